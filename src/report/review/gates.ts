import { rules } from './rules.ts';
import type { Told, ToldChapter } from './told.ts';

/** A rule that a change does not pass, and where. */
export interface Stopped {
  rule: string;
  because: string;
  at: readonly { told: Told; words: string }[];
}

/** Which of the rules that were asked for a change passes, and which not. */
export interface Gates {
  stopped: readonly Stopped[];
  passed: readonly string[];
}

/**
 * Holds a change against rules.
 * @param chapters what the change does
 * @param asked ids of the rules, each of which there is
 */
export function gatesOf(chapters: readonly ToldChapter[], asked: readonly string[]): Gates {
  const all = chapters.flatMap(({ statements }) => statements);
  const held = rules
    .filter(({ id }) => asked.includes(id))
    .map(({ id, because }) => ({
      rule: id,
      because,
      at: all.flatMap((told) =>
        told.flags.filter(({ rule }) => rule === id).map(({ words }) => ({ told, words: words || told.words })),
      ),
    }));
  return {
    stopped: held.filter(({ at }) => at.length > 0),
    passed: held.filter(({ at }) => at.length === 0).map(({ rule }) => rule),
  };
}
