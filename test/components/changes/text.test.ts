import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsHtml,
  grouped,
  lines,
  type Run,
  runsHtml,
  sentencesHtml,
  sideOf,
  woven,
} from '../../../src/components/changes/text.ts';
import type { BlockChange, Words } from '../../../src/model/editions/comparison.ts';

const same = (text: string): Words => ({ text, changed: false });
const other = (text: string): Words => ({ text, changed: true });
const text = (words: readonly Words[]) => words.map((one) => one.text).join('');
const side = (runs: readonly Run[], name: Run['side']) =>
  runs
    .filter((run) => run.side === 'both' || run.side === name)
    .map((run) => run.text)
    .join('');

describe('two sides of a sentence', () => {
  it('are woven into one with marks', () => {
    const runs = woven({
      before: [same('We spend on '), other('features'), same(' before calm.')],
      after: [same('We spend on '), other('nights'), same(' before calm.')],
    });
    expect(runs && runsHtml(runs)).toBe('We spend on <del>features</del><ins>nights</ins> before calm.');
  });

  it('are not, when they have too little in common, or one is missing', () => {
    expect(woven({ before: [other('All of it '), same('is')], after: [same('is'), other(' another one')] })).toBeNull();
    expect(woven({ before: [same('1234'), other('567890')], after: [same('1234'), other('abcdef')] })).not.toBeNull();
    expect(woven({ before: [same('123'), other('4567890')], after: [same('123'), other('abcdefg')] })).toBeNull();
    expect(woven({ before: null, after: [other('New.')] })).toBeNull();
    expect(woven({ before: [other('Old.')], after: null })).toBeNull();
  });

  it('give back each side, wherever what is common was cut', () => {
    const part = fc.record({
      kind: fc.constantFrom('both', 'before', 'after'),
      text: fc.string({ minLength: 1, maxLength: 12 }),
      cuts: fc.tuple(fc.boolean(), fc.boolean()),
    });
    const split = (value: string, cut: boolean) =>
      cut && value.length > 1 ? [same(value.slice(0, 1)), same(value.slice(1))] : [same(value)];
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const of = (name: 'before' | 'after', place: 0 | 1) =>
          parts.flatMap((one) =>
            one.kind === 'both' ? split(one.text, one.cuts[place]) : one.kind === name ? [other(one.text)] : [],
          );
        const [before, after] = [of('before', 0), of('after', 1)];
        const runs = woven({ before, after });
        const common = parts
          .filter(({ kind }) => kind === 'both')
          .reduce((sum, one) => sum + one.text.trim().length, 0);
        if (common > 0 && common >= 0.5 * Math.max(text(before).length, text(after).length))
          expect(runs).not.toBeNull();
        if (!runs) return;
        expect(side(runs, 'before')).toBe(text(before));
        expect(side(runs, 'after')).toBe(text(after));
      }),
    );
  });

  it('stand one after the other when they are not woven', () => {
    expect(sentencesHtml({ before: [other('Old.')], after: [other('New.')] })).toEqual([
      '<del>Old.</del>',
      '<ins>New.</ins>',
    ]);
    expect(sentencesHtml({ before: null, after: [other('New.')] })).toEqual(['<ins>New.</ins>']);
  });

  it('are never markup, whatever was written', () => {
    expect(
      runsHtml([
        { side: 'before', text: '<script>' },
        { side: 'both', text: '&' },
      ]),
    ).toBe('<del>&lt;script&gt;</del>&amp;');
  });
});

describe('a row of a table', () => {
  it('is marked cell by cell', () => {
    expect(
      cellsHtml({
        before: [same('Pages | '), other('3'), same(' | fewer pages')],
        after: [same('Pages | '), other('2'), same(' | fewer pages')],
      }),
    ).toEqual([['Pages', '<del>3</del><ins>2</ins>', 'fewer pages']]);
  });

  it('is shown whole on each side that has it', () => {
    expect(cellsHtml({ before: null, after: [other('a | b')] })).toEqual([['<ins>a</ins>', '<ins>b</ins>']]);
    expect(cellsHtml({ before: [other('a | b')], after: [other('c | d')] })).toHaveLength(2);
  });
});

describe('a text of lines', () => {
  it('is marked line by line', () => {
    expect(lines('a\nb\nc\n', 'a\nx\nc\n')).toEqual([
      { side: 'both', text: 'a\n' },
      { side: 'before', text: 'b\n' },
      { side: 'after', text: 'x\n' },
      { side: 'both', text: 'c\n' },
    ]);
  });
});

const block = (before: string | null, after: string | null): BlockChange => ({
  type: 'paragraph',
  section: null,
  moved: false,
  sentences: [{ before: before === null ? null : [other(before)], after: after === null ? null : [other(after)] }],
});

describe('blocks', () => {
  it('have sides, unless they are new or gone', () => {
    expect(sideOf(block('old', null), 'before')).toBe('old');
    expect(sideOf(block('old', null), 'after')).toBeNull();
  });

  it('that are rows or members of a list and stand together are one', () => {
    const row = { ...block('a', 'b'), type: 'row' as const };
    const member = { ...row, type: 'list' as const };
    const groups = grouped([
      row,
      row,
      block('c', 'd'),
      block('e', 'f'),
      row,
      member,
      member,
      { ...member, moved: true },
    ]);
    expect(groups.map((group) => group.length)).toEqual([2, 1, 1, 1, 2, 1]);
  });
});
