/** What a reader chose on a list page: its place is the page's address. */
export interface ListState {
  /** Words that must stand in the row. */
  text: string;
  /** Wanted value by filter; filters that are not set are left out. */
  filters: Record<string, string>;
  /** Column that orders the rows, or null for the list's own order. */
  sort: { column: string; descending: boolean } | null;
}

/**
 * Reads what an address says.
 * @param query part of the address from `?` on
 * @param filters names of the list's filters
 * @param columns names of the columns that may order it
 * @param has whether a filter has a value: one that it lost since the address was shared chooses nothing
 */
export function readState(
  query: string,
  filters: readonly string[],
  columns: readonly string[],
  has: (filter: string, value: string) => boolean = () => true,
): ListState {
  const parameters = new URLSearchParams(query);
  const sort = parameters.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  return {
    text: parameters.get('q') ?? '',
    filters: Object.fromEntries(
      filters.flatMap((name) => {
        const value = parameters.get(name);
        return value && has(name, value) ? [[name, value] as const] : [];
      }),
    ),
    sort: columns.includes(column) ? { column, descending: sort.startsWith('-') } : null,
  };
}

/**
 * Writes it for an address.
 * @param state what was chosen
 * @param others parameters of the address that are not the list's, and stay
 * @returns empty, or `?…`
 */
export function writeState({ text, filters, sort }: ListState, others: readonly [string, string][] = []): string {
  const parameters = new URLSearchParams(filters);
  if (text.trim()) parameters.set('q', text.trim());
  if (sort) parameters.set('sort', (sort.descending ? '-' : '') + sort.column);
  for (const [name, value] of others) parameters.append(name, value);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** A row as filters see it: its text in lower case, and its values by filter. */
export interface ListRow {
  text: string;
  values: readonly (readonly string[])[];
}

/**
 * Whether a row is wanted.
 * @param row the row
 * @param state what was chosen
 * @param filters names of the filters, in the order of the row's values
 */
export function isWanted(row: ListRow, { text, filters: chosen }: ListState, filters: readonly string[]): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => row.text.includes(word)) &&
    filters.every((name, index) => !chosen[name] || row.values[index]?.includes(chosen[name]))
  );
}

/**
 * Compares two keys as readers expect; empty ones come last either way.
 * @param a what one row is sorted by
 * @param b what the other one is
 * @param descending largest first
 * @param compare two texts of the hub's language
 */
export function compareKeys(
  a: string | number,
  b: string | number,
  descending: boolean,
  compare: (a: string, b: string) => number,
): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return descending ? -order : order;
}
