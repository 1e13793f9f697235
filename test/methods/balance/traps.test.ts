import { describe, expect, it } from 'vitest';
import { findingsOf, subjectOf } from '../../../src/methods/balance/findings.ts';
import { type FindingId, limitOf } from '../../../src/methods/balance/limits.ts';
import type { Hub } from '../../../src/model/hub.ts';
import type { Entry } from '../../../src/source/entry.ts';
import type { Files } from '../../support/hub.ts';
import { hubOf, restingOn, type Said, signal, signals, strategy } from './hub.ts';

const find = (hub: Hub, key: string | null = 'strategy/it') =>
  findingsOf(subjectOf(hub, key === null ? null : (hub.get(key) as Entry)));
const idsOf = (hub: Hub, key?: string | null): FindingId[] => find(hub, key).map(({ id }) => id);
const one = (hub: Hub, id: FindingId, key?: string | null) => {
  const found = find(hub, key).find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** As many signals through each input as the word says: `support 3, sales 1`; `@` names the stage. */
const heard = (words: string): Said[] =>
  words.split(', ').flatMap((part) => {
    const [, input, count, journey = 'use'] = /^(\S+) (\d+)(?: @(\S+))?$/.exec(part) ?? [];
    return Array.from({ length: Number(count) }, () => ({ input: input as string, journey }));
  });

/** A mix that nothing is to be said about. */
const fine = 'support 2, customer-side 1, executive 1, industry 2 @evaluation, sales 1 @purchase, competitive 1';

describe('findings about shares', () => {
  const cases: Record<string, { shows: string; justNot: string }> = {
    vacuum: {
      shows: 'executive 3, engineering 2, industry 2 @evaluation, support 2',
      justNot: 'executive 2, engineering 2, industry 2 @evaluation, support 2',
    },
    'faster-horse': {
      shows: 'support 7 @evaluation, sales 2 @purchase, executive 1',
      justNot: 'support 6, sales 2 @purchase, executive 1, industry 1 @evaluation',
    },
    'sales-bent': {
      shows: 'sales 5 @purchase, support 3, industry 2',
      justNot: 'sales 4 @purchase, support 4, industry 2',
    },
    'parity-chase': {
      shows: 'competitive 3 @evaluation, support 5, industry 2',
      justNot: 'competitive 2 @evaluation, support 4, industry 2',
    },
    'post-sales-blindness': {
      shows: 'support 6, industry 2, sales 1 @evaluation',
      justNot: 'support 6, industry 2, sales 2 @evaluation',
    },
  };
  for (const [id, { shows, justNot }] of Object.entries(cases)) {
    it(`${id}: shown, just not shown, and nothing to say`, () => {
      expect(idsOf(restingOn(heard(shows)))).toContain(id);
      expect(idsOf(restingOn(heard(justNot)))).not.toContain(id);
      expect(idsOf(restingOn(heard(fine)))).toEqual([]);
    });
  }

  it('names the numbers, the signals behind them and whom to ask next, the least heard first', () => {
    const finding = one(restingOn(heard(cases.vacuum?.shows as string)), 'vacuum');
    expect(finding.measures).toEqual([
      { what: 'from inside the company', value: expect.closeTo(5 / 9, 9), unit: 'share', limit: 0.5 },
    ]);
    expect(finding.signals.map(({ data }) => data.input).sort()).toEqual([
      ...['engineering', 'engineering', 'executive', 'executive', 'executive'],
    ]);
    expect(finding.ask.map(({ id }) => id)).toEqual(['competitive', 'customer-side', 'sales']);
  });

  it('say nothing about fewer signals than the limit, and nothing about signals that no longer hold', () => {
    expect(idsOf(restingOn(heard('executive 2')))).toEqual(['single-source']);
    const old = heard('executive 4').map((each) => ({ ...each, goodUntil: '2026-01-01' }));
    expect(idsOf(restingOn(old))).toEqual([]);
  });

  it('say nothing about a share that is exactly the limit', () => {
    const just = (words: string, settings: string) => idsOf(restingOn(heard(words), `checks: { ${settings} }\n`));
    const few = 'support 3, industry 1 @evaluation';
    expect(just(few, 'post-sales-blindness: { beforePurchase: 0.25 }')).not.toContain('post-sales-blindness');
    expect(just(few, 'post-sales-blindness: { beforePurchase: 0.26 }')).toContain('post-sales-blindness');
    const horse = (most: number, least: number) =>
      just(few, `faster-horse: { customerAndField: ${most}, industry: ${least} }`).includes('faster-horse');
    expect([horse(0.75, 0.3), horse(0.74, 0.25), horse(0.74, 0.26)]).toEqual([false, false, true]);
  });

  it('look at shares from the least number of signals on', () => {
    expect(idsOf(restingOn(heard('executive 3')))).toContain('vacuum');
    expect(idsOf(restingOn(heard('executive 2')))).not.toContain('vacuum');
  });

  it('weigh by freshness: what was heard three years ago weighs an eighth', () => {
    const now = heard('executive 2, support 3, industry 2 @evaluation');
    expect(idsOf(restingOn(now))).not.toContain('vacuum');
    const stale = now.map((each) => (each.input === 'executive' ? each : { ...each, date: '2023-11-22' }));
    expect(idsOf(restingOn(stale))).toContain('vacuum');
  });

  it('take their limits from `hub.yaml`', () => {
    const half = restingOn(heard('executive 2, support 2 @evaluation, industry 1, sales 1 @purchase'));
    expect(idsOf(half)).toEqual([]);
    const strict = 'checks: { vacuum: { company: 0.3 } }\n';
    const hub = restingOn(heard('executive 2, support 2 @evaluation, industry 1, sales 1 @purchase'), strict);
    expect(idsOf(hub)).toEqual(['vacuum']);
    expect(limitOf(hub.config, 'vacuum', 'company')).toBe(0.3);
    expect(() => limitOf(hub.config, 'vacuum', 'competitive')).toThrow(/no limit/);
  });
});

describe('single source', () => {
  it('is all that still holds through one input, be it one signal', () => {
    expect(idsOf(restingOn(heard('support 1')))).toContain('single-source');
    const rest = [{ input: 'support' }, { input: 'sales', goodUntil: '2026-01-01' }];
    expect(one(restingOn(rest), 'single-source').signals).toHaveLength(1);
    expect(idsOf(restingOn(heard('support 1, sales 1')))).not.toContain('single-source');
  });
});

describe('the hub as a whole', () => {
  it('has heard nobody who left', () => {
    expect(idsOf(restingOn(heard(fine)), null)).toEqual(['no-former-customers']);
    expect(idsOf(restingOn([...heard(fine), { input: 'support', former: true }]), null)).toEqual([]);
    const past = { input: 'support', former: true, goodUntil: '2026-01-01' };
    expect(one(restingOn([...heard(fine), past]), 'no-former-customers', null).ask.map(({ id }) => id)).not.toContain(
      'sales',
    );
  });

  it('is its adopted strategies and open initiatives, not its drafts', () => {
    const files: Files = { ...signals(heard('executive 5')), 'strategy/it.md': strategy('s0, s1, s2, s3, s4') };
    expect(idsOf(hubOf(files), null)).toContain('vacuum');
    const draft = (files['strategy/it.md'] as string).replace('status: adopted', 'status: draft');
    expect(idsOf(hubOf({ ...files, 'strategy/it.md': draft }), null)).toEqual([]);
  });
});

describe('standing still', () => {
  const old = { 'strategy/old.md': strategy('s0').replace('status: adopted', 'status: retired') };
  const replaced = (date: string) =>
    hubOf({
      ...old,
      'signals/s0.md': signal({ input: 'support', date: '2026-05-01' }),
      'signals/s1.md': signal({ input: 'sales', date }),
      'strategy/it.md': strategy('s0, s1', 'supersedes: [old]\n'),
    });
  it('is a strategy without a signal newer than the one it replaces', () => {
    expect(idsOf(replaced('2026-06-01'))).toContain('standing-still');
    expect(idsOf(replaced('2026-06-02'))).not.toContain('standing-still');
  });
  it('is not said of one that replaces nothing, or nothing whose day is known', () => {
    expect(idsOf(restingOn(heard('support 1, sales 1')))).not.toContain('standing-still');
    const undated = { 'strategy/old.md': (old['strategy/old.md'] as string).replace('adopted: 2026-06-01\n', '') };
    expect(
      idsOf(
        hubOf({
          ...undated,
          'signals/s0.md': signal({ input: 'support' }),
          'strategy/it.md': strategy('s0', 'supersedes: [old]\n'),
        }),
      ),
    ).not.toContain('standing-still');
  });
});

describe('shelfware', () => {
  const released = (value: number, verdict: string, better = 'better: higher, ', retired = '') =>
    hubOf({
      'initiatives/it.md': `---\ntitle: W\nowner: TPS\nstage: feedback\ncustomerValue: V\nvalueKinds: [speed]\nsuccess: { measure: M, unit: teams, ${better}baseline: 4, target: 40, by: 2026-09-30 }\nrelease: { how: full, on: 2026-03-01 }\nresult: { value: ${value}, on: 2026-09-30, learned: L, verdict: ${verdict} }\n${retired}---\n`,
    });
  const found = (hub: Hub) => idsOf(hub, 'initiatives/it').includes('shelfware');
  it('is what shall be taken out, and what did no good', () => {
    expect(found(released(20, 'take-out'))).toBe(true);
    expect(found(released(4, 'improve'))).toBe(true);
    expect(found(released(5, 'improve'))).toBe(false);
    expect(found(released(3, 'improve', 'better: lower, '))).toBe(false);
    expect(found(released(5, 'improve', 'better: lower, '))).toBe(true);
    expect(found(released(20, 'take-out', undefined, 'retired: { on: 2027-01-15 }\n'))).toBe(false);
  });
});
