import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { about, factOf, phrases, renamedIn, type Statement, saying } from './chapter.ts';
import { gist } from './gist.ts';
import { whatChangedWords } from './words.ts';

/** "replaces A and B", by the key of what replaces; "replaced by C", by the key of what is replaced. */
export interface Succession {
  replaces(key: string): string;
  replacedBy(key: string): string;
}

/** What each side only now says took the place of what. */
export function successionOf({ replacements: { made, undone } }: Comparison, { language }: Locale): Succession {
  const say = whatChangedWords(language);
  return {
    replaces: (key) => {
      const old = made.filter(({ by }) => by.key === key).map(({ replaced }) => replaced.title);
      return old.length > 0 ? say.replaces(old) : '';
    },
    replacedBy: (key) => {
      const by = (all: typeof made) => all.filter(({ replaced }) => replaced.key === key).map((one) => one.by.title);
      const [young, gone] = [by(made), by(undone)];
      if (young.length > 0) return say.replacedBy(young);
      return gone.length > 0 ? say.notReplacedBy(gone) : '';
    },
  };
}

/** Fields that the words name themselves. */
const named = /^(status|adopted|supersedes)\b/u;

function strategyWords(change: EntryChange, { replaces, replacedBy }: Succession, locale: Locale): Statement {
  const { before, after, state, day } = change;
  const say = whatChangedWords(locale.language);
  const since = day ? formatDay(day, locale.language) : null;
  if (!after) return about(change, 'removed', say.gone);
  const successor = replacedBy(after.key);
  const predecessor = replaces(after.key);
  if (!before) {
    if (state.after === 'adopted') return about(change, 'adopted', phrases(say.adopted(since), predecessor));
    const words = state.after === 'draft' ? say.draft : say.newStatus(valueWords(state.after ?? ''));
    return about(change, 'added', phrases(words, predecessor, successor));
  }
  const rest = [predecessor, gist(change, locale, (field) => named.test(field))];
  if (factOf(change, 'status')) {
    if (state.after === 'retired') return about(change, 'retired', phrases(say.retired, successor, ...rest));
    if (state.after === 'adopted') return about(change, 'adopted', phrases(say.adopted(since), successor, ...rest));
    const words = say.status(valueWords(state.before ?? ''), valueWords(state.after ?? ''));
    return about(change, 'moved', phrases(words, successor, ...rest));
  }
  const what = successor ? 'superseded' : change.text.length > 0 ? 'revised' : 'changed';
  return about(change, what, phrases(successor, ...rest) || gist(change, locale));
}

/** Strategies adopted, revised, retired, with the sections that changed. */
export function strategyChapter(comparison: Comparison, locale: Locale): Statement[] {
  const succession = successionOf(comparison, locale);
  const own = comparison.entries.filter(({ kind }) => kind === 'strategy');
  const carried = new Set(own.map(({ after }) => after?.key));
  const order = ['adopted', 'retired', 'superseded', 'revised', 'added', 'moved', 'changed', 'removed'];
  return [
    ...own
      .map((change) => strategyWords(change, succession, locale))
      .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what)),
    ...silently(comparison, 'strategy', carried, succession, 'superseded'),
    ...renamedIn(comparison, 'strategy', locale),
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
