import { expect, it } from 'vitest';
import { type Counts, trendOf } from '../../src/methods/trend.ts';
import { comparison, edition } from '../components/changes/changes.ts';

const day = (id: string | null, date: string, findings: number): Counts => ({
  edition: id,
  title: id ?? 'Today',
  date,
  findings,
  overdue: 0,
  expired: 0,
  entries: 3,
});
const found = { check: 'single-source', key: 'strategy/calm', message: 'One.', title: 'Calm' };

it('tells of each day what came and went since the edition before', () => {
  const points = trendOf(
    [day('a', '2026-03-31', 0), day('b', '2026-09-30', 1), day(null, '2026-11-21', 1)],
    (from, to) =>
      from === 'a' && to === 'b'
        ? comparison(edition('a', '2026-03-31'), edition('b', '2026-09-30'), {
            findings: { appeared: [found], resolved: [] },
          })
        : undefined,
  );
  expect(points.map(({ findings, since }) => [findings, since?.from ?? null, since?.appeared.length ?? null])).toEqual([
    [0, null, null],
    [1, 'a', 1],
    // Without a comparison nothing is said to have come.
    [1, 'b', 0],
  ]);
});

it('is nothing for a single day', () => {
  expect(trendOf([day(null, '2026-11-21', 2)], () => undefined)).toEqual([]);
});
