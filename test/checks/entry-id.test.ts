import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../../src/kinds/fields.ts';
import { hasAddress } from '../../src/source/path.ts';
import { checked, entry, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('entry-id', () => {
  const fixOf = (name: string) => problemsOf('entry-id', { [`personas/${name}.md`]: persona() })[0]?.fix;

  it.each([
    ['Upper', 'Rename the file to `upper`.'],
    ['with space', 'Rename the file to `with-space`.'],
    ['Hands Off (final)', 'Rename the file to `hands-off-final`.'],
    ['a/-b-/c', 'Rename the file to `a/b/c`.'],
    ['%2e%2e', 'Rename the file to `2e-2e`.'],
    ['a?b#c', 'Rename the file to `a-b-c`.'],
    ['a - /( b', 'Rename the file to `a/b`.'],
    ['!!!', 'Rename the file.'],
    ['cafe\u0301', 'Type the name of the file anew: `café` in composed characters (Unicode NFC).'],
  ])('refuses %j', (name, fix) => {
    expect(fixOf(name)).toBe(fix);
  });

  it.each(['a', 'a-b', '2026-10-03-woken', 'deep/er', 'v1.2', 'café', '日本'])('is content with %j', (name) => {
    expect(fixOf(name)).toBeUndefined();
  });

  it('says when a page cannot have it, and leaves the entry out', () => {
    const names = ['%2e%2e', 'a?b#c', 'cafe\u0301', 'a\\b', '../b', './b', '.'];
    for (const name of names) expect([name, hasAddress(name)]).toEqual([name, false]);
    for (const name of ['Upper (final)', 'a"b<c>', 'a[b]', '日本', 'v1.', '...a'])
      expect([name, hasAddress(name)]).toEqual([name, true]);
    const files = { 'personas/%2e%2e.md': persona(), 'personas/with space.md': persona() };
    expect(problemsOf('entry-id', files).map(({ message }) => message)).toEqual([
      '`%2e%2e` cannot stand in an address: the entry gets no page.',
      '`with space` is no id that makes a good address.',
    ]);
    expect(
      checked(files)
        .hub.of('personas')
        .map(({ id }) => id),
    ).toEqual(['with space']);
  });

  it('refuses an id that means something else where other entries name it', () => {
    expect(problemsOf('entry-id', { 'inputs/tps.md': '' })).toMatchObject([{ found: 'tps', fix: 'Rename the file.' }]);
    expect(problemsOf('entry-id', { 'personas/tps.md': persona() })).toEqual([]);
  });

  it('suggests an id that it accepts', () => {
    const name = fc
      .array(fc.constantFrom('A', 'b', ' ', '-', '.', '_', '/', 'É', 'e\u0301', '\u0301', '(', '1', '日', 'ǅ', 'ª'), {
        minLength: 1,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, (one) => {
        const better = /Rename the file to `(.*)`\.$/s.exec(fixOf(one) ?? '')?.[1] ?? 'none';
        expect(id.safeParse(better).success).toBe(true);
      }),
    );
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('entry-id', { 'personas/Hands Off.md': persona() })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "lower-case letters, digits, hyphens and dots",
        "fix": "Rename the file to \`hands-off\`.",
        "found": "Hands Off",
        "message": "\`Hands Off\` is no id that makes a good address.",
      }
    `);
  });
});
