import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import type { Kind, Shown } from '../../kinds/kind.ts';
import { restsOnExpired } from '../../methods/balance/assessment.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { choices, fieldHtml, filterKeys, filterName, sortKey } from '../entry/field.ts';
import { dueWords } from '../entry/freshness.ts';
import { freshnessOf } from '../entry/lookup.ts';
import { columnWidths } from './widths.ts';
import { listWords } from './words.ts';

/** A choice of values, each with its number of rows. */
export interface ListFilter {
  field: string;
  label: string;
  options: { value: string; name: string; count: number }[];
  /** Whether the order of the options is that of the schema. */
  ordered: boolean;
}

/** A column of a list. */
export interface ListColumn {
  field: string;
  label: string;
  /** Percent of the table. */
  width: number;
}

/** A list, ready to be written. */
export interface ListTable {
  columns: ListColumn[];
  filters: ListFilter[];
  /** The rows as HTML, in the order of the list. */
  rows: string;
}

/**
 * The values of a field that entries have, to choose one of.
 * @param site the site
 * @param kind of the entries
 * @param entries of the list
 * @param shown the field
 */
export function filterOf(site: Site, kind: Kind, entries: readonly Entry[], shown: Shown): ListFilter {
  const byValue = Map.groupBy(
    entries.flatMap((entry) => [...new Set(filterKeys(entry, shown, site.hub.today))]),
    (value) => value,
  );
  const closed = [...choices(kind, shown.field), ...(shown.onDay?.also ?? [])];
  const collator = new Intl.Collator(site.hub.config.language, { numeric: true });
  const options = [...byValue].map(([value, { length: count }]) => ({
    value,
    count,
    name: filterName(site, kind, shown, value),
  }));
  if (closed.length > 0) options.sort((a, b) => closed.indexOf(a.value) - closed.indexOf(b.value));
  else options.sort((a, b) => collator.compare(a.name, b.name));
  return { field: shown.field, label: shown.label, options, ordered: closed.length > 0 };
}

/**
 * The list of a kind. Rows are written as text, because a list may have ten thousand: what a row repeats, all repeat.
 * @param site the site
 * @param kind whose list
 * @param entries in the order of the list
 */
export function listTable(site: Site, kind: Kind, entries: readonly Entry[]): ListTable {
  const say = listWords(site.hub.config.language);
  const filters = kind.shows
    .filter(({ filter }) => filter)
    .map((shown) => ({ shown, filter: filterOf(site, kind, entries, shown) }))
    // A choice of one is none.
    .filter(({ filter }) => filter.options.length > 1);
  const cells = kind.shows
    .filter(({ column }) => column)
    .map((shown) => ({ shown, html: entries.map((entry) => fieldHtml(site, entry, shown, 'cell')) }))
    .filter(({ html }) => html.some((one) => one !== ''));
  const fresh = entries.map((entry) => freshnessOf(site.hub, entry));
  const showsFresh = fresh.some(({ state }) => state !== 'unknown');
  const reviews = fresh.map((one) =>
    one.state === 'unknown'
      ? ''
      : `<span class="fresh is-${one.state}">${dueWords(one, site.hub.config.language)}</span>`,
  );
  const heads = [
    { field: 'title', label: capital(kind.one), cells: [] },
    ...cells.map(({ shown, html }) => ({ field: shown.field, label: shown.label, cells: html })),
    { field: 'owner', label: say.owner, cells: entries.map(({ data }) => escapeText(data.owner)) },
    ...(showsFresh ? [{ field: 'review', label: say.review, cells: reviews }] : []),
  ];
  const widths = columnWidths(heads);
  const columns = heads.map(({ field, label }, place) => ({ field, label, width: widths[place] as number }));
  const cell = (label: string, html: string, key = '') =>
    `<td data-l="${escapeText(label)}"${key && ` data-s="${key}"`}>${html}</td>`;
  const rows = entries.map((entry, index) => {
    const { title, summary, owner } = entry.data;
    const chosen = filters.map(({ shown }) => filterKeys(entry, shown, site.hub.today).join('\n')).join('\t');
    const { daysLeft } = fresh[index] as (typeof fresh)[number];
    return `<tr${chosen && ` data-f="${escapeText(chosen)}"`}><th scope="row"><a href="${escapeText(site.to({ entry: entry.key }))}">${escapeText(title)}</a>${
      summary ? `<small>${escapeText(summary)}</small>` : ''
    }${restsOnExpired(site.hub, entry.key) ? `<small><span class="evidence-expired">${escapeText(say.expired)}</span></small>` : ''}</th>${cells
      .map(({ shown, html }) => cell(shown.label, html[index] as string, sortKey(site, entry, shown)))
      .join(
        '',
      )}${cell(say.owner, escapeText(owner))}${showsFresh ? cell(say.review, reviews[index] as string, daysLeft === null ? '' : String(daysLeft)) : ''}</tr>`;
  });
  return { columns, filters: filters.map(({ filter }) => filter), rows: rows.join('\n') };
}
