import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import type { Point } from '../../source/problem.ts';
import { type Section, sectionsOf } from '../text.ts';
import { defineTool, shortText } from '../tool.ts';
import { answering, stated } from '../view.ts';
import { assistantWords } from '../words.ts';

/** What is searched of an entry. */
interface Searched {
  key: string;
  title: string;
  summary: string;
  fields: string;
  text: string;
}

/** All texts in a value, one after the other. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const sections = memoize((_hub: Hub) => new Map<string, Section[]>());

function sectionsIn(hub: Hub, entry: Entry): Section[] {
  const known = sections(hub);
  const found = known.get(entry.key) ?? sectionsOf(hub, entry);
  known.set(entry.key, found);
  return found;
}

/** Made when it is first asked for, once for a reading of the hub. */
const indexOf = memoize((hub: Hub) => {
  const index = new MiniSearch<Searched>({
    idField: 'key',
    fields: ['title', 'summary', 'fields', 'text'],
    searchOptions: {
      boost: { title: 4, summary: 2 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    hub.entries.map((entry) => {
      const { title, summary = '', ...rest } = entry.data;
      const text = sectionsIn(hub, entry).map((section) => section.text);
      return { key: entry.key, title, summary, fields: textsIn(rest).join('\n'), text: text.join('\n') };
    }),
  );
  return index;
});

/** How much of a text is quoted around what was found. */
const around = 240;

/** The part of an entry in which most of the words stand, and where. */
function excerpt(hub: Hub, entry: Entry, words: readonly string[]): { says: string; at?: Point | readonly string[] } {
  const count = (text: string) => words.filter((word) => text.toLowerCase().includes(word)).length;
  const { title, summary, ...rest } = entry.data;
  const fields = Object.entries({ summary, ...rest }).map(([field, value]) => ({
    text: textsIn(value).join(' '),
    at: [field] as readonly string[] | Point | null,
  }));
  const parts = [...fields, ...sectionsIn(hub, entry)];
  const best = parts.reduce((one, other) => (count(other.text) > count(one.text) ? other : one));
  const text = best.text.replace(/\s+/g, ' ');
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - around / 2);
  const quoted = text.slice(from, from + around).trim();
  const says = [title, quoted && `${from > 0 ? '…' : ''}${quoted}${from + around < text.length ? '…' : ''}`].filter(
    Boolean,
  );
  return { says: says.join(': '), ...(best.at && { at: best.at }) };
}

export const search = defineTool({
  name: 'search',
  title: 'Search the hub',
  description: 'Entries in which words stand, the best first: with a passage, its file and line. Begin here.',
  input: z.object({
    query: shortText('Words to look for.'),
    kind: shortText('Only entries of this folder: initiatives, strategy, signals, decisions, …').optional(),
    limit: z.int().min(1).max(50).default(10).describe('How many at most.'),
  }),
  answer(view, { query, kind, limit }) {
    const { hub } = view.site;
    const found = indexOf(hub)
      .search(query)
      .flatMap(({ id, terms }) => {
        const entry = hub.get(String(id));
        return entry && (kind === undefined || entry.kind === kind) ? [{ entry, terms }] : [];
      })
      .slice(0, limit);
    const statements = found.map(({ entry, terms }) => {
      const { says, at } = excerpt(hub, entry, terms);
      return stated(view, entry, says, at as never);
    });
    const none = assistantWords(hub.config.language).nothingFound(query);
    return answering(view, statements, statements.length === 0 ? [none] : []);
  },
});
