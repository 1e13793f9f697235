import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { about, factOf, phrases, renamedIn, type Statement } from './chapter.ts';
import { gist } from './gist.ts';
import { type Succession, silently, successionOf } from './strategies.ts';
import { whatChangedWords } from './words.ts';

/** Fields that the words name themselves. */
const named = /^(status|supersedes)\b/u;

function decisionWords(change: EntryChange, { replaces, replacedBy }: Succession, locale: Locale): Statement {
  const { before, after, state, day } = change;
  const say = whatChangedWords(locale.language);
  const on = day ? formatDay(day, locale.language) : null;
  if (!after) return about(change, 'removed', say.gone);
  const [successor, predecessor] = [replacedBy(after.key), replaces(after.key)];
  if (!before) {
    if (state.after === 'proposed') return about(change, 'proposed', phrases(say.proposed(on), predecessor));
    if (state.after === 'rejected') return about(change, 'rejected', phrases(say.rejected(on), predecessor));
    return about(change, 'decided', phrases(say.decided(on), predecessor, successor));
  }
  const rest = [predecessor, gist(change, locale, (field) => named.test(field))];
  if (successor || (factOf(change, 'status') && state.after === 'superseded'))
    return about(change, 'reversed', phrases(successor || say.superseded, ...rest));
  if (!factOf(change, 'status')) return about(change, 'changed', phrases(...rest) || gist(change, locale));
  if (state.after === 'accepted') return about(change, 'decided', phrases(say.decided(on), ...rest));
  if (state.after === 'rejected') return about(change, 'rejected', phrases(say.rejected(null), ...rest));
  return about(change, 'moved', phrases(say.again(valueWords(state.after ?? '')), ...rest));
}

/** Decisions made, reversed, proposed. */
export function decisionChapter(comparison: Comparison, locale: Locale): Statement[] {
  const succession = successionOf(comparison, locale);
  const own = comparison.entries.filter(({ kind }) => kind === 'decisions');
  const carried = new Set(own.map(({ after }) => after?.key));
  const order = ['decided', 'reversed', 'rejected', 'proposed', 'moved', 'changed', 'removed'];
  return [
    ...own.map((change) => decisionWords(change, succession, locale)),
    ...silently(comparison, 'decisions', carried, succession, 'reversed'),
    ...renamedIn(comparison, 'decisions', locale),
  ].sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
}
