import { kindOf } from '../../kinds/index.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { valuesOn } from '../entry/field.ts';

/** An entry in three lines. */
export interface Card {
  to: string;
  title: string;
  /** What it is: "strategy". */
  kind: string;
  /** Where it stands, in words; null for kinds without states. */
  state: string | null;
  summary: string | undefined;
}

/**
 * Where an entry stands on a day: the first state that its kind shows.
 * @param entry any
 * @param today `YYYY-MM-DD`
 */
export function stateOf(entry: Entry, today: string): string | null {
  const shown = kindOf(entry.kind)?.shows.find(({ format }) => format === 'state');
  const [value] = shown ? valuesOn(entry, shown, today) : [];
  return typeof value === 'string' ? valueWords(value) : null;
}

/**
 * What is shown of an entry where another one names it.
 * @param site what the page is rendered from
 * @param entry any
 */
export const cardOf = (site: Site, entry: Entry): Card => ({
  to: site.to({ entry: entry.key }),
  title: entry.data.title,
  kind: kindOf(entry.kind)?.one ?? entry.kind,
  state: stateOf(entry, site.hub.today),
  summary: entry.data.summary,
});
