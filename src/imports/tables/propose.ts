import type { Folder } from '../../kinds/index.ts';
import { fieldsOf, neededOf, roles, type TableMap } from './table-map.ts';

/** What headings usually hold, in the order of asking. Each word is looked for as a word of its own. */
const usual: readonly [words: ReadonlySet<string>, role: string][] = [
  ['comments worklog internal', 'private'],
  [
    'email mail phone telephone mobile author reporter requester requestor assignee creator owner user username customer contact watcher watchers submitter company organisation organization account person login subscribers',
    'people',
  ],
  ['id key reference ref number nr uuid', 'key'],
  ['url link permalink href', 'url'],
  ['title subject summary headline', 'title'],
  ['description details body content text message feedback quote answer question request', 'text'],
  ['created date submitted received day', 'date'],
  ['tags tag labels label keywords', 'tags'],
  ['segment tier plan', 'segment'],
  [
    'votes score priority status state updated modified closed resolved sprint estimate points rank attachments',
    'leave',
  ],
].map(([words = '', role = '']) => [new Set(words.split(' ')), role]);

/** A heading as words. */
const wordsIn = (heading: string): string[] =>
  heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * What a column usually holds, by the words of its heading.
 * @returns undefined where nothing tells
 */
export function proposedRole(heading: string): string | undefined {
  const words = wordsIn(heading);
  return usual.find(([known]) => words.some((word) => known.has(word)))?.[1];
}

/**
 * A map for a table that nobody knows, to be read over.
 * @param headings of the table
 * @param kind that the rows become
 * @param system what the source is called
 * @returns with «…» where judgement is needed
 */
export function proposedMap(headings: readonly string[], kind: Folder, system: string): TableMap {
  const fields = fieldsOf(kind);
  const taken = new Set<string>();
  const once = new Set(['key', 'url', 'title', 'date', 'heard', 'segment']);
  const open = `«${[...fields.keys()].slice(0, 6).join(', ')}, …, ${Object.keys(roles).join(', ')}»`;
  const columns = new Map<string, string>();
  for (const heading of headings) {
    const same = heading.trim().toLowerCase();
    // A column that is called like a field is that field.
    let role = proposedRole(heading) ?? (fields.has(same) ? same : open);
    if (role === 'text' && kind === 'signals' && !taken.has('heard')) role = 'heard';
    if (!fields.has(role) && !(role in roles) && role !== open) role = 'leave';
    if (once.has(role) && taken.has(role)) role = 'leave';
    taken.add(role);
    columns.set(heading, role);
  }
  const set = Object.fromEntries(
    neededOf(kind)
      .filter((name) => fields.get(name) === 'choice' && ![...columns.values()].includes(name))
      .map((name) => [name, name === 'stage' ? 'idea' : '«…»']),
  );
  return { system, kind, markup: 'auto', columns, set };
}
