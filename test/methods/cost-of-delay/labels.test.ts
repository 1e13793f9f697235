import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankBacklog } from '../../../src/methods/cost-of-delay/backlog.ts';
import { buildHub } from '../../../src/model/hub.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { checked, entry, today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const { hub } = checked({
  'initiatives/a.md': entry('title: T\nowner: Streaming core\nstage: idea\ncustomerValue: Sleep.'),
});
const model = hub.of('initiatives')[0] as Entry<'initiatives'>;

const range = <T>(write: (value: number) => T) =>
  fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([low, one, other]) => ({
    low: write(low + 1),
    likely: write(low + 1 + one),
    high: write(low + 1 + one + other),
  }));

/** All that a rank depends on, as an entry tells it; any of it may be missing. */
const estimates = fc.record(
  {
    costOfDelay: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('reliability', 'speed', 'affordability', 'vendor-health'),
          range((value) => value * 500),
        )
        .map(([kind, money]) => ({ kind, why: 'Because.', ...money })),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    duration: range((value) => `${value} weeks`),
    urgency: fc.constantFrom(
      { shape: 'steady' },
      { shape: 'deadline', by: '2027-03-01' },
      { shape: 'window', from: '2027-01-01', by: '2027-06-30' },
      { shape: 'fading', halfLife: '20 weeks' },
    ),
  },
  { requiredKeys: [] },
);

const word = fc.constantFrom('platform', 'debt', 'a', 'Zebra', '…');
const labels = fc.record(
  {
    title: word,
    summary: word,
    tags: fc.array(word),
    owner: word,
    customerValue: word,
    workClass: fc.constantFrom('on-product', 'technical-debt', undefined),
    serves: fc.array(word),
  },
  { requiredKeys: [] },
);

it('no label changes a figure of any backlog: work class, team, tags, title, strategy served', () => {
  let ranks = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(estimates, labels, labels), { minLength: 2, maxLength: 7 }), (list) => {
      const figures = (which: 1 | 2) => {
        const entries = list.map((each, index) => {
          const id = `i${index}`;
          return { ...model, id, key: `initiatives/${id}`, data: { ...model.data, ...each[0], ...each[which] } };
        });
        const { ranked, unknown } = rankBacklog(buildHub(hub.config, entries as unknown as Entry[], [], today));
        ranks += ranked.length;
        return {
          ranked: ranked.map(({ entry: { id }, place, rankGroup, beforeNext, ties, places, score }) => [
            ...[id, place, rankGroup, beforeNext, ties, places, score.ratio, score.interval],
          ]),
          // In the order of the hub's list, which goes by title.
          unknown: unknown.map(({ entry: { id }, missing }) => [id, missing.map(({ what }) => what)].join()).sort(),
        };
      };
      expect(figures(2)).toEqual(figures(1));
    }),
    runs(1000),
  );
  expect(ranks).toBeGreaterThan(runs(1000).numRuns);
});
