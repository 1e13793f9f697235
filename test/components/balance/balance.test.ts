import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { holdersOf, measureWords, notFoundWords, trapName, wordsOf } from '../../../src/components/balance/balance.ts';
import { askedNext, assess } from '../../../src/methods/balance/assessment.ts';
import { type FindingId, limits } from '../../../src/methods/balance/limits.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { hubOf, restingOn, signals, strategy } from '../../methods/balance/hub.ts';

const many = (input: string, count: number) => Array.from({ length: count }, () => ({ input }));
const bent = [...many('sales', 5), ...many('support', 1)];
const it0 = (hub: ReturnType<typeof restingOn>) => hub.get('strategy/it') as Entry;

describe('a look at what something rests on', () => {
  it('has its findings, and the traps that it is not in', () => {
    const hub = restingOn(bent);
    const look = assess(hub, it0(hub));
    expect(look.findings.map(({ id }) => id)).toEqual(['faster-horse', 'sales-bent', 'post-sales-blindness']);
    expect(notFoundWords(look)).toEqual(['vacuum', 'parity chase', 'standing still', 'single source']);
    expect(assess(hub, it0(hub))).toBe(look);
  });

  it('leaves out what the hub has switched off', () => {
    const hub = restingOn(bent, 'checks: { sales-bent: { severity: off } }\n');
    const look = assess(hub, it0(hub));
    expect(look.findings.map(({ id }) => id)).not.toContain('sales-bent');
    expect(notFoundWords(look)).not.toContain('sales-bent');
  });

  it('counts what still holds', () => {
    const hub = restingOn([...bent, { input: 'industry', goodUntil: '2026-01-01' }]);
    expect(assess(hub, null)).toMatchObject({ holding: 6 });
  });
});

describe('the words of findings', () => {
  it('are those of its check, for every finding', () => {
    for (const id of Object.keys(limits) as FindingId[]) {
      expect(checks.find((check) => check.id === id)?.problem).toBe(wordsOf(id).name);
      expect(wordsOf(id).fix).toMatch(/\.$/);
    }
    expect((Object.keys(limits) as FindingId[]).map(trapName)).toEqual([
      ...['vacuum', 'faster horse', 'sales-bent', 'parity chase', 'standing still', 'shelfware', 'single source'],
      ...['post-sales blindness', 'no former customers'],
    ]);
  });

  it('say the number with its unit and the side of its limit', () => {
    const share = (value: number, limit: number | null) =>
      measureWords({ what: 'from the field', value, unit: 'share', limit }, 'en');
    expect(share(0.88, 0.4)).toBe('88% of the evidence is from the field; it should be at most 40%');
    expect(share(0.05, 0.15)).toBe('5% of the evidence is from the field; it should be at least 15%');
    expect(share(0.004, null)).toBe('less than 1% of the evidence is from the field');
    expect(measureWords({ what: 'heard after 3 Feb 2025', value: 0, unit: 'signals', limit: null }, 'en')).toBe(
      'No signals heard after 3 Feb 2025',
    );
  });
});

describe('whom to ask next', () => {
  it('is gathered over the plan and its strategies, the most named first', () => {
    const hub = restingOn(bent, '', { 'strategy/draft.md': strategy('s0').replace('adopted\n', 'draft\n') });
    const asked = askedNext(hub);
    const counts = asked.map(({ because }) => because.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(asked.map(({ input }) => input.id)).toContain('customer-side');
    expect(asked.flatMap(({ because }) => because).some(({ entry }) => entry?.id === 'draft')).toBe(false);
    expect(askedNext(hubOf(signals(bent)))).toEqual([]);
  });

  it('names who holds the contract, where the audience is told', () => {
    const input = restingOn(bent).of('inputs')[0] as Entry<'inputs'>;
    expect(holdersOf(input, 'en')).toBe('H with T');
    const bare = { ...input, data: { ...input.data, edges: input.data.edges.map(({ contacts, ...edge }) => edge) } };
    expect(holdersOf(bare as unknown as Entry<'inputs'>, 'en')).toBeNull();
  });
});
