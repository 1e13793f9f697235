/** A text somewhere in a value, and the way to it. */
export interface TextIn {
  text: string;
  path: (string | number)[];
}

/**
 * Every text in front matter, with its path.
 * @param value what was read from YAML
 * @param path to the value
 */
export function* textsIn(value: unknown, path: (string | number)[] = []): Generator<TextIn> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
