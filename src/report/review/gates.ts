import { audienceWidened } from './reader-rules.ts';
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
  /** Those of which only the narrowest audience can hear whether the change passes them. */
  unjudged: readonly string[];
}

/** What an audience cannot read it cannot see come open. */
const forNarrowest: readonly string[] = [audienceWidened.id];

/**
 * Holds a change against rules.
 * @param chapters what the change does
 * @param asked ids of the rules, each of which there is
 * @param narrowest whether the change is told for the narrowest audience
 */
export function gatesOf(chapters: readonly ToldChapter[], asked: readonly string[], narrowest: boolean): Gates {
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
  const isJudged = (rule: string) => narrowest || !forNarrowest.includes(rule);
  const open = held.filter(({ at }) => at.length === 0).map(({ rule }) => rule);
  return {
    stopped: held.filter(({ at }) => at.length > 0),
    passed: open.filter(isJudged),
    unjudged: open.filter((rule) => !isJudged(rule)),
  };
}
