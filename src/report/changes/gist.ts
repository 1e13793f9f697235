import { counted, joined } from '../../charts/format.ts';
import type { EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { calledBefore, phrases } from './chapter.ts';
import { factWords, fieldWords, sideWords, type Ways } from './fact-words.ts';

/** Facts told in full; the rest is counted. */
const most = 4;
/** A value that fits in a phrase. */
const short = 48;

const rootOf = (field: string): string => /^[^.[]+/u.exec(field)?.[0] ?? field;

/** Facts of one field, in as few words as they need. */
function fieldGist(root: string, facts: readonly FactChange[], ways: Ways): string {
  const [first, ...more] = facts;
  const isShort = (fact: FactChange) =>
    (['before', 'after'] as const).every((side) => (sideWords(fact, side, ways)?.length ?? 0) <= short);
  if (first && more.length === 0 && isShort(first)) return factWords(first, ways);
  const label = fieldWords(root, ways);
  const members = facts.map(({ field, before, after }) => ({
    name: /\[(.*?)\]/u.exec(field)?.[1],
    sort: before === null ? 'added' : after === null ? 'gone' : 'changed',
  }));
  if (members.some(({ name }) => name === undefined)) return `${label} changed`;
  const counts = ['added', 'gone', 'changed'].flatMap((sort) => {
    const names = new Set(members.flatMap((member) => (member.sort === sort ? [member.name] : [])));
    return names.size > 0 ? [`${names.size} ${sort}`] : [];
  });
  return `${label}: ${counts.join(', ')}`;
}

/** Housekeeping: told where nothing else is. */
const aside = /^(reviewed|reviewEvery|tags|stages|formerly)\b/u;

/** Sections of the text in which something differs, in their order. */
function sectionWords({ text }: EntryChange): string {
  const sections = [...new Set(text.map(({ section }) => section))];
  if (sections.length === 0) return '';
  if (sections.every((section) => section === null)) return 'text changed';
  return `${joined(sections.map((section) => section ?? 'the opening'))} changed`;
}

/** Whether somebody only read it again and found it true. */
export const onlyReviewed = ({ facts, text }: EntryChange): boolean =>
  text.length === 0 && facts.length > 0 && facts.every(({ field }) => /^(reviewed|reviewEvery)$/u.test(field));

/**
 * What differs in an entry, in a phrase: "Diagnosis and Guiding policy changed; evidence: 2 added".
 * @param change of the entry
 * @param ways the hub's
 * @param except fields that are told elsewhere
 */
export function gist(change: EntryChange, ways: Ways, except?: RegExp): string {
  const left = change.facts.filter(({ field }) => !(field === 'title' && calledBefore(change)) && !except?.test(field));
  const first = left.filter(({ field }) => !aside.test(field));
  const facts = first.length > 0 || change.text.length > 0 ? first : left;
  const fields = [...Map.groupBy(facts, ({ field }) => rootOf(field))];
  const told = fields.slice(0, most).map(([root, group]) => fieldGist(root, group, ways));
  const more = fields.length - told.length;
  return phrases(
    calledBefore(change),
    sectionWords(change),
    ...told,
    more > 0 && counted(more, 'more field', 'more fields', ways.language),
  );
}
