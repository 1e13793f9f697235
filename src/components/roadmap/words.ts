import { formatDay } from '../../format/days.ts';
import { chanceInWords, formatValue } from '../../format/numbers.ts';
import { counted, joined } from '../../format/words.ts';
import { lastMeasured } from '../../kinds/north-star.ts';
import type { Confidence } from '../../methods/confidence.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import type { Reason } from '../../methods/dependencies.ts';
import type { EvidenceCount } from '../../methods/evidence.ts';
import { type Horizon, landedDays, nextDays, type PlanNote, type Planned } from '../../methods/roadmap.ts';
import type { InputMetric } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { askFor } from '../backlog/standing.ts';
import { backlogWords } from '../backlog/words.ts';
import { roadmapOf } from './data.ts';

/** Names of the horizons and what belongs there. */
export const horizonWords: Readonly<Record<Horizon, { name: string; about: string; none: string }>> = {
  now: {
    name: 'Now',
    about: 'Being built, or ready and its window has begun.',
    none: 'Nothing is being built, and no window has begun.',
  },
  next: {
    name: 'Next',
    about: `Ready, and planned to begin within ${nextDays} days or without a window.`,
    none: 'Nothing is ready for the coming weeks.',
  },
  later: {
    name: 'Later',
    about: 'Ideas, what is being shaped, and what is planned to begin after that.',
    none: 'No idea is waiting, and nothing is being shaped.',
  },
};

/** What was released lately. */
export const landedAbout = `Released within the last ${landedDays} days.`;

/**
 * What plan and state say against each other, as a sentence.
 * @param note one of an initiative's
 * @param language of the hub
 */
export function noteWords({ what, day }: PlanNote, language: string): string {
  const when = formatDay(day, language);
  switch (what) {
    case 'should-be-done':
      return `Should have been done by ${when}.`;
    case 'should-have-begun':
      return `Should have begun on ${when}.`;
    case 'begun-early':
      return `Begun before its window, which opens on ${when}.`;
    case 'promise-broken':
      return `Was promised by ${when}.`;
    case 'promise-too-early':
      return `Promised by ${when}, before its window ends.`;
  }
}

/**
 * Why an order contradicts a dependency, as the end of a sentence that begins with the other initiative's name.
 * @param reason one of a contradiction's
 * @param language of the hub
 */
export function reasonWords(reason: Reason, language: string): string {
  switch (reason.why) {
    case 'declined':
      return 'is declined';
    case 'stage':
      return 'is not even ready, while this is being built';
    case 'window':
      return `ends on ${formatDay(reason.ends, language)}, while this begins on ${formatDay(reason.begins, language)}`;
    case 'rank':
      return `is ranked in group ${reason.otherBand}, while this is in group ${reason.band}`;
  }
}

/** How sure, in a word. */
export const sureWords = { well: 'Well grounded', partly: 'Partly grounded', 'not-yet': 'Not grounded yet' } as const;

const verdictWords = { confirmed: 'confirmed', refuted: 'refuted', inconclusive: 'inconclusive', running: 'running' };

/**
 * The signals that something rests on, counted: 4 signals through 2 inputs, 1 expired.
 * @param ground counted
 * @param language of the hub
 */
export function heardWords({ signals, expired, inputs }: EvidenceCount, language: string): string {
  if (signals === 0) return 'no signal';
  const all = counted(signals, 'signal', 'signals', language);
  if (expired === signals) return `${all}, all expired`;
  const through = inputs > 0 ? ` through ${counted(inputs, 'input', 'inputs', language)}` : '';
  return `${all}${through}${expired > 0 ? `, ${expired} expired` : ''}`;
}

/**
 * What it stands on, counted: 4 signals through 2 inputs, 1 expired; 1 experiment confirmed; estimated.
 * @param sure how sure it is
 * @param language of the hub
 */
export function groundsWords(sure: Confidence, language: string): string {
  const { verdicts, estimated } = sure;
  const tried = [...verdicts].map(
    ([verdict, count], index) =>
      `${index === 0 ? counted(count, 'experiment', 'experiments', language) : count} ${verdictWords[verdict]}`,
  );
  const stated = estimated === null ? [] : [estimated ? 'estimated' : 'not estimated'];
  return [heardWords(sure, language), tried.length > 0 ? joined(tried) : 'no experiment', ...stated].join('; ');
}

/**
 * Where an initiative stands in the backlog, or why nobody can tell.
 * @param site the site
 * @param planned on the roadmap
 */
export function rankWords(site: Site, { entry, rank }: Planned): string {
  if (!roadmapOf(site).ranks) return 'not shown to this audience';
  const standing = standingOf(site.hub, entry.key);
  if (rank && standing && 'place' in standing) {
    const { beforeNext } = standing;
    const sure = beforeNext === null ? '' : `; before the next one ${chanceInWords(beforeNext)}`;
    return `${backlogWords(site.hub.config.language).groupAndPlace(rank)}${sure}`;
  }
  const missing = standing && 'missing' in standing ? askFor(standing.missing, site.hub.config.language) : [];
  const asks = missing.map(
    ({ what, ask }) => `${what.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}, ask ${ask}`,
  );
  return `unknown${asks.length > 0 ? `: ${asks.join('; ')}` : ''}`;
}

/**
 * Where an input metric is and shall be: 2.2 pages now, 1 page by 30 Jun 2027.
 * @param metric of the North Star
 * @param language of the hub
 * @param today `YYYY-MM-DD`
 */
export function metricWords({ history, target, unit }: InputMetric, language: string, today: string): string {
  const now = lastMeasured(history, today);
  const goal = `${formatValue(target.value, unit, language)} by ${formatDay(target.by, language)}`;
  return now ? `${formatValue(now.value, unit, language)} now, ${goal}` : goal;
}

/**
 * When it is planned: 1 Dec 2026 to 15 Feb 2027.
 * @param entry an initiative
 * @param language of the hub
 */
export const windowWords = ({ data: { window } }: Entry<'initiatives'>, language: string): string =>
  window ? `${formatDay(window.from, language)} to ${formatDay(window.to, language)}` : 'no window';

/** Days that matter, as a legend and a table name them. */
export const milestoneWords = { release: 'released', measure: 'measure due', promise: 'promised by' } as const;
