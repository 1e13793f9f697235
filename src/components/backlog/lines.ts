import type { RankedInitiative } from '../../methods/cost-of-delay/backlog.ts';
import { isOpen } from '../../methods/cost-of-delay/backlog.ts';
import type { Missing } from '../../methods/cost-of-delay/case.ts';
import { isExpired, signalsUnder } from '../../methods/evidence.ts';
import { type Freshness, freshness } from '../../methods/freshness.ts';
import { daysBetween } from '../../model/date.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { backlogOf } from '../entry/lookup.ts';

type Initiative = Entry<'initiatives'>;
type Level = NonNullable<Initiative['data']['risks']>[number]['chance'];

/** The gravest of the risks of an initiative. */
export interface GravestRisk {
  chance: Level;
  effect: Level;
  /** Chance times effect, each 1 to 3. */
  weight: number;
  /** Of how many. */
  among: number;
}

/** The signals that an initiative rests on, and how long they hold. */
export interface Grounds {
  signals: readonly Entry<'signals'>[];
  /** Too old to rest on. */
  expired: number;
  /** Of the one that expires first of those that are still good; unknown when none says how long it is good. */
  next: Freshness;
  /** Day of the last one, `YYYY-MM-DD`; null without any. */
  newest: string | null;
}

/** An initiative as the backlog shows it. */
export interface BacklogLine {
  entry: Initiative;
  group: 'ranked' | 'unknown' | 'released' | 'declined';
  /** Null unless ranked. */
  ranked: RankedInitiative | null;
  /** What a rank waits for; empty unless the rank is unknown. */
  missing: readonly Missing[];
  /** Null when no risk is named. */
  risk: GravestRisk | null;
  grounds: Grounds;
}

const weightOf = { low: 1, medium: 2, high: 3 } as const;

/** The gravest risk: the largest chance times effect; of equals the one with the larger effect. */
export function gravestRisk({ data: { risks = [] } }: Initiative): GravestRisk | null {
  let gravest: GravestRisk | null = null;
  for (const { chance, effect } of risks) {
    const weight = weightOf[chance] * weightOf[effect];
    const more = weight - (gravest?.weight ?? 0) || weightOf[effect] - weightOf[gravest?.effect ?? 'low'];
    if (more > 0) gravest = { chance, effect, weight, among: risks.length };
  }
  return gravest;
}

/** What an initiative rests on: the signals that it names in typed fields. */
export function groundsOf(hub: Hub, key: string): Grounds {
  const signals = signalsUnder(hub, key);
  const days = (date: string, until: string) => `${Math.max(0, daysBetween(date, until))} days`;
  const holds = signals
    .filter((signal) => signal.data.goodUntil && !isExpired(signal, hub.today))
    .map(({ data: { date, goodUntil } }) => freshness(date, days(date, goodUntil as string), hub.today))
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return {
    signals,
    expired: signals.filter((signal) => isExpired(signal, hub.today)).length,
    next: holds[0] ?? freshness(undefined, undefined, hub.today),
    newest: signals.reduce<string | null>((last, { data }) => (data.date > (last ?? '') ? data.date : last), null),
  };
}

const endedOn = ({ data: { release, stages } }: Initiative) => release?.on ?? stages?.at(-1)?.on ?? '';

function read(hub: Hub): BacklogLine[] {
  const { ranked, unknown } = backlogOf(hub);
  const line = (entry: Initiative, group: BacklogLine['group'], more: Partial<BacklogLine> = {}): BacklogLine => ({
    entry,
    group,
    ranked: null,
    missing: [],
    risk: gravestRisk(entry),
    grounds: groundsOf(hub, entry.key),
    ...more,
  });
  const ended = hub
    .of('initiatives')
    .filter((entry) => !isOpen(entry, hub.today))
    .sort((a, b) => (endedOn(a) < endedOn(b) ? 1 : endedOn(a) > endedOn(b) ? -1 : 0));
  const declined = ({ data }: Initiative) => data.stage === 'declined';
  return [
    ...ranked.map((each) => line(each.entry, 'ranked', { ranked: each })),
    ...unknown.map(({ entry, missing }) => line(entry, 'unknown', { missing })),
    ...ended.filter((entry) => !declined(entry)).map((entry) => line(entry, 'released')),
    ...ended.filter(declined).map((entry) => line(entry, 'declined')),
  ];
}

const known = new WeakMap<Hub, BacklogLine[]>();

/**
 * All initiatives in the order of the backlog: ranked ones in their order, those whose rank is unknown as the hub
 * orders them, released and then declined ones, the last one first. Worked out once a build.
 * @param hub the graph, for one audience and one day
 */
export function backlogLines(hub: Hub): readonly BacklogLine[] {
  const made = known.get(hub) ?? read(hub);
  known.set(hub, made);
  return made;
}
