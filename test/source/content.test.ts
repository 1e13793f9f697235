import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fieldPoint } from '../../src/source/content.ts';
import { checked, contentOf, entry, picture, places, plainHub, today } from '../support/hub.ts';
import { length, runs } from '../support/runs.ts';

const persona = 'title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]';
const faults = (files: Record<string, string | Uint8Array>, links?: string[]) =>
  contentOf(files, links).faults.map(({ file, fault }) => `${file} ${fault.check}`);

describe('reading a hub', () => {
  it('reads entries of .md, .mdx and .yaml, with the path below the folder as id', () => {
    const content = contentOf({
      'personas/a.md': entry(persona, 'Text.'),
      'personas/deep/b.mdx': entry(persona),
      'personas/c.d.yaml': persona,
      'personas/images/e.PNG': picture,
    });
    expect(content.entries.map(({ key, kind, id, file, sound }) => [key, kind, id, file, sound])).toEqual([
      ['personas/a', 'personas', 'a', 'personas/a.md', true],
      ['personas/c.d', 'personas', 'c.d', 'personas/c.d.yaml', true],
      ['personas/deep/b', 'personas', 'deep/b', 'personas/deep/b.mdx', true],
    ]);
    expect([...content.assets.keys()]).toEqual(['personas/images/e.PNG']);
    expect(content.faults).toEqual([]);
  });

  it('digests bytes, so that equal files have equal digests', () => {
    const [a, b, c] = contentOf({
      'personas/a.md': entry(persona),
      'personas/b.md': entry(persona),
      'personas/c.md': entry(`${persona}\n`, 'x'),
    }).entries;
    expect(a?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(a?.digest).toBe(b?.digest);
    expect(a?.digest).not.toBe(c?.digest);
  });

  it('goes on behind every fault: the rest of the file and all other files', () => {
    expect(
      faults({
        'personas/a.md': entry('title: [', '{broken}\n\n<script>'),
        'personas/b.mdx': entry('titel: x', '{broken}'),
        'personas/c.md': Uint8Array.of(0xff),
        'personas/d.md': 'no fields <script>',
        'personas/e.md': entry(persona),
      }),
    ).toEqual([
      'personas/a.md front-matter',
      'personas/a.md raw-html',
      ...Array(6).fill('personas/b.mdx shape'),
      'personas/b.mdx vocabulary',
      'personas/c.md encoding',
      'personas/d.md front-matter',
      'personas/d.md raw-html',
    ]);
  });

  it.each<[string, string[]]>([
    ['calm.md', ['calm.md stray-file']],
    ['other.yaml', ['other.yaml stray-file']],
    ['hub.yml', ['hub.yml stray-file']],
    ['strategies/calm.md', ['strategies/calm.md stray-file']],
    ['personas/notes.txt', ['personas/notes.txt stray-file']],
    ['personas/loud.MD', ['personas/loud.MD stray-file']],
    ['README.md', []],
    ['notes.txt', []],
    ['public/picture.png', []],
    ['personas/sheet.csv', []],
    ['personas/sheet.png', ['personas/sheet.png asset']],
  ])('knows whether %s belongs to the hub', (path, expected) => {
    expect(faults({ [path]: entry(persona) })).toEqual(expected);
  });

  it('tells of symbolic links', () => {
    expect(faults({}, ['personas/a.md'])).toEqual(['personas/a.md stray-file']);
  });

  it('asks for what to write first in an empty folder, and for hub.yaml where only that is missing', () => {
    const empty = contentOf({ 'hub.yaml': '' });
    empty.texts.clear();
    const nothing = contentOf({});
    expect(nothing.faults).toEqual([]);
    expect(nothing.configUnread).toBe(false);
  });

  it('goes on without hub.yaml, or with one that cannot be read', () => {
    for (const hub of ['title: [', 'titel: x', Uint8Array.of(0xff), 'title: T\nproduct: P\nlanguage: en-a1']) {
      const content = contentOf({ 'hub.yaml': hub, 'personas/a.md': entry(persona) });
      expect(content.configUnread).toBe(true);
      expect(content.config.title).toBe('Untitled hub');
      expect(content.entries[0]?.sound).toBe(true);
      expect(new Set(content.faults.map(({ file }) => file))).toEqual(new Set(['hub.yaml']));
    }
  });

  it('finds the place of a field in its file', () => {
    const content = contentOf({ 'personas/a.md': entry(persona) });
    expect(fieldPoint(content, 'personas/a.md', ['needs', 0])).toEqual({ line: 5, column: 9 });
    expect(fieldPoint(content, 'personas/a.md', ['needs'], true)).toEqual({ line: 5, column: 1 });
    expect(fieldPoint(content, 'personas/none.md', ['needs'])).toBeNull();
  });
});

describe('any hub', () => {
  const words = fc.constantFrom(
    '---',
    '\n',
    '---\n',
    'title: ',
    'owner: TPS',
    'stage: idea',
    'evidence: [',
    'a',
    ']',
    '{ ',
    ' }',
    ': ',
    '- ',
    '  ',
    '\t',
    '"',
    "'",
    '&a ',
    '*a',
    '!x',
    '|',
    '#',
    '## Diagnosis\n\n',
    '[x](../personas/a.md)',
    '[y](#z)',
    '![](b.png)',
    '<b onclick="c">',
    '<!--',
    '<Callout kind="note">\n\n',
    '\n\n</Callout>',
    '<Evidence of="d">',
    '</Evidence>',
    '{e}',
    'import f\n',
    '2026-02-30',
    '2026-01-01',
    'reviewed: ',
    'reviewEvery: 9 weeks',
    'formerly: [a]',
    'audience: internal',
    'goals: [a]',
    'checks: { shape: { severity: off } }',
    'waivers: []',
    '\r\n',
    '\r',
    '\0',
    '😀',
    '\uFEFF',
    'é',
    '«g»',
    'TODO',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  const path = fc
    .tuple(
      fc.constantFrom(...kinds.map(({ folder }) => folder), 'other'),
      fc.constantFrom('a', 'b', 'A', 'c d', 'e/f', '%2e', 'é'),
      fc.constantFrom('.md', '.mdx', '.yaml', '.png', '.txt'),
    )
    .map(([folder, id, extension]) => `${folder}/${id}${extension}`);
  const fields = fc.constantFrom('', persona, 'title: A\nowner: B\nstage: idea', 'title: A\nowner: B\nskills: [a]');

  it('is read and checked without throwing, with every problem inside its file', () => {
    const files = fc.dictionary(
      path,
      fc.oneof(
        text,
        fc.tuple(fields, text, text).map(([known, more, body]) => entry(`${known}\n${more}`, body)),
      ),
      { maxKeys: 5 },
    );
    fc.assert(
      fc.property(files, fc.option(text, { nil: plainHub }), (folder, hub) => {
        const all: Record<string, string> = { ...folder, 'hub.yaml': hub };
        for (const { file, line, column, message, expected, fix } of checked(all).problems) {
          const lines = (all[file] ?? '').replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
          expect(message).toMatch(/\S/);
          expect(expected).toMatch(/\S/);
          expect(fix).toMatch(/\S/);
          expect(line ?? 1).toBeGreaterThanOrEqual(1);
          expect(line ?? 1).toBeLessThanOrEqual(lines.length);
          expect(column ?? 1).toBeGreaterThanOrEqual(1);
          expect(column ?? 1).toBeLessThanOrEqual((lines[(line ?? 1) - 1] ?? '').length + 1);
        }
      }),
      runs(2000),
    );
  });

  it('is read from any bytes without throwing', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        expect(() => runChecks(contentOf({ [file]: bytes }), today)).not.toThrow();
      }),
      runs(500),
    );
  });

  it('gives the same problems for the same files', () => {
    const files = { 'personas/a.md': entry('titel: x', '[a](b.md)'), 'personas/c.md': 'x' };
    expect(places(checked(files).problems)).toEqual(places(checked(files).problems));
  });
});

describe('huge files', () => {
  const megabytes = (part: string, size = 5_000_000) => part.repeat(Math.ceil(length(size) / part.length));

  it.each<[name: string, text: string, told?: string[]]>([
    ['one value of megabytes', entry(`${persona}\nsummary: ${megabytes('word ')}`), ['length']],
    ['a list of many values', entry(`${persona}\ntags: [${megabytes('a, ', 500_000)}]`), ['length']],
    [
      'many anchors',
      entry(
        `${persona}\ntags:\n${Array.from({ length: length(20_000) }, (_, index) => `  - &a${index} b`).join('\n')}`,
      ),
      ['length', 'yaml-text'],
    ],
    ['megabytes of text', entry(persona, megabytes('word '))],
  ])('are read whole: %s', (_, text, told = []) => {
    const { problems } = checked({ 'personas/a.md': text });
    expect([...new Set(problems.map(({ check }) => check))]).toEqual(told);
  });

  it.each<[string, string, number]>([
    [
      'unknown fields',
      entry(`${persona}\n${Array.from({ length: length(50_000) }, (_, index) => `k${index}: 1`).join('\n')}`),
      length(50_000),
    ],
    ['wrong values', entry(`${persona}\ntags: [${'1, '.repeat(length(50_000))}]`), length(50_000)],
    ['broken links', entry(persona, '[a](b.md)\n\n'.repeat(length(50_000))), length(50_000)],
    ['broken anchors', entry(persona, '## a\n\n[a](#b)\n\n'.repeat(length(5000))), length(5000)],
    ['images without words', entry(persona, '![](b.png)\n\n'.repeat(length(20_000))), length(40_000)],
    ['tags that are taken out', entry(persona, 'a <form>\n\n'.repeat(length(9000))), length(9000)],
  ])('give every problem they have: %s', (_, text, count) => {
    expect(checked({ 'personas/a.md': text }).problems).toHaveLength(count);
  });
});
