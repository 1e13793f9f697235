import type { Hub } from '../model/hub.ts';
import type { Draft, Entry, Written } from '../source/entry.ts';
import { nearest } from '../source/fields/nearest.ts';
import { assistantWords } from './words.ts';

/** As people write it: capitals and blanks at the ends do not matter. */
const folded = (name: string): string => name.trim().toLowerCase();

/** What an entry may be called: by key, id, file, title, or the id that it had before. */
const namesOf = ({ key, id, file, kind, data }: Written): string[] => [
  key,
  id,
  file,
  data.title,
  ...(data.formerly ?? []).flatMap((former) => [former, `${kind}/${former}`]),
];

/**
 * An entry by whatever name somebody gives it.
 * @param hub as the audience sees it
 * @param name key, id, file or title
 * @returns the entry, or the draft of that name, or what to say where there is none: a name that is near, of those that the audience may see
 */
export function entryNamed(hub: Hub, name: string): { entry: Entry } | { draft: Draft } | { missing: string } {
  const wanted = folded(name);
  const direct = hub.get(name.trim());
  const isMeant = (one: Written) => namesOf(one).some((each) => folded(each) === wanted);
  const entry = direct ?? hub.entries.find(isMeant);
  if (entry) return { entry };
  const draft = hub.drafts.find(isMeant);
  if (draft) return { draft };
  const keys = hub.entries.map(({ key }) => key);
  const byId = new Map(hub.entries.flatMap(({ key, id, data }) => [[id, key] as const, [data.title, key] as const]));
  const near = nearest(wanted, keys) ?? byId.get(nearest(wanted, byId.keys()) ?? '');
  return { missing: assistantWords(hub.config.language).noEntry(name.slice(0, 200), near) };
}
