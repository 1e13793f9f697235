/** A value found at the end of a path of keys, with the exact path and the object that holds it. */
export interface FoundValue {
  value: unknown;
  path: (string | number)[];
  holder: Record<string, unknown>;
}

/**
 * Values at a dotted path. Arrays on the way and at its end are walked through.
 * @param data front matter
 * @param field such as `evidence` or `operations.automatedBy`
 */
export function valuesAt(data: Record<string, unknown>, field: string): FoundValue[] {
  // Most paths are one key and lead to one value: every entry is asked for each of its references, several times.
  if (!field.includes('.') && !Array.isArray(data[field])) {
    const value = Object.hasOwn(data, field) ? data[field] : undefined;
    return value === undefined ? [] : [{ value, path: [field], holder: data }];
  }
  let found: FoundValue[] = [{ value: data, path: [], holder: data }];
  const spread = (one: FoundValue): FoundValue[] =>
    Array.isArray(one.value)
      ? one.value.map((value, index) => ({ value, path: [...one.path, index], holder: one.holder }))
      : [one];
  for (const key of field.split('.')) {
    found = found.flatMap(spread).flatMap(({ value, path }) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
      const holder = value as Record<string, unknown>;
      return holder[key] === undefined ? [] : [{ value: holder[key], path: [...path, key], holder }];
    });
  }
  return found.flatMap(spread);
}

/**
 * A copy of front matter in which the values at a path are replaced or, by `undefined`, left out.
 * @param data front matter; not changed
 * @param field dotted path
 * @param replace gives the new value for each one found
 */
export function mapValues<T>(data: T, field: string, replace: (value: unknown) => unknown): T {
  const [key = '', ...rest] = field.split('.');
  const step = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(step).filter((one) => one !== undefined);
    if (rest.length === 0) return replace(value);
    return typeof value === 'object' && value !== null ? mapValues(value, rest.join('.'), replace) : value;
  };
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return data;
  const { [key]: old, ...others } = data as Record<string, unknown>;
  const next = step(old);
  // Key order is kept: it is the order in which readers see the fields.
  return Object.fromEntries(
    Object.keys(data as object).flatMap((name) =>
      name === key ? (next === undefined ? [] : [[name, next]]) : [[name, others[name]]],
    ),
  ) as T;
}
