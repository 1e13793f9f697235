import { describe, expect, it } from 'vitest';
import { measuredWords } from '../../src/components/digest/digest.ts';
import { measuredIn } from '../../src/methods/digest-measured.ts';
import { checked } from '../support/hub.ts';

const metric = (name: string, better: string, history: string) =>
  `name: ${name}\n  unit: "%"\n  better: ${better}\n  target: { value: 80, by: 2027-01-01 }\n  history: [${history}]`;
const { hub } = checked({
  'north-star/star.md': `---
title: Star
owner: TPS
customerValue: Calm
metric:
  ${metric('Nights', 'higher', '{ date: 2026-08-31, value: 58 }, { date: 2026-09-30, value: 60 }, { date: 2026-10-10, value: 50 }, { date: 2026-10-31, value: 63 }, { date: 2026-11-30, value: 70 }')}
inputMetrics:
${['pages', 'days', 'hours'].map((id) => `- id: ${id}\n  ${metric(id, 'lower', '{ date: 2026-10-01, value: 3 }')}`).join('\n')}
notDoing: [Noise]
---
`,
});

describe('the metrics of a month', () => {
  it('are told as last measured in it, beside the measurement before it', () => {
    const [nights, pages] = measuredIn(hub, '2026-10');
    expect(nights).toMatchObject({
      value: 63,
      on: '2026-10-31',
      before: { value: 60, date: '2026-09-30' },
      anchor: null,
    });
    expect(pages).toMatchObject({ value: 3, before: null, anchor: 'metric.pages' });
  });

  it('are read from a North Star that fits', () => expect(hub.of('north-star')).toHaveLength(1));

  it('are left out of months without a measurement, and of days to come', () => {
    expect(measuredIn(hub, '2026-07')).toEqual([]);
    expect(measuredIn(hub, '2026-11')).toEqual([]);
  });

  it('are better or worse as the metric says', () => {
    const [nights] = measuredIn(hub, '2026-10');
    if (!nights) throw new Error('nothing measured');
    expect(measuredWords(nights, 'en')).toBe('63%, better than 60% on 30 Sep 2026');
    expect(measuredWords({ ...nights, better: 'lower' }, 'en')).toBe('63%, worse than 60% on 30 Sep 2026');
    expect(measuredWords({ ...nights, value: 60 }, 'en')).toBe('60%, unchanged from 60% on 30 Sep 2026');
  });
});
