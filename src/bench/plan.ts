import { kinds } from '../kinds/index.ts';
import { addDays } from '../model/date.ts';
import { slugOf } from '../source/slug.ts';
import { titleOf } from './prose.ts';
import type { Random } from './random.ts';

/** The day on which a bench hub is read. */
export const today = '2026-11-21';

/** An entry that is going to be written. */
export interface Planned {
  kind: string;
  id: string;
  title: string;
  extension: string;
  /** A day that fits its place in the hub's story. */
  day: string;
}

/** Share of each kind in a bench hub; inputs end at a dozen, as in any hub. */
const shares: Readonly<Record<string, number>> = {
  signals: 0.55,
  initiatives: 0.25,
  strategy: 0.05,
  decisions: 0.05,
  experiments: 0.05,
  inputs: 0.017,
  personas: 0.017,
  products: 0.008,
  team: 0.008,
};
const mostInputs = 12;

/** Kinds that name an entry of another kind, which must come first. */
const needs: Readonly<Record<string, string>> = { signals: 'inputs', experiments: 'initiatives' };

/** How many entries of each kind make up a hub of a size: the kind furthest behind its share comes next. */
function countsOf(entries: number): Map<string, number> {
  const counts = new Map<string, number>([['north-star', 1]]);
  const countOf = (kind: string) => counts.get(kind) ?? 0;
  for (let total = 1; total < entries; total += 1) {
    let next = 'inputs';
    let most = Number.NEGATIVE_INFINITY;
    for (const [kind, share] of Object.entries(shares)) {
      const need = needs[kind];
      if ((need && countOf(need) === 0) || (kind === 'inputs' && countOf(kind) >= mostInputs)) continue;
      const behind = share * (total + 1) - countOf(kind);
      if (behind > most) [next, most] = [kind, behind];
    }
    counts.set(next, countOf(next) + 1);
  }
  return counts;
}

/**
 * Which entries a bench hub has, before any of them is written: texts link to entries that come later.
 * @param entries how many
 * @param random chance
 */
export function planHub(entries: number, random: Random): Map<string, Planned[]> {
  const counts = countsOf(entries);
  return new Map(
    kinds.map(({ folder, schema }) => [
      folder,
      Array.from({ length: counts.get(folder) ?? 0 }, (_, index): Planned => {
        const title = titleOf(random, index);
        const day = addDays(today, -1 - random.below(400));
        const slug = `${slugOf(title)
          .slice(0, 40)
          .replace(/(?<!-)-+$/, '')}-${index + 1}`;
        const id = 'date' in schema.shape ? `${day}-${slug}` : slug;
        // Writers use .md where they need no component.
        const extension = folder === 'team' ? '.yaml' : folder === 'signals' && index % 2 === 0 ? '.md' : '.mdx';
        return { kind: folder, id, title, extension, day };
      }),
    ]),
  );
}
