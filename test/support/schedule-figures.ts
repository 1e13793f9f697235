import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { formatDay } from '../../src/format/days.ts';
import { shortMoney } from '../../src/format/money.ts';
import { chanceAhead, significant } from '../../src/format/numbers.ts';
import { scheduleOf } from '../../src/methods/schedule/schedule.ts';
import { unlockedBy } from '../../src/methods/schedule/unlocks.ts';
import type { Hub } from '../../src/model/hub.ts';
import { withoutTerms } from './html.ts';
import { sheetOf } from './sheet.ts';

const plain = (html: string) =>
  withoutTerms(html)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();

/** A row of the download. */
type Row = Record<string, unknown>;

/**
 * Holds every figure of a schedule that a built site tells against the one that the methods give, wherever it stands:
 * its page, the pages of the initiatives, the roadmap and both downloads.
 * @param folder the built site
 * @param hub what it was built from, for its audience and day
 * @returns how many figures were compared
 */
export function compareSchedule(folder: string, hub: Hub): number {
  let compared = 0;
  const same = (where: readonly string[], found: unknown, wanted: unknown) => {
    expect([...where, found]).toEqual([...where, wanted]);
    compared += 1;
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { language, currency } = hub.config;
  const schedule = scheduleOf(hub);
  const money = (amount: number) => plain(shortMoney(amount, hub.config));
  const day = (date: string) => formatDay(date, language);
  const page = read('backlog/schedule/index.html');
  const words = plain(page);
  const rows = page.match(/<tr>.*?<\/tr>/gs) ?? [];
  const rowOf = (id: string, label: string) =>
    rows.filter((row) => row.includes(`/initiatives/${id}/"`) && row.includes(`data-l="${label}"`)).map(plain);
  const data = JSON.parse(read('backlog/schedule/schedule.json')) as Row & { initiatives: Row[] };
  const cells = sheetOf(read('backlog/schedule/schedule.csv'));
  const perMoney = currency.toLowerCase();

  same(['all lost'], words.includes(`Waiting loses ${money(schedule.inOrder.costs)}`), true);
  same(['all lost, as data'], data[`lost_expected_${perMoney}`], significant(schedule.inOrder.costs, 6));
  same(['lost in the best, as data'], data[`best_lost_expected_${perMoney}`], significant(schedule.best.costs, 6));
  const less = `loses ${money(schedule.saves.amount)} less`;
  same(['saved by the best'], words.includes(less), schedule.saves.amount > 0);
  // The page tells both: an order that saves less than one move of the other would not be the best found.
  same(['the best saves what a move does'], schedule.saves.amount >= (schedule.move?.saves ?? 0), true);
  if (schedule.move) same(['saved by a move'], words.includes(`That alone saves ${money(schedule.move.saves)}.`), true);
  same(
    ['the order'],
    data.initiatives.map(({ id }) => id),
    schedule.inOrder.slots.map(({ ranked }) => ranked.entry.id),
  );

  const best = new Map(schedule.best.slots.map((slot) => [slot.ranked.entry.key, slot]));
  for (const [at, { ranked, number, finished, lost, end }] of schedule.inOrder.slots.entries()) {
    const { id, key, data: own } = ranked.entry;
    const inBest = best.get(key);
    // Told once where both orders come to the same.
    const isSame = inBest?.number === number && inBest.finished.expected === finished.expected;
    const [row = ''] = rowOf(id, 'Waiting until then loses');
    same([id, 'its number'], row.startsWith(`${number}. ${own.title}`), true);
    same([id, 'its end'], row.includes(day(finished.expected)), true);
    same(
      [id, 'what it loses'],
      row.includes(` ${money(lost)} ${isSame ? 'The same' : `No. ${inBest?.number}, `}`),
      true,
    );
    if (!isSame)
      same(
        [id, 'its end in the best'],
        row.includes(`No. ${inBest?.number}, ${day(inBest?.finished.expected ?? '')}`),
        true,
      );
    const told = data.initiatives[at] ?? {};
    same([id, 'its end as data'], told.end_expected_weeks, significant(end.expected, 6));
    same([id, 'its end as CSV'], cells[at]?.end_expected_weeks, String(significant(end.expected, 6)));
    same([id, 'its day as CSV'], cells[at]?.finished_expected, finished.expected);
    const article = plain(read(`initiatives/${id}/index.html`));
    same([id, 'its end on its page'], article.includes(`it is finished about ${day(finished.expected)}`), true);
    const { ranked: waiting, costOfDelay } = unlockedBy(hub, key);
    const behind = `cost${waiting.length === 1 ? 's' : ''} ${money(costOfDelay)} for each week of waiting`;
    same([id, 'what waits for it'], article.includes(behind), waiting.length > 0);
  }
  for (const { ranked, what, day: by, hasPassed, inOrder, inBest } of schedule.due) {
    const { id } = ranked.entry;
    const chances = hasPassed ? [] : [inOrder, inBest].map(chanceAhead);
    const row = rowOf(id, 'Kept in this order').find((each) => each.toLowerCase().includes(` ${what} `)) ?? '';
    // Each begins its cell.
    const inTable = row.match(/in (?:more|fewer)? ?(?:than )?\d+ of 100 cases/gi) ?? [];
    same(
      [id, what, 'in its table'],
      inTable.map((words) => words.toLowerCase()),
      chances,
    );
    same([id, what, 'its day'], row.includes(day(by)), true);
    same([id, what, 'whether it is marked'], row.includes('Unlikely'), inOrder < 0.5 || inBest < 0.5);
    const article = plain(read(`initiatives/${id}/index.html`));
    if (chances[0]) same([id, what, 'on its page'], article.includes(`is kept ${chances[0]} in this order`), true);
  }
  return compared;
}
