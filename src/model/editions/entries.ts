import { isDeepStrictEqual } from 'node:util';
import { kindOf } from '../../kinds/index.ts';
import type { Entry } from '../../source/entry.ts';
import { valuesAt } from '../fields.ts';
import type { Hub } from '../hub.ts';
import { fieldReferences, targetKey } from '../references.ts';
import type { BlockChange, Comparison, EntryChange, EntryName, FactChange } from './comparison.ts';
import { diffFacts, type Meaning } from './facts.ts';
import type { Pair, Pairs } from './pairs.ts';
import { diffText } from './text.ts';
import { blocksOf } from './text-blocks.ts';
import { Marks } from './text-marks.ts';

type Fields = Record<string, unknown>;

/**
 * An entry as a reader meets it.
 * @param entry of either hub
 */
export const nameOf = ({ key, data }: Entry): EntryName => ({ key, title: data.title });

/** What references mean: a renamed entry is the same entry. */
function meaningOf(kind: string, pairs: Pairs): Meaning {
  const relations = new Map((kindOf(kind)?.relations ?? []).map((relation) => [relation.field, relation]));
  return {
    later: (field, value) => {
      const relation = relations.get(field);
      if (!relation || typeof value !== 'string' || relation.except?.includes(value)) return value;
      const later = pairs.later(targetKey(relation.to, value));
      return relation.to === 'any' ? later : later.slice(relation.to.length + 1);
    },
  };
}

/** What a key names: an entry, an input metric, a skill. */
function namedIn(hub: Hub, key: string): EntryName | null {
  const entry = hub.get(key);
  if (entry) return nameOf(entry);
  const id = key.slice(key.indexOf('/') + 1);
  const { required = [], optional = [] } = hub.config.skills ?? {};
  const title = key.startsWith('input-metric/')
    ? hub.inputMetrics.get(id)?.name
    : key.startsWith('skill/') && [...required, ...optional].find((skill) => skill.id === id)?.title;
  return title ? { key, title } : null;
}

/** A fact with what its values name. */
function referring(fact: FactChange, kind: string, hubs: { before: Hub; after: Hub }): FactChange {
  const field = fact.field.replace(/\[[^[\]]*\]/gu, '');
  const relation = kindOf(kind)?.relations.find((each) => each.field === field);
  if (!relation) return fact;
  const named = (side: 'before' | 'after') => {
    const value = fact[side];
    return typeof value === 'string' ? namedIn(hubs[side], targetKey(relation.to, value)) : null;
  };
  return { ...fact, refers: { before: named('before'), after: named('after') } };
}

/** A fact with what its figures measure. */
function measuring(fact: FactChange, entries: { before: Entry; after: Entry }, hubs: { before: Hub; after: Hub }) {
  const measure = (side: 'before' | 'after') => {
    const { kind, data } = entries[side];
    if (typeof fact[side] !== 'number') return null;
    return kindOf(kind)?.measures?.(data, fact.field, hubs[side].inputMetrics) ?? null;
  };
  const measures = { before: measure('before'), after: measure('after') };
  return measures.before === null && measures.after === null ? fact : { ...fact, measures };
}

function factsOf(before: Entry, after: Entry, hubs: { before: Hub; after: Hub }, pairs: Pairs): FactChange[] {
  const order = Object.keys(kindOf(after.kind)?.schema.shape ?? {});
  const facts = diffFacts(before.data, after.data, order, meaningOf(after.kind, pairs)).map((fact) =>
    measuring(referring(fact, after.kind, hubs), { before, after }, hubs),
  );
  if (before.id === after.id) return facts;
  // That it was called otherwise is told by its names.
  return facts.filter(({ field }) => field !== `formerly[${before.id}]` && field !== `formerly[${after.id}]`);
}

function textOf(before: Entry, after: Entry, hubs: { before: Hub; after: Hub }, pairs: Pairs): BlockChange[] {
  // The same words in the same file lead to the same places.
  if (before.file === after.file && isDeepStrictEqual(before.body.pieces, after.body.pieces)) return [];
  const marks = new Marks(pairs);
  return diffText(
    blocksOf(before.body.pieces, marks.teller(hubs.before, before, true)),
    blocksOf(after.body.pieces, marks.teller(hubs.after, after, false)),
    marks,
    hubs.after.config.language,
  );
}

function stateOf(entry: Entry | null): string | null {
  const shown = entry && kindOf(entry.kind)?.shows.find(({ format }) => format === 'state');
  const state = shown && valuesAt(entry.data, shown.field)[0]?.value;
  return typeof state === 'string' ? state : null;
}

function dayOf(entry: Entry): string | null {
  const field = kindOf(entry.kind)?.newestBy;
  const day = field && (entry.data as Fields)[field];
  return typeof day === 'string' ? day : null;
}

function throughOf(entry: Entry, hub: Hub): string | null {
  const field = kindOf(entry.kind)?.cameThrough;
  if (field === undefined) return null;
  const through = fieldReferences(entry.kind, entry.data).find(({ relation }) => relation.field === field);
  return (through && hub.get(through.to)?.data.title) ?? null;
}

/**
 * Entries that differ, and those that only have another address.
 * @param before the earlier hub
 * @param after the later hub
 * @param pairs which entry is which
 */
export function diffEntries(before: Hub, after: Hub, pairs: Pairs): Pick<Comparison, 'entries' | 'moved'> {
  const entries: EntryChange[] = [];
  const moved: { before: EntryName; after: EntryName }[] = [];
  const changeOf = ({ before: one, after: other }: Pair, later: Entry): Omit<EntryChange, 'facts' | 'text'> => ({
    kind: later.kind,
    before: one && nameOf(one),
    after: other && nameOf(other),
    state: { before: stateOf(one), after: stateOf(other) },
    day: dayOf(later),
    through: throughOf(later, other ? after : before),
  });
  for (const pair of pairs.list) {
    const { before: one, after: other } = pair;
    if (!one || !other) {
      const only = other ?? one;
      if (only) entries.push({ ...changeOf(pair, only), facts: [], text: [] });
      continue;
    }
    const facts = factsOf(one, other, { before, after }, pairs);
    const text = textOf(one, other, { before, after }, pairs);
    if (facts.length > 0 || text.length > 0) entries.push({ ...changeOf(pair, other), facts, text });
    else if (one.key !== other.key) moved.push({ before: nameOf(one), after: nameOf(other) });
  }
  return { entries, moved };
}
