import { kindOf } from '../../kinds/index.ts';
import type { Format, Kind, Shown } from '../../kinds/kind.ts';
import { valuesAt } from '../../model/fields.ts';
import { targetKey } from '../../model/references.ts';
import type { Entry } from '../../source/entry.ts';
import type { Site } from '../site.ts';

/** What the search keeps of a page beside its text. */
export interface SearchRecord {
  title: string;
  summary?: string | undefined;
  /** The day that orders it among its kind. */
  date?: string | undefined;
  /** Values to narrow by, with the name of each in lower case. A name may come more than once. */
  filters: [name: string, value: string][];
}

/** The first letter as a capital, whatever the script. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Words for values that a schema lists: `vendor-health` is written for files, not for readers. */
const written: Partial<Record<Format, (value: unknown) => string>> = {
  state: (value) => String(value).replaceAll('-', ' '),
  list: (value) => String(value).replaceAll('-', ' '),
  'yes-no': (value) => (value === true ? 'yes' : 'no'),
};

/** Title of what an id in a typed field names. */
function titleOf(site: Site, to: string, id: string): string {
  const key = targetKey(to, id);
  const { skills } = site.hub.config;
  return (
    site.hub.get(key)?.data.title ??
    (to === 'input-metric' ? site.hub.inputMetrics.get(id)?.name : undefined) ??
    (to === 'skill'
      ? [...(skills?.required ?? []), ...(skills?.optional ?? [])].find((skill) => skill.id === id)?.title
      : undefined) ??
    id
  );
}

function valuesOf(site: Site, kind: Kind, data: Record<string, unknown>, { field, format }: Shown): string[] {
  const relation = kind.relations.find((one) => one.field === field);
  const words = written[format] ?? String;
  return valuesAt(data, field).map(({ value }) =>
    relation && typeof value === 'string' ? titleOf(site, relation.to, value) : words(value),
  );
}

/**
 * What the search keeps of an entry: which fields narrow it is for its kind to say.
 * @param site the site it is rendered for
 * @param entry the entry
 */
export function recordOf(site: Site, entry: Entry): SearchRecord {
  const kind = kindOf(entry.kind);
  const data = entry.data as Record<string, unknown> & Entry['data'];
  if (!kind) return { title: data.title, filters: [] };
  const own = kind.shows
    .filter((shown) => shown.filter)
    .flatMap((shown) => valuesOf(site, kind, data, shown).map((value) => [shown.label.toLowerCase(), value] as const));
  const date = kind.newestBy ? data[kind.newestBy] : undefined;
  const all = [
    ['kind', capital(kind.one)] as const,
    ...own,
    ['owner', data.owner] as const,
    ...(data.tags ?? []).map((tag) => ['tag', tag] as const),
  ];
  // The same value twice would be counted twice.
  const seen = new Set<string>();
  return {
    title: data.title,
    summary: data.summary,
    date: typeof date === 'string' ? date : undefined,
    filters: all.flatMap(([name, value]) => {
      const key = `${name}\n${value}`;
      if (seen.has(key) || value.trim() === '') return [];
      seen.add(key);
      return [[name, value] as [string, string]];
    }),
  };
}
