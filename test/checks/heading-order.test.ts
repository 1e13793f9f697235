import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('heading-order', () => {
  const found = (body: string) => places(problemsOf('heading-order', { 'personas/a.md': persona('', body) }));

  it('finds headings of level 1 and levels that are skipped', () => {
    expect(found('# A')).toEqual(['personas/a.md:9:1']);
    // It counts as one of level 2, so that what stands below it is not told as well.
    expect(found('# A\n\n### B')).toEqual(['personas/a.md:9:1']);
    expect(found('## A\n\n#### B')).toEqual(['personas/a.md:11:1']);
    expect(found('### A')).toEqual(['personas/a.md:9:1']);
    expect(found('## A\n\n<h4 id="x">B</h4>')).toEqual(['personas/a.md:11:1']);
  });

  it('is content with headings that go down one by one, and up as they like', () => {
    expect(found('## A\n\n### B\n\n#### C\n\n## D\n\n### E[^1]\n\n[^1]: Note.')).toEqual([]);
  });

  it('is content with a text that begins with the title of its entry, and shows it once', () => {
    expect(found('# Lead\n\n## A\n\nx')).toEqual([]);
    expect(found('<!-- a -->\n\nLEAD\n====\n\nx')).toEqual([]);
    expect(found('# Lead\n\n# Lead')).toEqual(['personas/a.md:11:1']);
    expect(found('x\n\n# Lead')).toEqual(['personas/a.md:11:1']);
    expect(found('# Leads')).toEqual(['personas/a.md:9:1']);
    expect(found('# [Lead](b.md)')).toEqual(['personas/a.md:9:1']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('heading-order', { 'personas/a.md': persona('', '## A\n\n#### B') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "at most ###",
        "fix": "Write it with at most ###.",
        "found": "#### B",
        "message": ""B" skips from level 2 to level 4.",
      }
    `);
  });
});
