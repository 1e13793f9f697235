import { intervalBars } from '../../charts/cost-duration-bar.ts';
import { answerNote } from '../../charts/outcome.ts';
import { formatDay } from '../../format/days.ts';
import { timeBetween, timeExpected } from '../../format/durations.ts';
import { escapeText } from '../../format/html.ts';
import { moneyBetween, shortMoney } from '../../format/money.ts';
import { chanceInWords, significant } from '../../format/numbers.ts';
import { capital } from '../../format/words.ts';
import { customerValueOf } from '../../kinds/initiatives.ts';
import { standsAt } from '../../kinds/stages.ts';
import type { BacklogLine } from '../../methods/backlog-lines.ts';
import { restsOnExpired } from '../../methods/balance/assessment.ts';
import type { KnownFirst, RankedInitiative } from '../../methods/cost-of-delay/backlog.ts';
import { workLeft } from '../../methods/cost-of-delay/case.ts';
import { nearestTies } from '../../methods/cost-of-delay/neighbours.ts';
import { type Reach, reachOf } from '../../methods/cost-of-delay/range.ts';
import { skewOf } from '../../methods/cost-of-delay/skew.ts';
import { lossOf, worthIn } from '../../methods/worth/initiative.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import { ownerName } from '../entry/owner.ts';
import { stateHtml } from '../entry/state.ts';
import { promiseOf } from '../schedule/data.ts';
import { dueSentence } from '../schedule/phrases.ts';
import { lossInWords } from '../views/worth-rows.ts';
import { type BacklogFilter, filtersOf } from './filters.ts';
import { knowingCell, knownByEntry } from './knowing.ts';
import { askFor, evidenceWords, standingIn } from './standing.ts';
import { backlogWords } from './words.ts';

/** A column of the backlog. */
export interface BacklogColumn {
  field: string;
  label: string;
  /** Unit, in smaller letters. */
  note?: string;
  /** Drawn below it. */
  axis?: string;
  /** Shown where a reader asks for it. */
  chosen?: boolean;
}

/** Initiatives that stand together: a group of the order, or what has no rank. */
export interface BacklogGroup {
  /** As filters and anchors name it. */
  value: string;
  /** Heads the group. */
  name: string;
  note: string;
  /** The rows as HTML. */
  rows: string;
}

/** The backlog as a table, ready to be written. */
export interface BacklogTable {
  columns: BacklogColumn[];
  groups: BacklogGroup[];
  filters: BacklogFilter[];
  /** Where the fine lines of the bars stand, money; none without a bar. */
  ticks: readonly number[];
}

const small = (words: string) => (words ? `<small>${escapeText(words)}</small>` : '');

/** What makes a place doubtful: shown where a reader asks for it. */
const doubtHtml = (words: string) => (words ? `<small class="doubt">${escapeText(words)}</small>` : '');

/** Figures that stay on one line. */
const reachHtml = (words: string) => (words ? `<small class="figure">${escapeText(words)}</small>` : '');

function valueCell({ entry: { data } }: BacklogLine, language: string): string {
  const say = backlogWords(language);
  const kinds = small(capital((data.valueKinds ?? []).map(valueWords).join(', ')));
  const value = customerValueOf(data);
  if (value !== null) return `${escapeText(value)}${kinds}`;
  return `<span class="missing">${say.unknown}</span>${small(data.askWhom ? say.ask(ownerName(data.askWhom, language)) : '')}${kinds}`;
}

function durationCell(duration: Reach | null, language: string): string {
  if (!duration) return '';
  const spread = duration.low === duration.high ? '' : timeBetween(duration, language);
  return `${timeExpected(duration, language)}${reachHtml(spread)}`;
}

/** What stands in the place of a figure that there is none of. */
function withoutFigure(site: Site, { entry, group, missing }: BacklogLine, showsMoney: boolean): string {
  const { data } = entry;
  const { language } = site.hub.config;
  const say = backlogWords(language);
  if (group === 'declined') return small(data.declinedBecause ?? '');
  if (group === 'released') {
    const { release } = data;
    const words = release?.how === 'beta' ? say.betaOn : say.releasedOn;
    const when = release ? words(formatDay(release.on, language)) : '';
    return small([when, answerNote(site.hub, entry)].filter(Boolean).join(': '));
  }
  const shown = showsMoney ? missing : missing.filter(({ what }) => what === 'duration');
  const asks = askFor(shown, language).map(({ ask, what }) => small(say.askFor(what, ask)));
  return [`<span class="missing">${say.unknown}</span>`, ...asks].join(' ');
}

function evidenceCell({ hub }: Site, { entry, evidence }: BacklogLine): string {
  const { language } = hub.config;
  const say = backlogWords(language);
  const { signals, expired, state } = evidence;
  // Its own may hold while what it serves stands on old ones.
  const below = expired === 0 && restsOnExpired(hub, entry.key) ? small(say.strategyExpired) : '';
  if (signals.length === 0) return `<span class="missing">${say.noSignals}</span>${below}`;
  const mark = `<span class="fresh is-${state}">${evidenceWords(evidence, language)}</span>`;
  return `${say.signals(signals.length)} ${mark}${below}`;
}

function riskCell({ risk }: BacklogLine, language: string): string {
  const say = backlogWords(language);
  if (!risk) return `<span class="missing">${say.noRisk}</span>`;
  return `${say.level[risk.level]}${small(`${say.chance[risk.chance]}, ${say.effect[risk.effect]}`)}`;
}

/** Between which places it stands, where they are several. */
const placesOf = ({ place, places: { from, to } }: RankedInitiative, language: string): string =>
  from === place && to === place ? '' : backlogWords(language).places(from, to);

/** How many are named of those that an initiative cannot be told apart from; its page names all. */
const namedTies = 2;

/**
 * The backlog as a table. Rows are written as text, because there may be thousands.
 * @param site the site
 * @param lines in the order of the backlog
 * @param showsMoney whether this audience is shown amounts of money
 */
export function backlogTable(site: Site, lines: readonly BacklogLine[], showsMoney: boolean): BacklogTable {
  const { hub, to } = site;
  const { config } = hub;
  const { language } = config;
  const say = backlogWords(language);
  const { column } = say;
  const money = (amount: number) => shortMoney(amount, config);
  /** Between what it lies; nothing where that is the figure itself. */
  const reachBeside = ({ expected, low, high }: Reach) => {
    const words = moneyBetween(low, high, config);
    return words === money(expected) ? '' : words;
  };
  const reaches = lines.flatMap(({ ranked }) =>
    ranked ? [{ ...ranked.score.interval, expected: ranked.score.ratio }] : [],
  );
  const bars = intervalBars(reaches, money);
  const filters = filtersOf(site, lines);
  // The sheet knows the first seven by their number, those that a reader asks for by their name.
  const columns: BacklogColumn[] = [
    { field: 'place', label: column.place },
    { field: 'title', label: column.initiative },
    { field: 'value', label: column.customerValue },
    showsMoney
      ? { field: 'cd3', label: column.ratio, note: column.ratioUnit(config.currency), axis: bars.axis }
      : { field: 'cd3', label: column.rank },
    { field: 'duration', label: column.duration },
    { field: 'stage', label: column.stage },
    { field: 'owner', label: column.owner },
    { field: 'risk', label: column.risk, chosen: true },
    { field: 'evidence', label: column.evidence, chosen: true },
    // Where nothing is promised there is nothing to ask for.
    ...(lines.some(({ entry }) => promiseOf(site, entry.key))
      ? [{ field: 'promise', label: column.promise, chosen: true }]
      : []),
    ...(showsMoney
      ? [
          { field: 'cost', label: column.costOfDelay, note: column.perWeek(config.currency), chosen: true },
          { field: 'knowing', label: column.knowing, note: column.saves, chosen: true },
        ]
      : []),
  ];
  const named = new Map(
    columns.map(({ field, label, chosen }) => [
      field,
      `${chosen ? ` class="of-${field}"` : ''} data-l="${escapeText(label)}"`,
    ]),
  );
  // Three figures are enough to sort by: rows whose keys are equal keep their order.
  const keyed = (key: string | number) => ` data-s="${typeof key === 'number' ? significant(key, 3) : key}"`;
  const cell = (field: string, html: string, key?: string | number) =>
    `<td${named.get(field)}${key === undefined ? '' : keyed(key)}>${html}</td>`;

  const order = lines.flatMap(({ ranked }) => ranked ?? []);
  const worthKnowing = showsMoney ? knownByEntry(hub) : new Map<string, KnownFirst[]>();
  /** How sure its place is: whom it cannot be told apart from, and whether the average misleads. */
  const doubt = (ranked: RankedInitiative): string => {
    const { ties, place, score, beforeNext } = ranked;
    const next = order[place];
    const skew = next ? skewOf(score, next.score, beforeNext) : null;
    const nearest = nearestTies(order, ranked, namedTies).map(({ entry }) => entry.data.title);
    const unnamed = ties.slice(namedTies);
    return capital(
      [
        ...(ties.length > 0 ? [unnamed.length > 0 ? say.tiedAlso(ties.length, nearest) : say.tiedTo(nearest)] : []),
        ...(skew ? [say.skew[skew](chanceInWords(beforeNext ?? 0))] : []),
      ].join('; '),
    );
  };

  const row = (line: BacklogLine): string => {
    const { entry, ranked, risk, evidence } = line;
    const { title, summary, owner } = entry.data;
    const work = workLeft(entry.data, hub.today);
    const duration = ranked?.left ?? (work && reachOf(work.whole));
    const isBegun = ranked !== null && (work?.elapsed ?? 0) > 0;
    const address = to({ entry: entry.key });
    const standing = standingIn(line, language);
    const chosen = filters.map(({ keys }) => keys(line).join('\n')).join('\t');
    const why = `<a class="bk-why" href="${escapeText(to({ entry: entry.key, anchor: 'view.rank' }))}">${say.whyHere}</a>`;
    const cd3 = ranked
      ? `${bars.bar({ ...ranked.score.interval, expected: ranked.score.ratio })}<b>${money(ranked.score.ratio)}</b> <span class="figure">${reachBeside({ ...ranked.score.interval, expected: ranked.score.ratio })}</span>${doubtHtml(doubt(ranked))} ${why}`
      : withoutFigure(site, line, showsMoney) + (line.group === 'unknown' ? ` ${why}` : '');
    const place = ranked
      ? cell(
          'place',
          `<b>${ranked.place}</b>${small(say.inGroup(ranked.rankGroup))}${reachHtml(placesOf(ranked, language))}`,
          `${ranked.place}`,
        )
      : cell('place', small(standing.name), '');
    const waiting = ranked?.costOfDelay;
    const worth = showsMoney ? worthIn(hub, entry) : null;
    const loss = worth && lossOf(worth);
    const cost = waiting
      ? `${money(waiting.expected)}${reachHtml(reachBeside(waiting))}${small(loss ? lossInWords(loss, language) : '')}`
      : '';
    const promise = promiseOf(site, entry.key);
    const known = worthKnowing.get(entry.key) ?? [];
    return `<tr data-f="${escapeText(chosen)}">${place}<th scope="row"><a href="${escapeText(address)}">${escapeText(title)}</a>${small(summary ?? '')}</th>${[
      cell('value', valueCell(line, language)),
      // The place is the order of CD3, and shorter.
      cell('cd3', cd3, ranked ? `-${ranked.place}` : ''),
      cell(
        'duration',
        `${durationCell(duration, language)}${isBegun ? ` ${small(say.left)}` : ''}`,
        duration?.expected ?? '',
      ),
      cell('stage', stateHtml(standsAt(entry.data, hub.today))),
      cell('owner', escapeText(ownerName(owner, language))),
      cell('risk', riskCell(line, language), risk?.weight ?? ''),
      cell('evidence', evidenceCell(site, line), evidence.signals.length),
      ...(named.has('promise')
        ? [cell('promise', promise ? escapeText(dueSentence(site, promise)) : '', promise?.inOrder ?? '')]
        : []),
      ...(showsMoney
        ? [
            cell('cost', cost, waiting?.expected ?? ''),
            cell('knowing', knowingCell(site, known), known[0] ? Math.round(known[0].saves) : ''),
          ]
        : []),
    ].join('')}</tr>`;
  };

  const notes: Record<string, string> = {
    ...say.note,
    unknown: showsMoney ? say.note.unknown : '',
  };
  const groups = [...Map.groupBy(lines, (line) => standingIn(line, language).value)].map(([value, all]) => ({
    value,
    name: standingIn(all[0] as BacklogLine, language).name,
    note: notes[value] ?? '',
    rows: all.map(row).join('\n'),
  }));
  return { columns, groups, filters, ticks: bars.ticks };
}
