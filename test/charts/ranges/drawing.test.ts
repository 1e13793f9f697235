import { describe, expect, it } from 'vitest';
import { rangesChart } from '../../../src/charts/ranges/drawing.ts';
import type { Row } from '../../../src/charts/ranges/rows.ts';

const row = (truth: number, title = 'Replay'): Row => ({ title, range: { low: 6, likely: 8, high: 12 }, truth });
const draw = (rows: readonly Row[], relative = false, width = 300) =>
  rangesChart(rows, {
    id: 'x',
    language: 'en',
    width,
    title: 'Estimated & real',
    description: 'Said',
    relative: relative ? { low: 'low', likely: 'likely', high: 'high' } : null,
  });
const xs = (svg: string, mark: 'circle' | 'ranges-miss') =>
  mark === 'circle'
    ? [...svg.matchAll(/<circle class="chart-last" cx="([\d.-]+)"/g)].map(([, x]) => Number(x))
    : [...svg.matchAll(/ranges-miss" d="M([\d.-]+)/g)].map(([, x]) => Number(x));

describe('the plot of ranges', () => {
  it('says what it shows, and escapes what authors wrote', () => {
    const svg = draw([row(9, 'A <b> & c')]);
    expect(svg).toContain('<title id="x-t">Estimated &amp; real</title><desc id="x-d">Said</desc>');
    expect(svg).toContain('aria-labelledby="x-t" aria-describedby="x-d"');
    expect(svg).toContain('>A &lt;b&gt; &amp; c</text>');
  });

  it('draws what came as a dot within its range, and as a diamond beyond', () => {
    const svg = draw([row(6), row(12), row(5), row(13)]);
    expect(xs(svg, 'circle')).toHaveLength(2);
    expect(xs(svg, 'ranges-miss')).toHaveLength(2);
    // From zero on one scale: twelve lies twice as far as six.
    const [six = 0, twelve = 0] = xs(svg, 'circle');
    expect(twelve - 8).toBeCloseTo(2 * (six - 8), 0);
  });

  it('stays inside its frame, whatever came', () => {
    for (const relative of [false, true])
      for (const truth of [-1e9, -3, 0, 1e9, 1e-9]) {
        const svg = draw([row(truth), row(8)], relative);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        for (const x of [...xs(svg, 'circle'), ...xs(svg, 'ranges-miss')]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(300);
        }
      }
    const certain = draw([{ title: 'C', range: { low: 0, likely: 0, high: 0 }, truth: 0 }]);
    expect(certain).not.toMatch(/NaN|Infinity/);
  });

  it('puts ranges without a common unit beside each other from low to high', () => {
    const svg = draw([row(8), { title: 'B', range: { low: 100, likely: 200, high: 300 }, truth: 200 }], true);
    expect(new Set(xs(svg, 'circle')).size).toBe(1);
    for (const word of ['low', 'likely', 'high']) expect(svg).toContain(`>${word}</text>`);
  });

  it('cuts a name that is longer than the plot', () => {
    const svg = draw([row(9, 'A name that nobody would ever draw below three hundred units of a plot')]);
    expect(svg).toMatch(/>A name that [^<]*…<\/text>/);
  });
});
