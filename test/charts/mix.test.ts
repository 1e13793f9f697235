import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitBars, limitBarsWidth } from '../../src/charts/limit-bars.ts';
import { mixRows, stackOrder } from '../../src/charts/mix-rows.ts';
import { groups } from '../../src/kinds/fields.ts';
import { findingsOf, subjectOf } from '../../src/methods/balance/findings.ts';
import { limitedShares } from '../../src/methods/balance/limited.ts';
import { addDays } from '../../src/model/date.ts';
import { restingOn, type Said } from '../methods/balance/hub.ts';
import { today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const mixFor = (said: readonly Said[], settings = '') => {
  const hub = restingOn(said, settings);
  const subject = subjectOf(hub, hub.get('strategy/it') ?? null);
  return {
    mix: subject.mix,
    shares: limitedShares(hub, subject.mix),
    found: findingsOf(subject).map(({ id }) => id),
  };
};
const drawn = (said: readonly Said[], settings = '') => {
  const { shares, found } = mixFor(said, settings);
  return limitBars(shares, found, 'en');
};
const many = (input: string, count: number, rest: Partial<Said> = {}) =>
  Array.from({ length: count }, () => ({ input, ...rest }));
const shares = (said: readonly Said[]) => Object.fromEntries(mixFor(said).shares.map(({ of, share }) => [of, share]));

describe('the shares of evidence that have a limit', () => {
  it('are those of the company, the field, the competition and the way to the purchase', () => {
    const said = [...many('sales', 2), ...many('executive', 1), ...many('support', 1, { journey: 'lead' })];
    expect(shares(said)).toMatchObject({ company: 0.25, field: 0.5, beforePurchase: 0.25 });
    expect(shares([{ input: 'support', goodUntil: '2026-01-01' }])).toMatchObject({ company: null, field: null });
  });

  it('pass their limits where the traps find them', () => {
    const said = fc.record({
      input: fc.constantFrom('support', 'executive', 'industry', 'competitive', 'sales'),
      date: fc.integer({ min: 0, max: 3000 }).map((age) => addDays(today, -age)),
      journey: fc.constantFrom('awareness', 'purchase', 'use'),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 4, maxLength: 10 }), (list) => {
        const { shares: all, found } = mixFor(list);
        for (const { share, limit, bound, finding } of all.filter((one) => found.includes(one.finding))) {
          expect(share, finding).not.toBe(null);
          expect(bound === 'most' ? Number(share) > limit : Number(share) < limit, finding).toBe(true);
        }
      }),
      runs(60),
    );
  });
});

describe('the picture of limits', () => {
  it('has a bar each, as long as its share, and its limit as a line with its number', () => {
    const svg = drawn([...many('sales', 2), ...many('executive', 1), ...many('support', 1)]);
    expect(svg).toMatch(/class="bar-field" d="M0 \d+h150v/);
    expect(svg).toMatch(/class="mix-limit" d="M120 \d+v/);
    expect(svg).toContain('>50%<');
    expect(svg).toContain('>at most 40%<');
    expect(svg).toContain('From the field: sales and services: 50%, at most 40%');
  });

  it('marks what is over its limit, which the hub sets', () => {
    const said = [...many('sales', 4), ...many('support', 5)];
    expect(drawn(said)).toMatch(/class="mix-over"[^>]*>44%</);
    expect(drawn(said, 'checks: { sales-bent: { field: 0.5 } }\n')).toMatch(/class="mix-value"[^>]*>44%</);
  });

  it('shows what nothing weighs as unknown, not as zero, and leaves no part outside', () => {
    const svg = drawn([{ input: 'support', goodUntil: '2026-01-01' }]);
    expect(svg).toContain('>unknown<');
    expect(svg).not.toContain('bar-company');
    expect(svg + drawn([])).not.toContain('NaN');
    for (const [, x] of drawn(many('sales', 5)).matchAll(/ x="(\d+)"/g))
      expect(Number(x)).toBeLessThanOrEqual(limitBarsWidth);
  });
});

describe('the rows of a mix', () => {
  it('have all that evidence is made of, with signals and share', () => {
    const { mix } = mixFor([...many('sales', 3), { input: 'support', former: true }]);
    const rows = mixRows(mix, 'en', (id) => `Input ${id}`);
    expect(rows.map(({ title }) => title)).toEqual(['Group', 'Input', 'Journey stage', 'Channel', 'Who spoke', 'Age']);
    const of = (title: string) => rows.find((one) => one.title === title)?.rows ?? [];
    expect(of('Group').map(({ name }) => name)).toEqual([...stackOrder]);
    expect([...stackOrder].sort()).toEqual([...groups].sort());
    expect(of('Input')).toContainEqual({ name: 'sales', words: 'Input sales', signals: '3', share: '75%' });
    expect(of('Group')).toContainEqual({ name: 'company', words: 'company', signals: '0', share: '0%' });
    expect(of('Journey stage')).toEqual([{ name: 'use', words: 'use', signals: '4', share: '100%' }]);
  });
  it('say unknown where nothing weighs', () => {
    const { mix } = mixFor([{ input: 'sales', goodUntil: '2026-01-01' }]);
    expect(mixRows(mix, 'en', (id) => id)[0]?.rows[0]?.share).toBe('unknown');
  });
});
