import { formatDay } from '../../format/days.ts';
import { timeReach } from '../../format/durations.ts';
import { formatValue, orderInWords } from '../../format/numbers.ts';
import { lastMeasured } from '../../kinds/north-star.ts';
import type { Confidence } from '../../methods/confidence.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { workLeft } from '../../methods/cost-of-delay/case.ts';
import { reachOfLeft } from '../../methods/cost-of-delay/distribution.ts';
import { reachOf } from '../../methods/cost-of-delay/range.ts';
import type { Reason } from '../../methods/dependencies.ts';
import type { EvidenceCount } from '../../methods/evidence.ts';
import type { PlanNote, Planned } from '../../methods/roadmap.ts';
import type { Hub, InputMetric } from '../../model/hub.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { askFor } from '../backlog/standing.ts';
import { backlogWords } from '../backlog/words.ts';
import { roadmapOf } from './data.ts';
import { roadmapWords } from './words.ts';
import { roadmapViewWords } from './words-views.ts';

/**
 * What plan and state say against each other, as the end of a sentence: should have been done by 20 Nov 2026.
 * @param note one of an initiative's
 * @param language of the hub
 */
export const noteWords = ({ what, day }: PlanNote, language: string): string =>
  roadmapWords(language).note[what](formatDay(day, language));

/**
 * Why an order contradicts a dependency, as the end of a sentence that begins with the other initiative's name.
 * @param reason one of a contradiction's
 * @param language of the hub
 */
export function reasonWords(reason: Reason, language: string): string {
  const say = roadmapWords(language).reason;
  switch (reason.why) {
    case 'window':
      return say.window(formatDay(reason.ends, language), formatDay(reason.begins, language));
    case 'rank':
      return say.rank(reason.otherPlace, reason.place);
    default:
      return say[reason.why];
  }
}

/**
 * The signals that something rests on, counted: 4 signals through 2 inputs, 1 of them expired.
 * @param count of the signals
 * @param language of the hub
 */
export function heardWords({ signals, expired, inputs }: EvidenceCount, language: string): string {
  const say = roadmapWords(language);
  if (signals === 0) return say.noSignal;
  const all = say.signals(signals);
  if (expired === signals) return say.allExpired(all);
  const through = inputs > 0 ? ` ${say.throughInputs(inputs)}` : '';
  return `${all}${through}${expired > 0 ? `, ${say.expired(expired)}` : ''}`;
}

/**
 * The experiments by verdict, with what they confirmed and by what: 1 experiment confirmed (feasibility with a
 * prototype).
 * @param confidence how sure it is
 * @param language of the hub
 */
function experimentsWords({ verdicts, confirmed, untold }: Confidence, language: string): string {
  const say = roadmapWords(language);
  const tried = [...verdicts].map(([verdict, count]) => [count, valueWords(verdict)] as [number, string]);
  if (tried.length === 0) return say.noExperiment;
  const by = confirmed.map(({ risk, strength }) =>
    say.confirmedBy(valueWords(risk), say.strength[strength ?? 'unknown']),
  );
  const what = [...by, ...(untold > 0 ? [say.untold(untold)] : [])];
  return what.length > 0 ? `${say.experiments(tried)} (${what.join(', ')})` : say.experiments(tried);
}

/**
 * What it stands on, counted: 4 signals through 2 inputs, 1 of them expired; 1 experiment confirmed; estimated.
 * @param confidence how sure it is
 * @param language of the hub
 */
export function groundsWords(confidence: Confidence, language: string): string {
  const { verdicts, tried, estimated } = confidence;
  const say = roadmapWords(language);
  const open = verdicts.has('confirmed') && !tried ? [say.valueOpen] : [];
  const stated = estimated === null ? [] : [estimated ? say.estimated : say.notEstimated];
  return [heardWords(confidence, language), experimentsWords(confidence, language), ...open, ...stated].join('; ');
}

/**
 * Where an initiative stands in the backlog, or why nobody can tell.
 * @param site the site
 * @param planned on the roadmap
 */
export function rankWords(site: Site, { entry, rank }: Planned): string {
  const { language } = site.hub.config;
  const say = roadmapWords(language);
  if (!roadmapOf(site).ranks) return say.rankNotShown;
  const standing = standingOf(site.hub, entry.key);
  if (rank && standing && 'place' in standing) {
    const place = backlogWords(language).groupAndPlace(rank);
    return standing.beforeNext === null ? place : say.beforeNext(place, orderInWords(standing.beforeNext));
  }
  const missing = standing && 'missing' in standing ? askFor(standing.missing, language) : [];
  if (missing.length === 0) return say.rankUnknown;
  return say.unknownFor(
    missing.map(({ what, ask }) =>
      say.missing(
        what.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
        ask,
      ),
    ),
  );
}

/**
 * Where an input metric is and shall be: 2.2 pages now, shall be 1 page by 30 Jun 2027.
 * @param metric of the North Star
 * @param language of the hub
 * @param today `YYYY-MM-DD`
 */
export function metricWords({ history, target, unit }: InputMetric, language: string, today: string): string {
  const say = roadmapWords(language);
  const now = lastMeasured(history, today);
  const goal = say.goal(formatValue(target.value, unit, language), formatDay(target.by, language));
  return now ? say.now(formatValue(now.value, unit, language), goal) : goal;
}

/**
 * When it is planned: 1 Dec 2026 to 15 Feb 2027.
 * @param entry an initiative
 * @param language of the hub
 */
export function windowWords({ data: { window } }: Entry<'initiatives'>, language: string): string {
  const say = roadmapWords(language);
  if (!window) return say.noWindow;
  const [from, to] = [formatDay(window.from, language), formatDay(window.to, language)];
  return from === to ? from : say.fromTo(from, to);
}

/**
 * How long it takes, and how much of that is left: 5 weeks (3–8) left of 9 weeks (6–14).
 * @param entry an initiative
 * @param hub with its day
 */
export function lengthWords({ data }: Entry<'initiatives'>, { today, config: { language } }: Hub): string {
  const say = roadmapViewWords(language);
  const work = workLeft(data, today);
  if (!work) return say.durationUnknown;
  const whole = timeReach(reachOf(work.whole), language);
  if (!work.left) return say.overtakenOf(whole);
  return work.elapsed > 0 ? say.leftOf(timeReach(reachOfLeft(work.left), language), whole) : whole;
}
