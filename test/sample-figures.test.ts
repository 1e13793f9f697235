import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import { formatCount, formatShare, formatValue } from '../src/format/numbers.ts';
import { lastMeasured } from '../src/kinds/north-star.ts';
import { loadOf, manualWork } from '../src/methods/operations.ts';
import { growthOf, indexed, offPlan } from '../src/methods/operations-growth.ts';
import { relay, relayFigures } from '../src/methods/operations-relay.ts';
import { readContent } from '../src/source/content.ts';
import type { Entry } from '../src/source/entry.ts';
import { readContentFolder } from '../src/source/read.ts';

const folder = join(import.meta.dirname, '../content');
const content = readContent(readContentFolder(folder));
const { hub } = runChecks(content, content.config.today ?? '');

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
      `${count(edge.revenue)} € and ${count(edge.operationsHours)} hours in the third quarter`,
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

describe('the Relay of the handbook is that of the sample', () => {
  const { data } = product('relay');

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
