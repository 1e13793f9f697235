import { timeReach } from '../../format/durations.ts';
import { moneyReach } from '../../format/money.ts';
import { type RankedInitiative, standingOf } from '../../methods/cost-of-delay/backlog.ts';
import type { Reach } from '../../methods/cost-of-delay/range.ts';
import { evidenceOf } from '../../methods/evidence.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { sixFigures } from '../backlog/records.ts';
import { askFor, evidenceWords } from '../backlog/standing.ts';
import { backlogWords } from '../backlog/words.ts';
import { freshnessWords } from '../entry/freshness.ts';
import { freshnessOf } from '../entry/lookup.ts';
import { showsField } from '../views/related.ts';
import type { Amount, Figures } from './shape.ts';

const amount = ({ expected, low, high }: Reach, unit: string): Amount => ({
  expected: sixFigures(expected),
  low: sixFigures(low),
  high: sixFigures(high),
  unit,
});

/** An entry in its place in the backlog, if it has one. */
function rankedOf(hub: Hub, { key }: Entry): RankedInitiative | undefined {
  const standing = standingOf(hub, key);
  return standing && 'score' in standing ? standing : undefined;
}

/** What its rank waits for, as far as this audience may hear of it. */
function missingOf(site: Site, entry: Entry): NonNullable<Figures['missing']> {
  const standing = standingOf(site.hub, entry.key);
  const missing = standing && 'missing' in standing ? standing.missing : [];
  const told = showsField(site, entry.kind, 'costOfDelay')
    ? missing
    : missing.filter(({ what }) => what === 'duration');
  return askFor(told, site.hub.config.language).map(({ ask, what }) => ({ what, ask }));
}

/**
 * What is worked out of an entry, for programs.
 * @param site for one audience
 * @param entry of it
 */
export function figuresOf(site: Site, entry: Entry): Figures {
  const { hub } = site;
  const review = freshnessOf(hub, entry);
  const { signals, expired, newest } = evidenceOf(hub, entry.key);
  const ranked = rankedOf(hub, entry);
  const money = showsField(site, entry.kind, 'costOfDelay');
  const { currency } = hub.config;
  const missing = missingOf(site, entry);
  return {
    ...((review.state !== 'unknown' || review.since !== null) && { freshness: review }),
    ...(signals.length > 0 && { evidence: { signals: signals.length, expired, newest } }),
    ...(ranked && {
      rank: {
        place: ranked.place,
        places: { low: ranked.places.from, high: ranked.places.to },
        group: ranked.rankGroup,
        ...(money && {
          cd3: amount(
            { expected: ranked.score.ratio, ...ranked.score.interval },
            `${currency} per week, for each week of work`,
          ),
          costOfDelay: amount(ranked.costOfDelay, `${currency} per week`),
        }),
        left: amount(ranked.left, 'weeks of one team'),
      },
    }),
    ...(missing.length > 0 && { missing }),
  };
}

/**
 * The same in the words of the pages, by what each is.
 * @param site for one audience
 * @param entry of it
 */
export function figureWords(site: Site, entry: Entry): Readonly<Record<string, string>> {
  const { hub } = site;
  const { config } = hub;
  const { language } = config;
  const say = backlogWords(language);
  const { freshness, rank, missing = [] } = figuresOf(site, entry);
  const evidence = evidenceOf(hub, entry.key);
  const ranked = rankedOf(hub, entry);
  return {
    ...(freshness && { freshness: freshnessWords(freshnessOf(hub, entry), hub.today, language) }),
    ...(evidence.signals.length > 0 && {
      evidence: `${say.signals(evidence.signals.length)}, ${evidenceWords(evidence, language)}`,
    }),
    ...(ranked && {
      rank: `${say.groupAndPlace(ranked)}, ${say.places(ranked.places.from, ranked.places.to)}`,
      ...(rank?.costOfDelay && { costOfDelayPerWeek: moneyReach(ranked.costOfDelay, config) }),
      left: timeReach(ranked.left, language),
    }),
    ...(missing.length > 0 && { missing: missing.map(({ what, ask }) => say.askFor(what, ask)).join('; ') }),
  };
}
