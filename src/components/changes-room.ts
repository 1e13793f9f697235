import type { BlockChange, Comparison, EntryChange, FactChange } from '../model/editions/comparison.ts';
import { sideOf } from './changes-text.ts';
import type { Site } from './site.ts';

/** Characters of differences that a page shows at most, about: with all around them it stays below a megabyte. */
const most = 450_000;
/** The same of one entry: who wants more reads both pages. */
const mostOfOne = 60_000;
/** Characters that a fact or a sentence costs beside its words: the marks around it. */
const marksCost = 90;

type Drawings = Pick<Site, 'diagrams'>;

const factCost = ({ field, before, after }: FactChange): number =>
  marksCost + field.length + String(before ?? '').length + String(after ?? '').length;

function blockCost(block: BlockChange, { diagrams }: Drawings): number {
  const sides = [sideOf(block, 'before') ?? '', sideOf(block, 'after') ?? ''];
  const drawn = block.type === 'diagram' ? sides.map((source) => diagrams.get(source)?.svg.length ?? 0) : [];
  return [...sides.map(({ length }) => length), ...drawn].reduce(
    (sum, length) => sum + length,
    marksCost * block.sentences.length,
  );
}

/** As many from the first on as there is room for. */
function fitting<T>(
  all: readonly T[],
  costOf: (one: T) => number,
  room: number,
): { shown: readonly T[]; left: number } {
  let left = room;
  const end = all.findIndex((one) => {
    const cost = costOf(one);
    if (cost > left) return true;
    left -= cost;
    return false;
  });
  return { shown: end === -1 ? all : all.slice(0, end), left };
}

/**
 * What of an entry's differences there is room for: facts first, then its text from the beginning on.
 * @param change of the entry
 * @param room characters, about
 * @param site whose drawings are shown
 */
export function fittingIn(
  { facts, text }: EntryChange,
  room: number,
  site: Drawings,
): { facts: readonly FactChange[]; text: readonly BlockChange[] } {
  const fit = fitting(facts, factCost, room);
  return { facts: fit.shown, text: fitting(text, (block) => blockCost(block, site), fit.left).shown };
}

/**
 * How many characters of differences each entry may show, about. Entries that need less leave theirs to the others.
 * @param site whose drawings are shown
 * @param comparison of two hubs
 */
export function roomFor(site: Drawings, { entries }: Comparison): number {
  const costs = entries
    .map(
      ({ facts, text }) =>
        facts.reduce((sum, fact) => sum + factCost(fact), 0) +
        text.reduce((sum, block) => sum + blockCost(block, site), 0),
    )
    .sort((one, other) => one - other);
  let left = most;
  for (const [place, cost] of costs.entries()) {
    const each = left / (costs.length - place);
    if (cost > each) return Math.min(mostOfOne, Math.floor(each));
    left -= cost;
  }
  return mostOfOne;
}
