import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfinished } from '../../checks/unfinished.ts';
import { limits } from '../../methods/balance/limits.ts';
import { audiencesOf, readerThen } from '../../model/audience.ts';
import { type FileChange, type Review, reviewOf } from '../../model/review/review.ts';
import type { ReviewSide } from '../../model/review/side.ts';
import { stripped } from '../../source/assets/strip.ts';
import type { Content } from '../../source/content.ts';
import { digestOf } from '../../source/digest.ts';
import { keptFiles } from '../../source/hub-files.ts';
import { readLink } from '../../source/path.ts';
import { load, openMemory } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { type Base, baseOf } from './base.ts';
import { type KeptHub, keptHub } from './kept.ts';
import { loadKept } from './load-kept.ts';
import { nameOf, sideOf, unreadKeys } from './side.ts';

/** A change of a hub, and what it was held against. */
export interface Read {
  base: Base;
  /** Whether the hub was there already. */
  wasThere: boolean;
  /** For whom the review is. */
  audience: string;
  /** Whether that is the narrowest one. */
  narrowest: boolean;
  today: string;
  review: Review;
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
      // As they are published: what an image tells of people no reader gets.
      const published = (own: Uint8Array) => digestOf(stripped(path, own).bytes);
      if (bytes !== null && published(readFileSync(join(folder, path))) !== published(bytes))
        found.set(path, { path, entry: { key, title: data.title } });
    }
  return [...found.values()];
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
  const before = await loadKept(kept.isThere ? kept.files : nothingYet(folder), {
    kept,
    where,
    version: after.content.config.schema ?? 1,
    folder,
    date: today,
    machine,
    memory,
  });
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
    unread: audience === now.names[0] ? after.content.entries.filter(({ key }) => unread.has(key)).map(nameOf) : [],
    elsewhere: new Set([...Object.keys(limits), unfinished.id]),
  });
  return { base, wasThere: kept.isThere, audience, narrowest: audience === now.names[0], today, review };
}
