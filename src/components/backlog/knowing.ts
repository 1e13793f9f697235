import { timeReach } from '../../format/durations.ts';
import { escapeText } from '../../format/html.ts';
import { moneyReach, shortMoney } from '../../format/money.ts';
import { capital } from '../../format/words.ts';
import { type KnownFirst, worthKnowingFirst } from '../../methods/cost-of-delay/backlog.ts';
import { rangeOf } from '../../methods/cost-of-delay/estimates.ts';
import { reachOf } from '../../methods/cost-of-delay/range.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import { askOf } from '../entry/lookup.ts';
import { estimateName } from '../views/rank-sentences.ts';
import { backlogWords } from './words.ts';

/** How many estimates are told of: what comes after saves so little that nobody would begin there. */
const mostKnown = 20;

/**
 * The estimates that are most worth knowing better, by the key of their initiative, those that save most first.
 * @param hub the graph, for an audience that may see money
 */
export const knownByEntry = (hub: Hub): Map<string, KnownFirst[]> =>
  Map.groupBy(worthKnowingFirst(hub).slice(0, mostKnown), ({ ranked }) => ranked.entry.key);

/**
 * How many estimates are worth knowing better, and what their amounts mean.
 * @param hub the graph, for an audience that may see money
 */
export function aboutKnowing(hub: Hub): string {
  const say = backlogWords(hub.config.language);
  const all = worthKnowingFirst(hub);
  return all.length > 0 ? say.findOutWhy(all.length, all.slice(mostKnown).length) : say.nothingToFindOut;
}

/** What an estimate reaches from and to, in words. */
function reachInWords({ estimate, ranked }: KnownFirst, { hub: { config } }: Site): string {
  const say = backlogWords(config.language);
  const { case: subject } = ranked.score;
  if (estimate !== 'duration') return `${moneyReach(reachOf(rangeOf(subject, estimate)), config)} ${say.aWeek}`;
  return `${timeReach(ranked.left, config.language)}${subject.elapsed > 0 ? ` ${say.left}` : ''}`;
}

/**
 * What knowing the estimates of an initiative saves, what they are and where the owner is asked, as HTML.
 * @param site the site
 * @param known estimates of one initiative, those that save most first
 * @returns empty where there are none
 */
export function knowingCell(site: Site, known: readonly KnownFirst[]): string {
  const [first] = known;
  if (!first) return '';
  const { config } = site.hub;
  const say = backlogWords(config.language);
  const estimates = known.map((each) => {
    const name = capital(estimateName(each.ranked.score.case, each.estimate, config.language));
    return `<b>${shortMoney(each.saves, config)}</b> ${escapeText(name)} <small>${escapeText(reachInWords(each, site))}</small>`;
  });
  const ask = askOf(site.hub, first.ranked.entry.data.owner);
  return `${estimates.join('')}${ask ? `<small>${escapeText(say.ask(ask))}</small>` : ''}`;
}
