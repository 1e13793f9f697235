import { descending } from 'd3-array';
import { largest } from '../../charts/bars.ts';
import { formatDay } from '../../format/days.ts';
import { formatShare, formatValue } from '../../format/numbers.ts';
import { capital } from '../../format/words.ts';
import { kindOf } from '../../kinds/index.ts';
import { countEvidence, signalsUnder } from '../../methods/evidence.ts';
import { newsSince } from '../../methods/lately.ts';
import { countOverdue, period } from '../../methods/listening.ts';
import { metricsSince } from '../../methods/metrics-since.ts';
import { overdueByOwner, reviewsOf } from '../../methods/reviews.ts';
import { stillStands } from '../../methods/still-stands.ts';
import { valueName, valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import { measureWords, trapName } from '../balance/balance.ts';
import { firstOf } from '../brief/first.ts';
import { needsIn, needsOf, overdueWords } from '../brief/needs.ts';
import { unheardOf } from '../brief/unheard.ts';
import { briefWords } from '../brief/words.ts';
import { lastEdition } from '../changes/changes.ts';
import { latelyOf } from '../changes/lately.ts';
import { matterLine, type Turned, turnedSinceLast } from '../changes/matters.ts';
import { changesWords } from '../changes/words.ts';
import { paceSentences, paceShort, verdictWords } from '../charts/pace.ts';
import { ownerName } from '../entry/owner.ts';
import { problemText } from '../entry/problem-words.ts';
import { listeningOf } from '../input-map/data.ts';
import { healthOf } from '../views/health.ts';
import { showsField } from '../views/related.ts';
import { row, type Slide } from './slide.ts';
import { deckWords } from './words.ts';

/** Lines that fit on a slide, and signals that a note names. */
const mostRows = 5;
const mostSignals = 3;
/** What turned says what it was, what it is and why: fewer of it fit. */
const mostTurns = 3;

/** A sentence as the title of a slide, which has no full stop. */
const heading = (words: string) => words.replace(/\.$/, '');

const sayIn = ({ hub }: Site) => deckWords(hub.config.language);

/** What an entry rests on, for the notes. */
function evidenceNote(site: Site, key: string): string {
  const say = sayIn(site);
  const signals = signalsUnder(site.hub, key);
  const { inputs } = countEvidence(signals, site.hub.today);
  if (signals.length === 0) return say.restsOnNothing;
  const titles = signals.slice(0, mostSignals).map(({ data }) => data.title);
  return say.restsOn(signals.length, inputs, titles, signals.length - titles.length);
}

function asks(site: Site): Slide {
  const say = sayIn(site);
  const all = needsIn(site);
  const { total: overdue } = overdueByOwner(reviewsOf(site.hub));
  const sorts = all.length + (overdue > 0 ? 1 : 0);
  const total = all.reduce((sum, { needs }) => sum + needs.length, 0);
  const most = Math.max(1, Math.floor(mostRows / Math.max(1, sorts)));
  const rows = needsOf(site, most).flatMap(({ title, needs }) =>
    needs.map(({ entry, words, whom, by }) =>
      row({
        label: title,
        title: entry.data.title,
        to: { entry: entry.key },
        words: capital(words.replace(/^[\s:;,]+/u, '')),
        beside: capital([whom, by].filter(Boolean).join(', ')),
        note: signalsUnder(site.hub, entry.key).length > 0 ? evidenceNote(site, entry.key) : '',
      }),
    ),
  );
  const left = total - rows.length;
  if (overdue > 0)
    rows.push(
      row({
        label: briefWords(site.hub.config.language).readAgain,
        title: overdueWords(site),
        to: { page: 'health', anchor: 'reviews' },
      }),
    );
  const counted = all.map(({ sort, needs }) => say.asked[sort](needs.length));
  return {
    id: 'ask',
    topic: say.topics.ask,
    title: sorts === 0 ? say.noAsk : say.asks([...counted, ...(overdue > 0 ? [say.asked.readAgain(overdue)] : [])]),
    lead: '',
    rows,
    rest: left > 0 ? say.more(left) : '',
    page: { page: 'brief', anchor: 'asked' },
  };
}

function turned(site: Site): Slide | null {
  const last = lastEdition(site);
  if (!last) return null;
  const say = sayIn(site);
  const changes = turnedSinceLast(site, mostTurns);
  const rows = (changes?.matters ?? []).map((matter) => {
    const { what, title, was, is, because } = matterLine(site, (changes as Turned).comparison, matter);
    const entry = matter.statement.entry && site.hub.get(matter.statement.entry.key);
    return row({
      label: what,
      title,
      to: entry ? { entry: entry.key } : null,
      words: was === null ? capital(is) : `${was} → ${is}`,
      because: because && capital(changesWords(site.hub.config.language).because(because)),
      note: entry ? evidenceNote(site, entry.key) : '',
    });
  });
  const left = changes?.left ?? 0;
  return {
    id: 'turn',
    topic: say.topics.turn,
    title: rows.length === 0 ? say.nothingTurned : say.turned(rows.length + left, last.title),
    lead: '',
    rows,
    rest: left > 0 ? say.more(left) : '',
    page: { page: 'changes' },
  };
}

function pace(site: Site): Slide | null {
  const { language } = site.hub.config;
  const [say, brief] = [sayIn(site), briefWords(language)];
  const metrics = metricsSince(site.hub, latelyOf(site).since);
  const [first] = metrics;
  if (!first) return null;
  const counts = site.hub.of('north-star')[0]?.data.metric.counts;
  const told = metrics.map((one) => {
    const { name, unit, now, target, goal, pace: own, entry, metric } = one;
    const { word, rest } = paceSentences(own, { unit, by: target.by, language });
    return row({
      title: name,
      to: { entry, anchor: metric === null ? 'view.metric' : `metric.${metric}` },
      words: capital(paceShort(own, language)),
      figure: now ? formatValue(now.value, unit, language) : brief.notMeasured,
      beside: `${brief.goal} ${formatValue(target.value, unit, language)}, ${brief.goalBy[goal](formatDay(target.by, language))}`,
      note: [...(now ? [say.measured(formatDay(now.date, language))] : []), `${word}: ${rest}`].join(' '),
    });
  });
  return {
    id: 'pace',
    topic: say.topics.pace,
    title: verdictWords(first, language),
    lead: counts ? `${first.name}. ${counts}` : '',
    rows: told.slice(0, mostRows),
    rest: '',
    page: { list: 'north-star' },
  };
}

function map(site: Site): Slide | null {
  const say = sayIn(site);
  const { language } = site.hub.config;
  const listening = listeningOf(site);
  if (listening.inputs.length === 0) return null;
  const inputs = [...listening.inputs].sort((one, other) => descending(one.share ?? 0, other.share ?? 0));
  const most = largest(inputs.map(({ share }) => share ?? 0));
  const { late, silent } = countOverdue(listening);
  return {
    id: 'map',
    topic: say.topics.map,
    title: say.listened(inputs.length, late, silent),
    lead: '',
    rows: inputs.map(({ title, key, share, recent }) => {
      const figure = share === null ? say.noShare : say.share(formatShare(share, language));
      const beside = say.recent(recent, period);
      return row({
        title,
        to: { entry: key },
        figure,
        beside,
        // On the map a line tells one of the two.
        note: `${capital(figure)}, ${beside}.`,
        bar: share === null ? null : { range: { low: 0, likely: share, high: share }, largest: most },
      });
    }),
    rest: '',
    page: { page: 'map' },
  };
}

function strategies(site: Site): Slide {
  const say = sayIn(site);
  const all = site.hub.of('strategy').filter((entry) => stillStands(entry, site.hub.today));
  const byStatus = Map.groupBy(all, ({ data }) => data.status);
  const others = [...byStatus].flatMap(([status, some]) =>
    status === 'adopted' ? [] : [[some.length, valueWords(status)] as const],
  );
  const rows = all.slice(0, mostRows + 1).map(({ key, data }) =>
    row({
      label: valueName(data.status),
      title: data.title,
      to: { entry: key },
      words: data.summary ?? '',
      note: `${say.owner(ownerName(data.owner, site.hub.config.language))} ${evidenceNote(site, key)}`,
    }),
  );
  return {
    id: 'strategies',
    topic: say.topics.strategies,
    title: all.length === 0 ? say.noStrategy : say.strategies(byStatus.get('adopted')?.length ?? 0, others),
    lead: all.length === 0 ? (kindOf('strategy')?.first ?? '') : '',
    rows,
    rest: all.length > rows.length ? say.more(all.length - rows.length) : '',
    page: { list: 'strategy' },
  };
}

function backlog(site: Site): Slide | null {
  const { hub } = site;
  const say = sayIn(site);
  // Who may not see what ranks are made of is not told the order, either.
  if (!showsField(site, 'initiatives', 'costOfDelay')) return null;
  const { rows, largest: most, all } = firstOf(hub, mostRows);
  const [first] = rows;
  return {
    id: 'backlog',
    topic: say.topics.backlog,
    title: first ? say.first(first.entry.data.title, all) : heading(briefWords(hub.config.language).nothingRanked),
    lead: first ? say.perWeek : '',
    rows: rows.map(({ entry, place, value, expected, reach, duration, range }) =>
      row({
        label: String(place),
        title: entry.data.title,
        to: { entry: entry.key, anchor: 'view.rank' },
        words: value ?? '',
        figure: expected,
        beside: `${reach}; ${duration}`,
        bar: { range, largest: most },
        note: `${say.owner(ownerName(entry.data.owner, site.hub.config.language))} ${entry.data.costOfDelay?.map(({ kind, why }) => `${valueName(kind)}: ${why}`).join(' ') ?? ''} ${evidenceNote(site, entry.key)}`,
      }),
    ),
    rest: all > rows.length ? say.more(all - rows.length) : '',
    page: { list: 'initiatives' },
  };
}

function decisions(site: Site): Slide {
  const { hub } = site;
  const { language } = hub.config;
  const say = sayIn(site);
  const { since } = latelyOf(site);
  const { decisions: all } = newsSince(hub, since);
  const rows = all.slice(0, mostRows).map(({ key, data }) =>
    row({
      label: formatDay(data.date, language),
      title: data.title,
      to: { entry: key },
      words: data.summary ?? '',
      beside: valueName(data.status),
      note: [evidenceNote(site, key), ...(data.dissent ? [say.dissent(data.dissent)] : [])].join(' '),
    }),
  );
  const day = formatDay(since, language);
  return {
    id: 'decisions',
    topic: say.topics.decisions,
    title:
      all.length === 0
        ? heading(briefWords(language).nothingDecided(site.hub.of('decisions').length === 0 ? null : day))
        : say.decided(all.length, day),
    lead: '',
    rows,
    rest: all.length > rows.length ? say.more(all.length - rows.length) : '',
    page: { list: 'decisions' },
  };
}

function unheard(site: Site): Slide {
  const { language } = site.hub.config;
  const say = sayIn(site);
  const { found, none, least } = unheardOf(site);
  const rows = found.slice(0, mostRows).map(({ id, entry, finding, problem }) =>
    row({
      label: capital(trapName(id)),
      title: entry?.data.title ?? capital(briefWords(language).wholePlan),
      to: entry ? { entry: entry.key } : { page: 'balance' },
      words: finding.measures.map((one) => `${measureWords(one, language)}.`).join(' '),
      because: finding.ask.length > 0 ? say.askNext(finding.ask.map(({ data }) => data.title)) : '',
      note: problemText(site, problem.fix),
    }),
  );
  return {
    id: 'unheard',
    topic: say.topics.unheard,
    title:
      found.length > 0 ? say.unheard(found.length) : healthOf(site).noEvidence ? say.nothingRests : say.nothingFound,
    lead: [...(found.length === 0 ? [none] : []), least].filter(Boolean).join(' '),
    rows,
    rest: found.length > rows.length ? say.more(found.length - rows.length) : '',
    page: { page: 'balance' },
  };
}

function begin(site: Site): Slide {
  const { config, today } = site.hub;
  const [star] = site.hub.of('north-star');
  const say = sayIn(site);
  return {
    id: 'begin',
    topic: star ? say.topics.begin : say.topics.state,
    title: star?.data.title ?? config.title,
    lead: star ? (star.data.summary ?? '') : (kindOf('north-star')?.first ?? ''),
    rows: [],
    rest: say.asOf(formatDay(today, config.language)),
    page: { page: 'home' },
  };
}

/**
 * The slides for a council, one idea each, in the order in which they are shown. What they say comes from what the
 * pages say, which each of them names.
 * @param site what they are made of
 */
export const slidesOf = (site: Site): Slide[] =>
  [begin, asks, turned, pace, map, strategies, backlog, decisions, unheard].flatMap((slide) => slide(site) ?? []);
