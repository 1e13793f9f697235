import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { countEvidence, type EvidenceCount, newestOf, signalsUnder } from './evidence.ts';

type Verdict = Entry<'experiments'>['data']['verdict'];

/** How sure an initiative is, and what it stands on: `signals` are those that it names as evidence. */
export interface Confidence extends EvidenceCount {
  /** Day of the newest; null without any. */
  newest: string | null;
  /** Its experiments by verdict; verdicts that no experiment has are left out. */
  verdicts: ReadonlyMap<Verdict, number>;
  /** How many experiments there are. */
  experiments: number;
  /** Which of the three grounds hold; `estimated` is null where nobody may know. */
  heard: boolean;
  tried: boolean;
  estimated: boolean | null;
  /** All that can be known hold, some do, none does. */
  sure: 'well' | 'partly' | 'not-yet';
}

const tied = (hub: Hub, keys: readonly string[]): Entry[] => [...new Set(keys)].flatMap((key) => hub.get(key) ?? []);

/**
 * How sure an initiative is, from three grounds that either hold or do not:
 *
 * - heard: at least two signals that are not too old, through at least two inputs;
 * - tried: an experiment confirmed its hypothesis, and none refuted it;
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
  const tried = verdicts.has('confirmed') && !verdicts.has('refuted');
  const grounds = [heard, tried, ...(estimated === null ? [] : [estimated])];
  return {
    ...ground,
    newest: newestOf(evidence),
    verdicts,
    experiments: trials.length,
    heard,
    tried,
    estimated,
    sure: grounds.every(Boolean) ? 'well' : grounds.some(Boolean) ? 'partly' : 'not-yet',
  };
}
