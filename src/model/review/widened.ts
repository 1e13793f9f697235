import { narrowerSettings } from '../../kinds/hub.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Written } from '../../source/entry.ts';
import { type Audiences, maySee } from '../audience.ts';
import { bagOf, shared } from '../editions/align.ts';
import type { Pairs } from '../editions/pairs.ts';
import { Marks, withoutMarks } from '../editions/text-marks.ts';
import { tokensOf } from '../editions/text-words.ts';
import { valuesAt } from '../fields.ts';
import { copies } from './copied.ts';
import { isWidest, sentencesFor, widestOf } from './readable.ts';
import type { ReviewSide } from './side.ts';
import type { Widening } from './widening.ts';

/** A sentence of which so much stayed is the same sentence. */
const leastAlike = 0.6;

/**
 * What an audience of today was called before: an audience that is new reads what the next wider one read that was there
 * already; one that is wider than all that were there reads what nobody read. Who was alone was everybody.
 * @returns null where it is wider than all
 */
function nameThen(name: string, then: Audiences, now: Audiences): string | null {
  if (then.names.length === 1 && !now.names.some((one) => then.names.includes(one))) return then.names[0] ?? null;
  return now.names.slice(now.names.indexOf(name)).find((one) => then.names.includes(one)) ?? null;
}

/** Sentences that a wider audience reads now, and that were there and kept from it before. */
function passages(
  before: ReviewSide,
  after: ReviewSide,
  [one, other]: readonly [Written, Written],
  [then, now]: readonly [string, string],
  marks: Marks,
): string[] {
  const seen = new Set(sentencesFor(before, one.key, then, marks, true));
  const kept = sentencesFor(before, one.key, before.readers.own, marks, true).filter((each) => !seen.has(each));
  if (kept.length === 0) return [];
  const { language } = after.snapshot.hub.config;
  const bag = (text: string) => bagOf(tokensOf(text, language).filter((token) => /[^\s\p{P}]/u.test(token)));
  const bags = kept.map(bag);
  return sentencesFor(after, other.key, now, marks, false)
    .filter((each) => !seen.has(each))
    .filter((each) => {
      const own = bag(each);
      return kept.includes(each) || bags.some((other) => shared(own, other) >= leastAlike);
    })
    .map(withoutMarks);
}

/**
 * What may be read by more people than before. Whoever compares for an audience hears of those who see less than that
 * audience; what it could not read itself is new to it.
 * @param before the hub without the change
 * @param after the hub with it
 * @param pairs which entry is which, as this audience sees them
 */
export function widenings(before: ReviewSide, after: ReviewSide, pairs: Pairs<Written>): Widening[] {
  const [then, now] = [before.readers.audiences, after.readers.audiences];
  const wider = now.names.slice(now.names.indexOf(after.readers.own) + 1).reverse();
  const names = wider.map((name) => [nameThen(name, then, now), name] as const);
  const marks = new Marks(pairs);
  const found = pairs.list.flatMap(({ before: one, after: other }): Widening[] => {
    if (!one || !other) return [];
    const entry = { key: other.key, title: other.data.title };
    const base = { entry, fields: [], passages: [] };
    const reads = names.filter(([, name]) => maySee(now, other.data.audience, name));
    const gained = reads.find(([old]) => old === null || !maySee(then, one.data.audience, old));
    if (gained) return [{ ...base, what: 'entry', from: widestOf(then, one), to: gained[1] }];
    const told: Widening[] = [];
    for (const [old, name] of reads) {
      if (old === null || told.length > 0) continue;
      const fields =
        isWidest(then, old) && !isWidest(now, name)
          ? (kindOf(other.kind)?.narrower ?? []).filter((field) =>
              [one, other].every(({ data }) => valuesAt(data, field).length > 0),
            )
          : [];
      const narrower = then.names[then.names.indexOf(old) - 1] ?? old;
      if (fields.length > 0) told.push({ ...base, what: 'fields', from: narrower, to: name, fields });
      const hides = before.readers.whole.get(one.key)?.body.narrow !== undefined;
      const shown = hides ? passages(before, after, [one, other], [old, name], marks) : [];
      if (shown.length > 0) told.push({ ...base, what: 'text', from: narrower, to: name, passages: shown });
    }
    return told;
  });
  const gained = new Set(found.flatMap(({ entry, what }) => (what === 'entry' && entry ? [entry.key] : [])));
  return [
    ...found,
    ...copies(before, after, pairs, names, { marks, gained, told: found.flatMap((one) => one.passages) }),
    ...widerSettings(before, after, names),
  ];
}

/** Settings that only the widest audience was kept from. */
function widerSettings(
  { snapshot: { hub: one }, readers: { audiences: then } }: ReviewSide,
  { snapshot: { hub: other }, readers: { audiences: now } }: ReviewSide,
  names: readonly (readonly [string | null, string])[],
): Widening[] {
  const gained = names.find(([old, name]) => (old === null || isWidest(then, old)) && !isWidest(now, name));
  const fields = narrowerSettings.filter((name) => [one, other].every(({ config }) => config[name] !== undefined));
  if (!gained || fields.length === 0) return [];
  const from = then.names.at(-2) ?? (then.names[0] as string);
  return [{ entry: null, what: 'fields', from, to: gained[1], fields, passages: [] }];
}
