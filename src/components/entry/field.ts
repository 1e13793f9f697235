import { timeReach } from '../../format/durations.ts';
import { dayHtml, escapeText } from '../../format/html.ts';
import { moneyReach } from '../../format/money.ts';
import { durationInDays } from '../../kinds/fields.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Shown } from '../../kinds/kind.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { durationOf } from '../../methods/cost-of-delay/case.ts';
import { type Reach, reachOf } from '../../methods/cost-of-delay/range.ts';
import { valuesAt } from '../../model/fields.ts';
import { targetKey } from '../../model/references.ts';
import { valueName, valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { showsField } from '../views/related.ts';
import { named } from './naming.ts';
import { ownerName } from './owner.ts';
import { stateHtml } from './state.ts';
import { entryWords } from './words.ts';

/** Where a field's value is shown: in the head of an entry's page, or in a cell of a list. */
export type Place = 'page' | 'cell';

const values = (entry: Entry, field: string) => valuesAt(entry.data, field);

/**
 * Values of a field as they stand for readers on a day.
 * @param entry any
 * @param shown the field
 * @param today `YYYY-MM-DD`
 */
export const valuesOn = (entry: Entry, { field, onDay }: Shown, today: string): unknown[] =>
  onDay ? [onDay.of(entry.data, today)] : values(entry, field).map(({ value }) => value);

/**
 * What a week of waiting costs, as the backlog has it: of what is ranked, and where this audience may see it.
 * @returns null where there is no such figure
 */
function costOfDelay(site: Site, { kind, key }: Entry, { field }: Shown): Reach | null {
  const standing = showsField(site, kind, field) ? standingOf(site.hub, key) : undefined;
  return standing && 'costOfDelay' in standing ? standing.costOfDelay : null;
}

/** Weeks of one team, as the backlog has them; null while they are not known. */
function duration({ data }: Entry): Reach | null {
  const range = 'duration' in data ? durationOf(data) : null;
  return range && reachOf(range);
}

function relationOf(kind: Kind | undefined, field: string) {
  return kind?.relations.find((relation) => relation.field === field);
}

function referenceHtml(site: Site, key: string, fallback: string): string {
  const name = named(site, key);
  if (!name) return escapeText(fallback);
  return name.href === null
    ? escapeText(name.title)
    : `<a href="${escapeText(name.href)}">${escapeText(name.title)}</a>`;
}

/** Whether something reads as one of several in a sentence, not as a sentence of its own. */
const isWord = (item: string) => item.length < 32;

function listHtml(items: string[], place: Place): string {
  if (place === 'cell' || items.every(isWord)) return items.join(', ');
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** The reach of a figure stays on one line. */
const unbroken = (range: string) => range.replace(/ (\([^()]*\))$/u, ' <span class="figure">$1</span>');

/**
 * A field's value as HTML; empty when there is nothing to show.
 * @param site the site it is rendered for
 * @param entry whose field
 * @param shown which field, and how its kind wants it written
 * @param place where it stands
 */
export function fieldHtml(site: Site, entry: Entry, shown: Shown, place: Place): string {
  const { language } = site.hub.config;
  if (shown.format === 'cost-of-delay') {
    const cost = costOfDelay(site, entry, shown);
    return cost ? unbroken(escapeText(moneyReach(cost, site.hub.config))) : '';
  }
  if (shown.format === 'duration-range') {
    const weeks = duration(entry);
    return weeks ? unbroken(escapeText(timeReach(weeks, language))) : '';
  }
  const found = valuesOn(entry, shown, site.hub.today);
  if (found.length === 0) return '';
  const relation = relationOf(kindOf(entry.kind), shown.field);
  if (relation) {
    const items = found
      .filter((value) => typeof value === 'string')
      .map((id) => referenceHtml(site, targetKey(relation.to, id), id));
    return listHtml(items, place === 'page' && items.length < 4 ? 'cell' : place);
  }
  switch (shown.format) {
    case 'date':
      return found.map((value) => dayHtml(String(value), language)).join(', ');
    case 'state':
      return found.map((value) => stateHtml(String(value))).join(' ');
    case 'yes-no':
      return found[0] === true ? entryWords(language).yes : entryWords(language).no;
    case 'list':
      // Ids of closed lists are one word with hyphens; what people wrote is left as they wrote it.
      return listHtml(
        found.map((value) => escapeText(/^[a-z-]+$/.test(String(value)) ? valueWords(String(value)) : String(value))),
        found.every((value) => isWord(String(value))) ? place : 'page',
      );
    default:
      return found.map((value) => escapeText(String(value))).join(', ');
  }
}

/** What a list sorts a cell by, where its text would not do; empty otherwise. */
export function sortKey(site: Site, entry: Entry, shown: Shown): string {
  if (shown.format === 'cost-of-delay') return String(costOfDelay(site, entry, shown)?.expected ?? '');
  if (shown.format === 'duration-range') return String(duration(entry)?.expected ?? '');
  if (shown.format !== 'duration') return '';
  const [found] = values(entry, shown.field);
  return found === undefined ? '' : String(durationInDays(String(found.value)));
}

/**
 * What a list filters an entry by: its values as they stand in addresses.
 * @param entry any
 * @param shown the field
 * @param today `YYYY-MM-DD`
 */
export const filterKeys = (entry: Entry, shown: Shown, today: string): string[] =>
  valuesOn(entry, shown, today).map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)));

/**
 * What a filter's value is called.
 * @param site the site it is rendered for
 * @param kind whose filter
 * @param shown the field
 * @param value as it stands in addresses
 */
export function filterName(site: Site, kind: Kind, shown: Shown, value: string): string {
  const relation = relationOf(kind, shown.field);
  if (relation) return named(site, targetKey(relation.to, value))?.title ?? value;
  if (shown.field === 'owner') return ownerName(value, site.hub.config.language);
  return shown.format === 'text' ? value : valueName(value);
}

/** Values of a field's closed list in the order of its schema; empty when it has none. */
export function choices(kind: Kind, field: string): readonly string[] {
  let type: unknown = (kind.schema.shape as Record<string, unknown>)[field];
  // `optional` and `array` wrap the list.
  for (let depth = 0; depth < 4 && type; depth += 1) {
    const { options, def } = type as { options?: unknown; def?: { innerType?: unknown; element?: unknown } };
    if (Array.isArray(options) && options.every((option) => typeof option === 'string')) return options;
    type = def?.innerType ?? def?.element;
  }
  return [];
}
