import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { engineersIn } from './presence.ts';

/** What the facts of a digest are about, in the order they are told. */
export const chapters = ['heard', 'decided', 'released', 'learned', 'signed', 'required'] as const;

/** Something that happened on a day, as the front matter of an entry says. */
export interface Fact {
  chapter: (typeof chapters)[number];
  /** `YYYY-MM-DD`. */
  on: string;
  entry: Entry;
  /** What it was, for chapters that hold several kinds: adopted, beta, taken out, a verdict, a stage. */
  what: string;
}

/** What happened in a month. */
export interface DigestMonth {
  /** `YYYY-MM`. */
  month: string;
  /** Newest first. */
  facts: readonly Fact[];
  /** The last day on which something happened. */
  last: string;
}

/** Stages at which what must hold is agreed with those who build. */
const agreed = new Set(['prioritised', 'production']);

const fact = (chapter: Fact['chapter'], on: string | undefined, entry: Entry, what: string): Fact[] =>
  on === undefined ? [] : [{ chapter, on, entry, what }];

const signature = 'signed by engineering';

/** A signature of the month of its decision is told with it, and not once more. */
const ofDecision = (entry: Entry<'decisions'>, today: string): Fact[] => {
  const { date, status, signedOff } = entry.data;
  const signed = signedOff?.engineering;
  const isTogether = signed !== undefined && signed <= today && signed.slice(0, 7) === date.slice(0, 7);
  const byBoth = signedOff?.product !== undefined && signedOff.product <= today;
  const became = status === 'superseded' ? 'accepted, replaced since' : status;
  return [
    ...fact(
      'decided',
      date,
      entry,
      isTogether ? `${became}, ${byBoth ? 'signed by product and engineering' : signature}` : became,
    ),
    ...(isTogether ? [] : fact('signed', signed, entry, signature)),
  ];
};

const ofInitiative = (entry: Entry<'initiatives'>): Fact[] => {
  const { release, retired, result, requirements = [], stages = [] } = entry.data;
  // Told once, when it is first agreed.
  const entered = requirements.length > 0 ? stages.find(({ stage }) => agreed.has(stage)) : undefined;
  return [
    ...fact('released', release?.on, entry, release?.how === 'beta' ? 'released as a beta' : 'released to all'),
    ...fact('released', retired?.on, entry, 'taken out'),
    ...fact('learned', result?.on, entry, `verdict: ${result?.verdict.replace('-', ' ')}`),
    ...fact('required', entered?.on, entry, `${entered?.stage}`),
  ];
};

const factsOf = (hub: Hub): Fact[] => [
  ...hub.of('signals').flatMap((entry) => fact('heard', entry.data.date, entry, 'heard')),
  ...hub.of('strategy').flatMap((entry) => fact('decided', entry.data.adopted, entry, 'strategy adopted')),
  ...hub.of('decisions').flatMap((entry) => ofDecision(entry, hub.today)),
  ...hub.of('initiatives').flatMap(ofInitiative),
  ...hub
    .of('experiments')
    .filter(({ data }) => data.verdict !== 'running')
    .flatMap((entry) => fact('learned', entry.data.to, entry, `experiment: ${entry.data.verdict}`)),
];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What happened, month by month, told by dated entries alone. Days to come are not told.
 * @param hub the graph, for one audience and one day
 * @returns the newest month first; months in which nothing happened are left out
 */
export function digestOf(hub: Hub): DigestMonth[] {
  const facts = factsOf(hub)
    .filter(({ on }) => on <= hub.today)
    .sort((a, b) => compare(b.on, a.on) || compare(a.entry.key, b.entry.key) || compare(a.what, b.what));
  return [...Map.groupBy(facts, ({ on }) => on.slice(0, 7))].map(([month, list]) => ({
    month,
    facts: list,
    last: (list[0] as Fact).on,
  }));
}

/**
 * Facts of one chapter, newest first.
 * @param month of the digest
 * @param chapter of it
 */
export const chapterOf = ({ facts }: DigestMonth, chapter: Fact['chapter']): Fact[] =>
  facts.filter((fact) => fact.chapter === chapter);

/**
 * Signals of a month that an engineer of ours heard in the room, conversations or not.
 * @param month of the digest
 * @returns nothing where this audience is not told who was present
 */
export const satIn = (month: DigestMonth): Entry<'signals'>[] =>
  ofKind(
    chapterOf(month, 'heard').map(({ entry }) => entry),
    'signals',
  ).filter((signal) => engineersIn(signal).length > 0);
