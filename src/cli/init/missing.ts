/** Lines of a list that another one does not have. */
function missingLines(planned: string, existing: string): string | null {
  const has = new Set(existing.split(/\r\n|\r|\n/).map((line) => line.trim()));
  const lines = planned.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !has.has(line));
  return lines.length > 0 ? `${lines.join('\n')}\n` : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of one object another one does not have; what both say differently stays as it is. */
function missingKeys(planned: Record<string, unknown>, existing: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(planned).flatMap(([key, value]): [string, unknown][] => {
      const other = Object.hasOwn(existing, key) ? existing[key] : undefined;
      if (other === undefined) return [[key, value]];
      if (!isObject(value) || !isObject(other)) return [];
      const left = missingKeys(value, other);
      return Object.keys(left).length > 0 ? [[key, left]] : [];
    }),
  );
}

function missingJson(planned: string, existing: string): string | null {
  let other: unknown;
  try {
    other = JSON.parse(existing);
  } catch {
    // With remarks in it, or broken: whoever wrote it knows better.
    return planned;
  }
  const left = missingKeys(JSON.parse(planned) as Record<string, unknown>, isObject(other) ? other : {});
  // A manifest keeps its name, and need not be private.
  delete left.name;
  delete left.private;
  return Object.keys(left).length > 0 ? `${JSON.stringify(left, null, 2)}\n` : null;
}

/**
 * What a file that is there already lacks of what would have been written.
 * @param path of the file
 * @param planned what would have been written
 * @param existing what is there
 * @returns what to add, or null when nothing is to be added
 */
export function missingPart(path: string, planned: string, existing: string): string | null {
  if (planned === existing) return null;
  if (path.endsWith('.json')) return missingJson(planned, existing);
  if (/^\.(git|docker)(ignore|attributes)$/.test(path)) return missingLines(planned, existing);
  // A README, a hub and its entries are their authors' own.
  const isMachinery = /^(\.github\/|\.gitlab-ci\.yml$|Dockerfile$|deploy\/)/.test(path);
  return isMachinery ? planned : null;
}
