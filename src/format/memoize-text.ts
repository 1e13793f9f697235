/**
 * Keeps one formatter for each setting: making one costs more than using it a thousand times.
 * @param make makes it, from the setting as a text
 */
export function memoizeText<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let one = made.get(key);
    if (one === undefined) {
      one = make(key);
      made.set(key, one);
    }
    return one;
  };
}
