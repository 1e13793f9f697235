import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import { formatDay } from '../src/format/days.ts';
import { formatCount, formatShare, formatValue } from '../src/format/numbers.ts';
import { lastMeasured } from '../src/kinds/north-star.ts';
import { assess } from '../src/methods/balance/assessment.ts';
import { rankBacklog } from '../src/methods/cost-of-delay/backlog.ts';
import { loadOf, manualWork } from '../src/methods/operations.ts';
import { growthOf, indexed, offPlan } from '../src/methods/operations-growth.ts';
import { relay, relayFigures } from '../src/methods/operations-relay.ts';
import { relay as example, exampleWorth } from '../src/methods/worth/example.ts';
import { worthIn } from '../src/methods/worth/initiative.ts';
import { daysBetween } from '../src/model/date.ts';
import { readContent } from '../src/source/content.ts';
import { readEditions } from '../src/source/editions/read.ts';
import type { Entry } from '../src/source/entry.ts';
import { readContentFolder } from '../src/source/read.ts';

const folder = join(import.meta.dirname, '../content');
const content = readContent(readContentFolder(folder));
const { hub } = runChecks(content, content.config.today ?? '');

it('writes money in one way, as pages write it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:mdx?|yaml|svg)$/.test(file),
  );
  const others = files.flatMap((file) =>
    (readFileSync(join(folder, file), 'utf8').match(/.{0,30}(?:k€|\d\s?€).{0,10}/gu) ?? []).map(
      (words) => `${file}: ${words}`,
    ),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(others).toEqual([]);
});

/** The words of a file below its fields. */
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n---\n').slice(1).join('\n---\n');
const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('The sample has it.');
  return value;
};
const product = (id: string): Entry<'products'> => known(hub.byId('products', id));
const initiative = (id: string): Entry<'initiatives'> => known(hub.byId('initiatives', id));
const share = (value: number) => formatShare(value, 'en');
const count = (value: number) => formatCount(value, 'en');
const debtOf = (quarter: string) => known(product('relay').data.mix?.find(({ period }) => period === quarter));

describe('texts of the sample repeat figures as they are held', () => {
  const relayWork = manualWork(hub, 'customers', [product('relay')]);
  const load = loadOf(relayWork);
  const growth = known(growthOf(product('relay').data.results ?? []));
  const edge = known(product('relay-edge').data.results?.at(-1));

  it.each([
    [
      'products/relay.mdx',
      `Revenue grew by ${share(growth.revenue)} in a year and the work by hand by ${share(growth.hours)}.`,
    ],
    ['products/relay.mdx', `In October it was ${count(load.hours)} hours`],
    [
      'products/relay.mdx',
      `revenue rises from 100 to ${Math.round(known(indexed([growth.first.revenue, growth.last.revenue])[1]))}, hours of manual work from 100 to ${Math.round(known(indexed([growth.first.operationsHours, growth.last.operationsHours])[1]))}`,
    ],
    [
      'products/relay-edge.mdx',
      `€${count(edge.revenue)} and ${count(edge.operationsHours)} hours in the third quarter`,
    ],
    [
      'strategy/hands-off-operation.mdx',
      `took ${count(growth.last.operationsHours)} hours in the third quarter, against ${count(growth.first.operationsHours)} a year before`,
    ],
    [
      'initiatives/schema-ownership-per-team.md',
      `${relayWork.find(({ initiative: one }) => one?.id === 'schema-ownership-per-team')?.hours} hours in October`,
    ],
    [
      'initiatives/certificate-rotation.md',
      `${relayWork.find(({ initiative: one }) => one?.id === 'certificate-rotation')?.requestsPerMonth} a month`,
    ],
    [
      'decisions/2026-05-06-no-fixed-share-for-debt.md',
      `planned ${share(debtOf('2026-Q1').planned.technicalDebt)} and ended at ${share(known(debtOf('2025-Q4').actual).technicalDebt)} and ${share(known(debtOf('2026-Q1').actual).technicalDebt)}`,
    ],
    [
      'decisions/2026-10-13-take-out-the-canvas.mdx',
      `${initiative('topology-canvas').data.success?.target}% of weekly active teams, and it said ${initiative('topology-canvas').data.result?.value}.`,
    ],
  ])('%s: %s', (file, words) => {
    expect(textOf(file)).toContain(words);
  });

  it('words for shares are those of the figures', () => {
    const [longest, second, third] = relayWork;
    const three = [longest, second, third].reduce((sum, one) => sum + (one?.hours ?? 0), 0);
    expect(three / load.hours).toBeCloseTo(2 / 3, 1);
    expect(Math.abs(known(offPlan(debtOf('2026-Q3'))))).toBe(12);
    const perEuro = ({ revenue, operationsHours }: typeof edge) => operationsHours / revenue;
    expect(Math.round(perEuro(edge) / perEuro(growth.last))).toBe(12);
    expect(relayWork.filter(({ initiative: one }) => one === null).map(({ operation }) => operation.name)).toEqual([
      'Connectors built for one customer',
    ]);
  });
});

describe('what a metric is now', () => {
  const metrics = hub.of('north-star').flatMap(({ data }) => [data.metric, ...data.inputMetrics]);
  const now = metrics.map(
    ({ name, history, unit }) =>
      [name, formatValue(known(lastMeasured(history, hub.today)).value, unit, 'en')] as const,
  );
  const texts = [...content.texts.keys()].filter((file) => /\.mdx?$/.test(file) && !file.startsWith('signals/'));

  it('is looked for in all of them', () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(now).toHaveLength(5);
  });

  it.each(now)('stands in no text by hand where the component would say it: %s, %s', (_name, value) => {
    const written = value.replaceAll('\u00a0', ' ');
    // A signal tells what was heard on its day, of something else.
    expect(texts.filter((file) => textOf(file).replaceAll('\u00a0', ' ').includes(` ${written}`))).toEqual([]);
  });
});

describe('what the handbook holds against its cost is in the sample', () => {
  it.each([
    ['limits-that-hold', example.limits],
    ['edge-pilot', example.pilot],
  ] as const)('%s', (id, told) => {
    const { data } = initiative(id);
    expect({ ...data, risks: data.risks ?? [] }).toMatchObject(told);
    expect(hub.config.teamWeekCost).toEqual(example.teamWeekCost);
    const { unpriced: _, entry: __, ...worth } = known(worthIn(hub, initiative(id)));
    expect(worth).toEqual(exampleWorth(told));
  });

  it('a team of seven has the price that a text of the sample reckons with', () => {
    // 14 weeks of seven people are about €190,000.
    expect(textOf('initiatives/one-control-plane.mdx')).toContain('14 weeks of seven people are about €190,000');
    expect(Math.round((14 * Number(known(hub.config.teamWeekCost).likely)) / 10_000) * 10).toBe(190);
  });
});

describe('the Relay of the handbook is that of the sample', () => {
  const { data } = product('relay');
  const strategy = (id: string): Entry<'strategy'> => known(hub.byId('strategy', id));
  const mixOfStrategy = (id: string) => assess(hub, strategy(id));
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
  ];
  const day = (date: string) =>
    formatDay(date, 'en-GB').replace(
      / (\w{3}) /,
      (_, short: string) => ` ${months.find((month) => month.startsWith(short))} `,
    );
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const counts = (id: string) => {
    const { subject, holding } = mixOfStrategy(id);
    const of = (group: string) =>
      words[
        subject.mix.signals.filter(({ data: { input } }) => hub.byId('inputs', input)?.data.group === group).length
      ];
    return { all: words[subject.mix.signals.length], holding: words[holding], of };
  };
  const calm = counts('hands-off-operation');
  const moves = initiative('hands-off-rebalancing').data;
  const stage = (name: string) => known(moves.stages?.find((one) => one.stage === name)?.on);
  const withoutYear = (date: string) => day(date).replace(/ \d{4}$/, '');
  const autumn = readEditions(folder, content, { today: hub.today }).flatMap(({ content: of, id }) =>
    of && id === '2026-q3' ? [runChecks(of, of.config.today ?? '').hub] : [],
  )[0] as typeof hub;
  const placeIn = (of: typeof hub, id: string) =>
    known(rankBacklog(of).ranked.find(({ entry }) => entry.id === id)).place;
  const governance = mixOfStrategy('enterprise-governance').findings.find(({ id }) => id === 'sales-bent');
  const star = known(hub.of('north-star')[0]).data;
  const gap = daysBetween(
    known(initiative('invoice-by-event').data.window).from,
    known(initiative('one-control-plane').data.window).to,
  );

  it.each<[string, string]>([
    [
      'evidence',
      `rests on ${calm.all} signals: ${calm.of('customer')} from the customer group, ${calm.of('company')} from the company, ${calm.of('field')} from the field, ${calm.of('market')} from the market. ${calm.holding?.replace(/^./, (letter) => letter.toUpperCase())} still hold.`,
    ],
    [
      'evidence',
      `was reviewed on ${day(known(strategy('hands-off-operation').data.reviewed))} and is reviewed every ${strategy('hands-off-operation').data.reviewEvery}`,
    ],
    ['traps', `${share(known(governance?.measures[0]).value)} of the evidence under it is from the field`],
    [
      'one-backlog',
      `was an idea on ${day(stage('idea'))}, in Shaping on ${withoutYear(stage('conception'))}, Ready on ${withoutYear(stage('prioritised'))}.`,
    ],
    ['one-backlog', `from ${moves.success?.baseline} to ${moves.success?.target} by ${day(known(moves.success).by)}`],
    ['strategy', `Relay adopted "Hands-off operation" on ${day(known(strategy('hands-off-operation').data.adopted))}`],
    ['roadmap', `planned to begin ${words[gap]} days before the control plane that it needs is finished`],
    [
      'editions',
      `says that replay stands ${['', 'first', 'second', 'third', 'fourth', 'fifth'][placeIn(autumn, 'replay-without-a-ticket')]} in the backlog`,
    ],
    [
      'editions',
      `compressed replication rose from place ${placeIn(autumn, 'replication-compression')} to ${placeIn(hub, 'replication-compression')} between`,
    ],
    [
      'editions',
      `replay fell from ${placeIn(autumn, 'replay-without-a-ticket')} to ${placeIn(hub, 'replay-without-a-ticket')}.`,
    ],
    ['north-star', `Relay has ${words[star.inputMetrics.length]}, each measured`],
    ['north-star', `Relay leaves ${words[star.notDoing?.length ?? 0]},`],
    ...star.inputMetrics.map(({ history, target, unit }) => {
      const value = (amount: number) => (unit === '%' ? `${amount}%` : String(amount));
      const on = (date: string) => value(known(history.find((one) => one.date === date)).value);
      return ['north-star', `${on('2026-06-30')} | ${on('2026-11-15')} | ${value(target.value)} |`] as [string, string];
    }),
  ])('%s: %s', (page, sentence) => {
    expect(readFileSync(join(import.meta.dirname, `../src/pages/method/${page}.mdx`), 'utf8')).toContain(sentence);
  });

  it('in what its examples are worked out from', () => {
    const { name, hoursPerMonth, ...moves } = relay.moves;
    const listed = known(data.operations?.find((one) => one.name === name));
    expect(listed).toMatchObject(moves);
    expect(listed.hoursPerMonth.slice(-3)).toEqual(hoursPerMonth);
    expect(data.results?.slice(-2)).toEqual(relay.results);
    expect(data.mix).toContainEqual(expect.objectContaining(relay.mix));
    expect(relayFigures()).toMatchObject({
      minutesEach: 23,
      offPlan: -12,
      observed: { mean: 49, least: 46, most: 52 },
    });
  });

  it('in what its page shows as it is written', () => {
    const page = readFileSync(join(import.meta.dirname, '../src/pages/method/operations.mdx'), 'utf8');
    type Named = { name: string; hoursPerMonth: { month: string; hours: number }[] };
    type Written = {
      operations?: Named[];
      developmentOperations?: Named[];
      mix?: { period: string }[];
      teamHoursPerMonth?: number;
    };
    const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => load(yaml ?? '') as Written);
    expect(blocks.length).toBeGreaterThan(2);
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('T00:00:00.000Z', '')) as never;
    for (const { operations = [], developmentOperations = [], mix = [], teamHoursPerMonth } of blocks) {
      if (teamHoursPerMonth !== undefined) expect(data.teamHoursPerMonth).toBe(teamHoursPerMonth);
      for (const period of mix) expect(data.mix).toContainEqual(expect.objectContaining(plain(period)));
      for (const { hoursPerMonth, ...rest } of [...operations, ...developmentOperations]) {
        const all = [...(data.operations ?? []), ...(data.developmentOperations ?? [])];
        const listed = known(all.find(({ name }) => name === rest.name));
        expect(listed).toMatchObject(rest);
        for (const month of hoursPerMonth) expect(listed.hoursPerMonth).toContainEqual(month);
      }
    }
  });
});
