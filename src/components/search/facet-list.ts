import { capital } from '../../format/words.ts';
import { h } from './dom.ts';
import type { Facet, Found } from './engine.ts';
import { chosenOf, type Query } from './query.ts';
import { number, say } from './words.ts';

/** Values shown before the reader asks for all. */
const shownAtFirst = 10;
/** Filters that stand open; the names of the others are in sight then. */
const openAtFirst = 1;

interface Row {
  value: string;
  total: number;
  item: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
  /** Whether it would find anything. */
  useful: boolean;
}

interface Group {
  name: string;
  fold: HTMLDetailsElement;
  rows: Row[];
  all: HTMLButtonElement;
  wantsAll: boolean;
}

function rowOf(value: string, total: number, choose: () => void): Row {
  const box = h('input', { type: 'checkbox' });
  const count = h('span', { class: 'facet-count' }, number(total));
  box.addEventListener('change', choose);
  return {
    value,
    total,
    box,
    count,
    useful: true,
    item: h('li', {}, h('label', {}, box, h('span', {}, value), count)),
  };
}

/** The filters beside the results. They are built once and never change places, so that no choice moves under a hand. */
export interface FacetList {
  /** Follows a query: what is chosen, and what each value would find. Values that would find nothing go. */
  update(query: Query, counts: Found['counts'] | null): void;
}

/**
 * Builds the filters.
 * @param container where they go
 * @param facets filters of the index
 * @param toggle called with the value that the reader chose or left
 */
export function facetList(
  container: HTMLElement,
  facets: readonly Facet[],
  toggle: (name: string, value: string) => void,
): FacetList {
  const groups: Group[] = facets.map(({ name, values }, index) => {
    const rows = values.map(({ value, total }) => rowOf(value, total, () => toggle(name, value)));
    const all = h('button', { type: 'button', class: 'facet-all' });
    const list = h('ul', {}, ...rows.map(({ item }) => item));
    const fields = h('fieldset', {}, h('legend', { class: 'sr-only' }, capital(name)), list, all);
    const fold = h('details', { class: 'facet', open: index < openAtFirst }, h('summary', {}, capital(name)), fields);
    return { name, fold, rows, all, wantsAll: false };
  });

  function show({ rows, all, wantsAll, fold }: Group): void {
    const useful = rows.filter((row) => row.useful);
    const extra = useful.filter(({ box }) => !box.checked).slice(shownAtFirst);
    for (const row of rows) row.item.hidden = !row.useful || (!wantsAll && extra.includes(row));
    // One more is shown rather than announced.
    const folded = !wantsAll && extra.length > 1;
    if (!folded) for (const { item } of extra) item.hidden = false;
    all.hidden = !folded;
    all.textContent = say().more(extra.length);
    fold.hidden = useful.length === 0;
  }

  for (const group of groups) {
    group.all.addEventListener('click', () => {
      group.wantsAll = true;
      const next = group.rows.find((row) => row.item.hidden && row.useful);
      show(group);
      next?.box.focus();
    });
  }
  container.replaceChildren(...groups.map(({ fold }) => fold));

  return {
    update(query, counts) {
      for (const group of groups) {
        const chosen = chosenOf(query, group.name);
        const now = counts?.get(group.name);
        for (const row of group.rows) {
          const count = now?.get(row.value) ?? (counts ? 0 : row.total);
          row.box.checked = chosen.has(row.value);
          row.count.textContent = number(count);
          row.useful = count > 0 || row.box.checked;
        }
        if (chosen.size > 0) group.fold.open = true;
        show(group);
      }
    },
  };
}
