import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import {
  type Backlog,
  backlogOf,
  orderOf,
  rankBacklog,
  worthKnowingFirst,
  worthKnowingOf,
} from '../../../src/methods/cost-of-delay/backlog.ts';
import { caseOf, elapsedOf } from '../../../src/methods/cost-of-delay/case.ts';
import { sumsOf, worthKnowing } from '../../../src/methods/cost-of-delay/information.ts';
import { weeklyCost, weeksIn } from '../../../src/methods/cost-of-delay/operations.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { manualWork } from '../../../src/methods/operations.ts';
import { forAudience } from '../../../src/model/audience.ts';
import { buildHub, type Hub } from '../../../src/model/hub.ts';
import { readContent } from '../../../src/source/content.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { checked, entry, type Files, hubWithAudiences, today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const section = (name: string) => `## ${name}\n\nWords.\n`;
const body = ['Summary', 'Business case', 'User stories', 'Personas', 'Functional specification']
  .map(section)
  .join('\n');
const initiative = (more: string, stage = 'conception') =>
  entry(`title: T\nowner: Streaming core\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`, body);
const cost = (kind: string, low: number, likely = low, high = likely) =>
  `costOfDelay: [{ kind: ${kind}, low: ${low}, likely: ${likely}, high: ${high}, why: Because. }]`;
const length = 'duration: { low: 2 weeks, likely: 3 weeks, high: 4 weeks }';
const known = `valueKinds: [reliability]\n${cost('reliability', 900)}\n${length}`;
const product = (operation: string) =>
  entry(
    `title: Relay\nowner: Platform TPS\nstage: growth\noperations:\n  - { name: Moves, serves: Everybody, automatedBy: a, ${operation} }`,
  );
const hours =
  'hoursPerMonth: [{ month: 2026-07, hours: 99 }, { month: 2026-08, hours: 50 }, { month: 2026-09, hours: 40 }, { month: 2026-10, hours: 43 }, { month: 2026-11, hours: 1 }]';

const of = (files: Files): Backlog => rankBacklog(checked(files).hub);
const ids = ({ ranked }: Backlog) => ranked.map((each) => each.entry.id);
const missing = (files: Files) => of(files).unknown.map((each) => [each.entry.id, each.missing]);

describe('the order alone', () => {
  it('is that of the ranked backlog', () => {
    const { hub } = checked({
      'initiatives/a.md': initiative(`valueKinds: [speed]\n${cost('speed', 100, 200, 4000)}\n${length}`),
      'initiatives/b.md': initiative(known),
      'initiatives/c.md': initiative('', 'idea'),
    });
    const { ranked, unknown } = rankBacklog(hub);
    expect(orderOf(hub).order.map(({ entry: { id }, means }) => [id, means.ratio])).toEqual(
      ranked.map(({ entry: { id }, score }) => [id, score.ratio]),
    );
    expect(orderOf(hub).unknown).toEqual(unknown);
    expect([ranked.length, unknown.length]).toEqual([2, 1]);
  });
});

describe('which initiatives are ranked', () => {
  it('open ones: neither released nor declined', () => {
    const stages = ['idea', 'conception', 'prioritised', 'production', 'analytics', 'feedback', 'declined'];
    const files = Object.fromEntries(stages.map((stage) => [`initiatives/${stage}.md`, initiative(known, stage)]));
    const backlog = of(files);
    expect(ids(backlog).sort()).toEqual(['conception', 'idea', 'prioritised', 'production']);
    expect(backlog.unknown).toEqual([]);
  });

  it('those whose numbers are all there; the others say what is missing and whom to ask', () => {
    const ask = 'Streaming core';
    expect(
      missing({ 'initiatives/a.md': initiative(`valueKinds: [speed, reliability]\n${cost('speed', 1)}`) }),
    ).toEqual([
      [
        'a',
        [
          { what: 'cost-of-delay', kind: 'reliability', ask },
          { what: 'duration', ask },
        ],
      ],
    ]);
    expect(missing({ 'initiatives/a.md': initiative(`askWhom: The council\n${length}`, 'idea') })).toEqual([
      ['a', [{ what: 'cost-of-delay', kind: null, ask: 'The council' }]],
    ]);
  });

  it('not one whose duration is zero, though its fields would be refused before', () => {
    const sound = checked({ 'initiatives/a.md': initiative(known) }).hub.of('initiatives')[0] as Entry<'initiatives'>;
    const nothing = { low: '0 weeks', likely: '3 weeks', high: '4 weeks' } as typeof sound.data.duration;
    expect(caseOf({ ...sound, data: { ...sound.data, duration: nothing } }, [], today)).toEqual({
      missing: [{ what: 'duration', ask: 'Streaming core' }],
    });
  });

  it('one that is stated to be worth nothing is known: it is last', () => {
    const files = {
      'initiatives/a.md': initiative(`${cost('speed', 0)}\n${length}`),
      'initiatives/b.md': initiative(known),
      'initiatives/late.md': initiative(`${known}\nurgency: { shape: deadline, by: 2026-11-20 }`),
    };
    const { ranked, unknown } = of(files);
    expect(unknown).toEqual([]);
    expect(ranked.map((each) => [each.entry.id, each.score.ratio])).toEqual([
      ['b', 300],
      ['a', 0],
      ['late', 0],
    ]);
  });
});

describe('manual operations', () => {
  it('cost the mean of three whole months, per week', () => {
    const operation = checked({ 'products/p.md': product(`${hours}, costPerHour: 60`) }).hub.of('products')[0]?.data
      .operations?.[0];
    if (!operation) throw new Error('no operation');
    const week = (60 * 12 * 7) / 365.25;
    expect(weeklyCost(operation, today)).toBeCloseTo(((40 + 43 + 50) / 3) * week, 9);
    expect(weeklyCost(operation, '2026-09-02')).toBeCloseTo(((99 + 50) / 2) * week, 9);
    expect(weeklyCost(operation, '2026-07-31')).toBeNull();
    expect(weeklyCost({ ...operation, costPerHour: undefined }, today)).toBeNull();
  });

  it('enter the cost of delay by themselves, of the kind affordability', () => {
    const files = {
      'initiatives/a.md': initiative(
        `valueKinds: [reliability, affordability]\n${cost('reliability', 900)}\n${length}`,
      ),
      'products/p.md': product(`${hours}, costPerHour: 60`),
    };
    const [only] = of(files).ranked;
    expect(only?.score.counted.map(({ source, why }) => [source, why])).toEqual([
      ['stated', 'Because.'],
      ['operation', 'Moves'],
    ]);
    expect(only?.score.value).toBeGreaterThan(900 + 500);
  });

  it('count with their mean and no spread, what was seen beside it, and come to the same on both pages', () => {
    const { hub } = checked({
      'initiatives/a.md': initiative(length),
      'products/p.md': product(`${hours}, costPerHour: 60`),
    });
    const part = rankBacklog(hub).ranked[0]?.score.counted[0];
    const [manual] = manualWork(hub, 'customers');
    expect(part?.perWeek).toEqual(exactly(part?.perWeek.likely ?? -1));
    expect(manual?.yearlyCost).toBe((part?.perWeek.likely ?? -1) * weeksIn.year);
    expect(part?.observed).toEqual({ months: 3, mean: expect.closeTo(133 / 3, 9), least: 40, most: 50, takesOff: 1 });
    expect({ ...manual?.observed, takesOff: 1 }).toEqual(part?.observed);
  });

  it('without a price make the rank unknown, unless hours by hand are stated in full', () => {
    const unpriced = product(hours);
    expect(missing({ 'initiatives/a.md': initiative(known), 'products/p.md': unpriced })).toEqual([
      ['a', [{ what: 'operation', name: 'Moves', product: 'p', ask: 'Platform TPS' }]],
    ]);
    const full = initiative(`${cost('affordability', 700)}\n${length}`);
    expect(ids(of({ 'initiatives/a.md': full, 'products/p.md': unpriced }))).toEqual(['a']);
  });
});

describe('the load that debt lowers', () => {
  const team = (more: string, price = ', costPerHour: 60') =>
    entry(
      `title: Relay\nowner: Platform TPS\nstage: growth\ndevelopmentOperations:\n  - { name: Deploys, serves: Releases, ${hours}${price}, loweredBy: { initiative: a${more} } }`,
    );
  const week = ((133 / 3) * 60 * 12 * 7) / 365.25;

  it('enters the cost of delay of the initiative that lowers it, by the share that it takes off', () => {
    const partOf = (more: string) =>
      of({ 'initiatives/a.md': initiative(length), 'products/p.md': team(more) }).ranked[0]?.score.counted[0];
    const half = partOf(', takesOff: 0.5');
    expect(half).toMatchObject({ kind: 'affordability', source: 'operation', why: 'Deploys' });
    expect(half?.perWeek.likely).toBeCloseTo(week / 2, 9);
    expect(half?.observed).toMatchObject({ months: 3, takesOff: 0.5 });
    // Without a share it takes off all of it.
    expect(partOf('')?.perWeek.likely).toBeCloseTo(week, 9);
    expect(partOf(', takesOff: 0')?.perWeek.likely).toBe(0);
  });

  it('never counts twice: of stated hours and of those listed for customers or the team, the larger side', () => {
    const both = team('').replace(
      'developmentOperations:',
      `operations:\n  - { name: Moves, serves: All, automatedBy: a, ${hours}, costPerHour: 60 }\ndevelopmentOperations:`,
    );
    const at = (amount: number) =>
      of({
        'initiatives/a.md': initiative(`${cost('affordability', amount)}\n${length}`),
        'products/p.md': both,
      }).ranked[0]?.score;
    expect(at(week)?.counted.map(({ why }) => why)).toEqual(['Moves', 'Deploys']);
    expect(at(week)?.value).toBeCloseTo(2 * week, 9);
    expect(at(3 * week)?.counted.map(({ why }) => why)).toEqual(['Because.']);
    expect(at(3 * week)?.value).toBeCloseTo(3 * week, 9);
  });

  it('without a price makes the rank unknown, and a check says where the price belongs', () => {
    const files = { 'initiatives/a.md': initiative(known, 'prioritised'), 'products/p.md': team('', '') };
    expect(missing(files)).toEqual([
      ['a', [{ what: 'operation', name: 'Deploys', product: 'p', ask: 'Platform TPS' }]],
    ]);
    expect(checked(files).problems).toContainEqual(
      expect.objectContaining({ check: 'value-range', field: 'developmentOperations.0.costPerHour' }),
    );
  });

  it('is no reference to what an audience may not see, and no share of it either', () => {
    const { config, entries } = checked({
      'hub.yaml': hubWithAudiences,
      'initiatives/a.md': initiative(known).replace('owner:', 'audience: restricted\nowner:'),
      'products/p.md': team(', takesOff: 0.4').replace('owner:', 'audience: public\nowner:'),
    }).hub;
    const seen = (audience: string) =>
      forAudience(config, entries, audience).entries.find(({ id }) => id === 'p')?.data as
        | Entry<'products'>['data']
        | undefined;
    const [narrow, wide] = ['restricted', 'public'].map((each) => seen(each)?.developmentOperations?.[0]);
    expect(narrow).toMatchObject({ loweredBy: { initiative: 'a', takesOff: 0.4 }, costPerHour: 60 });
    expect(Object.keys(wide ?? {})).toEqual(['name', 'serves', 'hoursPerMonth']);
  });
});

describe('beside the order', () => {
  it('stands run cost, per week and as a share of the value', () => {
    const files = {
      'initiatives/a.md': initiative(`${known}\nrunCost: { low: 365.25, likely: 365.25, high: 365.25, per: month }`),
      'initiatives/b.md': initiative(known),
    };
    const { ranked } = of(files);
    expect(ranked[0]?.runCostShare).toBeCloseTo(84 / 900, 9);
    expect(ranked[1]?.runCostShare).toBeNull();
    expect(ranked[0]?.score.ratio).toBe(ranked[1]?.score.ratio);
  });

  it('work in production has its weeks behind it, for its deadline and for what is left', () => {
    const dated = `${known}\nurgency: { shape: deadline, by: 2026-12-04 }`;
    const begun = `${dated}\nstages: [{ stage: conception, on: 2026-10-01 }, { stage: production, on: 2026-11-07 }]`;
    const files = { 'initiatives/a.md': initiative(dated), 'initiatives/b.md': initiative(begun, 'production') };
    const shares = of(files).ranked.map(({ entry: { id }, score }) => [id, score.share, score.duration]);
    expect(shares).toEqual([
      // Of the cases that last longer than the two weeks that have passed, 10 / 9 weeks are left; two are until the day is over.
      ['b', expect.closeTo(10 / 9 / 2, 6), expect.closeTo(10 / 9, 9)],
      ['a', expect.closeTo(0.1, 6), 3],
    ]);
  });
});

it('weeks count from the last time it was begun, and only while it is built', () => {
  const stages = [
    { stage: 'production', on: '2026-08-01' },
    { stage: 'conception', on: '2026-09-01' },
    { stage: 'production', on: '2026-11-07' },
  ];
  const elapsed = (stage: string) => elapsedOf({ stage, stages } as Entry<'initiatives'>['data'], '2026-11-21');
  expect(elapsed('production')).toBe(2);
  expect(['prioritised', 'analytics', 'declined'].map(elapsed)).toEqual([0, 0, 0]);
});

describe('an audience that is not told amounts', () => {
  it('finds them missing in the same words as if nobody had written them', () => {
    const hub = { 'hub.yaml': hubWithAudiences };
    const written = initiative(`audience: public\nvalueKinds: [reliability]\n${cost('reliability', 900)}\n${length}`);
    const unwritten = initiative(`audience: public\nvalueKinds: [reliability]\n${length}`);
    const seen = (text: string) => {
      const { config, entries, today: day } = checked({ ...hub, 'initiatives/a.md': text }).hub;
      const open = forAudience(config, entries, 'public');
      const { ranked, unknown } = rankBacklog(buildHub(open.config, open.entries, [], day));
      return { ranked, unknown: unknown.map((each) => each.missing) };
    };
    expect(seen(written)).toEqual({
      ranked: [],
      unknown: [[{ what: 'cost-of-delay', kind: 'reliability', ask: 'Streaming core' }]],
    });
    expect(seen(written)).toEqual(seen(unwritten));
  });
});

describe('the sample hub', () => {
  const content = readContent(readContentFolder(fileURLToPath(new URL('../../../content', import.meta.url))));
  const { hub } = runChecks(content, content.config.today ?? today);
  const figures = (of: Hub) => {
    const { ranked, unknown } = rankBacklog(of);
    return [
      ranked.map(({ entry: { id }, score, place, rankGroup, beforeNext, ties, places, runCostShare }) => [
        ...[id, place, rankGroup, beforeNext, ties, places, score.ratio, score.interval, runCostShare],
      ]),
      unknown.map(({ entry: { id }, missing: what }) => [id, what.map((each) => each.what)]),
    ];
  };

  it('ranks unglamorous reliability and cost work first', () => {
    const { ranked, unknown } = rankBacklog(hub);
    expect(ranked.slice(0, 3).map(({ entry: { id } }) => id)).toEqual([
      'replication-compression',
      'hands-off-rebalancing',
      'network-check',
    ]);
    expect(ranked.slice(0, 3).map(({ rankGroup }) => rankGroup)).toEqual([1, 1, 1]);
    expect(unknown.map(({ entry: { id } }) => id)).toEqual(
      expect.arrayContaining(['quiet-hours', 'schema-ownership-per-team', 'edge-store-and-forward']),
    );
    const compression = ranked[0];
    expect(compression?.score.ratio).toBeCloseTo(17_600 / 3, 9);
  });

  it('changes no figure with any label: work class, team, tags, title, summary, strategy served', () => {
    const word = fc.constantFrom('platform', 'debt', 'a', 'Zebra', '…');
    const labels = fc.record(
      {
        title: word,
        summary: word,
        owner: word,
        tags: fc.array(word),
        workClass: fc.constantFrom('on-product', 'technical-debt', undefined),
        serves: fc.array(word),
        evidence: fc.array(word),
        customerValue: word,
      },
      { requiredKeys: [] },
    );
    const before = JSON.stringify(figures(hub));
    const sortless = (text: string) =>
      JSON.stringify((JSON.parse(text) as unknown[][]).map((list) => [...list].sort()));
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 6 }), (list) => {
        const entries = hub.entries.map((each, index) =>
          each.kind === 'initiatives'
            ? ({ ...each, data: { ...each.data, ...list[index % list.length] } } as typeof each)
            : each,
        );
        const after = JSON.stringify(figures(buildHub(hub.config, entries, [], hub.today)));
        expect(JSON.parse(after)[0]).toEqual(JSON.parse(before)[0]);
        // Unknown ones stand in the order of the hub's lists, which go by title.
        expect(sortless(after)).toEqual(sortless(before));
      }),
      runs(100, 25),
    );
  });

  it('gives every number or none: nothing is missing and counted', () => {
    const { ranked, unknown } = rankBacklog(hub);
    for (const { score } of ranked)
      for (const figure of [score.value, score.ratio, score.interval.low, score.interval.high, score.duration])
        expect(Number.isFinite(figure)).toBe(true);
    for (const each of unknown) {
      expect(each.missing.length).toBeGreaterThan(0);
      expect(ranked.some(({ entry: { id } }) => id === each.entry.id)).toBe(false);
      for (const { ask } of each.missing) expect(ask).toMatch(/\S/);
    }
  });
});

describe('what to find out first', () => {
  const wide = (low: number, high: number) =>
    initiative(`valueKinds: [speed]\n${cost('speed', low, (low + high) / 2, high)}\n${length}`);
  const { hub } = checked({
    'initiatives/a.md': wide(100, 900),
    'initiatives/b.md': wide(300, 600),
    'initiatives/c.md': wide(400, 440),
    'initiatives/far.md': wide(90_000, 90_002),
  });

  it('is every estimate that would save something, over the whole order, the most first', () => {
    const all = worthKnowingFirst(hub);
    const { ranked } = backlogOf(hub);
    const each = ranked.flatMap((one) => worthKnowing(sumsOf(ranked), one).map(({ saves }) => saves));
    expect(all.map(({ saves }) => saves)).toEqual(each.sort((one, other) => other - one));
    expect(all.length).toBeGreaterThan(3);
    expect(all.map(({ ranked: { entry } }) => entry.id)).not.toContain('far');
  });
  it('is the same on the page of an initiative as in the list', () => {
    for (const { entry } of backlogOf(hub).ranked)
      expect(worthKnowingOf(hub, entry.key)).toBe(
        worthKnowingFirst(hub).find((known) => known.ranked.entry.key === entry.key),
      );
  });
});
