import { capital } from '../../format/words.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Site } from '../../site/site.ts';
import type { Draft, Entry } from '../../source/entry.ts';
import { draftWords } from '../drafts/words.ts';
import { filterKeys, filterName } from '../entry/field.ts';
import { ownerName } from '../entry/owner.ts';

/** What the search keeps of a page beside its text. */
export interface SearchRecord {
  title: string;
  summary?: string | undefined;
  /** The day that orders it among its kind. */
  date?: string | undefined;
  /** Values to narrow by, with the name of each in lower case. A name may come more than once. */
  filters: [name: string, value: string][];
}

/**
 * What the search keeps of an entry: which fields narrow it is for its kind to say.
 * @param site the site it is rendered for
 * @param entry the entry
 */
export function recordOf(site: Site, entry: Entry): SearchRecord {
  const kind = kindOf(entry.kind);
  const data: Record<string, unknown> & Entry['data'] = entry.data;
  if (!kind) return { title: data.title, filters: [] };
  const own = kind.shows
    .filter((shown) => shown.filter)
    .flatMap((shown) =>
      filterKeys(entry, shown, site.hub.today).map(
        (value) => [shown.label.toLowerCase(), filterName(site, kind, shown, value)] as const,
      ),
    );
  const date = kind.newestBy ? data[kind.newestBy] : undefined;
  const all = [
    ['kind', capital(kind.one)] as const,
    ...own,
    ['owner', ownerName(data.owner, site.hub.config.language)] as const,
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

/**
 * What the search keeps of a draft: it is among the drafts and not among its kind, whose entries are counted.
 * @param site the site it is rendered for
 * @param draft the draft
 */
export function draftRecord({ hub }: Site, { data }: Draft): SearchRecord {
  const say = draftWords(hub.config.language);
  return { title: say.found(data.title), summary: data.summary, filters: [['kind', say.draft]] };
}
