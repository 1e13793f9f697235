import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubSchema } from '../../../src/kinds/hub.ts';
import { kindOf, kinds } from '../../../src/kinds/index.ts';
import { shapeFaults } from '../../../src/source/fields/shape.ts';
import { runs } from '../../support/runs.ts';

const faults = (kind: string, data: Record<string, unknown>) =>
  shapeFaults('shape', kindOf(kind)?.schema ?? hubSchema, data);
const persona = { title: 'Lead', owner: 'TPS', goals: ['a'], needs: ['b'], pains: ['c'] };
const initiative = { title: 'Quiet', owner: 'TPS', stage: 'idea', customerValue: 'Sleep' };
const told = (kind: string, data: Record<string, unknown>) =>
  faults(kind, data).map(({ field, found, message, fix }) => ({ field: field?.join('.'), found, message, fix }));

describe('holding fields against a kind', () => {
  it('has nothing to say of fields that fit', () => {
    expect(faults('personas', persona)).toEqual([]);
  });

  it('finds every fault at once', () => {
    const fields = faults('personas', {
      titel: 'x',
      owner: 3,
      goals: 'a',
      needs: [],
      pains: [''],
      reviewed: '2026-02-30',
    })
      .map(({ field }) => field?.join('.'))
      .sort();
    expect(fields).toEqual(['goals', 'needs', 'owner', 'pains.0', 'reviewed', 'titel', 'title']);
  });

  it('tells a missing field what it is for', () => {
    expect(told('personas', { ...persona, owner: undefined })).toMatchInlineSnapshot(`
      [
        {
          "field": "owner",
          "fix": "Add \`owner\`: The team or role that answers for it, such as Platform team. How to reach it may stand in hub.yaml, under \`owners\`.",
          "found": null,
          "message": "\`owner\` is missing.",
        },
      ]
    `);
  });

  it('suggests the nearest field and the nearest value', () => {
    expect(told('personas', { ...persona, reviewd: '2026-01-01' })).toMatchInlineSnapshot(`
      [
        {
          "field": "reviewd",
          "fix": "Remove it or correct its name. Did you mean \`reviewed\`?",
          "found": "reviewd",
          "message": "Unknown field \`reviewd\`.",
        },
      ]
    `);
    expect(told('initiatives', { ...initiative, stage: 'priorised' })).toMatchInlineSnapshot(`
      [
        {
          "field": "stage",
          "fix": "Write one of idea, conception, prioritised, production, analytics, feedback, declined. Did you mean \`prioritised\`? Where it stands between idea and learning.",
          "found": ""priorised"",
          "message": "\`stage\` is "priorised", expected one of idea, conception, prioritised, production, analytics, feedback, declined.",
        },
      ]
    `);
  });

  it('suggests nothing when nothing is near', () => {
    expect(told('personas', { ...persona, colour: 'blue' })[0]?.fix).toBe('Remove it or correct its name.');
  });

  it('points at an unknown field itself, at a wrong one at its value', () => {
    expect(faults('personas', { ...persona, colour: 'blue' })[0]).toMatchObject({ field: ['colour'], atKey: true });
    expect(faults('personas', { ...persona, owner: 3 })[0]?.atKey).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['a number for text', { owner: 2026 }, '`owner` is the number 2026, expected text.'],
    ['nothing', { owner: null }, '`owner` is nothing, expected text.'],
    ['blank text', { owner: ' ' }, '`owner` is "", expected text that is not blank.'],
    ['text for a list', { goals: 'a' }, '`goals` is "a", expected a list of text.'],
    ['an empty list', { goals: [] }, '`goals` is an empty list, expected at least 1 in the list.'],
    ['fields for text', { owner: { toString: 1 } }, '`owner` is fields with values, expected text.'],
    ['a truth for a list', { tags: true }, '`tags` is the boolean true, expected a list of text.'],
    [
      'a number for a duration',
      { reviewEvery: 90 },
      '`reviewEvery` is the number 90, expected a number and a unit: days, weeks, months or years, as in "9 weeks".',
    ],
    [
      'a day that does not exist',
      { reviewed: '2026-02-30' },
      '`reviewed` is "2026-02-30", expected a day of the calendar, YYYY-MM-DD.',
    ],
  ])('says in words: %s', (_, change, message) => {
    expect(faults('personas', { ...persona, ...(change as object) }).map((fault) => fault.message)).toEqual([message]);
  });

  it('calls a number that is none by its name', () => {
    const product = { title: 'Relay', owner: 'TPS', stage: 'growth' };
    const results = [Number.POSITIVE_INFINITY, Number.NaN].map((revenue) => ({
      period: '2026-Q1',
      revenue,
      operationsHours: 1,
    }));
    expect(faults('products', { ...product, results }).map(({ message }) => message)).toEqual([
      '`results.0.revenue` is the number Infinity, expected a finite number.',
      '`results.1.revenue` is the number NaN, expected a finite number.',
    ]);
  });

  it('cuts a long value short', () => {
    expect(faults('initiatives', { ...initiative, stage: 'x'.repeat(1000) })[0]?.found?.length).toBeLessThanOrEqual(62);
  });

  it('knows which form of several is meant', () => {
    expect(told('initiatives', { ...initiative, urgency: { shape: 'stedy' } })).toMatchInlineSnapshot(`
      [
        {
          "field": "urgency.shape",
          "fix": "Write one of steady, deadline, window, begins, peak, fading. Did you mean \`steady\`?",
          "found": ""stedy"",
          "message": "\`urgency.shape\` is "stedy", expected one of steady, deadline, window, begins, peak, fading.",
        },
      ]
    `);
    expect(told('initiatives', { ...initiative, urgency: { shape: 'fading' } })).toMatchInlineSnapshot(`
      [
        {
          "field": "urgency.halfLife",
          "fix": "Add \`halfLife\`, a number and a unit: days, weeks, months or years, as in "9 weeks". Time after which a week of waiting costs half as much.",
          "found": null,
          "message": "\`urgency.halfLife\` is missing.",
        },
      ]
    `);
    expect(
      told('initiatives', { ...initiative, urgency: { shape: 'deadline', by: '2026-12-01', form: '2026-11-01' } }),
    ).toMatchInlineSnapshot(`
        [
          {
            "field": "urgency.form",
            "fix": "Remove it or correct its name.",
            "found": "form",
            "message": "Unknown field \`form\` in \`urgency\`.",
          },
        ]
      `);
    expect(told('initiatives', { ...initiative, urgency: null }).map(({ field }) => field)).toEqual(['urgency']);
  });

  it('never throws, whatever stands in the fields', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 });
    const schemas = fc.constantFrom(hubSchema, ...kinds.map((kind) => kind.schema));
    const names = [...new Set(kinds.flatMap((kind) => Object.keys(kind.schema.shape)))];
    const data = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), anything, { maxKeys: 12 });
    fc.assert(
      fc.property(schemas, data, (schema, value) => {
        for (const fault of shapeFaults('shape', schema, value)) {
          expect(fault.message).not.toMatch(/Invalid input|\[object |undefined/);
          expect(fault.expected).toMatch(/\S/);
          expect(fault.fix).toMatch(/\S/);
        }
      }),
      runs(1000),
    );
  });
});
