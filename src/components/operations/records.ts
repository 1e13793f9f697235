import { significant } from '../../format/numbers.ts';
import { type Manual, manualWork } from '../../methods/operations.ts';
import type { Site } from '../../site/site.ts';
import { type Cell, csv } from '../list/csv.ts';
import { showsField } from '../views/related.ts';

/** Six figures count; more would be noise of binary fractions. */
const figure = (value: number | null): number | null => (value === null ? null : significant(value, 6));

/** A manual operation as data: units stand in the names, what is unknown is null. */
export type OperationRecord = Record<string, Cell>;

const recordOf = (row: Manual, money: string | null): OperationRecord => ({
  serves: row.load,
  product: row.product.id,
  name: row.operation.name,
  whom: row.operation.serves,
  last_month: row.months.at(-1)?.month ?? null,
  hours_last_month: figure(row.hours),
  trend_since: row.change?.since ?? null,
  trend_hours: figure(row.change?.hours ?? null),
  requests_per_month: row.requestsPerMonth ?? null,
  months_observed: row.observed?.months ?? null,
  hours_mean: figure(row.observed?.mean ?? null),
  hours_least: figure(row.observed?.least ?? null),
  hours_most: figure(row.observed?.most ?? null),
  team_share: figure(row.burden),
  hours_per_year: figure(row.yearlyHours),
  ...(money && { [`cost_per_year_${money}`]: figure(row.yearlyCost) }),
  initiative: row.initiative?.id ?? null,
  takes_off: row.initiative ? row.takesOff : null,
});

/**
 * Manual operations for programs and spreadsheets, those for customers before those for the team.
 * @param site for one audience: what an hour costs is told to whom it is shown
 */
export function operationRecords(site: Site): OperationRecord[] {
  const shown = ['operations', 'developmentOperations'].every((list) =>
    showsField(site, 'products', `${list}.costPerHour`),
  );
  const money = shown ? site.hub.config.currency.toLowerCase() : null;
  return (['customers', 'team'] as const).flatMap((load) =>
    manualWork(site.hub, load).map((row) => recordOf(row, money)),
  );
}

/**
 * The same as comma-separated values.
 * @param records as `operationRecords` gives them
 */
export function operationsCsv(records: readonly OperationRecord[]): string {
  const columns = Object.keys(records[0] ?? { serves: null });
  return csv(
    columns,
    records.map((record) => columns.map((name) => record[name] ?? null)),
  );
}
