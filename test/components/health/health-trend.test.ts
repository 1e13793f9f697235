import { describe, expect, it } from 'vitest';
import { ticks } from '../../../src/charts/scale.ts';
import { trendCharts, trendIn } from '../../../src/components/health/health-trend.ts';
import type { Comparison } from '../../../src/model/editions/comparison.ts';
import type { EditionInfo, Site } from '../../../src/site/site.ts';
import { entry, today } from '../../support/hub.ts';
import { siteOf } from '../views/hub.ts';

const edition = (id: string, date: string, findings: EditionInfo['findings'] = []): EditionInfo => ({
  id,
  title: id.toUpperCase(),
  date,
  seal: 'f00',
  amended: [],
  entries: 7,
  findings,
  unlooked: 0,
  overdue: 2,
  expired: 1,
  built: true,
});
const lone = { check: 'single-source', key: 'strategy/calm', message: 'One.', title: 'Calm' };
const step = (before: string, after: string | null, findings: Partial<Comparison['findings']>) =>
  ({
    before: { edition: before },
    after: { edition: after },
    findings: { appeared: [], resolved: [], ...findings },
  }) as never;

const hub = siteOf({
  'strategy/calm.md': entry(
    'title: Calm\nowner: TPS\nstatus: adopted\nadopted: 2026-01-01\nevidence: [one]\nreviewed: 2026-01-01\nreviewEvery: 1 month',
  ),
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  'signals/one.md': entry(
    'title: One\nowner: TPS\ndate: 2026-01-01\ninput: support\nchannel: interview\njourney: use\nheard: W\ngoodUntil: 2026-02-01',
  ),
});
const site: Site = {
  ...hub,
  editions: [edition('a', '2026-03-31', [lone]), edition('b', '2026-09-30')],
  comparisons: [step('a', 'b', { resolved: [lone] }), step('a', null, {}), step('b', null, { appeared: [lone] })],
};

describe('the trend over editions', () => {
  it('is nothing without editions, as inside an edition', () => {
    expect(trendIn(hub)).toEqual([]);
  });

  it('ends with today, and tells what came and went since the edition before', () => {
    const points = trendIn(site);
    expect(
      points.map(({ edition, findings, overdue, expired, entries }) => [edition, findings, overdue, expired, entries]),
    ).toEqual([
      ['a', 1, 2, 1, 7],
      ['b', 0, 2, 1, 7],
      [null, site.problems.filter(({ check }) => check === 'single-source').length, 1, 1, 3],
    ]);
    expect(points.at(-1)).toMatchObject({ title: 'Today', date: today });
    expect(points.map(({ since }) => since && [since.from, since.appeared.length, since.resolved.length])).toEqual([
      null,
      ['a', 0, 1],
      ['b', 1, 0],
    ]);
  });

  it('is drawn to scale: days along, from zero up, in whole steps', () => {
    const [findings, past, entries] = trendCharts(trendIn(site), 'en');
    expect(findings?.places).toEqual([0, 183, 235]);
    expect(past?.lines.map(({ name }) => name)).toEqual(['Reviews overdue', 'Evidence expired']);
    expect(past?.description).toBe(
      'Reviews overdue: 2 on 31 Mar 2026, 2 on 30 Sep 2026, 1 today. Evidence expired: 1 on 31 Mar 2026, 1 on 30 Sep 2026, 1 today.',
    );
    for (let count = 0; count < 400; count += 1) {
      const [chart] = trendCharts(
        trendIn({ ...site, editions: [{ ...edition('a', '2026-03-31'), findings: Array(count).fill(lone) }] }),
        'en',
      );
      const domain = chart?.domain as [number, number];
      expect(domain[0]).toBe(0);
      expect(domain[1]).toBeGreaterThanOrEqual(count);
      expect(ticks(domain, 3).every(Number.isInteger), `${count}`).toBe(true);
    }
    expect(entries?.lines[0]?.values).toEqual([7, 7, 3]);
  });
});
