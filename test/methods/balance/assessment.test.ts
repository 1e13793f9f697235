import { describe, expect, it } from 'vitest';
import {
  askedNext,
  assess,
  fewSignals,
  hiddenByFew,
  notFound,
  notSeen,
  restsOnExpired,
} from '../../../src/methods/balance/assessment.ts';
import type { Hub } from '../../../src/model/hub.ts';
import { input, restingOn, type Said, strategy } from './hub.ts';

const times = (count: number, input: string, more: Partial<Said> = {}): Said[] =>
  Array.from({ length: count }, () => ({ input, ...more }));
const strategyIn = (hub: Hub) => hub.of('strategy').find(({ id }) => id === 'it') ?? null;
const found = (hub: Hub) => assess(hub, strategyIn(hub)).findings.map(({ id }) => id);
const off = (id: string) => `checks: { ${id}: { severity: 'off' } }\n`;

describe('an assessment', () => {
  it('is thin below eight signals that still hold', () => {
    const thin = (said: readonly Said[]) => {
      const { holding, isThin } = assess(restingOn(said), null);
      return [holding, isThin];
    };
    expect(fewSignals).toBe(8);
    expect(thin(times(7, 'support'))).toEqual([7, true]);
    expect(thin(times(8, 'support'))).toEqual([8, false]);
    expect(thin([...times(7, 'support'), { input: 'support', goodUntil: '2026-11-20' }])).toEqual([7, true]);
    expect(thin([...times(7, 'support'), { input: 'support', goodUntil: '2026-11-21' }])).toEqual([8, false]);
  });

  it('is worked out once for each entry and once for the plan', () => {
    const hub = restingOn(times(3, 'sales'));
    expect(assess(hub, strategyIn(hub))).toBe(assess(hub, strategyIn(hub)));
    expect(assess(hub, null)).not.toBe(assess(hub, strategyIn(hub)));
    expect(assess(hub, null).subject.entry).toBeNull();
  });

  it('says nothing of a trap that the hub has switched off: not found, not unfound, not hidden', () => {
    const on = restingOn(times(3, 'sales'));
    expect(found(on)).toContain('sales-bent');
    const hub = restingOn(times(3, 'sales'), off('sales-bent'));
    expect(found(hub)).not.toContain('sales-bent');
    expect(notFound(assess(hub, strategyIn(hub)))).not.toContain('sales-bent');
    const few = restingOn(times(2, 'sales'), off('sales-bent'));
    expect(hiddenByFew(assess(few, strategyIn(few))).map(({ id }) => id)).not.toContain('sales-bent');
  });

  it('tells each trap that it was asked for in one place only', () => {
    for (const said of [times(2, 'sales'), times(3, 'sales'), [...times(4, 'support'), ...times(4, 'industry')]]) {
      const hub = restingOn(said, '', { 'inputs/competitive.md': input('competitive', 'market') });
      const assessment = assess(hub, strategyIn(hub));
      const told = [
        ...assessment.findings.map(({ id }) => id),
        ...notFound(assessment),
        ...notSeen(assessment),
        ...hiddenByFew(assessment).map(({ id }) => id),
      ];
      expect(told.sort()).toEqual([
        'faster-horse',
        'parity-chase',
        'post-sales-blindness',
        'sales-bent',
        'single-source',
        'standing-still',
        'vacuum',
      ]);
      expect(notSeen(assessment)).toEqual(['parity-chase']);
    }
  });
});

describe('whom to ask next', () => {
  it('is whom most findings of the plan and of strategies name, with each reason', () => {
    const hub = restingOn(times(4, 'sales'));
    const asked = askedNext(hub);
    const counts = asked.map(({ because }) => because.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const reasons = asked.flatMap(({ because }) => because);
    const named = [null, strategyIn(hub)].flatMap((entry) => assess(hub, entry).findings.flatMap(({ ask }) => ask));
    expect(reasons.length).toBe(named.length);
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(asked.map(({ input }) => input)).size).toBe(asked.length);
  });

  it('does not listen to strategies that nobody pursues any more', () => {
    const one = 's0, s1, s2, s3';
    const with_ = (status: string) =>
      restingOn(times(4, 'sales'), '', {
        'strategy/other.md': strategy(one).replace('status: adopted', `status: ${status}`),
      });
    const strategies = (status: string) =>
      new Set(askedNext(with_(status)).flatMap(({ because }) => because.map(({ entry }) => entry?.id ?? 'plan')));
    expect(strategies('proposed')).toContain('other');
    expect(strategies('retired')).not.toContain('other');
  });
});

it('rests on what has expired, be it through others', () => {
  const said: Said[] = [{ input: 'support', goodUntil: '2026-11-20' }, { input: 'support' }];
  const initiative = (fields: string) =>
    `---\ntitle: T\nowner: O\nstage: idea\ncustomerValue: Sleep.\n${fields}\n---\n`;
  const hub = restingOn(said, '', {
    'initiatives/above.md': initiative('serves: [it]'),
    'initiatives/sound.md': initiative('evidence: [s1]'),
  });
  expect(restsOnExpired(hub, 'strategy/it')).toBe(true);
  expect(restsOnExpired(hub, 'initiatives/above')).toBe(true);
  expect(restsOnExpired(hub, 'initiatives/sound')).toBe(false);
});
