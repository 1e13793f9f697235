/** One record replaces another one: source keys. */
export interface Replaces {
  next: string;
  before: string;
}

/**
 * Those of some replacements that are in no circle: of records that replace each other in a circle nobody knows which is
 * the last, so none of it is written.
 * @param all of a log
 */
export function withoutCircles(all: readonly Replaces[]): { sound: Replaces[]; circular: Replaces[] } {
  const after = Map.groupBy(all, ({ next }) => next);
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === to) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      for (const { before } of after.get(at) ?? []) open.push(before);
    }
    return false;
  };
  const circular = all.filter(({ next, before }) => reaches(before, next));
  return { sound: all.filter((one) => !circular.includes(one)), circular };
}
