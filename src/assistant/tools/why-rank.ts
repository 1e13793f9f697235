import { askFor } from '../../components/backlog/standing.ts';
import { backlogWords } from '../../components/backlog/words.ts';
import { askOf } from '../../components/entry/lookup.ts';
import { ownerName } from '../../components/entry/owner.ts';
import { estimateName, moveInWords, urgencyReason, weeksInWords } from '../../components/views/rank-sentences.ts';
import { showsField } from '../../components/views/related.ts';
import { rankWords } from '../../components/views/words-rank.ts';
import { timeReach } from '../../format/durations.ts';
import { moneyReach, shortMoney } from '../../format/money.ts';
import { backlogOf, type RankedInitiative, standingOf, worthKnowingOf } from '../../methods/cost-of-delay/backlog.ts';
import { whatMoves } from '../../methods/cost-of-delay/moves.ts';
import { nearestInOrder } from '../../methods/cost-of-delay/neighbours.ts';
import { minimumProbability } from '../../methods/cost-of-delay/order.ts';
import { mean } from '../../methods/cost-of-delay/range.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Statement } from '../answer.ts';
import { label, plain } from '../plain.ts';
import { aboutEntry, defineTool, entryInput } from '../tool.ts';
import { stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

/** How many are told that it cannot be told apart from: the nearest. */
const mostTies = 20;

/** How many changes are told that would move it, in each direction. */
const mostMoves = 3;

/** What its cost of delay and its duration come to, estimate by estimate. */
function sumOf(view: View, { entry, score, costOfDelay, left }: RankedInitiative): Statement[] {
  const { config } = view.site.hub;
  const { language } = config;
  const say = rankWords(language);
  const stands = entry.data.costOfDelay ?? [];
  return [
    stated(view, entry, `${say.expectedCost}: ${moneyReach(costOfDelay, config)}, ${say.together.toLowerCase()}`, [
      'costOfDelay',
    ]),
    ...score.case.parts.map((part) => {
      const place = stands.findIndex(({ why }) => why === part.why);
      const counts = score.contained.includes(part)
        ? ` ${part.source === 'stated' ? say.statedContained : say.listedContained}`
        : '';
      const reach = moneyReach({ expected: mean(part.perWeek), ...part.perWeek }, config);
      const says = `${say.costOfDelayFor(valueWords(part.kind))}: ${reach}. ${part.why}${counts}`;
      return stated(view, entry, says, part.source === 'stated' && place >= 0 ? ['costOfDelay', place] : undefined);
    }),
    stated(
      view,
      entry,
      `${say.urgency}: ${urgencyReason(entry.data, score, language)}`,
      entry.data.urgency && ['urgency'],
    ),
    stated(view, entry, `${say.duration}: ${timeReach(left, language)}`, ['duration']),
    stated(
      view,
      entry,
      `${say.ratio}: ${shortMoney(score.costOfDelay, config)} ÷ ${weeksInWords(score.duration, language)} = ${moneyReach({ expected: score.ratio, ...score.interval }, config)} (${say.ratioNote(config.currency)})`,
    ),
  ];
}

function rankOf(view: View, ranked: RankedInitiative): Statement[] {
  const { site } = view;
  const { hub } = site;
  const { config } = hub;
  const { language } = config;
  const say = rankWords(language);
  const ranking = backlogOf(hub).ranked;
  const { entry, place, rankGroup, places, ties, score } = ranked;
  const standing = plain(site, say.standing(ranking.length), {
    group: String(rankGroup),
    place: String(place),
    backlog: label,
  });
  const { up, down } = whatMoves(ranking, ranked);
  const known = worthKnowingOf(hub, entry.key);
  const moving = [
    { reach: up, words: say.up, ended: say.first },
    { reach: down, words: say.down, ended: say.last },
  ].map(({ reach, words, ended }) => {
    if (!reach) return stated(view, entry, ended);
    const rival = plain(site, words, { rival: reach.rival.entry.data.title });
    const moves = reach.moves.slice(0, mostMoves).map((move) => moveInWords(score.case, move, config));
    return stated(view, entry, `${rival}: ${moves.length > 0 ? moves.join('; ') : say.noEstimate}`);
  });
  return [
    stated(view, entry, standing),
    stated(
      view,
      entry,
      `${say.tied(ties.length, Math.round(minimumProbability * 100))} ${say.places(places.from, places.to, ranking.length)}`,
    ),
    ...sumOf(view, ranked),
    ...nearestInOrder(ranking, ranked, mostTies).map((other) =>
      stated(view, other.entry, `${say.tooClose}: ${backlogWords(language).groupAndPlace(other)}`),
    ),
    ...moving,
    stated(
      view,
      entry,
      known
        ? `${say.findOut}: ${say.worthKnowing(estimateName(score.case, known.estimate, language), shortMoney(known.saves, config))} ${say.whomToAsk(ownerName(entry.data.owner, language), askOf(hub, entry.data.owner))}`
        : say.nothingToKnow,
    ),
  ];
}

export const whyRank = defineTool({
  name: 'why_rank',
  title: 'Why this rank',
  description:
    'Why an initiative stands where it stands in the backlog: its arithmetic, whom it cannot be told apart from, what would move it, what to find out first; or what its rank waits for.',
  input: entryInput,
  answer: (view, { entry: name }) =>
    aboutEntry(view, name, (entry) => {
      const { site } = view;
      const { language } = site.hub.config;
      const standing = standingOf(site.hub, entry.key);
      if (!standing) {
        const { declinedBecause } = entry.data as { declinedBecause?: string };
        const why = declinedBecause === undefined ? [] : [stated(view, entry, declinedBecause, ['declinedBecause'])];
        return { statements: why, notInHub: [assistantWords(language).notRanked(entry.data.title)] };
      }
      if ('score' in standing) return { statements: rankOf(view, standing) };
      const say = rankWords(language);
      const money = showsField(site, entry.kind, 'costOfDelay');
      const missing = money ? standing.missing : standing.missing.filter(({ what }) => what === 'duration');
      const asks = askFor(missing, language).map(({ ask, what }) => say.ask(what, ask, askOf(site.hub, ask)));
      return {
        statements: [
          stated(
            view,
            entry,
            `${plain(site, say.noRank, { backlog: label })} ${money ? say.missing : say.notShown} ${asks.join('; ')}`.trim(),
          ),
        ],
        notInHub: asks,
      };
    }),
});
