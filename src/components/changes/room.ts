import type { BlockChange, Comparison, EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { blockCost, changeCost, factCost, marksCost, sentenceCost } from '../../report/changes/texts.ts';
import type { Site } from '../../site/site.ts';
import { sideOf } from './text.ts';

/** Characters of differences that the pages of a comparison show at most, about. */
const longestTexts = 600_000;
/** The same of one entry: who wants more reads both pages. */
const mostOfOne = 60_000;
type Drawings = Pick<Site, 'diagrams'>;

const drawingCost = (block: BlockChange, { diagrams }: Drawings): number =>
  block.type === 'diagram'
    ? (['before', 'after'] as const).reduce(
        (sum, side) => sum + (diagrams.get(sideOf(block, side) ?? '')?.svg.length ?? 0),
        0,
      )
    : 0;

const costOf = (block: BlockChange, site: Drawings): number => blockCost(block) + drawingCost(block, site);

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

/** What is not shown in part. */
const whole = new Set<BlockChange['type']>(['code', 'diagram']);

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
  const { shown, left } = fitting(text, (block) => costOf(block, site), fit.left);
  const next = text[shown.length];
  if (!next || whole.has(next.type)) return { facts: fit.shown, text: shown };
  const { shown: sentences } = fitting(next.sentences, sentenceCost, left - marksCost);
  return { facts: fit.shown, text: sentences.length > 0 ? [...shown, { ...next, sentences }] : shown };
}

/**
 * How many characters of differences each entry may show, about. Entries that need less leave theirs to the others.
 * @param site whose drawings are shown
 * @param comparison of two hubs
 */
export function roomFor(site: Drawings, { entries }: Comparison): number {
  const costs = entries
    .map((change) => changeCost(change) + change.text.reduce((sum, block) => sum + drawingCost(block, site), 0))
    .sort((one, other) => one - other);
  let left = longestTexts;
  for (const [place, cost] of costs.entries()) {
    const each = left / (costs.length - place);
    if (cost > each) return Math.min(mostOfOne, Math.floor(each));
    left -= cost;
  }
  return mostOfOne;
}
