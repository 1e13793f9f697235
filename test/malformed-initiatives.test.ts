import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiatives } from '../src/kinds/initiatives.ts';
import { checked, entry, plainHub } from './support/hub.ts';
import { runs } from './support/runs.ts';

/** Problems of an idea with some fields: line, what was found, what was expected, and the fix. */
const said = (fields: string, hub = plainHub) =>
  checked({
    'hub.yaml': hub,
    'initiatives/a.md': entry(`title: Quiet\nowner: TPS\nstage: idea\ncustomerValue: v\n${fields}`),
  }).problems.map(({ line, found, expected, fix }) => ({ line, found, expected, fix }));

const priced = (low: string, likely: string, high: string) =>
  `costOfDelay:\n  - kind: speed\n    low: ${low}\n    likely: ${likely}\n    high: ${high}\n    why: w`;
const lasting = (low: string, likely: string, high: string) =>
  `duration:\n  low: ${low}\n  likely: ${likely}\n  high: ${high}`;

describe('bad input in an initiative is a problem with its line and what is expected', () => {
  it('ranges out of order', () => {
    expect(said(priced('5', '4', '3'))).toMatchObject([
      { line: 9, found: 'the number 4', expected: 'at least low (5)' },
      { line: 10, found: 'the number 3', expected: 'at least likely (4)' },
    ]);
    expect(said(lasting('2 weeks', '9 days', '1 month'))).toMatchObject([
      { line: 8, found: '"9 days"', expected: 'at least low (2 weeks)' },
    ]);
  });

  it('negative amounts and durations', () => {
    expect(said(priced('-1', '2', '3'))).toMatchObject([{ line: 8, found: 'the number -1', expected: 'at least 0' }]);
    expect(said(lasting('-1 weeks', '2 weeks', '3 weeks'))).toMatchObject([
      { line: 7, found: '"-1 weeks"', expected: expect.stringContaining('a number and a unit') },
    ]);
  });

  it('absurd durations: none, years on end, another unit, none at all', () => {
    expect(said(lasting('0 weeks', '2 weeks', '3 weeks'))).toMatchObject([
      { line: 7, found: '"0 weeks"', expected: 'a time longer than zero' },
    ]);
    expect(said(lasting('1 week', '2 weeks', '11 years'))).toMatchObject([
      { line: 9, found: '"11 years"', expected: expect.stringContaining('at most 10 years') },
    ]);
    expect(said(lasting('40 hours', '2 weeks', '3 weeks'))).toMatchObject([
      { line: 7, found: '"40 hours"', fix: expect.stringContaining('hours are not known here') },
    ]);
    expect(said(lasting('1 week', '2', '3 weeks'))).toMatchObject([
      {
        line: 8,
        found: 'the number 2',
        fix: expect.stringContaining('Add the unit: 2 days or 2 weeks, whichever is meant.'),
      },
    ]);
    expect(said(lasting('often', '2 weeks', '3 weeks'))).toMatchObject([{ line: 7, found: '"often"' }]);
    expect(said(`urgency:\n  shape: fading\n  halfLife: 1${'0'.repeat(400)} years`)).toMatchObject([
      { line: 8, expected: expect.stringContaining('at most 100 years') },
    ]);
  });

  it('mixed currencies', () => {
    expect(said(priced('EUR 400', '€500', '600 USD'))).toMatchObject([
      {
        line: 8,
        found: '"EUR 400"',
        expected: 'an amount in EUR, as a bare number',
        fix: expect.stringContaining('Write the bare number: 400.'),
      },
      { line: 9, found: '"€500"', fix: expect.stringContaining('Write the bare number: 500.') },
      { line: 10, found: '"600 USD"', fix: expect.stringContaining('Convert it to EUR') },
    ]);
    expect(said(priced('EUR 400', '500', '600'), `${plainHub}currency: USD\n`)).toMatchObject([
      { line: 8, expected: 'an amount in USD, as a bare number', fix: expect.stringContaining('Convert it to USD') },
    ]);
    expect(said(`${priced('4', '5', '6')}\n    currency: USD`)).toMatchObject([
      { line: 12, found: 'currency', fix: expect.stringContaining('Convert the amounts to EUR') },
    ]);
  });

  it('names no currency while hub.yaml cannot be read', () => {
    expect(said(priced('EUR 400', '500', '600'), 'title: [').at(-1)).toMatchObject({
      expected: "an amount in the hub's currency, as a bare number",
    });
  });

  it('dates outside windows', () => {
    expect(said('window:\n  from: 2027-03-01\n  to: 2027-02-01')).toMatchObject([
      { line: 8, found: '"2027-02-01"', expected: 'a day on or after `from`' },
    ]);
    expect(said('window:\n  from: 2027-03-01\n  to: 9999-12-31')).toMatchObject([
      { line: 8, found: '"9999-12-31"', expected: 'at most 10 years after `from`' },
    ]);
    const late = 'window:\n  from: 2027-01-04\n  to: 2027-06-25\nurgency:\n  shape: deadline\n  by: 2027-04-30';
    expect(said(late)).toMatchObject([{ line: 8, found: '2027-06-25', expected: 'a day up to 2027-04-30' }]);
  });

  it('percentages over 100', () => {
    const success = 'success:\n  measure: Teams\n  unit: "%"\n  baseline: 4\n  target: 140\n  by: 2027-04-30';
    expect(said(success)).toMatchObject([{ line: 10, found: '140%', expected: 'a share between 0 and 100%' }]);
  });

  it('numbers as text', () => {
    const fixes = ['"12"', '"1.200"', '"1,5"', '12k', '5 %'].map((low) => {
      const [problem, ...more] = said(priced(low, '9000000', '9000000'));
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ line: 8, expected: 'an amount in EUR, as a bare number' });
      return problem?.fix.replace(/ Smaller in one case of ten.*/, '');
    });
    expect(fixes).toEqual([
      'Write it without quotes: 12.',
      'Write the bare number: 1200 or 1.2, whichever is meant.',
      'Write the bare number: 1.5.',
      'Write the bare number: 12000.',
      'Write the bare number: 5.',
    ]);
  });

  it('a number that YAML reads a thousand times too small', () => {
    expect(said(priced('1.200', '9000', '9000'))).toMatchObject([{ line: 8, found: '1.200' }]);
  });

  it('numbers without end, of none, and beyond all measure', () => {
    for (const [low, expected] of [
      ['.nan', 'a finite number'],
      ['.inf', 'a finite number'],
      ['1e308', 'an amount of money: 0, or 0.01 to 1e15'],
      ['1e-320', 'an amount of money: 0, or 0.01 to 1e15'],
      ['-0', 'an amount of money: 0, or 0.01 to 1e15'],
    ] as const)
      expect(said(priced(low, '1e15', '1e15'))).toMatchObject([{ line: 8, expected }]);
    expect(said(priced('0', '0.01', '1e15'))).toEqual([]);
  });
});

describe('whatever stands in the fields of an initiative', () => {
  const day = fc.constantFrom('2026-01-05', '2027-06-25', '2026-02-30', 'soon');
  const size = fc.constantFrom<unknown>(0, 3, '3', '3 weeks', 'often', null, [], {});
  const range = fc.record(
    { low: size, likely: size, high: size, kind: fc.constantFrom('speed', 'fun'), why: fc.constant('w'), per: size },
    { requiredKeys: [] },
  );
  const dated = fc.record({
    stage: fc.constantFrom('idea', 'production', 'gone'),
    on: day,
    from: day,
    to: day,
    by: day,
  });
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), range, fc.array(range), dated, fc.array(dated), day, size);

  it('is read and checked without a crash, and every problem has a place', () => {
    const fields = Object.keys(initiatives.schema.shape);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (data) => {
        const stated = { title: 'Quiet', owner: 'TPS', stage: 'production', customerValue: 'v', ...data };
        const lines = Object.entries(stated).map(([key, each]) => `${key}: ${JSON.stringify(each)}`);
        const { problems } = checked({ 'initiatives/a.md': entry(lines.join('\n')) });
        for (const { line, column, message } of problems) {
          expect([line, column].every((at) => at !== null && at >= 1)).toBe(true);
          expect(message).not.toMatch(/\bundefined\b|\[object |Invalid input/);
        }
      }),
      runs(500),
    );
  });
});

describe('bad prices', () => {
  const price = (fields: string) => said('', `${plainHub}${fields}`);

  it('of a team week in hub.yaml: no range, out of order, below zero, another period', () => {
    expect(price('teamWeekCost: 10000')).toMatchObject([
      { line: 3, found: 'the number 10000', expected: expect.stringContaining('`low`, `likely`, `high`') },
    ]);
    expect(price('teamWeekCost: { low: 9000, likely: 8000, high: 12000 }')).toMatchObject([
      { line: 3, found: 'the number 8000', expected: 'at least low (9000)' },
    ]);
    expect(price('teamWeekCost: { low: -1, likely: 8000, high: 12000 }')).toMatchObject([
      { line: 3, found: 'the number -1', expected: 'at least 0' },
    ]);
    expect(price('worthHorizon: 20 years')).toMatchObject([
      { line: 3, found: '"20 years"', expected: expect.stringContaining('at most 10 years') },
    ]);
    expect(price('worthHorizon: 0 weeks')).toMatchObject([{ line: 3, expected: 'a time longer than zero' }]);
  });

  it('of risks: a share above 1, a range out of order, an amount alone', () => {
    const risk = (more: string) =>
      said(`risks:\n  - what: w\n    chance: low\n    effect: low\n    answer: a\n    ${more}`);
    expect(risk('probability: 20')).toMatchObject([{ line: 11, expected: 'a share between 0 and 1, as in 0.7' }]);
    expect(risk('costs: { low: 3, likely: 2, high: 4 }')).toMatchObject([{ line: 11, expected: 'at least low (3)' }]);
    expect(risk('costs: 5000')).toMatchObject([
      { line: 11, found: 'the number 5000', expected: expect.stringContaining('`low`, `likely`, `high`') },
    ]);
  });
});
