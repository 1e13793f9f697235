/**
 * Draws millions of random worlds for cases of many shapes and writes P10 and P90 of cost of delay divided by duration
 * beside them: `node test/methods/cost-of-delay/reference/draw.ts` writes `reference.json` anew (some minutes).
 */
import { writeFileSync } from 'node:fs';
import { distributionOf, leftOf, valueAt } from '../../../../src/methods/cost-of-delay/distribution.ts';
import type { Range } from '../../../../src/methods/cost-of-delay/range.ts';
import { sequence } from '../sequence.ts';

/** What a case is made from. */
export interface Reference {
  parts: Range[];
  duration: Range;
  elapsed: number;
  /** Of the drawn cases. */
  low: number;
  high: number;
  /** Share of the worlds below 98% and up to 102% of each end: how steep the distribution is there. */
  around: { low: [number, number]; high: [number, number] };
}

const draws = 4_000_000;
const random = sequence(20_261_129);
const round = (value: number) => Number(value.toPrecision(4));

/** A range whose ends lie up to `wide` times apart. */
function someRange(scale: number, wide: number): Range {
  const low = scale * (0.2 + random());
  const likely = low * (1 + random() * (wide - 1) * 0.5);
  return { low: round(low), likely: round(likely), high: round(likely * (1 + random() * (wide - 1) * 0.5)) };
}

const p90Off: Pick<Reference, 'parts' | 'duration' | 'elapsed'> = {
  parts: [
    { low: 5030, likely: 9273, high: 15_886 },
    { low: 3730, likely: 8190, high: 10_900 },
    { low: 8499, likely: 9099, high: 9535 },
  ],
  duration: { low: 4, likely: 7, high: 12 },
  elapsed: 0,
};

function drawn({ parts, duration, elapsed }: Pick<Reference, 'parts' | 'duration' | 'elapsed'>): Reference {
  const pieces = parts.map(distributionOf);
  const left = leftOf(duration, elapsed) ?? [];
  const values = new Float64Array(draws);
  for (let at = 0; at < draws; at += 1) {
    let sum = 0;
    for (const one of pieces) sum += valueAt(one, random());
    values[at] = sum / valueAt(left, random());
  }
  values.sort();
  const upTo = (value: number) => {
    let [from, to] = [0, draws];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((values[middle] as number) <= value) from = middle + 1;
      else to = middle;
    }
    return Number((from / draws).toFixed(5));
  };
  const [low, high] = [values[draws * 0.1] as number, values[draws * 0.9] as number];
  return {
    parts,
    duration,
    elapsed,
    low: Number(low.toPrecision(6)),
    high: Number(high.toPrecision(6)),
    around: { low: [upTo(low * 0.98), upTo(low * 1.02)], high: [upTo(high * 0.98), upTo(high * 1.02)] },
  };
}

const cases = Array.from({ length: 60 }, (_, at) => {
  const wide = [2, 4, 10, 30][at % 4] ?? 2;
  const duration = someRange(6, Math.min(wide, 10));
  return {
    parts: Array.from({ length: 1 + (at % 5) }, () => someRange(5000 * (0.3 + 3 * random()), wide)),
    duration,
    elapsed: at % 6 === 5 ? round(duration.likely * random()) : 0,
  };
});
writeFileSync(
  new URL('./reference.json', import.meta.url),
  `[\n${[p90Off, ...cases].map((each) => JSON.stringify(drawn(each))).join(',\n')}\n]\n`,
);
