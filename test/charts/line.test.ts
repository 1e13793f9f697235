import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { describe as inSentences, lineChart, rowsOf, type Series } from '../../src/charts/line.ts';
import { type Box, crosses, labelAt, overlaps } from '../../src/charts/place.ts';
import { addDays } from '../../src/model/date.ts';
import { runs } from '../support/runs.ts';

const today = '2026-11-21';
const nights: Series = {
  name: 'Pipelines untouched per week',
  unit: '%',
  better: 'higher',
  history: [
    { date: '2025-12-31', value: 38 },
    { date: '2026-06-30', value: 55 },
    { date: '2026-11-15', value: 66 },
  ],
  target: { value: 80, by: '2027-06-30' },
};
const options = { id: 'c', language: 'en', today, width: 340, height: 200 };

const someSeries: fc.Arbitrary<Series> = fc.record({
  name: fc.string({ minLength: 1 }),
  unit: fc.constantFrom('%', 'days', '€', '<unit & "more">'),
  better: fc.constantFrom('higher', 'lower'),
  history: fc
    .array(
      fc.record({
        step: fc.integer({ min: 1, max: 200 }),
        value: fc.oneof(
          fc.integer({ min: -1000, max: 1000 }),
          fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        ),
      }),
      { maxLength: 40 },
    )
    .map((steps) => {
      let date = '2024-01-01';
      return steps.map(({ step, value }) => {
        date = addDays(date, step);
        return { date, value };
      });
    }),
  target: fc.option(
    fc.record({
      value: fc.integer({ min: -2000, max: 2000 }),
      by: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days)),
    }),
    { nil: undefined },
  ),
});

/** Labels of a drawing with the room they take. */
function labelsOf(svg: string): { className: string; box: Box }[] {
  return [
    ...svg.matchAll(/<text class="([^"]+)" x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]*)<\/text>/g),
  ].map(([, className = '', x, y, anchor = 'start', text = '']) => ({
    className,
    box: labelAt(
      text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
      Number(x),
      Number(y),
      anchor as 'start',
    ).box,
  }));
}

describe('line chart', () => {
  it('is well-formed, finite and the same each time, whatever the series', () => {
    fc.assert(
      fc.property(someSeries, fc.constantFrom(270, 330, 560), (series, width) => {
        const svg = lineChart(series, { ...options, width });
        expect(svg).toBe(lineChart(series, { ...options, width }));
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
        expect(() => htmlToHast(svg)).not.toThrow();
        expect(svg.match(/<svg /g)).toHaveLength(1);
      }),
      runs(200),
    );
  });

  it('has no labels that collide, on the axes or in the drawing', () => {
    fc.assert(
      fc.property(someSeries, fc.constantFrom(270, 330, 560), (series, width) => {
        const labels = labelsOf(lineChart(series, { ...options, width })).filter(
          ({ className }) => className !== 'chart-tick',
        );
        for (const [index, one] of labels.entries())
          for (const other of labels.slice(index + 1)) expect(overlaps(one.box, other.box)).toBe(false);
        const below = labelsOf(lineChart(series, { ...options, width }))
          .filter(({ className, box }) => className === 'chart-tick' && box.y > options.height - 26)
          .map(({ box }) => box);
        for (const [index, one] of below.entries())
          for (const other of below.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      }),
      runs(300),
    );
  });

  it('names the last value and the goal, and says in words what it shows', () => {
    const svg = lineChart(nights, options);
    expect(svg).toContain('>66% now</text>');
    expect(svg).toContain('>goal 80%</text>');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('From 38% on 31 Dec 2025 to 66% on 15 Nov 2026, measured 3 times.');
  });

  it('does not call an old measurement "now"', () => {
    const svg = lineChart({ ...nights, history: nights.history.slice(0, 2) }, options);
    expect(svg).toContain('>55%, Jun 2026</text>');
    const measured = (date: string) => lineChart({ ...nights, history: [{ date, value: 66 }] }, options);
    expect(measured(addDays(today, -45))).toContain('>66% now</text>');
    expect(measured(addDays(today, -46))).not.toContain('>66% now</text>');
  });

  it('draws no way to a goal that is reached', () => {
    const reached: Series = { ...nights, target: { value: 60, by: '2027-06-30' } };
    expect(lineChart(reached, options)).not.toContain('chart-way');
    expect(inSentences(reached, 'en', today)).toContain('is reached');
    expect(inSentences({ ...nights, target: { value: 90, by: '2026-06-30' } }, 'en', today)).toContain(
      'is not reached',
    );
  });

  it('shows what is unknown as unknown', () => {
    const nothing: Series = { ...nights, history: [], target: undefined };
    expect(inSentences(nothing, 'en', today)).toContain('Nothing has been measured yet. No goal has been set.');
    expect(lineChart(nothing, options)).not.toContain('chart-line');
    expect(rowsOf(nothing, 'en')).toEqual([]);
  });

  it('lists the same values as rows', () => {
    expect(rowsOf(nights, 'en').map(({ date, value, note }) => `${date} ${value} ${note}`.trim())).toEqual([
      '31 Dec 2025 38%',
      '30 Jun 2026 55%',
      '15 Nov 2026 66% last measured',
      '30 Jun 2027 80% goal',
    ]);
  });

  it('escapes what writers wrote', () => {
    expect(lineChart({ ...nights, name: '<script>"&' }, options)).toContain('&lt;script&gt;&quot;&amp;');
  });
});

describe('lines and boxes', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  it('tells whether a line crosses a box', () => {
    expect(crosses([0, 15, 30, 15], box)).toBe(true);
    expect(crosses([0, 0, 30, 30], box)).toBe(true);
    expect(crosses([0, 5, 30, 5], box)).toBe(false);
    expect(crosses([0, 0, 5, 5], box)).toBe(false);
    expect(crosses([12, 12, 13, 13], box)).toBe(true);
  });
});
