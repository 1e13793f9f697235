/** A text somewhere in a value, and the way to it. */
export interface TextIn {
  text: string;
  path: (string | number)[];
}

/**
 * Every text in front matter, with its path.
 * @param value what was read from YAML
 * @returns in the order in which they stand
 */
export function textsIn(value: unknown): TextIn[] {
  const found: TextIn[] = [];
  collect(value, [], found);
  return found;
}

function collect(value: unknown, path: (string | number)[], found: TextIn[]): void {
  if (typeof value === 'string') found.push({ text: value, path });
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) collectAt(inner, path, index, found);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) collectAt((value as Record<string, unknown>)[key], path, key, found);
}

/** Most values are none and hold none: for them no path is made. */
function collectAt(inner: unknown, path: readonly (string | number)[], step: string | number, found: TextIn[]): void {
  if (typeof inner === 'string' || (typeof inner === 'object' && inner !== null))
    collect(inner, [...path, step], found);
}
