import { standsAt } from '../kinds/stages.ts';
import { type Contradiction, type Initiative, layersOf, neededBy } from '../methods/dependencies.ts';
import { stillStands } from '../methods/still-stands.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import { chainWords } from './chain-words.ts';
import { type Bond, item, type Picture, type PictureBox } from './layers.ts';

/** How many layers are drawn, and how many boxes in each: the table has all. */
const columns = 5;
const maxBoxes = 12;

function box(entry: Initiative, today: string, language: string): PictureBox {
  const { key, data } = entry;
  const stands = standsAt(data, today);
  const past = !stillStands(entry, today);
  const released = stands === 'analytics' || stands === 'feedback';
  return item(key, data.title, {
    note: released ? chainWords(language).releasedNote : valueWords(stands),
    standing: past ? 'missing' : released ? 'past' : 'plain',
    to: { entry: key },
  });
}

/**
 * What must come first, of all open work that is tied to other work.
 * @param hub the graph, for one audience
 * @param open open initiatives, in the order that boxes keep
 * @param against orders that contradict a dependency; they are drawn as gaps
 * @returns null when nothing depends on anything
 */
export function dependencyPicture(
  hub: Hub,
  open: readonly Initiative[],
  against: readonly Contradiction[],
): Picture | null {
  const { language } = hub.config;
  const say = chainWords(language);
  const ties = open.flatMap((entry) => neededBy(hub, entry.key).map((needs) => ({ entry, needs })));
  if (ties.length === 0) return null;
  const tied = new Set(ties.flatMap(({ entry, needs }) => [entry.key, needs.key]));
  const all = new Map([...open, ...ties.map(({ needs }) => needs)].map((one) => [one.key, one]));
  const layers = layersOf(
    hub,
    [...all.values()].filter(({ key }) => tied.has(key)),
  );
  const shown = layers.slice(0, columns).map((layer) => layer.slice(0, maxBoxes));
  const drawn = new Set(shown.flatMap((layer) => layer.map(({ key }) => key)));
  const broken = new Set(against.map(({ entry, needs }) => `${needs.key}\n${entry.key}`));
  const bonds = ties
    .filter(({ entry, needs }) => drawn.has(entry.key) && drawn.has(needs.key))
    .map(
      ({ entry, needs }): Bond =>
        broken.has(`${needs.key}\n${entry.key}`)
          ? { from: needs.key, to: entry.key, verb: say.verb.shouldBefore, missing: true }
          : { from: needs.key, to: entry.key, verb: say.verb.before },
    );
  const left = tied.size - drawn.size;
  const names = [say.nothing, say.next, say.next, say.next, say.lastDrawn];
  return {
    title: say.whatFirst,
    description: [
      say.dependencies(ties.length, tied.size),
      broken.size > 0 ? say.contradicted(broken.size) : '',
      left > 0 ? say.inTable(left) : '',
    ]
      .filter(Boolean)
      .join(' '),
    columns: shown.map((layer, index) => ({
      name: layers.length <= columns && index === shown.length - 1 && index > 0 ? say.last : (names[index] ?? say.next),
      items: layer.map((one) => box(one, hub.today, language)),
    })),
    bonds,
  };
}
