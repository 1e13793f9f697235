import { strengths, testedRisks } from '../kinds/experiments.ts';
import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { countEvidence, type EvidenceCount, newestOf, signalsUnder } from './evidence.ts';

type Verdict = Entry<'experiments'>['data']['verdict'];
type Risk = (typeof testedRisks)[number];
type Strength = (typeof strengths)[number];

/** What experiments confirmed, and what the strongest of them observed; null where none says. */
export interface Confirmed {
  risk: Risk;
  strength: Strength | null;
}

/** How sure an initiative is, and what it stands on: `signals` are those that it names as evidence. */
export interface Confidence extends EvidenceCount {
  /** Day of the newest; null without any. */
  newest: string | null;
  /** Its experiments by verdict; verdicts that no experiment has are left out. */
  verdicts: ReadonlyMap<Verdict, number>;
  /** How many experiments there are. */
  experiments: number;
  /** What was confirmed, in the order of the risks. */
  confirmed: readonly Confirmed[];
  /** How many experiments confirmed their hypothesis and do not say what they tested. */
  untold: number;
  /** Which of the three grounds hold; `estimated` is null where nobody may know. */
  heard: boolean;
  tried: boolean;
  estimated: boolean | null;
  /** All that can be known hold, some do, none does. */
  sure: 'well' | 'partly' | 'not-yet';
}

const tied = (hub: Hub, keys: readonly string[]): Entry[] => [...new Set(keys)].flatMap((key) => hub.get(key) ?? []);

function confirmedBy(trials: readonly Entry<'experiments'>[]): Pick<Confidence, 'confirmed' | 'untold'> {
  const right = trials.filter(({ data }) => data.verdict === 'confirmed');
  const confirmed = testedRisks.flatMap((risk): Confirmed[] => {
    const of = right.filter(({ data }) => data.tests?.includes(risk));
    if (of.length === 0) return [];
    return [{ risk, strength: strengths.findLast((each) => of.some(({ data }) => data.strength === each)) ?? null }];
  });
  return { confirmed, untold: right.filter(({ data: { tests = [] } }) => tests.length === 0).length };
}

/** That it is wanted, by what people do: what they say, or what nobody wrote down, is not enough. */
const isTried = (confirmed: readonly Confirmed[]): boolean =>
  confirmed.some(({ risk, strength }) => risk === 'value' && strength !== null && strength !== 'said');

/**
 * How sure an initiative is, from three grounds that either hold or do not:
 *
 * - heard: at least two signals that are not too old, through at least two inputs;
 * - tried: an experiment confirmed by what people do that customers want it, and none refuted its hypothesis. That it
 *   can be built, used or afforded is told beside it, and makes nobody surer that it is worth building;
 * - estimated: its rank is known, because somebody stated cost of delay and duration in ranges.
 *
 * A count of grounds, not a probability: they are not alike in weight, and nobody measured how often each is right.
 * @param hub the graph, for one audience and one day
 * @param key of the initiative
 * @param estimated whether its rank is known; null where this audience may not see the figures
 */
export function confidenceIn(hub: Hub, key: string, estimated: boolean | null): Confidence {
  const evidence = signalsUnder(hub, key);
  const ground = countEvidence(evidence, hub.today);
  const trials = ofKind(
    tied(
      hub,
      hub.to(key).flatMap(({ field, from }) => (field === 'initiative' ? [from] : [])),
    ),
    'experiments',
  );
  const verdicts = new Map<Verdict, number>();
  for (const { data } of trials) verdicts.set(data.verdict, (verdicts.get(data.verdict) ?? 0) + 1);
  const heard = ground.signals - ground.expired >= 2 && ground.inputsHolding >= 2;
  const { confirmed, untold } = confirmedBy(trials);
  const tried = isTried(confirmed) && !verdicts.has('refuted');
  const grounds = [heard, tried, ...(estimated === null ? [] : [estimated])];
  return {
    ...ground,
    newest: newestOf(evidence),
    verdicts,
    experiments: trials.length,
    confirmed,
    untold,
    heard,
    tried,
    estimated,
    sure: grounds.every(Boolean) ? 'well' : grounds.some(Boolean) ? 'partly' : 'not-yet',
  };
}
