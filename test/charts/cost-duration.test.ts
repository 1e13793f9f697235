import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { costDurationPlot, describePlot, type Plotted } from '../../src/charts/cost-duration.ts';
import { intervalBars } from '../../src/charts/cost-duration-bar.ts';
import { apart, distance, grown, labelsFor, roomOf, type Spot } from '../../src/charts/cost-duration-labels.ts';
import { markOf } from '../../src/charts/cost-duration-marks.ts';
import { logarithmic, logDomain, logTicks, type Reach } from '../../src/charts/cost-duration-scale.ts';
import { type Box, inside, labelAt, overlaps, textWidth } from '../../src/charts/place.ts';
import { anyWords } from '../support/any-words.ts';
import { runs } from '../support/runs.ts';

const options = {
  id: 'c',
  width: 800,
  height: 480,
  names: true,
  language: 'en',
  currency: 'EUR',
  money: (amount: number) => `€${Math.round(amount)}`,
  measure: textWidth,
};
const point = (place: number, cost: number, weeks: number, more: Partial<Plotted> = {}): Plotted => ({
  title: `Initiative ${place}`,
  to: `/initiatives/i${place}/`,
  place,
  rankGroup: Math.ceil(place / 2),
  cost: { low: cost * 0.7, expected: cost, high: cost * 1.5 },
  duration: { low: weeks * 0.6, expected: weeks, high: weeks * 1.6 },
  ...more,
});
const three = [point(1, 17600, 3), point(2, 51200, 9.6), point(3, 7400, 3)];

const reach: fc.Arbitrary<Reach> = fc
  .tuple(
    fc.double({ min: 0.01, max: 1e7, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 40, noNaN: true }),
  )
  .map(([expected, down, up]) => ({ low: expected * down, expected, high: expected * up }));
const plotted = fc
  .array(fc.record({ title: anyWords({ minLength: 1, maxLength: 40 }), cost: reach, duration: reach }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => all.map((one, at) => ({ ...one, to: `/i${at}/`, place: at + 1, rankGroup: 1 + Math.floor(at / 3) })));

/** Every text of a drawing with the room it takes. */
function textsOf(svg: string): { text: string; className: string; box: Box }[] {
  return [
    ...svg.matchAll(
      /<text(?: aria-hidden="true")? class="([^"]+)" x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]*)<\/text>/g,
    ),
  ].map(([, className = '', x, y, anchor = 'start', written = '']) => {
    const text = written
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    return { text, className, box: labelAt(text, Number(x), Number(y), anchor as 'start').box };
  });
}
const marksOf = (svg: string) =>
  [...svg.matchAll(/class="cd-mark[^"]*" d="M(\S+) ([\d.-]+)m/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
/** Room for the tenths that are rounded away. */
const slack = 0.2;
const smaller = ({ x, y, width, height }: Box): Box => ({
  x: x + slack,
  y: y + slack,
  width: width - 2 * slack,
  height: height - 2 * slack,
});

describe('a logarithmic scale', () => {
  it('gives equal room to equal factors', () => {
    const x = logarithmic([1, 100], [0, 200]);
    expect([1, 10, 100].map(x)).toEqual([0, 100, 200]);
    expect(x(0)).toBe(0);
    expect(x(1e9)).toBe(200);
  });
  it('rises with the value and stays in its range', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { minLength: 1 }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (all, a, b) => {
          const x = logarithmic(logDomain(all, 1.1), [0, 100]);
          const [low, high] = [x(Math.min(a, b)), x(Math.max(a, b))];
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
  it('holds every high end, and every expected value that is a millionth of the largest figure or more', () => {
    fc.assert(
      fc.property(fc.array(reach, { minLength: 1 }), (all) => {
        const [low, high] = logDomain(all, 1.1);
        const largest = Math.max(...all.flatMap((one) => [one.expected, one.high]));
        for (const one of all) {
          expect(one.high < high).toBe(true);
          if (one.expected >= largest / 1e6) expect(low < one.expected).toBe(true);
        }
        expect(high / low).toBeLessThanOrEqual(1e6 * 1.1 * 1.1 * (1 + 1e-9));
      }),
    );
  });
  it('makes no room for an end near zero', () => {
    expect(logDomain([{ low: 0, expected: 100, high: 200 }], 2)).toEqual([50, 400]);
    expect(logDomain([{ low: 50, expected: 100, high: 200 }], 2)).toEqual([25, 400]);
    expect(logDomain([{ low: 10, expected: 120, high: 200 }], 2)).toEqual([5, 400]);
    expect(logDomain([{ low: 9, expected: 120, high: 200 }], 2)).toEqual([60, 400]);
    expect(logDomain([], 2)).toEqual([1, 10]);
    const tiny = { low: 1e-12, expected: 2e-12, high: 1e-6 };
    expect(logDomain([tiny, { low: 1e6, expected: 1e6, high: 1e6 }], 2)).toEqual([0.5, 2e6]);
  });
  it('has round ticks, finer where the domain is narrow', () => {
    expect(logTicks([30, 40_000], 3)).toEqual([100, 1000, 10_000]);
    expect(logTicks([30, 900], 3)).toEqual([30, 100, 300]);
    expect(logTicks([2, 30], 5)).toEqual([2, 3, 5, 7, 10, 15, 20, 30]);
  });
});

describe('labels', () => {
  const spot = fc.record({
    x: fc.integer({ min: 10, max: 290 }),
    y: fc.integer({ min: 10, max: 290 }),
    short: fc.nat(99).map(String),
    long: fc.option(fc.string({ minLength: 1, maxLength: 30 })),
  });
  const frame = { x: 0, y: 0, width: 300, height: 300 };

  it('lie in the frame, on no mark and apart from every other label, nearest to their own mark', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
        const taken = [{ x: 100, y: 100, width: 60, height: 20 }];
        const labels = labelsFor(spots, frame, taken, [], textWidth);
        const found = labels.flatMap((label, at) => (label ? [{ label, spot: spots[at] as Spot }] : []));
        const boxes = found.map(({ label }) => label.box);
        for (const [at, { label, spot: own }] of found.entries()) {
          expect(inside(label.box, frame)).toBe(true);
          expect(spots.map(roomOf).some((room) => overlaps(room, label.box))).toBe(false);
          const others = [...taken, ...boxes.filter((_, other) => other !== at)];
          // Of two that just fit, one sees the other nearer by what adding up rounds.
          expect(others.some((box) => overlaps(grown(box, apart - 1e-9), label.box))).toBe(false);
          for (const other of spots)
            if (other !== own) expect(distance(label.box, other)).toBeGreaterThan(distance(label.box, own));
        }
      }),
    );
  });
  it('are long where there is room for it, else short', () => {
    const [first] = labelsFor([{ x: 20, y: 150, short: '1', long: '1 Calm nights' }], frame, [], [], textWidth);
    expect(first?.text).toBe('1 Calm nights');
    const [narrow] = labelsFor(
      [{ x: 20, y: 30, short: '1', long: '1 Calm nights' }],
      { ...frame, width: 60 },
      [],
      [],
      textWidth,
    );
    expect(narrow?.text).toBe('1');
  });
});

describe('the plot of cost of delay against duration', () => {
  it('has a link for every initiative, named in full', () => {
    const links = [...costDurationPlot(three, options).matchAll(/<a href="([^"]+)"><title>([^<]+)/g)].map(
      ([, to, said]) => [to, said],
    );
    expect(links).toEqual([
      ['/initiatives/i1/', '1 Initiative 1, group 1: €17600 per week, 3\u00a0weeks'],
      ['/initiatives/i2/', '2 Initiative 2, group 1: €51200 per week, 9.6\u00a0weeks'],
      ['/initiatives/i3/', '3 Initiative 3, group 2: €7400 per week, 3\u00a0weeks'],
    ]);
  });
  it('puts what costs more higher and what takes longer to the right', () => {
    const [a, b, c] = marksOf(costDurationPlot(three, options));
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
    expect(a?.x).toBe(c?.x);
    expect(b?.y).toBeLessThan(a?.y ?? 0);
    expect(a?.y).toBeLessThan(c?.y ?? 0);
  });
  it('has straight lines of equal CD3, each between what goes before and what goes after', () => {
    const svg = costDurationPlot(three, options);
    const marks = marksOf(svg);
    const lines = [
      ...svg.matchAll(/class="cd-equal" d="M(\S+) (\S+)L(\S+) ([\d.-]+)"\/><text class="cd-level"[^>]*>€(\d+)/g),
    ];
    expect(lines.length).toBeGreaterThan(2);
    for (const [, x1, y1, x2, y2, level] of lines) {
      const slope = (Number(y2) - Number(y1)) / (Number(x2) - Number(x1));
      for (const [at, { cost, duration }] of three.entries()) {
        const mark = marks[at] as { x: number; y: number };
        const isAbove = mark.y < Number(y1) + slope * (mark.x - Number(x1));
        expect(isAbove, `${level} ${at}`).toBe(cost.expected / duration.expected > Number(level));
      }
    }
  });
  it('tells groups by shape', () => {
    const shape = (rankGroup: number) => markOf(rankGroup, 0, 0).replace(' is-first', '');
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(shape)).size).toBe(10);
  });
  it('says its units and what is first', () => {
    const said = describePlot(three, options);
    expect(said).toContain('3 initiatives in 2 groups');
    expect(said).toContain('weeks');
    expect(said).toContain('EUR per week');
    expect(said).toContain('The first is Initiative 1');
    expect(costDurationPlot(three, options)).toContain('>Cost of delay, EUR per week<');
  });
  it('leaves out an expected cost of zero, and draws nothing of nothing', () => {
    const zero = point(4, 0, 5);
    expect(costDurationPlot([...three, zero], options)).not.toContain('/initiatives/i4/');
    expect(costDurationPlot([zero], options)).toBe('');
    expect(costDurationPlot([], options)).toBe('');
  });
  it('shows by an arrow that a low end is off the scale', () => {
    const deep = point(1, 9000, 8, { cost: { low: 0, expected: 9000, high: 12_000 } });
    expect(costDurationPlot([deep], options)).toMatch(/class="cd-cross" d="[^"]*l3 5l3 -5"/);
    expect(costDurationPlot([three[0] as Plotted], options)).not.toContain('l3 5l3 -5');
  });
  it.each([
    ['wide', { width: 800, height: 480, names: true }],
    ['narrow', { width: 300, height: 380, names: false }],
  ])('keeps everything inside the frame and no label on another, %s', (_, size) => {
    fc.assert(
      fc.property(plotted, (points) => {
        const svg = costDurationPlot(points, { ...options, ...size });
        expect(() => htmlToHast(svg)).not.toThrow();
        expect(svg).not.toMatch(/NaN|Infinity/);
        const frame = { x: -slack, y: -slack, width: size.width + 2 * slack, height: size.height + 2 * slack };
        const texts = textsOf(svg);
        const marks = marksOf(svg);
        expect(marks).toHaveLength(points.length);
        for (const { x, y } of marks) expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
        for (const [at, { text, box, className }] of texts.entries()) {
          expect(inside(box, frame), text).toBe(true);
          for (const other of texts.slice(at + 1)) {
            // Names and numbers never touch; ticks keep their own distance.
            const isName = [className, other.className].every((one) => one === 'cd-name');
            const room = isName ? grown(box, apart - 1) : box;
            expect(overlaps(smaller(room), smaller(other.box)), `${text} and ${other.text}`).toBe(false);
          }
        }
      }),
      runs(60),
    );
  });
});

describe('bars of intervals', () => {
  const money = (value: number) => `${value / 1000}K`;
  const at = (bar: string) => Number(bar.match(/cx="([\d.]+)"/)?.[1]);
  it('share one scale', () => {
    const reaches = [
      { low: 3974, expected: 5867, high: 8982 },
      { low: 161, expected: 1128, high: 2894 },
    ];
    const { bar, axis, ticks } = intervalBars(reaches, money);
    const [one, other] = reaches.map((reach) => at(bar(reach))) as [number, number];
    expect(one).toBeGreaterThan(other);
    expect(ticks.every((tick) => axis.includes(`>${money(tick)}<`))).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
  });
  it('stay inside their box, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(reach, { minLength: 1, maxLength: 20 }), (reaches) => {
        const { bar, axis } = intervalBars(reaches, money);
        for (const one of reaches) {
          const svg = bar(one);
          expect(svg).not.toMatch(/NaN|Infinity/);
          const [, from, to] = svg.match(/class="bk-line" d="M(\S+) 7H([\d.]+)/) ?? [];
          expect(0 <= Number(from) && Number(from) <= at(svg) && at(svg) <= Number(to) && Number(to) <= 160, svg).toBe(
            true,
          );
        }
        expect(axis).toContain('<text');
      }),
    );
  });
  it('show an expected value of zero as none', () => {
    const { bar } = intervalBars([{ low: 1, expected: 2, high: 3 }], money);
    expect(bar({ low: 0, expected: 0, high: 0 })).toContain('bk-none');
    expect(intervalBars([{ low: 0, expected: 0, high: 0 }], money)).toMatchObject({ axis: '', ticks: [] });
  });
});
