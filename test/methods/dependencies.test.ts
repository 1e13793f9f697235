import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictions, layersOf, neededBy, ranksOf } from '../../src/methods/dependencies.ts';
import { checked, entry, type Files } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const initiative = (stage: string, more = '') =>
  entry(`title: T\nowner: Streaming core\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const window = (from: string, to: string) => `window: { from: ${from}, to: ${to} }\n`;
const worth = (money: number) =>
  `costOfDelay: [{ kind: speed, low: ${money}, likely: ${money}, high: ${money}, why: Because. }]\nduration: { low: 1 week, likely: 1 week, high: 1 week }\n`;
const comesAfter = (...ids: string[]) => `dependsOn: [${ids.join(', ')}]\n`;

const found = (later: string, first: string) => {
  const { hub } = checked({ 'initiatives/later.md': later, 'initiatives/first.md': first });
  const list = contradictions(hub, ranksOf(hub));
  for (const { entry: one, needs } of list) expect([one.id, needs.id]).toEqual(['later', 'first']);
  return list.flatMap(({ reasons }) => reasons);
};

describe('an order contradicts a dependency', () => {
  it('when what must come first is declined', () => {
    expect(found(initiative('idea', comesAfter('first')), initiative('declined'))).toEqual([{ why: 'declined' }]);
    expect(found(initiative('declined', comesAfter('first')), initiative('declined'))).toEqual([]);
    expect(found(initiative('feedback', comesAfter('first')), initiative('declined'))).toEqual([]);
  });

  it('when it is built before the other is even prioritised', () => {
    for (const stage of ['idea', 'conception'])
      expect(found(initiative('production', comesAfter('first')), initiative(stage))).toEqual([{ why: 'stage' }]);
    for (const stage of ['prioritised', 'production', 'analytics', 'feedback'])
      expect(found(initiative('production', comesAfter('first')), initiative(stage))).toEqual([]);
    expect(found(initiative('prioritised', comesAfter('first')), initiative('idea'))).toEqual([]);
  });

  it('when its window begins before that of the other ends; on the day of the end is early enough', () => {
    const first = initiative('prioritised', window('2027-01-04', '2027-02-26'));
    const later = (from: string) => initiative('prioritised', comesAfter('first') + window(from, '2027-06-30'));
    expect(found(later('2027-02-25'), first)).toEqual([{ why: 'window', begins: '2027-02-25', ends: '2027-02-26' }]);
    expect(found(later('2027-02-26'), first)).toEqual([]);
    expect(found(later('2027-02-25'), initiative('prioritised'))).toEqual([]);
    expect(found(later('2027-02-25'), initiative('analytics', window('2027-01-04', '2027-02-26')))).toEqual([]);
  });

  it('when it surely ranks before one that nobody has begun', () => {
    const later = initiative('idea', comesAfter('first') + worth(900));
    expect(found(later, initiative('idea', worth(100)))).toEqual([{ why: 'rank', place: 1, otherPlace: 2 }]);
    expect(found(later, initiative('production', worth(100)))).toEqual([]);
    expect(found(later, initiative('idea', worth(900)))).toEqual([]);
    expect(found(later, initiative('idea'))).toEqual([]);
    const { hub } = checked({ 'initiatives/later.md': later, 'initiatives/first.md': initiative('idea', worth(100)) });
    expect(contradictions(hub)).toEqual([]);
  });

  it('never with itself, and once however often it is named', () => {
    expect(found(initiative('idea', comesAfter('later', 'first', 'first')), initiative('declined'))).toHaveLength(1);
  });
});

describe('layers', () => {
  const hubOf = (needs: readonly (readonly number[])[]) => {
    const files: Files = Object.fromEntries(
      needs.map((list, index) => [
        `initiatives/i${index}.md`,
        initiative('idea', comesAfter(...list.map((one) => `i${one}`))),
      ]),
    );
    return checked(files).hub;
  };

  it('put each one layer after the last that it waits for', () => {
    const hub = hubOf([[], [0], [0, 1], []]);
    expect(layersOf(hub, hub.of('initiatives')).map((layer) => layer.map(({ id }) => id))).toEqual([
      ['i0', 'i3'],
      ['i1'],
      ['i2'],
    ]);
  });

  it('hold whoever is there, each once, in any order of files', () => {
    // Each names only earlier ones, so there is no circle.
    const graph = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.tuple(...Array.from({ length: size }, (_, at) => fc.subarray(Array.from({ length: at }, (_, n) => n)))),
      );
    fc.assert(
      fc.property(graph, fc.boolean(), (needs, backwards) => {
        const hub = hubOf(needs);
        const list = backwards ? [...hub.of('initiatives')].reverse() : hub.of('initiatives');
        const layers = layersOf(hub, list);
        const place = new Map(layers.flatMap((layer, depth) => layer.map(({ key }) => [key, depth] as const)));
        expect(place.size).toBe(list.length);
        for (const { key } of list) {
          const needed = neededBy(hub, key).map((one) => place.get(one.key) as number);
          expect(place.get(key)).toBe(needed.length > 0 ? Math.max(...needed) + 1 : 0);
        }
      }),
      runs(100),
    );
  });

  it('end in a circle, and on a chain as long as a backlog', () => {
    const circle = hubOf([[1], [2], [0]]);
    expect(layersOf(circle, circle.of('initiatives')).flat()).toHaveLength(3);
    const chain = hubOf(Array.from({ length: 400 }, (_, at) => (at === 0 ? [] : [at - 1])));
    expect(layersOf(chain, [...chain.of('initiatives')].reverse())).toHaveLength(400);
  });
});
