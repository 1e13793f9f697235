import { lastMeasured } from '../../kinds/north-star.ts';
import type { Entry } from '../../source/entry.ts';
import type { Hub } from '../hub.ts';
import type {
  Comparison,
  EntryChange,
  EntryName,
  MeasureMove,
  RankMove,
  Replacement,
  Ruling,
  TitledFinding,
  TurnedEvidence,
} from './comparison.ts';
import { nameOf } from './entries.ts';
import { memberName } from './facts.ts';
import { byPlace } from './mirror.ts';
import type { Pairs } from './pairs.ts';
import type { Snapshot } from './snapshot.ts';

/** Fields from which the order of the backlog is made. */
const estimated = /^(urgency|(duration|costOfDelay\[.*\])\.(low|likely|high))\b/;
const counted = /^(operations|developmentOperations)\[(.*?)\]\.(?:hoursPerMonth|costPerHour|automatedBy|loweredBy)\b/;

const named = (entry: Entry | undefined): EntryName | null => (entry ? nameOf(entry) : null);

/** Manual operations that each initiative ends or lowers: `product key`, list, `name`. */
function loweredIn({ hub }: Snapshot): Map<string, Set<string>> {
  const lowered = new Map<string, Set<string>>();
  const add = (initiative: string | undefined, { key }: Entry, list: string, name: string) => {
    if (initiative === undefined) return;
    const of = `initiatives/${initiative}`;
    lowered.set(of, (lowered.get(of) ?? new Set()).add(`${key}\n${list}\n${memberName(name)}`));
  };
  for (const product of hub.of('products')) {
    const { operations = [], developmentOperations = [] } = product.data;
    for (const { name, automatedBy } of operations) add(automatedBy, product, 'operations', name);
    for (const { name, loweredBy } of developmentOperations)
      add(loweredBy?.initiative, product, 'developmentOperations', name);
  }
  return lowered;
}

/**
 * Initiatives whose place differs, and what of their estimates does.
 * @param before the earlier hub on its day
 * @param after the later hub on its day
 * @param pairs which entry is which
 * @param entries that differ
 */
export function rankMoves(
  before: Snapshot,
  after: Snapshot,
  pairs: Pairs,
  entries: readonly EntryChange[],
): RankMove[] {
  const changed = entries.filter(({ before: one, after: other }) => one && other);
  const [was, is] = [loweredIn(before), loweredIn(after)];
  const operations = (keys: (string | undefined)[]): RankMove['operations'] =>
    changed.flatMap(({ before: old, after: young, facts }) =>
      facts.flatMap(({ field }) => {
        const [, list, name] = counted.exec(field) ?? [];
        const among = (lowered: Map<string, Set<string>>, key = '', product = '') =>
          lowered.get(key)?.has(`${product}\n${list}\n${name}`) ?? false;
        const holds = among(was, keys[0], old?.key) || among(is, keys[1], young?.key);
        return holds && young ? [{ entry: young, field }] : [];
      }),
    );
  const changes = new Map(entries.map((change) => [(change.after ?? change.before)?.key, change]));
  // Only what is ranked has a place.
  const moves = pairs.list.flatMap(({ before: one, after: other }): RankMove[] => {
    const from = (one && before.places.get(one.key)) ?? null;
    const to = (other && after.places.get(other.key)) ?? null;
    if (from?.place === to?.place) return [];
    const facts = changes.get((other ?? one)?.key)?.facts ?? [];
    return [
      {
        before: one && nameOf(one),
        after: other && nameOf(other),
        from,
        to,
        estimates: facts.flatMap(({ field }) => (estimated.test(field) ? [field] : [])),
        operations: operations([one?.key, other?.key]),
      },
    ];
  });
  return byPlace(moves);
}

type Metric = Entry<'north-star'>['data']['metric'];

function metricsOf({ hub }: Snapshot): Map<string, { star: Entry<'north-star'>; metric: Metric }> {
  return new Map(
    hub
      .of('north-star')
      .flatMap((star) => [
        ['north-star', { star, metric: star.data.metric }] as const,
        ...star.data.inputMetrics.map((metric) => [metric.id, { star, metric }] as const),
      ]),
  );
}

/**
 * Metrics whose last measurement or target differs, and those on one side only.
 * @param before the earlier hub on its day
 * @param after the later hub on its day
 */
export function measureMoves(before: Snapshot, after: Snapshot): MeasureMove[] {
  const [old, young] = [metricsOf(before), metricsOf(after)];
  const last = (metric: Metric | undefined, day: string) => {
    const measured = metric && lastMeasured(metric.history, day);
    return measured ? { value: measured.value, on: measured.date } : null;
  };
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((id): MeasureMove[] => {
    const later = young.get(id) ?? old.get(id);
    const [from, to] = [last(old.get(id)?.metric, before.hub.today), last(young.get(id)?.metric, after.hub.today)];
    if (!later) return [];
    const { name, unit, better, target } = later.metric;
    const was = old.get(id)?.metric.target;
    const same = from?.value === to?.value && from?.on === to?.on;
    if (same && was?.value === target.value && was.by === target.by) return [];
    return [{ id, entry: nameOf(later.star), name, unit, better, target, from, to }];
  });
}

/** Titles of what rests on an entry. */
export const titlesOn = (hub: Hub, key: string): string[] => [
  ...new Set(hub.to(key).flatMap(({ from, supports }) => (supports ? [hub.get(from)?.data.title ?? from] : []))),
];

/** Titles of what an entry rests on. */
const titlesUnder = (hub: Hub, key: string): string[] => [
  ...new Set(hub.from(key).flatMap(({ to, supports }) => (supports ? [hub.get(to)?.data.title ?? to] : []))),
];

/** What each side says of two entries by a relation, by the later keys. */
function saidIn<T>(
  { hub }: Snapshot,
  later: (key: string) => string,
  relation: string,
  say: (by: Entry, other: Entry, hub: Hub) => T,
): Map<string, T> {
  const said = new Map<string, T>();
  for (const entry of hub.entries)
    for (const { label, to } of hub.from(entry.key)) {
      const other = hub.get(to);
      if (label === relation && other) said.set(`${later(entry.key)}\n${later(to)}`, say(entry, other, hub));
    }
  return said;
}

const replacement = (by: Entry, replaced: Entry, hub: Hub): Replacement => ({
  replaced: nameOf(replaced),
  by: nameOf(by),
  summaries: { replaced: replaced.data.summary ?? null, by: by.data.summary ?? null },
  grounds: titlesUnder(hub, by.key),
});

const ruling = (by: Entry, about: Entry): Ruling => ({ about: nameOf(about), by: nameOf(by) });

/** What is only in the second of two maps. */
const added = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): T[] =>
  [...after].flatMap(([key, value]) => (before.has(key) ? [] : [value]));

/** Findings of one side, named as the later side names their entries, where it has them. */
const findingsOf = (
  { findings, hub }: Snapshot,
  later: (key: string) => string,
  young: Hub,
): Map<string, TitledFinding> =>
  new Map(
    findings.map((finding) => {
      const key = later(finding.key);
      const title = (young.get(key) ?? hub.get(finding.key))?.data.title ?? young.config.title;
      return [`${finding.check}\n${key}`, { ...finding, key, title }];
    }),
  );

/**
 * What follows from the changes: what replaced what, what the checks find now, which evidence is past its day, which
 * input went quiet.
 * @param before the earlier hub on its day
 * @param after the later hub on its day
 * @param pairs which entry is which
 */
export function consequences(
  before: Snapshot,
  after: Snapshot,
  pairs: Pairs,
): Pick<Comparison, 'replacements' | 'rulings' | 'findings' | 'evidence' | 'inputs'> {
  const same = (key: string) => key;
  /** What both sides say by a relation: on the later one only, on the earlier one only. */
  const turnedRelation = <T>(
    relation: string,
    say: (by: Entry, other: Entry, hub: Hub) => T,
  ): { made: T[]; undone: T[] } => {
    const [was, is] = [saidIn(before, pairs.later, relation, say), saidIn(after, same, relation, say)];
    return { made: added(was, is), undone: added(is, was) };
  };
  const [was, is] = [findingsOf(before, pairs.later, after.hub), findingsOf(after, same, after.hub)];
  /** What stays, and is in a set on one side only. */
  const turned = (sets: { before: ReadonlySet<string>; after: ReadonlySet<string> }, now: boolean): EntryName[] =>
    pairs.list.flatMap(({ before: one, after: other }) => {
      if (!one || !other || sets.before.has(one.key) === sets.after.has(other.key)) return [];
      const name = named(other);
      return sets.after.has(other.key) === now && name ? [name] : [];
    });
  const resting = (name: EntryName): TurnedEvidence => ({ ...name, under: titlesOn(after.hub, name.key) });
  const evidence = { before: before.expired, after: after.expired };
  const inputs = { before: before.quiet, after: after.quiet };
  return {
    replacements: turnedRelation('replaces', replacement),
    rulings: turnedRelation('decides about', ruling),
    findings: { appeared: added(was, is), resolved: added(is, was) },
    evidence: { expired: turned(evidence, true).map(resting), renewed: turned(evidence, false).map(resting) },
    inputs: { quiet: turned(inputs, true), heard: turned(inputs, false) },
  };
}
