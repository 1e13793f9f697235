import { align, type Step } from './align.ts';
import type { SentenceChange, Words } from './comparison.ts';
import { cellEnd } from './text-blocks.ts';
import { type Marks, withoutMarks } from './text-marks.ts';

/** A longer sentence is told as a whole: nobody looks for words in it. */
const longest = 20_000;

/** Where more words differ, nobody reads the two as one. */
const mostEdits = 400;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  let found = segmenters.get(key);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity });
    segmenters.set(key, found);
  }
  return found;
}

/** Words, spaces and signs of a text, in their order. */
export const tokensOf = (text: string, language: string): string[] =>
  [...segmenter(language, 'word').segment(text)].map(({ segment }) => segment);

/**
 * Sentences of a text. Marks are no part of the language: they go with the words before them.
 * @param text in one line
 * @param language of the hub
 */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  let at = 0;
  for (const { segment } of segmenter(language, 'sentence').segment(withoutMarks(text))) {
    const start = at;
    for (let left = segment.length; left > 0 || (at < text.length && (text.codePointAt(at) ?? 0) >= 0xf0000); ) {
      const isMark = (text.codePointAt(at) ?? 0) >= 0xf0000;
      at += isMark ? 2 : 1;
      if (!isMark) left -= 1;
    }
    sentences.push(text.slice(start, at).trim());
  }
  return sentences.filter((sentence) => sentence !== '');
}

const isSpace = (token: string | null) => token !== null && /^\s+$/u.test(token);

/** What stands alone between two changes changed with them, when it is only a space. */
function smooth(steps: Step<string>[]): Step<string>[] {
  return steps.flatMap((step, at) => {
    const [before, after] = [steps[at - 1], steps[at + 1]];
    const differs = (one: Step<string> | undefined) => one && (one.before === null || one.after === null);
    return isSpace(step.before) && step.after !== null && differs(before) && differs(after)
      ? [
          { before: step.before, after: null },
          { before: null, after: step.after },
        ]
      : [step];
  });
}

/** Neighbouring tokens of one side as runs. */
function runs(steps: readonly Step<string>[], side: 'before' | 'after', marks: Marks): Words[] {
  const list: { text: string; changed: boolean }[] = [];
  for (const step of steps) {
    const token = step[side];
    if (token === null) continue;
    const changed = step.before === null || step.after === null;
    const text = marks.told(token, changed);
    const last = list.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) last.text += text;
    else list.push({ text, changed });
  }
  return list;
}

/** A sentence that is only on one side. */
export const whole = (sentence: string, marks: Marks): Words[] => [
  { text: marks.told(sentence, false), changed: true },
];

/**
 * Two versions of a sentence, with what differs marked.
 * @param before the earlier one
 * @param after the later one
 * @param marks of both texts
 * @param tokens how they are taken apart
 */
export function diffWords(
  before: string,
  after: string,
  marks: Marks,
  tokens: (text: string) => string[],
): SentenceChange {
  if (before.length > longest || after.length > longest)
    return { before: whole(before, marks), after: whole(after, marks) };
  const steps = smooth(align(tokens(before), tokens(after), (token) => token, mostEdits));
  return { before: runs(steps, 'before', marks), after: runs(steps, 'after', marks) };
}

/** Two versions of a row, cell by cell while it has as many. */
export function diffRow(
  before: string,
  after: string,
  marks: Marks,
  tokens: (text: string) => string[],
): SentenceChange {
  const [one, other] = [before.split(cellEnd), after.split(cellEnd)];
  if (one.length !== other.length) return diffWords(before, after, marks, tokens);
  const cells = one.map((cell, index) => diffWords(cell, other[index] as string, marks, tokens));
  const row = (side: 'before' | 'after') =>
    cells.flatMap((cell, index) => [...(index > 0 ? [{ text: cellEnd, changed: false }] : []), ...(cell[side] ?? [])]);
  return { before: row('before'), after: row('after') };
}
