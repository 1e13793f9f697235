import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapValues, valuesAt } from '../../src/model/fields.ts';

const data = {
  title: 'Relay',
  moves: ['a', 'b'],
  success: { measure: 'pages' },
  operations: [{ name: 'x', automatedBy: 'c' }, { name: 'y' }, { name: 'z', automatedBy: 'd' }],
};

describe('values at a path', () => {
  it.each<[string, unknown[], (string | number)[][]]>([
    ['title', ['Relay'], [['title']]],
    [
      'moves',
      ['a', 'b'],
      [
        ['moves', 0],
        ['moves', 1],
      ],
    ],
    ['success.measure', ['pages'], [['success', 'measure']]],
    [
      'operations.automatedBy',
      ['c', 'd'],
      [
        ['operations', 0, 'automatedBy'],
        ['operations', 2, 'automatedBy'],
      ],
    ],
    ['nothing', [], []],
    ['title.length', [], []],
    ['operations.name.deeper', [], []],
    ['constructor', [], []],
  ])('%s', (field, values, paths) => {
    const found = valuesAt(data, field);
    expect(found.map(({ value }) => value)).toEqual(values);
    expect(found.map(({ path }) => path)).toEqual(paths);
  });

  it('come with the object that holds them', () => {
    expect(valuesAt(data, 'operations.automatedBy').map(({ holder }) => holder.name)).toEqual(['x', 'z']);
    expect(valuesAt(data, 'title')[0]?.holder).toBe(data);
  });
});

describe('mapping values', () => {
  it('replaces, and leaves out by undefined', () => {
    expect(mapValues(data, 'moves', (id) => (id === 'a' ? undefined : `${id}!`)).moves).toEqual(['b!']);
    expect(mapValues(data, 'operations.automatedBy', () => undefined).operations).toEqual([
      { name: 'x' },
      { name: 'y' },
      { name: 'z' },
    ]);
    expect(mapValues(data, 'title', () => undefined)).not.toHaveProperty('title');
    expect(mapValues(data, 'operations', () => undefined).operations).toEqual([]);
  });

  it('keeps the order of fields and the data it was given', () => {
    const before = structuredClone(data);
    expect(Object.keys(mapValues(data, 'moves', () => 'x'))).toEqual(Object.keys(data));
    expect(data).toEqual(before);
  });

  const field = fc.constantFrom('a', 'b', 'a.b', 'a.b.a', 'b.b', 'toString', '');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, 1, 'x', true), fc.array(tie('value')), tie('map')),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'toString', '__proto__', '1'), tie('value')),
  }));

  it('changes nothing with identity', () => {
    fc.assert(
      fc.property(value, field, (json, path) => {
        expect(mapValues(json, path, (one) => one)).toEqual(json);
      }),
    );
  });

  it('reaches the values that are found', () => {
    const ids = fc.oneof(fc.constantFrom('x', 'y'), fc.array(fc.constantFrom('x', 'y')));
    const nested = fc.record(
      { a: fc.oneof(ids, fc.record({ b: ids }), fc.array(fc.record({ b: ids }))) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(nested, fc.constantFrom('a', 'a.b'), (json, path) => {
        const texts = (found: ReturnType<typeof valuesAt>) =>
          found.map(({ value: one }) => one).filter((one) => typeof one === 'string');
        const marked = mapValues(json, path, (one) => (typeof one === 'string' ? `${one}!` : one));
        expect(texts(valuesAt(marked, path))).toEqual(texts(valuesAt(json, path)).map((text) => `${text}!`));
        expect(
          texts(
            valuesAt(
              mapValues(json, path, () => undefined),
              path,
            ),
          ),
        ).toEqual([]);
      }),
    );
  });
});
