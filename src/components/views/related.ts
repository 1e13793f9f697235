import { descending } from 'd3-array';
import type { Folder } from '../../kinds/index.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import { type Entry, ofKind } from '../../source/entry.ts';

const distinct = (hub: Hub, keys: Iterable<string>): Entry[] => [...new Set(keys)].flatMap((key) => hub.get(key) ?? []);

/**
 * Entries that rest on another one: the work that evidence led to.
 * @param hub the graph
 * @param key of what they rest on
 */
export const restingOn = (hub: Hub, key: string): Entry[] =>
  distinct(
    hub,
    hub.to(key).flatMap((edge) => (edge.supports || edge.field === 'data' ? [edge.from] : [])),
  );

/**
 * Entries that an entry names in a typed field.
 * @param hub the graph
 * @param key of the entry that names
 * @param field as its kind declares it
 */
export const namedIn = (hub: Hub, key: string, field: string): Entry[] =>
  distinct(
    hub,
    hub.from(key).flatMap((edge) => (edge.field === field ? [edge.to] : [])),
  );

/**
 * Entries of one kind that name an entry in a typed field.
 * @param hub the graph
 * @param key of the entry that is named
 * @param kind folder of the kind that names
 * @param field as that kind declares it
 */
export const naming = <F extends Folder>(hub: Hub, key: string, kind: F, field: string): Entry<F>[] =>
  ofKind(
    distinct(
      hub,
      hub.to(key).flatMap((edge) => (edge.field === field ? [edge.from] : [])),
    ),
    kind,
  );

/** Signals that came through an input or that a persona said, newest first. */
export const signalsOf = (hub: Hub, key: string, field: 'input' | 'persona'): Entry<'signals'>[] =>
  naming(hub, key, 'signals', field).sort((a, b) => descending(a.data.date, b.data.date));

/**
 * Address of a kind's list, filtered.
 * @param site what the page is rendered from
 * @param folder of the kind
 * @param field to filter by
 * @param value that is left
 * @returns the whole list where the kind has no such filter
 */
export function filtered(site: Site, folder: string, field: string, value: string): { to: string; whole: boolean } {
  const can = kindOf(folder)?.shows.some((shown) => shown.field === field && shown.filter);
  return can
    ? { to: site.to({ list: folder, query: { [field]: value } }), whole: false }
    : { to: site.to({ list: folder }), whole: true };
}

/**
 * Whether a field of a kind is shown to the audience of this build. Where it is not, its absence says nothing.
 * @param site what the page is rendered from
 * @param folder of the kind
 * @param field as the kind declares it
 */
export const showsField = ({ audience, widest, several }: Site, folder: string, field: string): boolean =>
  !several || audience !== widest || !kindOf(folder)?.narrower?.includes(field);
