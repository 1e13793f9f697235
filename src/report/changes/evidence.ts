import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange, EntryName } from '../../model/editions/comparison.ts';
import { about, phrases, renamedIn, type Statement, saying } from './chapter.ts';
import { gist, onlyReviewed } from './gist.ts';
import { whatChangedWords } from './words.ts';

/** What came over an entry besides its own change: one statement of both where there is a change to carry. */
export function turned(
  names: readonly EntryName[],
  what: string,
  words: string,
  own: readonly EntryChange[],
  locale: Locale,
): Statement[] {
  return names.map((name) => {
    const change = own.find(({ before, after }) => before && (after?.key === name.key || before.key === name.key));
    return change ? about(change, what, phrases(words, gist(change, locale))) : saying(name, what, words);
  });
}

/** The same for what differs and has no statement yet. */
export function others(
  own: readonly EntryChange[],
  already: readonly Statement[],
  locale: Locale,
  words: { added: (change: EntryChange) => [string, string]; removed: [string, string] },
): Statement[] {
  const carried = new Set(already.map(({ change }) => change));
  return own
    .filter((change) => !carried.has(change))
    .map((change) => {
      if (!change.before) return about(change, ...words.added(change));
      if (!change.after) return about(change, ...words.removed);
      return onlyReviewed(change)
        ? about(change, 'reviewed', whatChangedWords(locale.language).reviewed)
        : about(change, 'changed', gist(change, locale));
    });
}

/** Evidence added, expired, renewed, taken out. */
export function evidenceChapter(comparison: Comparison, locale: Locale): Statement[] {
  const say = whatChangedWords(locale.language);
  const own = comparison.entries.filter(({ kind }) => kind === 'signals');
  const { expired, renewed } = comparison.evidence;
  const turnedOnes = [
    ...turned(expired, 'expired', say.expired, own, locale),
    ...turned(renewed, 'renewed', say.valid, own, locale),
  ];
  const added = ({ through, day }: EntryChange): [string, string] => [
    'added',
    say.heard(through, day ? formatDay(day, locale.language) : null),
  ];
  const rest = others(own, turnedOnes, locale, { added, removed: ['removed', say.gone] });
  const sort = (what: string) => rest.filter((statement) => statement.what === what);
  return [
    ...sort('added'),
    ...turnedOnes,
    ...sort('changed'),
    ...sort('reviewed'),
    ...sort('removed'),
    ...renamedIn(comparison, 'signals', locale),
  ];
}
