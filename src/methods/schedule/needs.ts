import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { isOpen } from '../cost-of-delay/backlog.ts';
import { neededBy } from '../dependencies.ts';

type Initiative = Entry<'initiatives'>;

/**
 * What must come first, as far as it is among some: through open work that is not, too.
 * @param hub the graph
 * @param key of the initiative that waits
 * @param keys of those
 * @returns those among them, and the open work on the way that is not
 */
export function needsAmong(
  hub: Hub,
  key: string,
  keys: ReadonlySet<string>,
): { among: Initiative[]; outside: Initiative[] } {
  const seen = new Set([key]);
  const among: Initiative[] = [];
  const outside: Initiative[] = [];
  const next = neededBy(hub, key);
  for (let need = next.shift(); need; need = next.shift()) {
    if (seen.has(need.key)) continue;
    seen.add(need.key);
    if (keys.has(need.key)) among.push(need);
    else if (isOpen(need, hub.today)) {
      outside.push(need);
      next.push(...neededBy(hub, need.key));
    }
  }
  return { among, outside };
}
