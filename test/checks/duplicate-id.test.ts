import { describe, expect, it } from 'vitest';
import { checked, entry, hubWithAudiences, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('duplicate-id', () => {
  it('finds one id twice: by extension, by letter case, by Unicode form', () => {
    const found = (...names: string[]) =>
      places(problemsOf('duplicate-id', Object.fromEntries(names.map((name) => [`personas/${name}`, persona()]))));
    expect(found('a.md', 'a.mdx', 'a.yaml')).toEqual(['personas/a.mdx:1:1', 'personas/a.yaml:1:1']);
    expect(found('A.md', 'a.md')).toEqual(['personas/a.md:1:1']);
    expect(found('é.md', 'e\u0301.md')).toEqual(['personas/é.md:1:1']);
    expect(found('a.md', 'b.md', 'a/b.md')).toEqual([]);
  });

  it("keeps the entry that more readers may see: one that is hidden takes nobody's place", () => {
    const kept = (one: string, other: string) =>
      checked({
        'hub.yaml': hubWithAudiences,
        'personas/a.md': persona(`audience: ${one}`),
        'personas/a.mdx': persona(`audience: ${other}`),
      }).hub.get('personas/a')?.file;
    expect(kept('restricted', 'public')).toBe('personas/a.mdx');
    expect(kept('public', 'restricted')).toBe('personas/a.md');
    expect(kept('public', 'public')).toBe('personas/a.md');
  });

  it('finds former ids that are taken, or that two entries claim', () => {
    const found = (one: string, other: string) =>
      problemsOf('duplicate-id', { 'personas/a.md': persona(one), 'personas/b.md': persona(other) }).map(
        ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
      );
    expect(found('formerly: [c, b]', '')).toEqual(['personas/a.md:7:15 The former id `b` is that of `personas/b.md`.']);
    expect(found('formerly: [a]', '')).toEqual(['personas/a.md:7:12 `a` is the id it has now.']);
    expect(found('formerly: [c]', 'formerly: [c]')).toEqual([
      'personas/b.md:7:12 The former id `c` is that of `personas/a.md`.',
    ]);
    expect(found('formerly: [c]', 'formerly: [d]')).toEqual([]);
    expect(found('formerly: [{ toString: 1 }, 3]', '')).toEqual([]);
  });

  it('is content with the same id in two kinds', () => {
    expect(
      problemsOf('duplicate-id', { 'personas/a.md': persona(), 'team/a.yaml': 'title: T\nowner: O\nskills: []' }),
    ).toEqual([]);
  });

  it('finds a second North Star', () => {
    expect(
      places(
        problemsOf('duplicate-id', { 'north-star/a.md': entry('title: A'), 'north-star/b.md': entry('title: B') }),
      ),
    ).toEqual(['north-star/b.md:1:1']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('duplicate-id', { 'personas/a.md': persona(), 'personas/a.mdx': persona() })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "an id of its own",
        "fix": "Rename one of the two files.",
        "found": "a",
        "message": "The id \`a\` is already that of \`personas/a.md\`.",
      }
    `);
  });
});
