/** What a reader asks: words, and values to narrow by. */
export interface Query {
  text: string;
  /** Chosen values by name of the filter. Values of one filter add pages, filters narrow each other. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Longer questions find nothing more, and cost time. */
const longest = 200;
const nothing: ReadonlySet<string> = new Set();

/** Asks for nothing. */
export const noQuery: Query = { text: '', chosen: new Map() };

/**
 * Whether there is anything to look for.
 * @param query as asked
 */
export const asksNothing = ({ text, chosen }: Query): boolean => text === '' && chosen.size === 0;

/**
 * Words as the search takes them.
 * @param typed as typed, pasted or found in an address
 */
export const cleanText = (typed: string): string =>
  typed
    .slice(0, longest)
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Chosen values of one filter. */
export const chosenOf = ({ chosen }: Query, name: string): ReadonlySet<string> => chosen.get(name) ?? nothing;

/**
 * The query with one value more or less.
 * @param query as it was
 * @param name of the filter
 * @param value to choose, or to leave when it is chosen
 */
export function toggled(query: Query, name: string, value: string): Query {
  const values = new Set(chosenOf(query, name));
  if (!values.delete(value)) values.add(value);
  const chosen = new Map(query.chosen);
  if (values.size > 0) chosen.set(name, values);
  else chosen.delete(name);
  return { ...query, chosen };
}

/**
 * A query as the part of an address behind `?`.
 * @param query to keep
 */
export function toSearch({ text, chosen }: Query): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const [name, values] of chosen) for (const value of values) parameters.append(name, value);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/**
 * The query that an address asks. Parameters of other makers may be among it, so that whoever searches knows the names
 * of the filters.
 * @param search the part behind `?`
 */
export function fromSearch(search: string): Query {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<string, Set<string>>();
  for (const [name, value] of parameters) {
    if (name === 'q') continue;
    const values = chosen.get(name) ?? new Set();
    chosen.set(name, values.add(value));
  }
  return { text: cleanText(parameters.get('q') ?? ''), chosen };
}
