import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { joined } from '../../format/words.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { about, factOf, phrases, renamedIn, type Statement, saying } from './chapter.ts';
import { gist } from './gist.ts';

/** "replaces A and B", by the key of what replaces; "replaced by C", by the key of what is replaced. */
export interface Succession {
  replaces(key: string): string;
  replacedBy(key: string): string;
}

/** What each side only now says took the place of what. */
export function successionOf({ replacements: { made, undone } }: Comparison): Succession {
  return {
    replaces: (key) => {
      const old = made.filter(({ by }) => by.key === key).map(({ replaced }) => `“${replaced.title}”`);
      return old.length > 0 ? `replaces ${joined(old)}` : '';
    },
    replacedBy: (key) => {
      const young = made.filter(({ replaced }) => replaced.key === key).map(({ by }) => `“${by.title}”`);
      if (young.length > 0) return `was replaced by ${joined(young)}`;
      const gone = undone.filter(({ replaced }) => replaced.key === key).map(({ by }) => `“${by.title}”`);
      return gone.length > 0 ? `is no longer replaced by ${joined(gone)}` : '';
    },
  };
}

/** Fields that the words name themselves. */
const named = /^(status|adopted|supersedes)\b/u;

function strategyWords(change: EntryChange, { replaces, replacedBy }: Succession, locale: Locale): Statement {
  const { before, after, state, day } = change;
  const since = day ? ` on ${formatDay(day, locale.language)}` : '';
  if (!after) return about(change, 'removed', 'is no longer in the hub');
  const successor = replacedBy(after.key);
  const predecessor = replaces(after.key);
  if (!before) {
    if (state.after === 'adopted') return about(change, 'adopted', phrases(`was adopted${since}`, predecessor));
    const words = state.after === 'draft' ? 'is new, as a draft' : `is new: ${valueWords(state.after ?? '')}`;
    return about(change, 'added', phrases(words, predecessor, successor));
  }
  const rest = [predecessor, gist(change, locale, (field) => named.test(field))];
  if (factOf(change, 'status')) {
    if (state.after === 'retired') return about(change, 'retired', phrases('was retired', successor, ...rest));
    if (state.after === 'adopted') return about(change, 'adopted', phrases(`was adopted${since}`, successor, ...rest));
    const words = `went from ${valueWords(state.before ?? '')} to ${valueWords(state.after ?? '')}`;
    return about(change, 'moved', phrases(words, successor, ...rest));
  }
  const what = successor ? 'superseded' : change.text.length > 0 ? 'revised' : 'changed';
  return about(change, what, phrases(successor, ...rest) || gist(change, locale));
}

/** Strategies adopted, revised, retired, with the sections that changed. */
export function strategyChapter(comparison: Comparison, locale: Locale): Statement[] {
  const succession = successionOf(comparison);
  const own = comparison.entries.filter(({ kind }) => kind === 'strategy');
  const carried = new Set(own.map(({ after }) => after?.key));
  const order = ['adopted', 'retired', 'superseded', 'revised', 'added', 'moved', 'changed', 'removed'];
  return [
    ...own
      .map((change) => strategyWords(change, succession, locale))
      .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what)),
    ...silently(comparison, 'strategy', carried, succession, 'superseded'),
    ...renamedIn(comparison, 'strategy'),
  ];
}

/** What was replaced without a change of its own. */
export const silently = (
  { replacements: { made } }: Comparison,
  kind: string,
  carried: ReadonlySet<string | undefined>,
  { replacedBy }: Succession,
  what: string,
): Statement[] => {
  const replaced = new Map(made.map((one) => [one.replaced.key, one.replaced]));
  return [...replaced.values()]
    .filter(({ key }) => key.startsWith(`${kind}/`) && !carried.has(key))
    .map((entry) => saying(entry, what, replacedBy(entry.key)));
};
