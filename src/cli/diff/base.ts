import { suggestion } from '../../source/fields/nearest.ts';
import { UsageError } from '../usage-error.ts';
import { git, gitLine } from './git.ts';

/** What a working tree is held against. */
export interface Base {
  /** The whole name of the commit. */
  commit: string;
  /** The day it was made, `YYYY-MM-DD`. */
  day: string;
  /**
   * How it was found: the commit that `ref` names; the last one that the branch shares with `ref`; the last one of all,
   * where nobody knows another.
   */
  found: 'named' | 'shared' | 'last';
  /** The branch, tag or commit that was meant; `HEAD` for the last commit. */
  ref: string;
}

/** The whole name of the commit that a branch, a tag or a commit names; null where there is none. */
export const commitOf = (folder: string, ref: string): string | null =>
  gitLine(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);

/** Whether a clone holds only the end of the history. */
export const isShallow = (folder: string) => gitLine(folder, ['rev-parse', '--is-shallow-repository']) === 'true';

/** What a shallow clone lacks, and how it comes. */
export const deepen =
  'This clone is shallow: fetch the whole history (git fetch --unshallow; fetch-depth: 0 on GitHub).';

/** The remote that branches are held against: that of the current branch, else `origin`, else the only one. */
function remoteOf(folder: string): string | null {
  const branch = gitLine(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const own = branch && gitLine(folder, ['config', `branch.${branch}.remote`]);
  const all = gitLine(folder, ['remote'])?.split('\n') ?? [];
  if (own && all.includes(own)) return own;
  if (all.includes('origin')) return 'origin';
  return all.length === 1 ? (all[0] as string) || null : null;
}

/** The default branch of the remote, as far as this clone knows it: `origin/main`. */
function defaultBranch(folder: string): string | null {
  const remote = remoteOf(folder);
  if (remote === null) return null;
  const head = gitLine(folder, ['symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`]);
  const names = head ? [head] : [`${remote}/main`, `${remote}/master`];
  return names.find((name) => commitOf(folder, `refs/remotes/${name}`) !== null) ?? null;
}

/** The day on which a commit was made, `YYYY-MM-DD`. */
export const dayOfCommit = (folder: string, commit: string): string =>
  gitLine(folder, ['show', '--no-patch', '--format=%cs', commit]) ?? '';

/** The base that a commit makes. */
const baseAt = (folder: string, commit: string, found: Base['found'], ref: string): Base => ({
  commit,
  day: dayOfCommit(folder, commit),
  found,
  ref,
});

/** What a branch is held against that grew from a commit: not what became of that commit since. */
function sharedWith(folder: string, commit: string, ref: string): Base {
  const shared = gitLine(folder, ['merge-base', commit, 'HEAD']);
  if (shared !== null) return baseAt(folder, shared, shared === commit ? 'named' : 'shared', ref);
  if (isShallow(folder)) throw new UsageError(`Nobody can say which commits this branch shares with ${ref}. ${deepen}`);
  return baseAt(folder, commit, 'named', ref);
}

function named(folder: string, ref: string): Base {
  if (ref.startsWith('/') || ref.startsWith('-') || ref.trim() === '')
    throw new UsageError(`--base takes a branch, a tag or a commit here, such as main, not "${ref}".`);
  // A code host checks out one branch, and knows the others by their remote alone.
  const remote = remoteOf(folder);
  const commit = commitOf(folder, ref) ?? (remote === null ? null : commitOf(folder, `refs/remotes/${remote}/${ref}`));
  if (commit !== null) return sharedWith(folder, commit, ref);
  if (isShallow(folder)) throw new UsageError(`There is no "${ref}" in this clone. ${deepen}`);
  const known = gitLine(folder, ['for-each-ref', '--format=%(refname:short)'])?.split('\n') ?? [];
  throw new UsageError(
    `There is no branch, tag or commit "${ref}" in this repository.${suggestion(ref, known) || ' git branch --all lists the branches.'}`,
  );
}

/**
 * Which commit the working tree is held against: the last one that it shares with the base that is named, else with the
 * default branch of the remote, else the last commit, which leaves what was not committed yet.
 * @param folder the content folder
 * @param ref a branch, a tag or a commit
 * @throws UsageError where there is no such commit, or no repository
 */
export function baseOf(folder: string, ref: string | undefined): Base {
  const { ok, complaint } = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (!ok && !/not a git repository/i.test(complaint)) throw new UsageError(`git says: ${complaint}`);
  if (!ok) throw new UsageError(`"${folder}" is in no git repository: there is nothing that it could be held against.`);
  if (ref !== undefined) return named(folder, ref);
  const last = commitOf(folder, 'HEAD');
  if (last === null)
    throw new UsageError('This repository has no commit yet: there is nothing that the hub could be held against.');
  const branch = defaultBranch(folder);
  const commit = branch === null ? null : commitOf(folder, `refs/remotes/${branch}`);
  if (branch === null || commit === null) return baseAt(folder, last, 'last', 'HEAD');
  const base = sharedWith(folder, commit, branch);
  return base.commit === last ? baseAt(folder, last, 'last', 'HEAD') : base;
}
