import { capital } from '../../format/words.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { measureIn, type Statement } from '../../report/changes/chapter.ts';
import type { Site } from '../../site/site.ts';
import { pageOf } from './changes.ts';

/** How a change is marked: a shape each, so that colour is never alone. */
export type Tone = 'in' | 'out' | 'up' | 'down' | 'good' | 'bad' | 'edit';

const words: Readonly<Record<Exclude<Tone, 'edit'>, readonly string[]>> = {
  in: ['added', 'adopted', 'found', 'entered', 'proposed'],
  out: ['removed', 'retired', 'declined', 'superseded', 'lost', 'left', 'rejected'],
  up: ['rose'],
  down: ['fell'],
  good: ['finished', 'decided', 'improved', 'renewed', 'heard', 'resolved'],
  bad: ['reversed', 'worsened', 'expired', 'quiet', 'appeared'],
};

const tones = new Map(Object.entries(words).flatMap(([tone, all]) => all.map((what) => [what, tone as Tone] as const)));

/** How a change of this kind is marked; kinds that it does not know are mere changes. */
export const toneOf = (what: string): Tone => tones.get(what) ?? 'edit';

/** A statement as it is read: whom it is about, and what happened. */
export interface Telling {
  /** Empty where the words stand alone. */
  title: string;
  /** Where the title leads to; null when no page of it is built. */
  href: string | null;
  words: string;
  /** Whether the words stand below the title, since they are long or do not go on from it. */
  below: boolean;
}

/** A phrase that is longer than this is read better on lines of its own. */
const longest = 60;

/**
 * A statement as it is read. What is said of a metric of the North Star is headed by the metric: the North Star's own
 * title would stand above every one.
 */
export function tellingOf(site: Site, comparison: Comparison, statement: Statement): Telling {
  const { entry, words } = statement;
  if (!entry) return { title: '', href: null, words: capital(words), below: true };
  const href = pageOf(site, comparison, statement);
  const measure = measureIn(comparison, statement);
  if (!measure) {
    const below = words.length > longest || /^\p{Lu}/u.test(words);
    // What differs in an entry is a list of its parts, and no verb that its title could be the subject of.
    const between = /^(?:changed|revised)$/u.test(statement.what) ? ': ' : ' ';
    return { title: entry.title, href, words: below ? capital(words) : `${between}${words}`, below };
  }
  const { id, name } = measure;
  const anchored = site.hub.get(entry.key) && site.hub.inputMetrics.has(id);
  return {
    title: name,
    href: anchored ? site.to({ entry: entry.key, anchor: `metric.${id}` }) : href,
    words: words.slice(name.length),
    below: false,
  };
}
