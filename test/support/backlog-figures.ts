import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { timeReach } from '../../src/format/durations.ts';
import { moneyBetween, moneyReach, shortMoney } from '../../src/format/money.ts';
import { backlogOf, type RankedInitiative } from '../../src/methods/cost-of-delay/backlog.ts';
import { rank } from '../../src/methods/cost-of-delay/rank.ts';
import type { Case } from '../../src/methods/cost-of-delay/score.ts';
import type { Hub } from '../../src/model/hub.ts';
import { withoutTerms } from './html.ts';
import { sheetOf } from './sheet.ts';

const plain = (html: string) =>
  withoutTerms(html)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The row of a table that leads to an initiative; `having` sets one table apart from others. */
const rowOf = (page: string, id: string, having: string) =>
  (page.match(/<tr[ >].*?<\/tr>/gs) ?? []).find(
    (row) => row.includes(`/initiatives/${id}/"`) && row.includes(having),
  ) ?? '';

/** A cell of a row by its label. */
const cellOf = (row: string, label: string) =>
  new RegExp(`data-l="${label}"[^>]*>(.*?)</td>`, 's').exec(row)?.[1] ?? '';

/** As the downloads have it. */
const sixFigures = (value: number) => Number(value.toPrecision(6));

/**
 * Holds every figure of the backlog that a built site tells against the one that the methods give, wherever it stands:
 * the backlog, the page of each initiative, the brief, the board, the roadmap, both downloads and the cases for "what if".
 * @param folder the built site
 * @param hub what it was built from, for its audience and day
 * @returns how many figures were compared
 */
export function compareFigures(folder: string, hub: Hub): number {
  let compared = 0;
  const same = (where: readonly string[], found: unknown, wanted: unknown) => {
    expect([...where, found]).toEqual([...where, wanted]);
    compared += 1;
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(read(file));
  const { config } = hub;
  const { ranked } = backlogOf(hub);
  const backlog = read('backlog/index.html');
  const brief = read('brief/index.html');
  const board = read('backlog/board/index.html');
  const engineering = read('roadmap/engineering/index.html');
  const told = new Map(
    (json('backlog/backlog.json') as { initiatives: Record<string, unknown>[] }).initiatives.map((row) => [
      row.id,
      row,
    ]),
  );
  const cells = new Map(sheetOf(read('backlog/backlog.csv')).map((row) => [row.id, row]));
  const plans = new Map(
    (json('roadmap/roadmap.json') as { roadmap: Record<string, unknown>[] }).roadmap.map((row) => [row.id, row]),
  );
  const again = new Map(rank(json('backlog/cases.json') as Case[]).map((each) => [each.score.case.id, each]));
  const perWeek = `${config.currency.toLowerCase()}_per_week`;

  const one = ({
    entry: { id },
    place,
    rankGroup,
    score,
    costOfDelay,
    left,
    beforeNext,
    ties,
    places,
  }: RankedInitiative) => {
    const ratio = shortMoney(score.ratio, config);
    const between = moneyBetween(score.interval.low, score.interval.high, config);
    const lasts = plain(timeReach(left, config.language));
    const page = read(`initiatives/${id}/index.html`);
    const words = plain(page);

    const row = rowOf(backlog, id, 'data-l="CD3"');
    const cd3 = /<b>([^<]*)<\/b> <span class="figure">([^<]*)/.exec(cellOf(row, 'CD3'))?.slice(1).map(plain) ?? [];
    same([id, 'CD3 in the backlog'], cd3[0], plain(ratio));
    same([id, 'its interval in the backlog'], cd3[1], between === ratio ? '' : plain(between));
    same(
      [id, 'CD3 on its page'],
      plain(/<th scope="row">This one<\/th><td class="number">(.*?)<\/td>/.exec(page)?.[1] ?? ratio),
      plain(ratio),
    );
    const [whole = '', reach = ''] = cellOf(row, 'Cost of delay').split(/(?=<small)/);
    same([id, 'cost of delay in the backlog'], plain(whole), plain(shortMoney(costOfDelay.expected, config)));
    const ends = moneyBetween(costOfDelay.low, costOfDelay.high, config);
    same([id, 'its reach in the backlog'], plain(reach), plain(ends) === plain(whole) ? '' : plain(ends));
    const head = /<dt>Cost of delay per week<\/dt><dd>(.*?)<\/dd>/s.exec(page)?.[1] ?? '';
    same([id, 'cost of delay at its head'], plain(head), plain(moneyReach(costOfDelay, config)));

    same(
      [id, 'group and place in the backlog'],
      plain(cellOf(row, 'Place')).startsWith(`${place} group ${rankGroup}`),
      true,
    );
    same(
      [id, 'place on its page'],
      words.includes(`Group ${rankGroup} , place ${place} of ${ranked.length} in the backlog`),
      true,
    );
    const [, group, at] = new RegExp(`/initiatives/${id}/".*?group (\\d+), place (\\d+)`, 'si').exec(board) ?? [];
    if (at) same([id, 'place on the board'], [Number(group), Number(at)], [rankGroup, place]);
    const plan = plans.get(id);
    same([id, 'place in the roadmap'], [plan?.band, plan?.place], [rankGroup, place]);

    const [weeks = '', ...spans] = cellOf(row, 'Duration').split(/(?=<small)/);
    const took = plain(spans.join('')).replace(/ ?left$/, '');
    same([id, 'duration in the backlog'], took ? `${plain(weeks)} (${took})` : plain(weeks), lasts);
    same([id, 'duration on its page'], words.includes(lasts), true);
    const built = rowOf(engineering, id, 'data-l="Duration"');
    if (built) same([id, 'duration in engineering'], plain(cellOf(built, 'Duration')).split(' left of ')[0], lasts);

    const short = rowOf(brief, id, 'brief-place');
    if (short) {
      const figures = /<b>([^<]*)<\/b> <span class="figure">([^<]*)/.exec(short)?.slice(1).map(plain);
      same([id, 'CD3 in the brief'], figures, [plain(ratio), plain(between)]);
      same([id, 'duration in the brief'], plain(short).includes(lasts), true);
    }

    const data = told.get(id) ?? {};
    const inBoth = {
      place,
      band: rankGroup,
      [`cd3_expected_${perWeek}_per_week_of_work`]: sixFigures(score.ratio),
      [`cd3_low_${perWeek}_per_week_of_work`]: sixFigures(score.interval.low),
      [`cd3_high_${perWeek}_per_week_of_work`]: sixFigures(score.interval.high),
      chance_before_next: beforeNext === null ? null : sixFigures(beforeNext),
      [`cost_of_delay_expected_${perWeek}`]: sixFigures(costOfDelay.expected),
      [`cost_of_delay_low_${perWeek}`]: sixFigures(costOfDelay.low),
      [`cost_of_delay_high_${perWeek}`]: sixFigures(costOfDelay.high),
    };
    for (const [name, value] of Object.entries(inBoth)) {
      same([id, name, 'as JSON'], data[name], value);
      same([id, name, 'as CSV'], cells.get(id)?.[name], value === null ? '' : String(value));
    }

    const own = again.get(id);
    same([id, 'place of the cases'], [own?.place, own?.rankGroup], [place, rankGroup]);
    same([id, 'CD3 of the cases'], own?.score.ratio, score.ratio);
    same([id, 'interval of the cases'], own?.score.interval, score.interval);
    same([id, 'ties of the cases'], own?.ties, ties);
    same([id, 'places of the cases'], own?.places, places);
  };
  for (const each of ranked) one(each);
  return compared;
}
