import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, bagOf, pairAlike, type Step, shared } from '../../../src/model/editions/align.ts';

const same = (member: string) => member;
const side = (steps: readonly Step<string>[], which: 'before' | 'after') =>
  steps.flatMap((step) => (step[which] === null ? [] : [step[which]]));
const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });

describe('aligning two lists', () => {
  it('loses nothing of either, and pairs only what is the same', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const steps = align(before, after, same);
        expect(side(steps, 'before')).toEqual(before);
        expect(side(steps, 'after')).toEqual(after);
        for (const step of steps) if (step.before !== null && step.after !== null) expect(step.before).toBe(step.after);
      }),
    );
  });

  it('tells one member put in the middle as one step', () => {
    const before = ['a', 'b', 'c', 'b', 'a'];
    const steps = align(before, before.toSpliced(2, 0, 'x'), same);
    expect(steps.filter((step) => step.before !== step.after)).toEqual([{ before: null, after: 'x' }]);
  });

  it('takes lists of any length', () => {
    const steps = Array.from({ length: 300_000 }, (_, index) => ({ before: `${index}`, after: null }));
    expect(pairAlike(steps, () => 0, 1)).toHaveLength(300_000);
  });

  it('tells lists that share too little as a whole, and what they share at their ends as shared', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`);
    const steps = align(['first', ...many('a'), 'last'], ['first', ...many('b'), 'last'], same);
    expect(steps).toHaveLength(6002);
    expect([steps[0], steps.at(-1)]).toEqual([
      { before: 'first', after: 'first' },
      { before: 'last', after: 'last' },
    ]);
    expect(steps[1]).toEqual({ before: 'a0', after: null });
  });
});

describe('pairing what was edited', () => {
  const like = (one: string, other: string) => shared(bagOf(one), bagOf(other));

  it('loses nothing either, and keeps the order of both', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const steps = pairAlike(align(before, after, same), () => 0.5, 0.4);
        expect(side(steps, 'before')).toEqual(before);
        expect(side(steps, 'after')).toEqual(after);
      }),
    );
  });

  it('pairs what is just alike enough, and nothing less', () => {
    const alike = (likeness: number) => pairAlike(align(['one'], ['other'], same), () => likeness, 0.4).length === 1;
    expect([alike(0.39), alike(0.4)]).toEqual([false, true]);
  });

  it('counts a word in both as often as it stands in both', () => {
    expect(shared(bagOf(['a', 'a', 'b']), bagOf(['a', 'c', 'c']))).toBe(1 / 3);
    expect(shared(bagOf(['a', 'a', 'b']), bagOf(['a', 'a', 'a']))).toBe(2 / 3);
  });

  it('pairs the likest, not the first', () => {
    const steps = align(['abcd', 'wxyz'], ['wxyy', 'abce'], same);
    // In order, only one of the two can be a pair.
    expect(pairAlike(steps, like, 0.4).filter(({ before, after }) => before && after)).toHaveLength(1);
    expect(pairAlike(align(['abcd', 'wxyz'], ['abce', 'wxyy'], same), like, 0.4)).toEqual([
      { before: 'abcd', after: 'abce' },
      { before: 'wxyz', after: 'wxyy' },
    ]);
    expect(pairAlike(align(['wxyz'], ['abcd', 'wxyy'], same), like, 0.4)).toEqual([
      { before: null, after: 'abcd' },
      { before: 'wxyz', after: 'wxyy' },
    ]);
  });

  it('leaves apart what is not alike', () => {
    expect(pairAlike(align(['abcd'], ['wxyz'], same), like, 0.4)).toEqual([
      { before: 'abcd', after: null },
      { before: null, after: 'wxyz' },
    ]);
  });

  it('measures what two bags share', () => {
    expect(shared(bagOf(['a', 'a', 'b']), bagOf(['a', 'c', 'c']))).toBeCloseTo(1 / 3);
    expect(shared(bagOf([]), bagOf([]))).toBe(0);
    expect(shared(bagOf(['a']), bagOf(['a']))).toBe(1);
  });
});
