import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { readContent } from '../../src/source/content.ts';
import { checked, contentOf, entry, hubWithAudiences, plainHub, problemsOf, today } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('hub-file', () => {
  const without = (files: { path: string; bytes: Uint8Array }[]) => runChecks(readContent({ files, links: [] }), today);

  it('misses what to write first in an empty folder', () => {
    const { ok, problems } = without([]);
    expect(ok).toBe(false);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "check": "hub-file",
          "column": null,
          "expected": "\`hub.yaml\` with at least \`title\` and \`product\`",
          "field": null,
          "file": "hub.yaml",
          "fix": "Write \`hub.yaml\` with \`title: …\` and \`product: …\`, then the North Star: npm run new -- north-star "Where we are going".",
          "found": null,
          "line": null,
          "message": "The content folder holds no hub yet.",
          "severity": "error",
        },
      ]
    `);
  });

  it('misses hub.yaml beside entries', () => {
    const bytes = new TextEncoder().encode(persona());
    expect(without([{ path: 'personas/a.md', bytes }]).problems.map(({ check, message }) => [check, message])).toEqual([
      ['hub-file', '`hub.yaml` is missing.'],
    ]);
  });

  it('misses a first entry', () => {
    expect(checked({}).problems.map(({ check, file, line, message }) => [check, file, line, message])).toEqual([
      ['hub-file', 'hub.yaml', 1, 'The hub has no entry yet.'],
    ]);
  });

  it('misses the audience of a plain build where there are several', () => {
    const files = { 'personas/a.md': persona() };
    expect(problemsOf('hub-file', { 'hub.yaml': `${plainHub}audiences: [internal, public]\n`, ...files })).toHaveLength(
      1,
    );
    expect(problemsOf('hub-file', { 'hub.yaml': `${plainHub}audiences: [internal]\n`, ...files })).toEqual([]);
    expect(problemsOf('hub-file', { 'hub.yaml': hubWithAudiences, ...files })).toEqual([]);
  });

  it('is content with one entry', () => {
    expect(checked({ 'personas/a.md': persona() })).toMatchObject({ ok: true, problems: [] });
    expect(contentOf({ 'personas/a.md': persona() }).entries).toHaveLength(1);
  });
});
