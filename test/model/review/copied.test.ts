import { describe, expect, it } from 'vitest';
import { reviewed } from '../../report/review/reviewed.ts';
import { entry } from '../../support/hub.ts';

const secret = 'Northwind will leave us in March unless the export is repaired.';
const hub =
  'title: T\nproduct: P\nlanguage: en\ncurrency: EUR\naudiences: [restricted, internal, public]\nbuild: { audience: public }\n';
const decision = (more: string, body: string, summary = '') =>
  entry(
    `title: Export\nowner: TPS\ndate: 2026-01-01\nstatus: proposed\n${more}${summary}`,
    `## Context\n\n${body}\n\n## Options\n\nOne.\n\n## Decision\n\nNone.\n\n## Consequences\n\nNone.`,
  );
const open = (body: string, summary = '') => decision('audience: public\n', body, summary);
const before = {
  'hub.yaml': hub,
  'decisions/narrow.md': decision('audience: restricted\n', `Words. ${secret}`),
  'decisions/open.md': open('What everybody knows.'),
};
const copied = (after: Record<string, string>, base: Record<string, string> = before) =>
  reviewed(base, { ...base, ...after }).chapters.flatMap(({ statements }) =>
    statements.flatMap(({ entry, words, flags }) =>
      flags.filter(({ rule }) => rule === 'audience-widened').map((flag) => `${entry?.key}: ${flag.words || words}`),
    ),
  );
const told = (key: string) => [
  expect.stringContaining(`decisions/${key}: “public” can now read what “restricted” could read at most: “${secret}”`),
];

describe('what was kept from an audience', () => {
  it.each([
    ['another entry', 'open', { 'decisions/open.md': open(`What everybody knows. ${secret}`) }],
    ['a new entry', 'young', { 'decisions/young.md': open(`We heard this: ${secret}`.replace('this: ', 'this.\n\n')) }],
    ['a field', 'open', { 'decisions/open.md': open('What everybody knows.', `summary: ${secret}\n`) }],
    ['a draft', 'young', { 'decisions/young.md': entry('title: D\ndraft: true\naudience: public', secret) }],
  ])('and stands in %s now can be read by more people', (_, key, after) => {
    expect(copied(after)).toEqual(told(key));
  });

  it('is no copy where it stays, goes, or was to be read elsewhere already', () => {
    expect(copied({ 'decisions/narrow.md': decision('audience: restricted\n', `Other words. ${secret}`) })).toEqual([]);
    expect(copied({ 'decisions/other.md': decision('audience: restricted\n', secret) })).toEqual([]);
    const known = { ...before, 'decisions/known.md': open(secret) };
    expect(copied({ 'decisions/open.md': open(secret) }, known)).toEqual([]);
    expect(copied({ 'decisions/open.md': open('Words.') })).toEqual([]);
  });

  it('is told once where its entry is opened, too', () => {
    const lines = copied({ 'decisions/narrow.md': open(`Words. ${secret}`), 'decisions/open.md': open(secret) });
    expect(lines.filter((line) => line.includes('decisions/narrow:'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('decisions/open:'))).toEqual(told('open'));
  });
});
