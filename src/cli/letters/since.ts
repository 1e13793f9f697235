import { resolve } from 'node:path';
import { isCalendarDate } from '../../kinds/fields.ts';
import { addDays } from '../../model/date.ts';
import type { Content } from '../../source/content.ts';
import { placeOf } from '../../source/content-root.ts';
import { suggestion } from '../../source/fields/nearest.ts';
import { commitOf, dayOfCommit, deepen, isShallow } from '../diff/base.ts';
import { git, gitLine, gitList } from '../diff/git.ts';
import { keptHub } from '../diff/kept.ts';
import { loadKept } from '../diff/load-kept.ts';
import type { Loaded, Memory } from '../load.ts';
import type { Machine } from '../machine.ts';
import { UsageError } from '../usage-error.ts';
import type { LastRun } from './log.ts';

/** What the hub is held against. */
export interface Since {
  content: Content;
  /** The day as of which that is read, `YYYY-MM-DD`. */
  date: string;
  /** Where it was taken from, as a phrase: the edition “Q3”, the commit 1a2b3c4, the same texts. */
  from: string;
}

/** Days told of where nobody says since when, and no letter was sent yet: a week. */
const usualDays = 7;

/** What it takes to read the hub of another day. */
export interface ReadingSince {
  /** The content folder. */
  folder: string;
  /** The hub of today. */
  now: Loaded;
  machine: Pick<Machine, 'now' | 'cache'>;
  memory: Memory;
}

const inRepository = (folder: string): boolean => git(folder, ['rev-parse', '--is-inside-work-tree']).ok;

/** The same texts, on another day: only what time alone brings about differs. */
const sameTexts = ({ now }: ReadingSince, date: string): Since => ({
  content: now.content,
  date,
  from: 'the texts of today, since git holds none of that day',
});

/** The hub as a commit holds it; null where it holds none. */
async function atCommit(reading: ReadingSince, commit: string, date: string): Promise<Since | null> {
  const { folder, now, machine, memory } = reading;
  const name = commit.slice(0, 7);
  const kept = keptHub(folder, commit);
  if (!kept.isThere) return null;
  const version = now.content.config.schema ?? 1;
  const { content } = await loadKept(kept.files, { kept, where: `at ${name}`, version, folder, date, machine, memory });
  if (content.configUnread)
    throw new UsageError(
      `hub.yaml has errors at ${name}, so nobody can say what the hub said; name another with --since.`,
    );
  return { content, date, from: `the commit ${name}` };
}

/** The hub as it was at the end of a day. */
async function onDay(reading: ReadingSince, day: string): Promise<Since> {
  const { folder, now } = reading;
  if (day > now.today) throw new UsageError(`--since ${day} lies after ${now.today}, the day of reading.`);
  if (!inRepository(folder)) return sameTexts(reading, day);
  const before = ['rev-list', '-1', '--first-parent', `--before=${day}T23:59:59Z`, 'HEAD'];
  const commit = gitLine(folder, before);
  if (!commit && isShallow(folder)) throw new UsageError(`Nobody can say what the hub was on ${day}. ${deepen}`);
  return (commit && (await atCommit(reading, commit, day))) || sameTexts(reading, day);
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** An edition, or else a branch, a tag or a commit. */
async function named(reading: ReadingSince, name: string): Promise<Since> {
  const { folder, now } = reading;
  const edition = now.editions.find(({ id }) => id === name);
  if (edition) {
    const { title, date } = edition.manifest;
    return { content: edition.content, date, from: `the edition “${title}”` };
  }
  const ids = now.editions.map(({ id }) => id);
  const known = inRepository(folder) && !/^[-/]|^\s*$/.test(name);
  const commit = known ? commitOf(folder, name) : null;
  if (commit === null)
    throw new UsageError(
      `--since takes an edition, a day such as 2026-09-30, or a branch, a tag or a commit; "${name}" is none of them.${suggestion(name, ids)}`,
    );
  const found = await atCommit(reading, commit, earlier(dayOfCommit(folder, commit), now.today));
  if (!found) throw new UsageError(`There was no hub at ${name}: everything would be new.`);
  return found;
}

/** What the last letters were told of: as of their day, and as the commit of that time holds it where it is still there. */
async function lastTime(reading: ReadingSince, { run, commit }: LastRun): Promise<Since> {
  const { folder, now } = reading;
  const day = earlier(run, now.today);
  if (commit === null || !inRepository(folder) || commitOf(folder, commit) === null) return onDay(reading, day);
  return (await atCommit(reading, commit, day)) ?? onDay(reading, day);
}

/**
 * Reads the hub that letters hold today's against.
 * @param since an edition, a day, a branch, a tag or a commit; without it the last letters, else a week ago
 * @param last letters that were sent; null where none were
 * @param reading see there
 * @throws UsageError where there is no such hub
 */
export function readSince(since: string | undefined, last: LastRun | null, reading: ReadingSince): Promise<Since> {
  const whole = { ...reading, folder: resolve(reading.folder) };
  if (since !== undefined) return isCalendarDate(since) ? onDay(whole, since) : named(whole, since);
  return last ? lastTime(whole, last) : onDay(whole, addDays(reading.now.today, -usualDays));
}

/**
 * A file of the hub that is not as the last commit holds it: what letters told of it, nobody could find again.
 * @returns its path below the content folder; null where all is committed, or git holds nothing
 */
export function uncommitted(folder: string): string | null {
  const root = resolve(folder);
  if (commitNow(root) === null) return null;
  // Not `diff-index`: that takes a file for changed which was only touched.
  const changed = gitList(root, ['diff', '--name-only', '--no-ext-diff', '--relative', '-z', 'HEAD', '--', '.']);
  const added = gitList(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...changed, ...added].find((path) => path === 'hub.yaml' || placeOf(path) === 'kind') ?? null;
}

/** The commit that the working tree grew from; null where git holds none. */
export const commitNow = (folder: string): string | null =>
  inRepository(resolve(folder)) ? commitOf(resolve(folder), 'HEAD') : null;
