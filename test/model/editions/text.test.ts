import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockChange, Words } from '../../../src/model/editions/comparison.ts';
import type { Files } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { compared, persona, signal } from './snapshots.ts';

const written = (words: readonly Words[] | null) =>
  words === null ? null : words.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

/** Blocks that differ: type, section, and the sentences of both sides with changed words in brackets. */
const told = (blocks: readonly BlockChange[]) =>
  blocks.map(({ type, section, moved, sentences }) => [
    `${moved ? 'moved ' : ''}${type}${section === null ? '' : ` in ${section}`}`,
    ...sentences.map(({ before, after }) => [written(before), written(after)]),
  ]);

/** What differs between two texts of one entry. */
function diff(before: string, after: string, more: Files = {}, mdx = false) {
  const path = mdx ? 'personas/lead.mdx' : 'personas/lead.md';
  const { entries } = compared({ ...more, [path]: persona({}, before) }, { ...more, [path]: persona({}, after) });
  return told(entries[0]?.text ?? []);
}

describe('a text that differs', () => {
  it('is told sentence by sentence, with the words that differ', () => {
    expect(diff('It rings at night. Nobody wakes up.', 'It rings at noon. Nobody wakes up. We sleep.')).toEqual([
      ['paragraph', ['It rings at [night].', 'It rings at [noon].'], [null, '[We sleep.]']],
    ]);
  });

  it('is told as two sentences where hundreds of words of one differ', () => {
    const words = Array.from({ length: 900 }, (_, at) => `word${at}`);
    const edited = (step: number) => words.map((word, at) => (at % step === 0 ? 'other' : word)).join(' ');
    const marked = ([, pair]: unknown[]) => String(pair).match(/\[/g)?.length;
    expect(diff(words.join(' '), edited(3)).map(marked)).toEqual([2]);
    expect(diff(words.join(' '), edited(9)).map(marked)).toEqual([200]);
  });

  it('marks words that stand side by side as one run', () => {
    expect(diff('We keep all of the old names.', 'We keep none of their names.')).toEqual([
      ['paragraph', ['We keep [all] of [the old] names.', 'We keep [none] of [their] names.']],
    ]);
  });

  it('names the section of the later side, headings and openings included', () => {
    expect(
      diff('One.\n\n## Old name\n\nTwo.\n\n### Below\n\nThree.', 'Other.\n\n## New name\n\nDuo.\n\n### Below\n\nTrio.'),
    ).toEqual([
      ['paragraph', ['[One.]', null]],
      ['paragraph', [null, '[Other.]']],
      ['heading in New name', ['[Old] name', '[New] name']],
      ['paragraph in Old name', ['[Two.]', null]],
      ['paragraph in New name', [null, '[Duo.]']],
      ['paragraph in Old name', ['[Three.]', null]],
      ['paragraph in New name', [null, '[Trio.]']],
    ]);
  });

  it('is an edited paragraph where enough of it stayed, else one that went and one that came', () => {
    expect(
      diff(
        'First as it is.\n\nWe look every month at what rings.',
        'Another one.\n\nFirst as it is.\n\nWe look every week at what rings.',
      ),
    ).toEqual([
      ['paragraph', [null, '[Another one.]']],
      ['paragraph', ['We look every [month] at what rings.', 'We look every [week] at what rings.']],
    ]);
  });

  it('is told as moved where a paragraph stands elsewhere in the same words', () => {
    expect(
      diff('One is here.\n\nTwo follows.\n\nThree ends it.', 'Two follows.\n\nThree ends it.\n\nOne is here.'),
    ).toEqual([['moved paragraph', ['One is here.', 'One is here.']]]);
  });

  it('is a list member by member, a table row by row and cell by cell', () => {
    expect(diff('- sleep\n- rest\n  - deeply', '- sleep\n- food\n- rest\n  - deeply')).toEqual([
      ['list', [null, '[food]']],
    ]);
    const table = (rows: string) => `| Week | Pages |\n| --- | --- |\n${rows}`;
    expect(diff(table('| 40 | 41 |\n| 44 | 12 |'), table('| 40 | 43 |\n| 42 | 20 |\n| 44 | 12 |'))).toEqual([
      ['row', ['40 | [41]', '40 | [43]']],
      ['row', [null, '[42 | 20]']],
    ]);
    const corner = (name: string) => `| | ${name} |\n| --- | --- |\n| a \\| b | c |`;
    expect(diff(corner('Old'), corner('New'))).toEqual([['row', [' | [Old]', ' | [New]']]]);
    expect(diff('', corner('New')).at(-1)).toEqual(['row', [null, '[a\u00a0|\u00a0b | c]']]);
    expect(diff('- [ ] ask them', '- [x] ask them')).toEqual([['list', ['[☐] ask them', '[☑] ask them']]]);
  });

  it('is code and a diagram as a whole, with the lines that differ', () => {
    expect(diff('```\none | two\nthree\n```', '```\none | two\nfour\n```')).toEqual([
      ['code', ['one | two\n[three]', 'one | two\n[four]']],
    ]);
    expect(diff('```mermaid\nflowchart LR\n  a --> b\n```', '```mermaid\nflowchart LR\n  a --> c\n```')).toEqual([
      ['diagram', ['flowchart LR\n[  a --> b\n]', 'flowchart LR\n[  a --> c\n]']],
    ]);
  });

  it('says where a link leads only where that changed', () => {
    const more = { 'signals/a.md': signal({ title: 'A' }), 'signals/b.md': signal({ title: 'B' }) };
    const link = (to: string, words = 'this') => `We heard [${words}](../signals/${to}.md) twice.`;
    expect(diff(link('a'), link('b'), more)).toEqual([
      ['paragraph', ['We heard this[ (“A”)] twice.', 'We heard this[ (“B”)] twice.']],
    ]);
    expect(diff(link('a'), link('a', 'that'), more)).toEqual([
      ['paragraph', ['We heard [this] twice.', 'We heard [that] twice.']],
    ]);
    expect(diff('See [it](https://example.com/a). We go on.', 'See [it](https://example.com/b). We go on.')).toEqual([
      ['paragraph', ['See it[ (https://example.com/a)].', 'See it[ (https://example.com/b)].']],
    ]);
  });

  it('does not take a renamed entry for another place', () => {
    const text = (id: string) => persona({}, `We heard [this](../signals/${id}.md).`);
    const { entries, moved } = compared(
      { 'personas/lead.md': text('old'), 'signals/old.md': signal() },
      { 'personas/lead.md': text('new'), 'signals/new.md': signal() },
    );
    expect(entries).toEqual([]);
    expect(moved).toEqual([
      { before: { key: 'signals/old', title: 'Woken again' }, after: { key: 'signals/new', title: 'Woken again' } },
    ]);
  });

  it('tells components by what they show', () => {
    const more = { 'signals/a.md': signal({ title: 'A' }), 'signals/b.md': signal({ title: 'B' }) };
    const both = (before: string, after: string) => diff(before, after, more, true);
    expect(both('<Quote of="a" />', '<Quote of="b" />')).toEqual([['component', ['Quote: [“A”]', 'Quote: [“B”]']]]);
    const callout = (kind: string, text: string) => `<Callout kind="${kind}" title="Mind">\n\n${text}\n\n</Callout>`;
    expect(both(callout('note', 'It is old.'), callout('warning', 'It is very old.'))).toEqual([
      ['component', ['Callout: [note]: Mind', 'Callout: [warning]: Mind']],
      ['paragraph', ['It is old.', 'It is [very ]old.']],
    ]);
    expect(
      both('They <Evidence of="a">wake up</Evidence> often.', 'They <Evidence of="b">wake up</Evidence> often.'),
    ).toEqual([['paragraph', ['They wake up[ (“A”)] often.', 'They wake up[ (“B”)] often.']]]);
  });

  it('is an image by its words and its file', () => {
    const more = { 'personas/a.svg': '<svg/>', 'personas/b.svg': '<svg/>' };
    expect(diff('![A chart of nights](a.svg)', '![A chart of nights](b.svg)', more)).toEqual([
      ['image', ['A chart of nights[ (personas/a.svg)]', 'A chart of nights[ (personas/b.svg)]']],
    ]);
    expect(diff('![A chart of nights](a.svg)', '![A chart of days](a.svg)', more)).toEqual([
      ['image', ['A chart of [nights]', 'A chart of [days]']],
    ]);
  });

  it('is not what only looks otherwise: emphasis, wrapping, the number of a footnote', () => {
    expect(diff('It is **so**\nloud.', 'It is *so* loud.')).toEqual([]);
    expect(diff('A[^b] and B[^a].\n\n[^a]: One.\n[^b]: Two.', 'A[^b] and B[^a].\n\n[^b]: Two.\n[^a]: One.')).toEqual(
      [],
    );
    expect(diff('It ~~is~~ was.', 'It is was.')).toEqual([['paragraph', ['It [~]is[~] was.', 'It is was.']]]);
  });

  it('keeps apart what nobody can write: characters that stand for links', () => {
    expect(diff('Odd \u{F0000} sign.', 'Odd \u{F0001} sign.')).toEqual([]);
    expect(diff('Odd \u{F0000} sign.', 'Odd \u{F0000} signs.')).toEqual([
      ['paragraph', ['Odd � [sign].', 'Odd � [signs].']],
    ]);
  });

  it('cuts sentences as the language of the hub does', () => {
    const hub = (language: string) => ({ 'hub.yaml': `title: T\nproduct: P\nlanguage: ${language}\n` });
    expect(diff('夜に鳴る。誰も起きない。', '昼に鳴る。誰も起きない。', hub('ja'))).toEqual([
      ['paragraph', ['[夜]に鳴る。', '[昼]に鳴る。']],
    ]);
  });

  it('has an end for a paragraph of a megabyte, and for thousands of paragraphs', () => {
    const words = (seed: number, count: number) =>
      Array.from({ length: count }, (_, index) => `w${(index * seed) % 9973}`).join(' ');
    const long = diff(words(7, 150_000), words(11, 150_000));
    expect(long).toHaveLength(2);
    const many = (seed: number) => Array.from({ length: 3000 }, (_, index) => `P${index * seed} is here.`).join('\n\n');
    expect(diff(many(2), many(3)).length).toBeGreaterThan(1000);
  });
});

describe('the law of texts', () => {
  const sentence = fc.constantFrom(
    'We sleep.',
    'It rings at night.',
    'It rings at noon.',
    'Nobody wakes up.',
    'They pay.',
  );
  const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
  const count = (list: readonly string[]) => [...list].sort();

  it('tells each sentence that went and each that came once: what is left of the one text is the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const body = (paragraphs: string[][]) => paragraphs.map((one) => one.join(' ')).join('\n\n');
        const { entries } = compared(
          { 'personas/lead.md': persona({}, body(before)) },
          { 'personas/lead.md': persona({}, body(after)) },
        );
        const told = (entries[0]?.text ?? []).filter(({ moved }) => !moved).flatMap(({ sentences }) => sentences);
        const side = (which: 'before' | 'after') =>
          told.flatMap((one) => (one[which] ? [one[which].map(({ text: part }) => part).join('')] : []));
        const left: string[] = before.flat();
        for (const gone of side('before')) {
          expect(left).toContain(gone);
          left.splice(left.indexOf(gone), 1);
        }
        expect(count([...left, ...side('after')])).toEqual(count(after.flat()));
      }),
      runs(60),
    );
  });
});
