import { kindOf } from '../../kinds/index.ts';
import type { Edge } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { named } from './naming.ts';

/** One line of a group: what is related, and what may be said about it. */
export interface Related {
  key: string;
  title: string;
  href: string | null;
  /** The entry, where it is one. */
  entry: Entry | undefined;
  /** The sentence around the link, for what stands in the text. */
  sentence: string | null;
}

/** Related entries under the words that relate them. */
export interface RelatedGroup {
  label: string;
  items: Related[];
  /** A list that shows all of them; null where no filter of a list does. */
  all: string | null;
}

function group(site: Site, edges: readonly Edge[], end: 'from' | 'to'): RelatedGroup[] {
  const groups = new Map<string, { edge: Edge; items: Map<string, Related> }>();
  for (const edge of edges) {
    const key = edge[end];
    const name = named(site, key);
    if (!name) continue;
    const label = end === 'to' ? edge.label : edge.inverse;
    let found = groups.get(label);
    if (!found) {
      found = { edge, items: new Map() };
      groups.set(label, found);
    }
    if (!found.items.has(key))
      found.items.set(key, { key, ...name, entry: site.hub.get(key), sentence: edge.sentence });
  }
  return [...groups].map(([label, { edge, items }]) => {
    const folder = edge.from.slice(0, edge.from.indexOf('/'));
    const filter = kindOf(folder)?.shows.find(({ field, filter }) => filter && field === edge.field);
    const id = edge.to.slice(edge.to.indexOf('/') + 1);
    return {
      label,
      items: [...items.values()],
      all: end === 'from' && filter ? site.to({ list: folder, query: { [filter.field]: id } }) : null,
    };
  });
}

/** What an entry is tied to, sorted by how strongly. */
export interface Relations {
  restsOn: RelatedGroup[];
  restOnIt: RelatedGroup[];
  others: RelatedGroup[];
  mentionedBy: Related[];
}

/**
 * All that an entry is tied to, both ways.
 * @param site the site it is rendered for
 * @param entry the entry
 */
export function relationsOf(site: Site, { key, kind }: Entry): Relations {
  const facts = new Set<string | null>(kindOf(kind)?.shows.flatMap((one) => (one.listOnly ? [] : [one.field])));
  const out = site.hub
    .from(key)
    // What the facts under the title name is not said twice.
    .filter(({ to, field, supports }) => field !== null && to !== key && (supports || !facts.has(field)));
  const back = site.hub.to(key).filter(({ from }) => from !== key);
  const typed = back.filter(({ field }) => field !== null);
  const others = [
    ...group(
      site,
      out.filter(({ supports }) => !supports),
      'to',
    ),
    ...group(
      site,
      typed.filter(({ supports }) => !supports),
      'from',
    ),
  ];
  // A relation that reads the same both ways, such as "talks with", is one group.
  const merged = new Map<string, RelatedGroup>();
  for (const one of others) {
    const known = merged.get(one.label);
    if (!known) merged.set(one.label, one);
    else {
      const keys = new Set(known.items.map((item) => item.key));
      for (const item of one.items) if (!keys.has(item.key)) known.items.push(item);
    }
  }
  return {
    restsOn: group(
      site,
      out.filter(({ supports }) => supports),
      'to',
    ),
    restOnIt: group(
      site,
      typed.filter(({ supports }) => supports),
      'from',
    ),
    others: [...merged.values()],
    mentionedBy:
      group(
        site,
        back.filter(({ field }) => field === null),
        'from',
      )[0]?.items ?? [],
  };
}
