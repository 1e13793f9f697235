import { countOf } from '../../checks/check.ts';
import { evidenceExpired } from '../../checks/evidence-expired.ts';
import { reviewOverdue } from '../../checks/review-overdue.ts';
import { problemsFor, soundEntries } from '../../checks/run.ts';
import { limits } from '../../methods/balance/limits.ts';
import { unlookedIn } from '../../methods/balance/looked.ts';
import { type PastEstimates, pastEstimates } from '../../methods/calibration/past.ts';
import { orderOf } from '../../methods/cost-of-delay/backlog.ts';
import { isExpired } from '../../methods/evidence.ts';
import { listening, overdueIn } from '../../methods/listening.ts';
import { type Audiences, audiencesOf, readerThen } from '../../model/audience.ts';
import { compare } from '../../model/editions/compare.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { NamedFinding, Side, Snapshot } from '../../model/editions/snapshot.ts';
import { buildHub, type Hub } from '../../model/hub.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { eventsOf } from '../../report/letters/events.ts';
import type { EditionInfo } from '../../site/site.ts';
import type { Content } from '../../source/content.ts';
import type { SealedEdition } from '../../source/editions/read.ts';
import type { Problem } from '../../source/problem.ts';
import { openHub } from '../open-hub.ts';

/** What the traps say of a hub. */
const findingsIn = (hub: Hub, problems: readonly Problem[]): NamedFinding[] =>
  problems
    .filter(({ check }) => Object.hasOwn(limits, check))
    .map(({ check, file, message }) => ({ check, key: hub.byFile(file)?.key ?? 'hub', message }));

/**
 * A hub with what is said of it on its day.
 * @param side which edition it is
 * @param hub for one audience
 * @param problems that this audience may hear of
 */
export function snapshotOf(side: Side, hub: Hub, problems: readonly Problem[]): Snapshot {
  return {
    side,
    hub,
    places: new Map(
      orderOf(hub).order.map(({ entry, means }, at) => [entry.key, { place: at + 1, ratio: means.ratio }]),
    ),
    findings: findingsIn(hub, problems),
    expired: new Set(
      hub
        .of('signals')
        .filter((signal) => isExpired(signal, hub.today))
        .map(({ key }) => key),
    ),
    quiet: new Set(overdueIn(listening(hub)).map(({ key }) => key)),
  };
}

/** The audience of a build, or of a command. */
interface Audience {
  name: string;
  /** Those of today's hub. */
  among: Audiences;
}

/**
 * What a hub is for one audience, as of its day.
 * @param side which edition it is, and its day
 * @param content its files, read
 * @param audience of the build
 * @returns null when nobody can say what that audience may see of the hub
 */
export function snapshotFor(
  side: Side,
  content: Content,
  audience: Audience,
): { audience: string; snapshot: Snapshot; problems: readonly Problem[] } | null {
  const own = readerThen(audiencesOf(content.config), audience.among, audience.name);
  if (own === null) return null;
  const { config, entries } = openHub(content.config, soundEntries(content), own);
  const hub = buildHub(config, entries, content.assets, side.date);
  const { problems } = problemsFor({ problems: [], waived: [], maturing: [] }, hub);
  return { audience: own, snapshot: snapshotOf(side, hub, problems), problems };
}

const editionFor = ({ id, manifest: { title, date }, content }: SealedEdition, audience: Audience) =>
  snapshotFor({ edition: id, title, date }, content, audience);

/** What an edition shows. */
export interface ShownEdition {
  info: EditionInfo;
  /** That of its files. */
  seal: string;
  /** The audience of the build, as the edition calls it. */
  audience: string;
  /** Keys of the entries that it may see. */
  keys: readonly string[];
}

/** The sealed editions as readers hear of them, oldest first, and what changed between them. */
export interface EditionData {
  shown: ShownEdition[];
  comparisons: Comparison[];
  /** What they estimated of initiatives that are released today, oldest first. */
  estimates: PastEstimates[];
  /** What owners are told of since the last of them. */
  events: LetterEvent[];
}

const infoOf = (
  { id, manifest }: SealedEdition,
  { hub, findings }: Snapshot,
  problems: readonly Problem[],
  built: boolean,
  whole: boolean,
): EditionInfo => ({
  id,
  title: manifest.title,
  date: manifest.date,
  note: manifest.note,
  seal: whole ? manifest.seal : null,
  amended: (manifest.amended ?? []).map((one) => (whole ? one : { ...one, seal: null })),
  entries: hub.entries.length,
  findings: [...findings],
  unlooked: unlookedIn(hub).length,
  overdue: countOf(problems, reviewOverdue),
  expired: countOf(problems, evidenceExpired),
  built,
});

/**
 * Compares each pair of neighbouring editions, and each edition with today's hub.
 * @param sealed oldest first
 * @param today today's hub, for one audience
 * @param audience of the build
 * @param built ids of the editions whose pages this build holds
 */
export function editionData(
  sealed: readonly SealedEdition[],
  today: Snapshot,
  audience: Audience,
  built: ReadonlySet<string>,
): EditionData {
  const data: EditionData = { shown: [], comparisons: [], estimates: [], events: [] };
  const whole = audience.name === audience.among.names[0];
  let last: Snapshot | null = null;
  for (const edition of sealed) {
    const read = editionFor(edition, audience);
    if (!read) continue;
    data.shown.push({
      info: infoOf(edition, read.snapshot, read.problems, built.has(edition.id), whole),
      seal: edition.manifest.seal,
      audience: read.audience,
      keys: read.snapshot.hub.entries.map(({ key }) => key),
    });
    if (last) data.comparisons.push(compare(last, read.snapshot));
    const toToday = compare(read.snapshot, today);
    data.comparisons.push(toToday);
    data.estimates.push(...pastEstimates(toToday, read.snapshot.hub, today.hub));
    const since = { comparison: toToday, before: read.snapshot.hub, after: today.hub };
    data.events = edition === sealed.at(-1) ? eventsOf(since, today.hub.config) : [];
    last = read.snapshot;
  }
  return data;
}
