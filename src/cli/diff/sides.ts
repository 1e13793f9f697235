import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severityIn } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { problemsFor, soundEntries } from '../../checks/run.ts';
import { limits } from '../../methods/balance/limits.ts';
import { audiencesOf, readerThen } from '../../model/audience.ts';
import type { EntryName } from '../../model/editions/comparison.ts';
import { buildHub } from '../../model/hub.ts';
import { type FileChange, type Review, reviewOf } from '../../model/review/review.ts';
import type { ReviewSide } from '../../model/review/side.ts';
import type { Content, EditionReading } from '../../source/content.ts';
import { schemaVersion } from '../../source/editions/manifest.ts';
import { upgrade } from '../../source/editions/upgrade.ts';
import { isDraft } from '../../source/entry.ts';
import { readHubFile } from '../../source/hub-file.ts';
import { keptFiles } from '../../source/hub-files.ts';
import { readLink } from '../../source/path.ts';
import { snapshotOf } from '../edition/data.ts';
import { type Loaded, load, loadFiles, openMemory } from '../load.ts';
import type { Machine } from '../machine.ts';
import { openHub } from '../open-hub.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { type Base, baseOf } from './base.ts';
import { type KeptHub, keptHub } from './kept.ts';

/** A change of a hub, and what it was held against. */
export interface Read {
  base: Base;
  /** Whether the hub was there already. */
  wasThere: boolean;
  /** For whom the review is. */
  audience: string;
  today: string;
  review: Review;
}

/** Keys of entries that are there and whose fields cannot be read. */
function unreadIn({ entries }: Content): Set<string> {
  const sound = new Set(entries.filter((entry) => entry.sound).map(({ key }) => key));
  return new Set(entries.map(({ key }) => key).filter((key) => !sound.has(key)));
}

/** Keys of entries of which one side cannot be read: nothing is said of what only seems to have come or gone. */
function unreadKeys(before: Content, after: Content): Set<string> {
  const [was, is] = [unreadIn(before), unreadIn(after)];
  const [old, young] = [before, after].map(({ entries }) => new Set(entries.map(({ key }) => key)));
  return new Set([...was].filter((key) => young?.has(key)).concat([...is].filter((key) => old?.has(key))));
}

function nameOf({ content }: Loaded, key: string): EntryName {
  const title = content.entries.find((entry) => entry.key === key)?.data.title;
  return { key, title: typeof title === 'string' && title.trim() !== '' ? title : key };
}

/** A hub as one audience sees it, with what is said of it. */
function sideOf(loaded: Loaded, own: string, title: string, unread: ReadonlySet<string>, date: string): ReviewSide {
  const { content, editions, result, drawings } = loaded;
  const whole = soundEntries(content).filter(({ key }) => !unread.has(key));
  const { config, entries, narrowest } = openHub(content.config, whole, own);
  const hub = buildHub(config, entries, content.assets, date);
  const said = narrowest ? result : problemsFor(result, hub, drawings, content.remarks);
  const problems = [...said.problems, ...said.maturing];
  const waived = new Set(said.waived.map(({ problem: { check, file } }) => `${check} ${file}`));
  const off = new Set(checks.filter((check) => severityIn(check, config) === 'off').map(({ id }) => id));
  const files = new Map(
    (narrowest ? content.entries : entries).map(({ file, key }): [string, EntryName] => [file, nameOf(loaded, key)]),
  );
  const among = audiencesOf(content.config);
  return {
    snapshot: snapshotOf({ edition: null, title, date }, hub, problems),
    readers: {
      audiences: among,
      own,
      whole: new Map(whole.flatMap((entry) => (isDraft(entry) ? [] : [[entry.key, entry]]))),
    },
    problems,
    entryAt: (file) => files.get(file) ?? null,
    isEased: (check, key) =>
      off.has(check) || waived.has(`${check} ${content.entries.find((entry) => entry.key === key)?.file ?? key}`),
    editions: editions
      .filter((edition) => readerThen(audiencesOf(edition.content.config), among, own) !== null)
      .map(({ id, manifest: { title: name, seal } }) => ({ id, title: name, seal })),
  };
}

/** Files beside the text that entries of both sides show, and that hold other bytes than before. */
function filesChanged(after: ReviewSide, content: Content, folder: string, kept: KeptHub): FileChange[] {
  const found = new Map<string, FileChange>();
  for (const { key, file, data, body } of after.snapshot.hub.entries)
    for (const address of [...body.images.map(({ src }) => src), ...body.links.map(({ url }) => url)]) {
      const target = readLink(file, address);
      const path = target.type === 'file' ? content.assets.get(target.file) : undefined;
      if (path === undefined || kept.isSame(path) || found.has(path)) continue;
      const bytes = kept.bytesAt(path);
      if (bytes !== null && !readFileSync(join(folder, path)).equals(bytes))
        found.set(path, { path, entry: { key, title: data.title } });
    }
  return [...found.values()];
}

/** Version of the shapes that a `hub.yaml` says it has. */
function versionOf(bytes: Uint8Array | null): number {
  let version: unknown;
  if (bytes)
    readHubFile(bytes, (data) => {
      version = data.schema;
      return data;
    });
  return typeof version === 'number' ? version : 1;
}

/** How an older hub is read: its fields as those of the working tree would say the same. */
function readingOf(kept: KeptHub, now: number, where: string): EditionReading | undefined {
  const version = versionOf(kept.bytesAt('hub.yaml'));
  if (version > schemaVersion)
    throw new UsageError(
      `The hub ${where} has shapes of version ${version}, and this Sextant reads version ${schemaVersion}: install a newer one.`,
    );
  return version >= now ? undefined : { known: () => undefined, upgrade: (kind, data) => upgrade(version, kind, data) };
}

/** `hub.yaml` alone, where the hub was not there yet: everything in it is new. */
const nothingYet = (folder: string) =>
  keptFiles([{ path: 'hub.yaml', isLink: false, read: () => readFileSync(join(folder, 'hub.yaml')) }]);

/**
 * Reads a hub as it is and as its base holds it, both on one day, for the narrowest audience unless another is named.
 * @param options where the hub is, for whom, on which day, and the base
 * @param machine as in `load`
 * @returns null when nobody can say what the hub says, since its `hub.yaml` has errors
 * @throws UsageError where there is nothing to hold it against
 */
export async function readSides(options: Options, machine: Pick<Machine, 'now' | 'cache'>): Promise<Read | null> {
  const folder = options.content;
  const memory = openMemory(folder, machine.cache);
  const after = await load({ content: folder, audience: options.audience, date: options.date }, machine, memory);
  if (after.content.configUnread) return null;
  const base = baseOf(folder, options.base);
  const where = `at ${base.commit.slice(0, 7)}`;
  const kept = keptHub(folder, base.commit);
  const { today } = after;
  const reading = kept.isThere ? readingOf(kept, after.content.config.schema ?? 1, where) : undefined;
  const before = await loadFiles(
    kept.isThere ? kept.files : nothingYet(folder),
    { content: folder, date: today },
    machine,
    reading ? { ...memory, entries: new Map() } : memory,
    reading,
  );
  if (before.content.configUnread)
    throw new UsageError(
      `hub.yaml has errors ${where}, so nobody can say what the hub said; name another with --base REF.`,
    );
  const now = audiencesOf(after.content.config);
  const audience = options.audience ?? (now.names[0] as string);
  const then = readerThen(audiencesOf(before.content.config), now, audience);
  if (then === null)
    throw new UsageError(
      `Nobody can say what the audience "${audience}" may see of the hub ${where}: it does not list that audience, or lists audiences in another order than hub.yaml now.`,
    );
  const unread = unreadKeys(before.content, after.content);
  const old = sideOf(before, then, where, unread, today);
  const young = sideOf(after, audience, 'the working tree', unread, today);
  const review = reviewOf(kept.isThere ? old : { ...old, problems: [] }, young, {
    files: filesChanged(young, after.content, folder, kept),
    // Whom an entry is for that cannot be read, nobody knows.
    unread: audience === now.names[0] ? [...unread].sort().map((key) => nameOf(after, key)) : [],
    findings: new Set(Object.keys(limits)),
  });
  return { base, wasThere: kept.isThere, audience, today, review };
}
