import { edited } from '../../source/edits.ts';
import type { Account } from '../imported.ts';
import { wordsLost, wordsOf } from '../words.ts';

/** A part of a text that comes in otherwise, or not at all. */
export interface Change {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** What stands there instead. */
  text: string;
  /** Why what is lost by it is left out; without it, it came in by other means. */
  left?: string;
  /** What became of it instead: the field that it came into. */
  into?: string;
  /** Whether it tells of people. */
  personal?: boolean;
}

/** Those of some changes that do not reach into one another: the one that begins first, and of those the longest. */
export function apart(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  const wide = (one: Change) => one.end - one.start;
  for (const change of [...changes].sort((a, b) => a.start - b.start || wide(b) - wide(a))) {
    const end = kept.at(-1)?.end ?? 0;
    if (change.start >= end) kept.push(change);
  }
  return kept;
}

/** Lines of a text by offset. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/**
 * A text with changes, and an account of every word that is lost by them.
 * @param file in which it stands
 * @param text any
 * @param changes of it, in any order; of two that reach into one another the first is made
 * @param key source key of the entry that it becomes
 */
export function changed(
  file: string,
  text: string,
  changes: readonly Change[],
  key: string,
): { text: string; accounts: Account[] } {
  const made = apart(changes);
  const lineAt = lineFinder(text);
  const accounts = made.flatMap(({ start, end, text: next, left, into, personal = false }): Account[] => {
    const before = text.slice(start, end);
    // Words of an address that stands for another one are not in the entry.
    const lost = wordsLost(before, next.replace(/import-(?:entry|file):[^)\s]*/g, ''));
    if (lost.length === 0) return [];
    return [
      {
        file,
        line: lineAt(start),
        words: lost.length,
        came: left === undefined ? { key, into: into ?? 'body' } : { left },
        ...(personal ? {} : { text: wordsOf(before).length === lost.length ? before.trim() : lost.join(' ') }),
        personal,
      },
    ];
  });
  return { text: edited(text, made), accounts };
}
