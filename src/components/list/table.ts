import { compareKeys, isWanted, type ListRow, type ListState, readState, writeState } from './state.ts';

interface Row extends ListRow {
  element: HTMLTableRowElement;
  /** Where it stands in the list's own order. */
  home: HTMLTableSectionElement;
}

/** Fills the choice of an order, for stacked rows, which have no heads to press: `column`, or `-column`. */
function fillOrder(
  select: HTMLSelectElement,
  headers: readonly HTMLTableCellElement[],
  { asListed, rising = '', falling = '' }: DOMStringMap,
): void {
  select.add(new Option(asListed, ''));
  for (const header of headers) {
    const { field } = header.dataset;
    if (!field) continue;
    const name = (header.querySelector('span') ?? header).textContent ?? '';
    select.add(
      new Option(
        rising.replace('{column}', () => name),
        field,
      ),
    );
    select.add(
      new Option(
        falling.replace('{column}', () => name),
        `-${field}`,
      ),
    );
  }
}

/**
 * Sorts and filters a table that stands on the page whole; what is chosen is kept in the address. Rows may stand in
 * groups, each a `tbody` with a row `data-group` as its head: an order of the reader's own has no groups.
 */
function enhance(table: HTMLTableElement, form: HTMLFormElement): void {
  const bodies = [...table.tBodies];
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const columns = headers.map((header) => header.dataset.field ?? '');
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[name]')];
  const filters = selects.map(({ name }) => name);
  const order = form.querySelector('.list-order select') as HTMLSelectElement;
  fillOrder(order, headers, form.dataset);
  const own = new Set(['q', 'sort', ...filters]);
  const search = form.elements.namedItem('q') as HTMLInputElement;
  const clear = document.querySelector('.list-count .clear') as HTMLButtonElement;
  const count = document.querySelector('.list-count [role]') as HTMLElement;
  const whole = count.textContent;
  const heads = bodies.map((home) => home.querySelector<HTMLTableRowElement>('[data-group]'));
  const readRows = (): Row[] =>
    bodies.flatMap((home) =>
      [...home.rows]
        .filter(({ dataset }) => dataset.group === undefined)
        .map((element) => ({
          element,
          home,
          text: (element.textContent ?? '').toLowerCase(),
          values: (element.dataset.f ?? '').split('\t').map((part) => part.split('\n')),
        })),
    );
  // Columns keep their width whatever rows are shown, if not by their sheet. Stacked rows, on a phone, have none.
  const keepWidths = () => {
    const { display, tableLayout } = getComputedStyle(table);
    if (display !== 'table' || tableLayout === 'fixed') return;
    const widths = headers.map((header) => `${(100 * header.offsetWidth) / table.offsetWidth}%`);
    headers.forEach((header, index) => {
      header.style.width = widths[index] ?? '';
    });
  };
  /** The rows, read and measured when the first is to move: to do it as the page loads holds up its being shown. */
  let known: Row[] | undefined;
  const rowsOf = (): Row[] => {
    if (!known) keepWidths();
    known ??= readRows();
    return known;
  };

  const keyOf = (row: Row, index: number): string | number => {
    const filter = filters.indexOf(columns[index] ?? '');
    const options = selects[filter]?.options;
    const value = row.values[filter]?.[0];
    // A closed list has an order of its own: that of its options.
    if (options && selects[filter]?.dataset.ordered !== undefined)
      return value ? [...options].findIndex((option) => option.value === value) : '';
    const cell = row.element.cells[index];
    const figure = cell?.dataset.s;
    if (figure !== undefined) return figure && Number(figure);
    return (cell?.querySelector('time')?.dateTime || cell?.querySelector('a')?.textContent) ?? cell?.textContent ?? '';
  };

  let sorted = '';
  const show = (state: ListState) => {
    const { sort } = state;
    const rows = rowsOf();
    search.value = state.text;
    for (const select of selects) select.value = state.filters[select.name] ?? '';
    let shown = 0;
    const filled = new Set<HTMLTableSectionElement>();
    for (const row of rows) {
      const wanted = isWanted(row, state, filters);
      row.element.hidden = !wanted;
      if (!wanted) continue;
      shown += 1;
      filled.add(row.home);
    }
    heads.forEach((head, index) => {
      if (head) head.hidden = sort !== null || !filled.has(bodies[index] as HTMLTableSectionElement);
    });
    order.value = sort ? (sort.descending ? '-' : '') + sort.column : '';
    if (order.value !== sorted) {
      sorted = order.value;
      const index = sort ? columns.indexOf(sort.column) : -1;
      const keyed = rows.map((row) => ({ row, key: sort ? keyOf(row, index) : '' }));
      const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
      if (sort) keyed.sort((a, b) => compareKeys(a.key, b.key, sort.descending, compare));
      if (sort) bodies[0]?.append(...keyed.map(({ row }) => row.element));
      else for (const { element, home } of rows) home.append(element);
      headers.forEach((header, at) => {
        if (at === index) header.ariaSort = sort?.descending ? 'descending' : 'ascending';
        else header.removeAttribute('aria-sort');
      });
    }
    const query = writeState(state);
    const some = form.dataset.some ?? '';
    count.textContent =
      shown === rows.length ? whole : some.replace('{shown}', String(shown)).replace('{all}', () => whole ?? '');
    clear.disabled = query === '';
    // Whoever keeps more in the address than the list does hears that it has changed.
    document.dispatchEvent(new Event('list'));
  };

  const has = (filter: string, value: string) =>
    selects.some(({ name, options }) => name === filter && [...options].some((option) => option.value === value));
  const read = () => readState(location.search, filters, columns, has);
  let state = read();
  const choose = (next: ListState, step: boolean) => {
    state = next;
    const others = [...new URLSearchParams(location.search)].filter(([name]) => !own.has(name));
    const address = location.pathname + writeState(next, others);
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show(next);
  };

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    if (target === order) {
      const { value } = order;
      const column = value.replace(/^-/, '');
      choose({ ...state, sort: value ? { column, descending: value !== column } : null }, true);
      return;
    }
    const { [target.name]: _, ...others } = state.filters;
    choose({ ...state, filters: target.value ? { ...others, [target.name]: target.value } : others }, true);
  });
  search.addEventListener('input', () => {
    // One step back leaves the words, however many letters they have.
    const text = search.value;
    const step = !state.text && text !== '';
    choose({ ...state, text }, step);
    search.value = text;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    choose({ text: '', filters: {}, sort: null }, true);
    search.focus();
  });
  addEventListener('popstate', () => {
    state = read();
    show(state);
  });

  for (const [index, header] of headers.entries()) {
    const column = columns[index];
    if (!column) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const same = state.sort?.column === column ? state.sort : null;
      const sort = same?.descending ? null : { column, descending: same !== null };
      choose({ ...state, sort }, true);
    });
  }
  if (writeState(state)) {
    // Where the table is folded, its address asks for it.
    const fold = table.closest('details');
    if (fold) fold.open = true;
    show(state);
  } else clear.disabled = true;
  delete document.documentElement.dataset.query;
}

const table = document.querySelector<HTMLTableElement>('table.list');
const form = document.querySelector<HTMLFormElement>('form.filters');
if (table && form) enhance(table, form);
