import { describe, expect, it } from 'vitest';
import { rankBacklog } from '../../src/methods/cost-of-delay/backlog.ts';
import { builtIn, mixOfQuarter } from '../../src/methods/on-product.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked, entry, type Files } from '../support/hub.ts';

const product = (mix = '') => entry(`title: Relay\nowner: TPS\nstage: growth${mix}`);
/** Built from one day to another; still being built without the second. */
const initiative = (from: string, to: string | null, more: string) =>
  entry(
    `title: T\nowner: O\nstage: ${to ? 'analytics' : 'production'}\ncustomerValue: Sleep.\nstages: [{ stage: production, on: ${from} }${to ? `, { stage: analytics, on: ${to} }` : ''}]\n${more}`,
  );
const debt = 'workClass: technical-debt';
const onProduct = 'workClass: on-product';
const built = (files: Files, quarter = '2026-Q3') => {
  const { hub } = checked({ 'products/relay.md': product(), ...files });
  return builtIn(hub, hub.of('products')[0] as Entry<'products'>, quarter);
};

describe('the on-product index, counted', () => {
  it('is the share of the weeks of building within the quarter', () => {
    const found = built({
      // Two of its three weeks lie in July.
      'initiatives/a.md': initiative('2026-06-24', '2026-07-15', onProduct),
      'initiatives/b.md': initiative('2026-09-17', '2026-10-22', debt),
      'initiatives/c.md': initiative('2026-04-01', '2026-07-01', debt),
    });
    expect(found).toMatchObject({
      onProduct: 2,
      technicalDebt: 2,
      unclassified: 0,
      initiatives: 2,
      onProductShare: 0.5,
    });
  });

  it('counts up to today while the quarter lasts, and nothing before it begins', () => {
    // Today is 21 November 2026.
    const files = { 'initiatives/a.md': initiative('2026-11-07', null, onProduct) };
    expect(built(files, '2026-Q4')).toMatchObject({ onProduct: 2, onProductShare: 1 });
    expect(built(files, '2027-Q1')).toMatchObject({ onProduct: 0, initiatives: 0, onProductShare: null });
  });

  it('tells work without a class apart, and makes no share of it', () => {
    const found = built({ 'initiatives/a.md': initiative('2026-07-01', '2026-07-08', '') });
    expect(found).toMatchObject({ unclassified: 1, initiatives: 1, onProductShare: null });
  });

  it('is that of the initiatives that serve its strategies; of all where a hub has one product', () => {
    const strategy = entry('title: S\nowner: O\nstatus: adopted\nevidence: []');
    const files = {
      'strategy/one.md': strategy,
      'strategy/two.md': strategy,
      'initiatives/a.md': initiative('2026-07-01', '2026-07-08', onProduct),
      'initiatives/b.md': initiative('2026-07-01', '2026-07-08', `${debt}\nserves: [one]`),
      'initiatives/c.md': initiative('2026-07-01', '2026-07-15', `${onProduct}\nserves: [two]`),
    };
    expect(built(files).onProductShare).toBe(0.75);
    const of = (more: Files) => {
      const { hub } = checked({ ...files, ...more });
      return hub.of('products').map((each) => builtIn(hub, each, '2026-Q3').onProductShare);
    };
    expect(of({ 'products/a.md': product('\nsteeredBy: [one]') })).toEqual([0]);
    expect(
      of({
        'products/a.md': product('\nsteeredBy: [one]'),
        'products/b.md': product('\nsteeredBy: [one, two]'),
        'products/c.md': product(),
      }),
    ).toEqual([0, 2 / 3, null]);
  });

  it('stands beside the one that was stated, with how far they are apart', () => {
    const mix =
      '\nmix: [{ period: 2026-Q3, planned: { onProduct: 0.7, technicalDebt: 0.3 }, actual: { onProduct: 0.6, technicalDebt: 0.4 }, agreed: 2026-07-01, reason: Growth., difference: Repairs have no initiative. }, { period: 2026-Q4, planned: { onProduct: 0.7, technicalDebt: 0.3 }, agreed: 2026-10-01, reason: Growth. }]';
    const { hub, problems } = (() => {
      const found = checked({
        'products/relay.md': product(mix),
        'initiatives/a.md': initiative('2026-07-01', '2026-07-29', onProduct),
        'initiatives/b.md': initiative('2026-07-01', '2026-07-08', debt),
      });
      return { hub: found.hub, problems: found.problems };
    })();
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).not.toContain(
      'products/relay.md',
    );
    const [relay] = hub.of('products');
    const quarters = (relay?.data.mix ?? []).map((one) => mixOfQuarter(hub, relay as Entry<'products'>, one));
    expect(quarters[0]?.built.onProductShare).toBeCloseTo(0.8, 12);
    expect(quarters[0]?.apart).toBeCloseTo(20, 9);
    expect(quarters[0]?.offPlan).toBeCloseTo(-10, 9);
    expect(quarters[1]?.apart).toBeNull();
  });

  it('is no part of the rank: the class of work moves nobody', () => {
    const ranks = (a: string, b: string) =>
      rankBacklog(
        checked({
          'products/relay.md': product(),
          ...Object.fromEntries(
            [a, b].map((more, at) => [
              `initiatives/${at}.md`,
              initiative(
                '2026-11-07',
                null,
                `duration: { low: 2 weeks, likely: 3 weeks, high: ${4 + at} weeks }\ncostOfDelay: [{ kind: speed, low: 1, likely: 2, high: 3, why: Because. }]\n${more}`,
              ),
            ]),
          ),
        }).hub,
      ).ranked.map(({ entry: { id }, score: { ratio } }) => [id, ratio]);
    expect(ranks('', '')).toHaveLength(2);
    expect(ranks(debt, onProduct)).toEqual(ranks(onProduct, debt));
    expect(ranks(debt, onProduct)).toEqual(ranks('', ''));
  });
});
