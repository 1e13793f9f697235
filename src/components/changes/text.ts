import { diffLines } from 'diff';
import { escapeText } from '../../format/html.ts';
import type { BlockChange, SentenceChange, Words } from '../../model/editions/comparison.ts';

/** A run of text: on both sides, only before, or only after. */
export interface Run {
  side: 'both' | 'before' | 'after';
  text: string;
}

const textOf = (words: readonly Words[] | null): string => (words ?? []).map(({ text }) => text).join('');
const kept = (words: readonly Words[]): number =>
  words.reduce((sum, { text, changed }) => sum + (changed ? 0 : text.trim().length), 0);

/** Below this share of common text two sentences are read one after the other, not as one with marks. */
const leastCommon = 0.4;

/**
 * Both sides of a sentence as one text with marks. What is `both` or `before`, joined, is the sentence before; what is
 * `both` or `after`, the one after.
 * @returns null when the sides have too little in common to be read as one
 */
export function woven({ before, after }: SentenceChange): Run[] | null {
  if (!before || !after) return null;
  const longer = Math.max(textOf(before).trim().length, textOf(after).trim().length);
  if (longer === 0 || kept(before) < longer * leastCommon) return null;
  const runs: Run[] = [];
  const [left, right] = [[...before].reverse(), [...after].reverse()];
  for (let [one, other] = [left.at(-1), right.at(-1)]; one || other; [one, other] = [left.at(-1), right.at(-1)]) {
    if (one?.changed) runs.push({ side: 'before', text: (left.pop() as Words).text });
    else if (other?.changed) runs.push({ side: 'after', text: (right.pop() as Words).text });
    else {
      // What is common may be cut at different places.
      if (!one || !other) return null;
      const text = one.text.length < other.text.length ? one.text : other.text;
      if (!one.text.startsWith(text) || !other.text.startsWith(text)) return null;
      runs.push({ side: 'both', text });
      for (const [words, all] of [
        [one, left],
        [other, right],
      ] as const) {
        all.pop();
        if (words.text.length > text.length) all.push({ text: words.text.slice(text.length), changed: false });
      }
    }
  }
  return runs;
}

/** Both sides of a text of lines, such as code, as one with marks. */
export const lines = (before: string, after: string): Run[] =>
  diffLines(before, after).map(({ value, added, removed }) => ({
    side: added ? 'after' : removed ? 'before' : 'both',
    text: value,
  }));

const tags = { before: 'del', after: 'ins' } as const;

/** Text with marks as HTML. */
export const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ side, text }) =>
      side === 'both' ? escapeText(text) : `<${tags[side]}>${escapeText(text)}</${tags[side]}>`,
    )
    .join('');

/**
 * A sentence that differs, as HTML.
 * @returns one sentence with marks, or, when the sides have too little in common, both
 */
export function sentencesHtml(sentence: SentenceChange): string[] {
  const runs = woven(sentence);
  if (runs) return [runsHtml(runs)];
  return (['before', 'after'] as const).flatMap((side) => {
    const words = sentence[side];
    return words ? [runsHtml([{ side, text: textOf(words) }])] : [];
  });
}

/** Between the cells of a row. */
const cellEnd = ' | ';

/**
 * A row of a table that differs, cell by cell.
 * @returns HTML of each cell: one row with marks, or, when the sides have too little in common, both rows
 */
export function cellsHtml(sentence: SentenceChange): string[][] {
  const runs = woven(sentence);
  if (runs) {
    const cells: Run[][] = [[]];
    for (const { side, text } of runs)
      for (const [place, part] of text.split(cellEnd).entries()) {
        // An end of a cell that is on one side only belongs to the words around it.
        if (place > 0 && side === 'both') cells.push([]);
        if (part !== '') cells.at(-1)?.push({ side, text: part });
      }
    return [cells.map(runsHtml)];
  }
  return (['before', 'after'] as const).flatMap((side) => {
    const words = sentence[side];
    return words
      ? [
          textOf(words)
            .split(cellEnd)
            .map((text) => runsHtml([{ side, text }])),
        ]
      : [];
  });
}

const together = new Set<BlockChange['type']>(['row', 'list']);

/** Blocks that differ; rows of a table and members of a list that stand together as one. */
export const grouped = (blocks: readonly BlockChange[]): BlockChange[][] =>
  blocks.reduce<BlockChange[][]>((groups, block) => {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (together.has(block.type) && first?.type === block.type && first.moved === block.moved) last?.push(block);
    else groups.push([block]);
    return groups;
  }, []);

/** A whole side of a block, as plain text. */
export const sideOf = ({ sentences }: BlockChange, side: 'before' | 'after'): string | null =>
  sentences.some((sentence) => sentence[side]) ? sentences.map((sentence) => textOf(sentence[side])).join('') : null;
