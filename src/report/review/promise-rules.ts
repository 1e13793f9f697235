import { formatDay } from '../../format/days.ts';
import type { EntryChange } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import { isKind } from '../../source/entry.ts';
import { factOf } from '../changes/chapter.ts';
import { rankMoves } from '../changes/ranks.ts';
import type { Flag, Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const open = new Set(['idea', 'conception', 'prioritised', 'production']);

/** The day that customers were given for something that is not released. */
function promiseOf(hub: Hub, key: string | undefined): string | null {
  const entry = key === undefined ? undefined : hub.get(key);
  return (isKind(entry, 'initiatives') && entry.data.promised?.by) || null;
}

/** What became of the promise itself. */
function promiseWords(change: EntryChange, language: string): string[] {
  const say = reviewWords(language);
  const day = (value: unknown) => formatDay(String(value), language);
  const [by, to] = [factOf(change, 'promised.by'), factOf(change, 'promised.to')];
  const words: string[] = [];
  if (by && by.before === null) words.push(say.promised(day(by.after)));
  else if (by && by.after === null) words.push(say.promiseGone(day(by.before)));
  else if (by) words.push(say.promiseMoved(day(by.after), day(by.before)));
  if (to && to.before !== null && to.after !== null) words.push(say.promisedTo(String(to.after), String(to.before)));
  return words;
}

/** Promises that were given, moved or taken back, and work that was promised and comes later or never. */
export const promiseTouched: Rule = {
  id: 'promise-touched',
  because: 'Customers were told a day: whoever told them has to know first.',
  find: (review, locale) => {
    const { comparison, before, after } = review;
    const { language } = locale;
    const say = reviewWords(language);
    const fell = new Map(
      rankMoves(comparison, locale)
        .filter(({ what, shifted }) => what === 'fell' && !shifted)
        .map(({ move }) => [move.after?.key, move]),
    );
    const changed = comparison.entries.filter(({ kind }) => kind === 'initiatives');
    const told = changed.flatMap((change): Flag[] => {
      const { before: one, after: other, state } = change;
      const entry = other ?? one;
      const was = promiseOf(before, one?.key);
      const day = was && formatDay(was, language);
      if (one && day !== null && open.has(String(state.before)) && (!other || state.after === 'declined'))
        return [{ entry, words: say.promiseLost(day) }];
      if (!other) return [];
      const words = one ? promiseWords(change, language) : [];
      const given = promiseOf(after, other.key);
      if (!one && given !== null) words.push(say.promised(formatDay(given, language)));
      const isOpen = day !== null && open.has(String(state.after));
      const longer = change.facts.some(({ field }) => /^duration\./u.test(field));
      if (isOpen && longer && words.length === 0 && !fell.has(other.key)) words.push(say.promiseLonger(day));
      return words.map((each) => ({ entry, words: each }));
    });
    const known = new Set(told.map(({ entry }) => entry?.key));
    const late = [...fell.values()].flatMap(({ after: entry, from, to }): Flag[] => {
      const day = promiseOf(after, entry?.key);
      if (!entry || !from || !to || day === null || known.has(entry.key)) return [];
      return [{ entry, words: say.promiseFell(formatDay(day, language), from.place, to.place) }];
    });
    return [...told, ...late];
  },
};
