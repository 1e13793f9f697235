import type { Locale } from '../../format/language.ts';
import type { EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { calledBefore, phrases } from './chapter.ts';
import { factValueWords, factWords, fieldWords, sideWords } from './fact-words.ts';
import { whatChangedWords } from './words.ts';
import { changedFactWords } from './words-facts.ts';

/** Fields in full; the rest is counted. */
const mostFields = 4;
/** A value that fits in a phrase. */
const short = 48;

const sorts = ['added', 'gone', 'changed'] as const;
type Sort = (typeof sorts)[number];

const rootOf = (field: string): string => /^[^.[]+/u.exec(field)?.[0] ?? field;

/** What a fact says of the member of a list that it belongs to. */
function memberOf({ field, before, after, member }: FactChange): { name: string; sort: Sort } | null {
  const name = /^[^.[]+\[(.*?)\]/u.exec(field)?.[1];
  if (name === undefined) return null;
  // The whole member, or a member that is nothing but its name.
  const own = `${rootOf(field)}[${name}]`;
  const sort =
    member !== own && field !== own ? 'changed' : before === null ? 'added' : after === null ? 'gone' : 'changed';
  return { name, sort };
}

/** Facts of one field, in as few words as they need. */
function fieldGist(root: string, facts: readonly FactChange[], locale: Locale): string {
  const [first, ...more] = facts;
  const isShort = (fact: FactChange) =>
    (['before', 'after'] as const).every((side) => (sideWords(fact, side, locale)?.length ?? 0) <= short);
  if (first && more.length === 0 && !first.member && isShort(first)) return factWords(first, locale);
  const say = changedFactWords(locale.language);
  const label = fieldWords(root, locale);
  const members = facts.map(memberOf);
  const counts = sorts.flatMap((sort) => {
    const names = [...new Set(members.flatMap((member) => (member?.sort === sort ? [member.name] : [])))];
    return names.length > 0 ? [{ sort, names }] : [];
  });
  if (counts.length === 0 || members.includes(null)) return say.changed(label);
  const [only] = counts;
  const name = only?.names.length === 1 && counts.length === 1 ? only.names[0] : undefined;
  if (only && name !== undefined && !/^(was )?\d+$/u.test(name) && name.length <= short)
    return say.member[only.sort](label, factValueWords('', name, locale));
  return say.members(
    label,
    counts.map(({ sort, names }) => say.counts[sort](names.length)),
  );
}

/** Housekeeping: told where nothing else is. */
const aside = /^(reviewed|reviewEvery|tags|stages|formerly)\b/u;

/** Sections of the text in which something differs, in their order. */
function sectionWords({ text }: EntryChange, language: string): string {
  const say = whatChangedWords(language);
  const sections = [...new Set(text.map(({ section }) => section))];
  if (sections.length === 0) return '';
  if (sections.every((section) => section === null)) return say.text;
  return say.sections(sections);
}

/** Whether somebody only read it again and found it true. */
export const onlyReviewed = ({ facts, text }: EntryChange): boolean =>
  text.length === 0 && facts.length > 0 && facts.every(({ field }) => /^(reviewed|reviewEvery)$/u.test(field));

/**
 * What differs in an entry, in a phrase: "its text changed in “Diagnosis” and “Guiding policy”; evidence: 2 new".
 * @param change of the entry
 * @param locale the hub's
 * @param except fields that are told elsewhere
 */
export function gist(change: EntryChange, locale: Locale, except: (field: string) => boolean = () => false): string {
  const left = change.facts.filter(
    ({ field }) => !(field === 'title' && calledBefore(change, locale)) && !except(field),
  );
  const first = left.filter(({ field }) => !aside.test(field));
  const facts = first.length > 0 || change.text.length > 0 ? first : left;
  const fields = [...Map.groupBy(facts, ({ field }) => rootOf(field))];
  const shown = fields.slice(0, mostFields).map(([root, group]) => fieldGist(root, group, locale));
  const more = fields.length - shown.length;
  return phrases(
    calledBefore(change, locale),
    sectionWords(change, locale.language),
    ...shown,
    more > 0 && changedFactWords(locale.language).more(more),
  );
}
