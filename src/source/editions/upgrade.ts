import type { RawEntry } from '../entry.ts';

/** Front matter of an entry, or `hub.yaml`, as data. */
type Data = Record<string, unknown>;

/**
 * One step from a version of the shapes to the next. Pure: it returns new data and leaves what it was given alone.
 * Authors may have written anything, so it takes any value in any field.
 * @param kind folder of the entry's kind, as it was named in the older version; `hub` for `hub.yaml`
 * @param data as the older version has it
 */
export type Upgrade = (kind: string, data: Data) => Data;

/**
 * Every step, oldest first: the first one leads from version 1 to 2. Whoever changes a schema so that an older hub does
 * not fit it adds a step here and a test of that step, and sealed editions stay readable.
 */
export const upgrades: readonly Upgrade[] = [];

/**
 * Version of the shapes to which some steps lead.
 * @param steps oldest first
 */
export const versionAfter = (steps: readonly Upgrade[]): number => 1 + steps.length;

/**
 * Brings data of an older version up to the newest, one step after the other.
 * @param version the data has, from 1
 * @param kind folder of the entry's kind; `hub` for `hub.yaml`
 * @param data front matter or `hub.yaml`, left as it is
 * @param steps oldest first
 */
export const upgrade = (version: number, kind: string, data: Data, steps = upgrades): Data =>
  steps.slice(version - 1).reduce((older, step) => step(kind, older), data);

/** Whether what an entry says hangs on the other entries of its hub, too: it is then read anew for each hub. */
export const hangsOnHub = ({ kind }: Pick<RawEntry, 'kind'>): boolean => kind === 'inputs';

/**
 * Hubs once said by the id of an input what it stands for: `competitive` for the competition, and the rest of the
 * market for the industry. Where no input of a hub has the field `standsFor`, sealed or not, they are understood in
 * that way; as soon as one has it, the field alone counts.
 * @param entries of one hub, faulty ones included, with any value in any field
 * @returns the same, with new inputs in the place of those that were understood by their id
 */
export function standingById(entries: RawEntry[]): RawEntry[] {
  if (entries.some((entry) => hangsOnHub(entry) && 'standsFor' in entry.data)) return entries;
  return entries.map((entry) => {
    if (!hangsOnHub(entry)) return entry;
    const standsFor =
      entry.id === 'competitive' ? 'competition' : entry.data.group === 'market' ? 'industry' : undefined;
    return standsFor === undefined ? entry : { ...entry, data: { ...entry.data, standsFor } };
  });
}
