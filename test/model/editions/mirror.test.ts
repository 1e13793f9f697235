import { describe, expect, it } from 'vitest';
import type { Comparison, EntryName, RankMove } from '../../../src/model/editions/comparison.ts';
import { byPlace, mirror } from '../../../src/model/editions/mirror.ts';

const name = (key: string): EntryName => ({ key, title: key });
const evidence = (id: string) => ({ ...name(id), under: ['U'] });
const finding = (key: string) => ({ check: 'vacuum', key, message: 'M', title: key });

/** A comparison in which no list is empty and no two values are the same. */
const whole: Comparison = {
  before: { edition: 'a', title: 'A', date: '2026-01-01' },
  after: { edition: null, title: 'Today', date: '2026-02-01' },
  entries: [
    {
      kind: 'signals',
      before: name('signals/z'),
      after: name('signals/a'),
      state: { before: 'poll', after: 'review' },
      day: '2026-01-01',
      through: 'Support',
      facts: [
        { field: 'input', before: 'x', after: 'y', member: 'm', refers: { before: name('x'), after: name('y') } },
      ],
      text: [
        {
          type: 'paragraph',
          section: 'S',
          moved: false,
          sentences: [{ before: [{ text: 'Was', changed: true }], after: null }],
        },
      ],
    },
    {
      kind: 'signals',
      before: null,
      after: name('signals/b'),
      state: { before: null, after: 'poll' },
      day: null,
      through: null,
      facts: [],
      text: [],
    },
  ],
  moved: [
    { before: name('z'), after: name('a') },
    { before: name('y'), after: name('b') },
  ],
  settings: [{ field: 'currency', before: 'EUR', after: 'USD' }],
  measures: [
    {
      id: 'one',
      entry: name('star'),
      name: 'One',
      unit: '%',
      better: 'higher',
      target: { value: 3, by: '2027-01-01' },
      from: { value: 1, on: '2026-01-01' },
      to: { value: 2, on: '2026-02-01' },
    },
  ],
  replacements: {
    made: [{ replaced: name('old'), by: name('new'), summaries: { replaced: 'S', by: null }, grounds: ['G'] }],
    undone: [],
  },
  rulings: { made: [{ about: name('a'), by: name('d') }], undone: [] },
  ranks: [
    {
      before: name('a'),
      after: name('a'),
      from: { place: 2, ratio: 1 },
      to: { place: 1, ratio: 9 },
      estimates: ['duration'],
      operations: [],
    },
    {
      before: name('b'),
      after: name('b'),
      from: { place: 1, ratio: 5 },
      to: { place: 2, ratio: 5 },
      estimates: [],
      operations: [],
    },
    { before: name('c'), after: null, from: { place: 3, ratio: 2 }, to: null, estimates: [], operations: [] },
  ],
  findings: { appeared: [finding('g')], resolved: [finding('c')] },
  evidence: { expired: [evidence('e')], renewed: [evidence('r')] },
  inputs: { quiet: [name('q')], heard: [name('h')] },
};

describe('the mirror of a comparison', () => {
  const turned = mirror(whole);

  it('turns every side round', () => {
    expect(turned).toMatchObject({
      before: whole.after,
      after: whole.before,
      settings: [{ field: 'currency', before: 'USD', after: 'EUR' }],
      measures: [{ id: 'one', from: { value: 2 }, to: { value: 1 } }],
      replacements: { made: [], undone: whole.replacements.made },
      rulings: { made: [], undone: whole.rulings.made },
      findings: { appeared: [finding('c')], resolved: [finding('g')] },
      evidence: { expired: [evidence('r')], renewed: [evidence('e')] },
      inputs: { quiet: [name('h')], heard: [name('q')] },
    });
  });

  it('orders entries, moves and ranks by the side that is the later one now', () => {
    expect(turned.entries.map(({ before, after }) => [before?.key, after?.key])).toEqual([
      ['signals/b', undefined],
      ['signals/a', 'signals/z'],
    ]);
    expect(turned.entries[1]).toMatchObject({
      state: { before: 'review', after: 'poll' },
      facts: [{ field: 'input', before: 'y', after: 'x', refers: { before: name('y'), after: name('x') } }],
      text: [{ sentences: [{ before: null, after: [{ text: 'Was', changed: true }] }] }],
    });
    expect(turned.moved.map(({ before, after }) => [before.key, after.key])).toEqual([
      ['b', 'y'],
      ['a', 'z'],
    ]);
    expect(turned.ranks.map(({ before, from, to }) => [before?.key, from?.place, to?.place])).toEqual([
      ['b', 2, 1],
      ['a', 1, 2],
      [undefined, undefined, 3],
    ]);
  });

  it('is its own inverse', () => {
    expect(mirror(turned)).toEqual(whole);
  });
});

it('ranks stand by their later place, and those that left by their earlier one', () => {
  const move = (key: string, from: number | null, to: number | null): RankMove => ({
    before: name(key),
    after: name(key),
    from: from === null ? null : { place: from, ratio: 1 },
    to: to === null ? null : { place: to, ratio: 1 },
    estimates: [],
    operations: [],
  });
  const moves = [move('left 9', 9, null), move('to 2', 1, 2), move('left 3', 3, null), move('to 1', null, 1)];
  expect(byPlace(moves).map(({ after }) => after?.key)).toEqual(['to 1', 'to 2', 'left 3', 'left 9']);
});
