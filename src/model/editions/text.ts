import { align, type Bag, bagOf, pairAlike, type Step, shared } from './align.ts';
import type { BlockChange, SentenceChange } from './comparison.ts';
import type { Block } from './text-blocks.ts';
import type { Marks } from './text-marks.ts';
import { diffRow, diffWords, sentencesOf, tokensOf, whole } from './text-words.ts';

/** Blocks and sentences that share less were not edited: one went and another came. */
const leastAlike = 0.4;

const prose = new Set<BlockChange['type']>(['paragraph', 'list']);
const asWritten = new Set<BlockChange['type']>(['code', 'diagram']);

/** How much two texts share, by their words; each text is taken apart once. */
function liking(language: string): (one: string, other: string) => number {
  const bags = new Map<string, Bag>();
  const bag = (text: string) => {
    let found = bags.get(text);
    if (!found) {
      found = bagOf(tokensOf(text.slice(0, 20_000), language).filter((token) => /[^\s\p{P}]/u.test(token)));
      bags.set(text, found);
    }
    return found;
  };
  return (one, other) => shared(bag(one), bag(other));
}

/** What is the same and stands elsewhere: gone here, come there. */
function findMoves(steps: readonly Step<Block>[]): Step<Block>[] {
  const gone = Map.groupBy(
    steps.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    keyOf,
  );
  const moved = new Set<Block>();
  const found = steps.map((step): Step<Block> => {
    const { before, after } = step;
    if (before || !after) return step;
    const same = gone.get(keyOf(after))?.shift();
    if (!same) return step;
    moved.add(same);
    return { before: same, after };
  });
  return found.filter(({ before, after }) => after || !before || !moved.has(before));
}

const keyOf = ({ type, text }: Block): string => `${prose.has(type) ? 'prose' : type} ${text}`;

/**
 * What differs between two texts: block by block, sentence by sentence, with words marked.
 * @param before blocks of the earlier text
 * @param after blocks of the later text
 * @param marks of both
 * @param language of the hub, in which sentences end
 */
export function diffText(
  before: readonly Block[],
  after: readonly Block[],
  marks: Marks,
  language: string,
): BlockChange[] {
  const likeness = liking(language);
  const words = (text: string) => tokensOf(text, language);
  const lines = (text: string) => text.split(/(?<=\n)/u);
  const only = (text: string, side: 'before' | 'after'): SentenceChange =>
    side === 'before' ? { before: whole(text, marks), after: null } : { before: null, after: whole(text, marks) };

  const sentences = ({ before: one, after: other }: Step<Block>): SentenceChange[] => {
    const type = (other ?? one)?.type ?? 'paragraph';
    if (asWritten.has(type) || type === 'row') {
      if (!one || !other) return [only((one ?? other)?.text ?? '', one ? 'before' : 'after')];
      return [
        type === 'row' ? diffRow(one.text, other.text, marks, words) : diffWords(one.text, other.text, marks, lines),
      ];
    }
    const [old, young] = [one, other].map((block) => (block ? sentencesOf(block.text, language) : []));
    const steps = align(old ?? [], young ?? [], (sentence) => sentence);
    return pairAlike(steps, likeness, leastAlike).flatMap((step) => {
      if (step.before === step.after) return [];
      if (step.before === null) return [only(step.after as string, 'after')];
      if (step.after === null) return [only(step.before, 'before')];
      return [diffWords(step.before, step.after, marks, words)];
    });
  };

  const alike = (one: Block, other: Block) => {
    if (one.type !== other.type && !(prose.has(one.type) && prose.has(other.type))) return 0;
    const like = likeness(one.text, other.text);
    // A drawing in the place of another one is that drawing now, however little of it stayed.
    return asWritten.has(one.type) ? Math.max(leastAlike, like) : like;
  };
  const aligned = align(before, after, keyOf);
  const same = new Set(aligned.flatMap((step) => (step.before && step.after ? [step.after] : [])));
  return pairAlike(findMoves(aligned), alike, leastAlike).flatMap((step): BlockChange[] => {
    const block = step.after ?? step.before;
    if (!block || (step.after && same.has(step.after))) return [];
    const { type, section } = block;
    const moved = step.before !== null && step.after !== null && keyOf(step.before) === keyOf(step.after);
    const text = [{ text: marks.told(block.text, false), changed: false }];
    const changed = moved ? [{ before: text, after: text }] : sentences(step);
    return changed.length === 0 ? [] : [{ type, section, moved, sentences: changed }];
  });
}
