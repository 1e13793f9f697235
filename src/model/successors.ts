interface Named {
  key: string;
  kind: string;
  data: Record<string, unknown>;
}

/**
 * Entries by the keys that they had before, as their field `formerly` tells. Faulty entries count, too.
 * @param entries of a hub
 */
export function successorsOf<E extends Named>(entries: Iterable<E>): Map<string, E> {
  const successors = new Map<string, E>();
  for (const entry of entries) {
    const { formerly } = entry.data;
    for (const id of Array.isArray(formerly) ? formerly : [])
      if (typeof id === 'string' && !successors.has(`${entry.kind}/${id}`))
        successors.set(`${entry.kind}/${id}`, entry);
  }
  return successors;
}
