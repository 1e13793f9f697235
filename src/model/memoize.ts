/**
 * A function that works each key out once and keeps the answer for as long as the key lives: what many pages of a site
 * ask for.
 * @param make answers for a key; the answer must depend on nothing else
 */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
