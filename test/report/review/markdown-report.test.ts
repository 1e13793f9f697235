import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../../src/report/markdown.ts';
import { markdownReport } from '../../../src/report/review/markdown-report.ts';
import { initiative, persona, signal, strategy } from '../../model/editions/snapshots.ts';
import { runs } from '../../support/runs.ts';
import { locale, reviewed } from './reviewed.ts';

const plain = { color: false };
const written = (...args: Parameters<typeof reviewed>) => markdownReport(reviewed(...args), locale, plain);

/** Beginnings of what a code host would make something of. */
const parts = [
  '@team',
  '@org/team',
  '#12',
  'GH-12',
  '!34',
  '$56',
  '%7',
  '%"M 1"',
  '~bug',
  '&8',
  '^alert#1',
  'a@b.example',
  'https://example.com/x',
  'ftp://example.com',
  'irc://x',
  'www.example.com',
  'mailto:a@b.example',
  'a1b2c3d4e5f',
  'owner/repo#1',
  'owner/repo@a1b2c3d',
  '[x](https://example.com)',
  '![x](y.png)',
  '<img src=x onerror=y>',
  '<b>',
  '</details>',
  '<!--',
  '-->',
  '```',
  '````',
  '~~~',
  '`',
  '**',
  '_',
  '\n',
  '\n\n',
  '\r',
  '\n/close\n',
  '/assign me',
  '\n# ',
  '\n- ',
  '\n> ',
  '\n| a | b |\n|-|-|\n',
  '\\',
  '\\\\',
  '\u202e',
  '\u001b[31m',
  '\u2028',
  '$x$',
  '$`y`$',
  ':tada:',
  '[ ]',
  '[^1]',
  '&#64;team',
  '&lt;b&gt;',
  '{{x}}',
  'word',
  ' ',
  '“',
  '\u{F0001}',
  '\ud800',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(''))
  .filter((text) => /\p{L}/u.test(text));

/** What a code host takes for a name, an issue, a change or an address. */
const calls = /(?:^|[^\p{L}\p{N}])[@#!%~^][\p{L}\p{N}"]|\bgh-\d|\bwww\.|:\/\/|@[\p{L}\p{N}]|[0-9a-f]{7,}/iu;

/** What a Markdown text shows, once its own code is out. */
function shown(markdown: string): { html: string; words: string } {
  const { html } = markdownToHtml(markdown);
  const words = html
    .replace(/<code>[a-z-]+<\/code>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#36;', '$');
  return { html, words: words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>') };
}

/** Nothing but what the report itself marks up: a heading, lists, titles, words of our own, rules. */
function expectSafe(markdown: string): void {
  const { html, words } = shown(markdown);
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
  expect([...tags].filter((tag) => !['h2', 'p', 'ul', 'li', 'strong', 'em', 'code'].includes(tag ?? ''))).toEqual([]);
  expect(
    [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code]) => code).filter((code) => !/^[a-z-]+$/.test(code ?? '')),
  ).toEqual([]);
  expect(calls.exec(words.replace(/\(a1b2c3d, /, '('))?.[0]).toBeUndefined();
  const lines = markdown.split('\n');
  expect(lines.length).toBeLessThanOrEqual(61);
  expect(lines.filter((line) => /^\s*\//.test(line))).toEqual([]);
  expect(markdown.length).toBeLessThan(60_000);
}

describe('a change in Markdown', () => {
  it('has what matters most first, each with its rules, and counts the rest', () => {
    const people = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`personas/p${at}.md`, persona({ title: `P${at}`, segment: word })]),
      );
    const text = written(
      { ...people('old'), 'strategy/s.md': strategy({ evidence: ['2026-a'] }), 'signals/2026-a.md': signal() },
      { ...people('new'), 'strategy/s.md': strategy({ evidence: [] }), 'signals/2026-a.md': signal() },
    );
    expect(text).toMatch(
      /^## What changes from main \(a1b2c3d, 20 Nov 2026\) to the working tree\n\nRead for the audience “everyone” as of 21 Nov 2026\.\n\n/,
    );
    expect(text).toContain(
      '- `evidence-lost`: What was decided from it rests on less than readers were told.\n  - **Hands off** no longer rests on “Woken again”\n',
    );
    expect(text).toContain(
      '**What matters most:**\n\n- **Hands off** _changed_: evidence: Woken again (removed) `evidence-lost` no longer rests on “Woken again”\n',
    );
    expect(text.match(/^- /gm)?.length).toBeLessThan(20);
    expect(text).toMatch(/\nAnd 2\d more changes: .*2\d in Everything else.*\.\n/);
  });

  it('tells of many of one sort after others', () => {
    const gone = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`personas/p${at}.md`, persona({ title: `P${at}` })]),
    );
    const text = written(
      { ...gone, 'initiatives/a.md': initiative(900, 3) },
      { 'initiatives/a.md': initiative(900, 2) },
    );
    expect(text.split('**What matters most:**')[1]?.split('\n').slice(2, 8)).toEqual([
      ...[0, 1, 10].map((at) => `- **P${at}** _removed_: is no longer in the hub \`entry-removed\``),
      expect.stringContaining('**Quiet hours** _changed_'),
      expect.stringContaining('**P11**'),
      expect.stringContaining('**P12**'),
    ]);
  });

  it('says when nothing changes', () => {
    expect(written({}, {})).toMatch(
      /\n\nRead for the audience “everyone” as of 21 Nov 2026\. Nothing changes in what the hub says\.\n\n/,
    );
  });

  it('lets no words of an author mark up, link or call anybody, and stays within its lines', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 6, maxLength: 6 }), hostile, ([a, b, c, d, e, f], ref) => {
        const before = {
          'personas/one.md': persona({ title: a, segment: b, goals: [c] }),
          'personas/two.md': persona({ title: b }),
          'strategy/s.md': strategy({ title: c, evidence: ['x'] }, { Diagnosis: 'As it was.' }),
          'signals/x.md': signal({ title: d, heard: e }),
        };
        const after = {
          'personas/one.md': persona({ title: d, segment: e, goals: [f] }),
          'personas/three.md': persona({ title: f, sgement: a }),
          'strategy/s.md': strategy({ title: c, summary: f }, { Diagnosis: 'As it is.' }),
        };
        expectSafe(written(before, after, ref));
      }),
      runs(300),
    );
  });

  it('has at most 60 lines and fits into a comment, whatever a change holds', () => {
    const many = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [
          `personas/p${at}.md`,
          persona({ title: `${word} ${'long '.repeat(200)}${at}`, goals: [`${word} `.repeat(300)] }),
        ]),
      );
    for (const [one, other] of [
      [many('old'), many('new')],
      [many('old'), {}],
      [{}, many('new')],
    ] as const)
      expectSafe(written(one, other));
  });
});

describe('words of an author in Markdown', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { words } = shown(`x ${escaped(text)} x`);
        expect(calls.exec(words)?.[0]).toBeUndefined();
        expect(escaped(text)).not.toMatch(/[\r\n]/);
      }),
      runs(1000),
    );
  });
});
