import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import type { Kind, Shown } from '../../kinds/kind.ts';
import { restsOnExpired } from '../../methods/balance/assessment.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { choices, fieldHtml, filterKeys, filterName, sortKey } from '../entry/field.ts';
import { dueWords } from '../entry/freshness.ts';
import { freshnessOf } from '../entry/lookup.ts';
import { ownerName } from '../entry/owner.ts';
import type { ListFilter, OwnColumn } from './columns.ts';
import { contractColumns } from './contracts.ts';
import { evidenceColumns } from './evidence.ts';
import { columnWidths, isRunningText } from './widths.ts';
import { listWords } from './words.ts';

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
  /** Whether some cells are shown on demand where rows are stacked. */
  folds: boolean;
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
  const { language } = site.hub.config;
  const say = listWords(language);
  const own = evidenceColumns(site, kind, entries);
  const filters = [
    ...kind.shows
      .filter(({ filter }) => filter)
      .map((shown) => ({
        filter: filterOf(site, kind, entries, shown),
        values: entries.map((entry) => filterKeys(entry, shown, site.hub.today)),
      })),
    ...own.filters,
  ]
    // A choice of one is none.
    .filter(({ filter }) => filter.options.length > 1);
  const fields = kind.shows
    .filter(({ column }) => column)
    .map((shown): OwnColumn => {
      const cells = entries.map((entry) => fieldHtml(site, entry, shown, 'cell'));
      const isText = shown.format === 'text' && isRunningText(cells);
      return { ...shown, cells, keys: entries.map((entry) => sortKey(site, entry, shown)), isText };
    })
    .filter(({ cells }) => cells.some((one) => one !== ''));
  const fresh = entries.map((entry) => freshnessOf(site.hub, entry));
  const review: OwnColumn = {
    field: 'review',
    label: say.review,
    cells: fresh.map((one) =>
      one.state === 'unknown' ? '' : `<span class="fresh is-${one.state}">${dueWords(one, language)}</span>`,
    ),
    keys: fresh.map(({ daysLeft }) => String(daysLeft ?? '')),
  };
  const owners: OwnColumn = {
    field: 'owner',
    label: say.owner,
    cells: entries.map(({ data }) => escapeText(ownerName(data.owner, language))),
    keys: [],
  };
  // What all rows say tells none from another.
  const tells = entries.length < 2 || new Set(owners.cells).size > 1;
  const shown = [
    ...(own.words ? [own.words] : []),
    ...fields,
    ...own.columns,
    ...contractColumns(site, kind, entries),
    // Running text needs its room more.
    ...(own.words || !tells || fields.some(({ isText }) => isText) ? [] : [owners]),
    ...(fresh.some(({ state }) => state !== 'unknown') ? [review] : []),
  ];
  const heads = [{ field: 'title', label: capital(kind.one), cells: [] }, ...shown];
  const widths = columnWidths(heads);
  const columns = heads.map(({ field, label }, place) => ({ field, label, width: widths[place] as number }));
  const cell = (column: OwnColumn, index: number) => {
    const { label, cells, keys, speaks, usual } = column;
    const key = keys[index];
    const names = [column === own.words && 'words', speaks && 'speaks', usual?.[index] && 'usual'].filter(Boolean);
    return `<td${names.length > 0 ? ` class="${names.join(' ')}"` : ''} data-l="${escapeText(label)}"${key ? ` data-s="${key}"` : ''}>${cells[index]}</td>`;
  };
  const rows = entries.map((entry, index) => {
    const { title, summary } = entry.data;
    const chosen = filters.map(({ values }) => values[index]?.join('\n')).join('\t');
    // Where the words stand beside it, nobody needs what we made of them.
    const about = own.words ? undefined : summary;
    return `<tr${chosen && ` data-f="${escapeText(chosen)}"`}><th scope="row"><a href="${escapeText(site.to({ entry: entry.key }))}">${escapeText(title)}</a>${
      about ? `<small>${escapeText(about)}</small>` : ''
    }${restsOnExpired(site.hub, entry.key) ? `<small><span class="evidence-expired">${escapeText(say.expired)}</span></small>` : ''}</th>${shown.map((column) => cell(column, index)).join('')}</tr>`;
  });
  return {
    columns,
    filters: filters.map(({ filter }) => filter),
    rows: rows.join('\n'),
    folds: shown.some(({ usual }) => usual?.includes(true)),
  };
}
