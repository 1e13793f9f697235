import { describe, expect, it } from 'vitest';
import { callsOf } from '../support/calls.ts';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);
const sections = '## Context\n\na\n\n## Options\n\nb\n\n## Decision\n\nc\n\n## Consequences\n\nd';
const decision = (fields: string) => entry(`title: Replay\nowner: TPS\ndate: 2026-11-14\n${fields}`, sections);

describe('cycle', () => {
  const chain = (edges: Record<string, string[]>) =>
    Object.fromEntries(
      Object.entries(edges).map(([id, before]) => [
        `initiatives/${id}.md`,
        initiative(`stage: idea\ncustomerValue: v\ndependsOn: [${before.join(', ')}]`),
      ]),
    );
  const found = (edges: Record<string, string[]>) => problemsOf('cycle', chain(edges)).map((problem) => problem.found);

  it('finds each circle once, where it begins', () => {
    expect(found({ a: ['a'] })).toEqual(['a → a']);
    expect(found({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a → b → c → a']);
    expect(found({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] })).toEqual(['a → b → a', 'c → d → c']);
    expect(found({ z: ['a'], a: ['b'], b: ['a'] })).toEqual(['a → b → a']);
  });

  it('finds circles along what replaces what', () => {
    const status = 'status: proposed';
    expect(
      problemsOf('cycle', {
        'decisions/a.md': decision(`${status}\nsupersedes: [b]`),
        'decisions/b.md': decision(`${status}\nsupersedes: [a]`),
      }),
    ).toMatchObject([{ file: 'decisions/a.md', line: 6, column: 13 }]);
  });

  it('is content with an order, however many ways lead through it', () => {
    expect(found({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  it('follows chains as long as the hub, and tells a long circle shortly', () => {
    const long = (last: string[]) =>
      Object.fromEntries(
        Array.from({ length: 3000 }, (_, index) => [`i${index}`, index < 2999 ? [`i${index + 1}`] : last]),
      );
    const round = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, at) => [`i${at + 10}`, [`i${((at + 1) % length) + 10}`]]));
    expect(found(round(11))[0]).not.toContain('…');
    expect(found(round(12))[0]).toContain('… → i21 → i10');
    expect(found(long([]))).toEqual([]);
    expect(found(long(['i0']))).toEqual(['i0 → i1 → i2 → i3 → i4 → i5 → i6 → i7 → i8 → … → i2999 → i0']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('cycle', chain({ a: ['b'], b: ['a'] }))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "an order without a circle",
        "fix": "Take one of the ids out of \`dependsOn\`.",
        "found": "a → b → a",
        "message": "\`dependsOn\` leads in a circle: a comes after b comes after a.",
      }
    `);
  });

  it('tells of as many circles in a chain as it has entries, and goes through none of them for its words', () => {
    const back = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`i${at}`, [`i${at + 1}`, 'i0']]));
    expect(found(back(14)).at(-1)).toBe('i0 → i1 → i2 → i3 → i4 → i5 → i6 → i7 → i8 → … → i13 → i0');
    const calls = (count: number) => callsOf(String.prototype, 'slice', () => found(back(count)));
    expect(calls(800)).toBeLessThan(3 * calls(400));
  });
});
