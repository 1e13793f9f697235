import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFacts } from '../../../src/model/editions/facts.ts';

const plain = { later: (_: string, value: string | number | boolean) => value };
const diff = (before: Record<string, unknown>, after: Record<string, unknown>, order: string[] = []) =>
  diffFacts(before, after, order, plain).map(({ field, before: was, after: is, member }) => [
    field,
    was,
    is,
    ...(member ? [member] : []),
  ]);

describe('facts that differ', () => {
  it('are told once each, by their fields, in the order of the fields', () => {
    expect(
      diff(
        { b: 1, a: { low: '2 weeks', high: '4 weeks' }, gone: true },
        { a: { low: '3 weeks', high: '4 weeks' }, b: 2, come: 'x' },
        ['a', 'b'],
      ),
    ).toEqual([
      ['a.low', '2 weeks', '3 weeks'],
      ['b', 1, 2],
      ['come', null, 'x'],
      ['gone', true, null],
    ]);
  });

  it('are not the order of keys, nor that of members', () => {
    expect(diff({ a: 1, b: { c: 1, d: 2 }, e: ['x', 'y'] }, { e: ['y', 'x'], b: { d: 2, c: 1 }, a: 1 })).toEqual([]);
  });

  it('are the members of a list that came or went; equal ones are counted', () => {
    expect(diff({ evidence: ['x', 'y', 'y'] }, { evidence: ['y', 'z'] })).toEqual([
      ['evidence[x]', 'x', null],
      ['evidence[y#2]', 'y', null],
      ['evidence[z]', null, 'z'],
    ]);
  });

  it('are an edited sentence of a list, not one less and one more', () => {
    const goals = ['Sleep through every night of the week', 'Know the bill before it comes'];
    expect(diff({ goals }, { goals: [goals[1], 'Sleep through every night of the year'] })).toEqual([
      ['goals[Sleep through every night of the year]', goals[0], 'Sleep through every night of the year'],
    ]);
    expect(diff({ goals }, { goals: [goals[0], 'Hire nobody for nights'] })).toHaveLength(2);
    // Three words are a sentence, two are a name.
    expect(diff({ goals: ['Sleep at night'] }, { goals: ['Sleep by night'] })).toHaveLength(1);
    expect(diff({ goals: ['Sleep well'] }, { goals: ['Sleep badly'] })).toHaveLength(2);
  });

  it('keep square brackets for the field: names of members have round ones', () => {
    expect(diff({ tags: ['[beta] API'] }, { tags: [] })).toEqual([['tags[(beta) API]', '[beta] API', null]]);
    expect(diff({ a: [{ name: 'x]y', b: 1 }] }, { a: [{ name: 'x]y', b: 2 }] })).toEqual([['a[x)y].b', 1, 2]]);
  });

  it('name the members of a list by what names them', () => {
    const stages = [
      { stage: 'idea', on: '2026-01-01' },
      { stage: 'conception', on: '2026-02-01' },
    ];
    expect(diff({ stages }, { stages: [stages[0], { stage: 'production', on: '2026-02-01' }] })).toEqual([
      ['stages[2026-02-01].stage', 'conception', 'production'],
    ]);
    expect(diff({ stages }, { stages: [{ stage: 'idea', on: '2025-12-01' }, ...stages] })).toEqual([
      ['stages[2025-12-01].stage', null, 'idea', 'stages[2025-12-01]'],
    ]);
  });

  it('name members by their place where nothing names them, and align them', () => {
    const risk = (what: string, chance = 'low') => ({ what, chance, effect: 'high', answer: 'We wait.' });
    const risks = [risk('It is late'), risk('It is slow'), risk('It is dear')];
    expect(diff({ risks }, { risks: risks.toSpliced(1, 0, risk('Nobody wants it')) })).toEqual([
      ['risks[2].what', null, 'Nobody wants it', 'risks[2]'],
      ['risks[2].chance', null, 'low', 'risks[2]'],
      ['risks[2].effect', null, 'high', 'risks[2]'],
      ['risks[2].answer', null, 'We wait.', 'risks[2]'],
    ]);
    expect(diff({ risks }, { risks: [risks[0], risk('It is slow', 'high'), risks[2]] })).toEqual([
      ['risks[2].chance', 'low', 'high'],
    ]);
    expect(diff({ risks }, { risks: risks.slice(1) }).map(([field]) => field)).toEqual([
      'risks[was 1].what',
      'risks[was 1].chance',
      'risks[was 1].effect',
      'risks[was 1].answer',
    ]);
  });

  it('tell two members of one name apart by what they share', () => {
    const present = [
      { role: 'engineer', took: 'It rings' },
      { role: 'engineer', took: 'It costs' },
    ];
    expect(diff({ present }, { present: [present[1]] })).toEqual([
      ['present[was 1].role', 'engineer', null, 'present[was 1]'],
      ['present[was 1].took', 'It rings', null, 'present[was 1]'],
    ]);
  });

  it('tell a field that became a list, or the other way round, as both', () => {
    expect(diff({ a: 'x' }, { a: ['y'] })).toEqual([
      ['a', 'x', null],
      ['a[y]', null, 'y'],
    ]);
    expect(diff({ a: { b: 1 } }, { a: 2 })).toEqual([
      ['a', null, 2],
      ['a.b', 1, null],
    ]);
  });

  it('know that a reference is called otherwise on the later side', () => {
    const meaning = {
      later: (field: string, value: string | number | boolean) =>
        field === 'evidence' && value === 'old' ? 'new' : value,
    };
    expect(
      diffFacts({ evidence: ['old', 'x'], other: 'old' }, { evidence: ['x', 'new'], other: 'new' }, [], meaning),
    ).toEqual([{ field: 'other', before: 'old', after: 'new' }]);
  });
});

describe('the law of facts', () => {
  const word = fc.stringMatching(/^[a-z]{1,3}$/);
  const scalar = fc.oneof(word, fc.integer({ min: 0, max: 9 }), fc.boolean());
  const record = fc.dictionary(
    word,
    fc.oneof(
      scalar,
      fc.uniqueArray(word, { maxLength: 5 }),
      fc.dictionary(word, scalar, { maxKeys: 3 }),
      fc.uniqueArray(fc.record({ id: word, value: scalar }), { maxLength: 4, selector: ({ id }) => id }),
    ),
    { maxKeys: 5 },
  );

  /** Every fact of a record, by a way of its own: no list of it needs alignment. */
  const facts = (value: unknown, path = ''): [string, unknown][] => {
    if (Array.isArray(value))
      return value.flatMap((member) =>
        typeof member === 'object'
          ? [[`${path}[${member.id}].value`, member.value] as [string, unknown]]
          : [[`${path}[${member}]`, member] as [string, unknown]],
      );
    if (typeof value !== 'object' || value === null) return [[path, value]];
    return Object.entries(value).flatMap(([key, one]) => facts(one, path === '' ? key : `${path}.${key}`));
  };

  it('tells each fact that differs once, and no other', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const [was, is] = [new Map(facts(before)), new Map(facts(after))];
        const expected = [...new Set([...was.keys(), ...is.keys()])]
          .filter((field) => was.get(field) !== is.get(field))
          .map((field) => [field, was.get(field) ?? null, is.get(field) ?? null]);
        const found = diffFacts(before, after, [], plain).map((fact) => [fact.field, fact.before, fact.after]);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('says nothing of a record held against itself in another order', () => {
    fc.assert(
      fc.property(record, (one) => {
        const turned = Object.fromEntries(
          Object.entries(one)
            .reverse()
            .map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
        );
        expect(diff(one, turned)).toEqual([]);
      }),
    );
  });
});
