import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Periods, periodChart, stretches } from '../../src/charts/periods.ts';

const chart = (lines: Periods['lines'], periods = ['Q1 2026', 'Q2 2026', 'Q3 2026']): Periods => ({
  title: 'Revenue & hours',
  description: 'Revenue "rose".',
  periods,
  lines,
  write: (value) => `${Math.round(value)}%`,
});
const size = { id: 'one', width: 300, height: 190 };

describe('a chart over periods', () => {
  it('is named and described, with every known value as a title', () => {
    const svg = periodChart(chart([{ name: 'Agreed', values: [70, null, 58] }]), size);
    expect(svg).toContain('aria-labelledby="one-t" aria-describedby="one-d"');
    expect(svg).toContain(
      '<title id="one-t">Revenue &amp; hours</title><desc id="one-d">Revenue &quot;rose&quot;.</desc>',
    );
    expect(svg).toContain('<title>Agreed, Q1 2026: 70%</title>');
    expect(svg).toContain('<title>Agreed, Q3 2026: 58%</title>');
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).not.toMatch(/style=|NaN|Infinity|undefined/);
  });

  it('tells two lines apart by dash and mark, and names them', () => {
    const svg = periodChart(
      chart([
        { name: 'Happened', values: [70, 60, 58] },
        { name: 'Agreed', values: [70, 70, 58.5] },
      ]),
      size,
    );
    expect(svg).toContain('class="chart-broken"');
    expect(svg.match(/<rect class="chart-square"/g)).toHaveLength(4);
    const ends = [...svg.matchAll(/class="chart-now" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.abs((ends[0] as number) - (ends[1] as number))).toBeGreaterThanOrEqual(14);
  });

  it('puts the value of the first line above that of the second where both end in the same', () => {
    const svg = periodChart(
      chart([
        { name: 'Happened', values: [70, 60, 58] },
        { name: 'Agreed', values: [50, 70, 58] },
      ]),
      size,
    );
    const ends = [...svg.matchAll(/class="chart-now" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(ends[0]).toBeLessThan(ends[1] as number);
  });

  it('says the first and the last period where not all have room', () => {
    const periods = Array.from({ length: 20 }, (_, index) => `Q${(index % 4) + 1} ${2021 + Math.floor(index / 4)}`);
    const svg = periodChart(chart([{ name: 'Share', values: periods.map((_, index) => index) }], periods), size);
    expect(svg).toContain('>Q1 2021</text>');
    expect(svg).toContain('>Q4 2025</text>');
  });

  it('stays inside its frame, whatever is known', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const svg = periodChart(
          chart(
            [{ name: 'Hours', values }],
            values.map((_, at) => `P${at}`),
          ),
          size,
        );
        expect(svg).not.toMatch(/NaN|Infinity/);
        for (const [, x, y] of svg.matchAll(/<circle class="chart-last" cx="([-\d.]+)" cy="([-\d.]+)"/g)) {
          expect(Number(x)).toBeLessThanOrEqual(size.width);
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(size.height);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

it('breaks a line where a value is unknown', () => {
  expect(stretches([1, 2, null, 3, null, null])).toEqual([[1, 2], [3]]);
  expect(stretches([])).toEqual([]);
});
