import { significant } from '../../format/numbers.ts';
import type { DueInBoth, Slot } from '../../methods/schedule/schedule.ts';
import { unlockedBy } from '../../methods/schedule/unlocks.ts';
import type { Site } from '../../site/site.ts';
import { type Cell, csv } from '../list/csv.ts';
import { scheduleFor } from './data.ts';

/** Six figures count; more would be noise of binary fractions. */
const figure = (value: number): number => significant(value, 6);

/** Columns of one order: days are `YYYY-MM-DD`, weeks count from today. */
const slotRecord = ({ number, end, finished, lost }: Slot, prefix: string, money: string) => ({
  [`${prefix}number`]: number,
  [`${prefix}end_expected_weeks`]: figure(end.expected),
  [`${prefix}end_low_weeks`]: figure(end.low),
  [`${prefix}end_high_weeks`]: figure(end.high),
  [`${prefix}finished_expected`]: finished.expected,
  [`${prefix}finished_low`]: finished.low,
  [`${prefix}finished_high`]: finished.high,
  [`${prefix}lost_expected_${money}`]: figure(lost),
});

/** A day that something is due. */
const dueRecord = ({ what, day, inOrder, inBest }: DueInBoth) => ({
  what,
  day,
  chance: figure(inOrder),
  chance_in_best: figure(inBest),
});

/** An initiative in the schedule as data. */
type ScheduleRecord = Record<string, Cell | readonly string[] | readonly ReturnType<typeof dueRecord>[]>;

/** The schedule as data. */
export interface ScheduleData {
  /** Figures of the whole; null where this audience may not know them. */
  whole: Record<string, unknown> | null;
  /** In the order of the backlog. */
  initiatives: ScheduleRecord[];
}

/**
 * The schedule for programs and spreadsheets.
 * @param site the site, for one audience
 */
export function scheduleRecords(site: Site): ScheduleData {
  const { hub } = site;
  const money = hub.config.currency.toLowerCase();
  const schedule = scheduleFor(site);
  if (!schedule) return { whole: null, initiatives: [] };
  const { teams, later, unknown, whole, inOrder, best, move } = schedule;
  const due = Map.groupBy(schedule.due, (each) => each.ranked.entry.key);
  const places = new Map(best.slots.map((slot) => [slot.ranked.entry.key, slot]));
  return {
    whole: {
      teams,
      not_in_it: later,
      unknown: unknown.map(({ id }) => id),
      end_expected_weeks: figure(whole.end.expected),
      end_low_weeks: figure(whole.end.low),
      end_high_weeks: figure(whole.end.high),
      [`lost_expected_${money}`]: figure(inOrder.costs),
      [`best_lost_expected_${money}`]: figure(best.costs),
      move: move && {
        id: move.ranked.entry.id,
        after: move.after?.entry.id ?? null,
        [`saves_expected_${money}`]: figure(move.saves),
      },
    },
    initiatives: inOrder.slots.map((slot): ScheduleRecord => {
      const { entry, place } = slot.ranked;
      const inBest = places.get(entry.key);
      const unlocks = unlockedBy(hub, entry.key);
      return {
        id: entry.id,
        title: entry.data.title,
        place,
        ...slotRecord(slot, '', money),
        ...(inBest && slotRecord(inBest, 'best_', money)),
        waits_for_unknown: slot.waitsFor.map(({ id }) => id),
        unlocks: unlocks.ranked.map(({ entry: { id } }) => id),
        unlocks_unknown: unlocks.unknown.map(({ id }) => id),
        [`unlocks_expected_${money}_per_week`]: figure(unlocks.costOfDelay),
        due: (due.get(entry.key) ?? []).map(dueRecord),
      };
    }),
  };
}

/** A value as one cell: ids stand between spaces, days that something is due between semicolons. */
function cellOf(value: ScheduleRecord[string]): Cell {
  if (value === null || typeof value !== 'object') return value ?? null;
  if (value.length === 0) return null;
  return value
    .map((each) =>
      typeof each === 'string' ? each : [each.what, each.day, each.chance, each.chance_in_best].join(' '),
    )
    .join(typeof value[0] === 'string' ? ' ' : '; ');
}

/**
 * The initiatives of a schedule as comma-separated values.
 * @param data as `scheduleRecords` gives it
 */
export function scheduleCsv({ initiatives }: ScheduleData): string {
  const columns = Object.keys(initiatives[0] ?? { id: null });
  return csv(
    columns,
    initiatives.map((record) => columns.map((name) => cellOf(record[name] ?? null))),
  );
}
