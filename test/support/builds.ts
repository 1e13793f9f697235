import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { digestOf } from '../../src/source/digest.ts';
import { filesBelow } from './folder.ts';
import { plainEnvironment } from './site.ts';

const root = join(import.meta.dirname, '..', '..');

/** A build that is under way. */
export interface Build {
  child: ChildProcess;
  out: string;
  /** Resolves when the site is there; rejects with what was said when the build fails. */
  built: Promise<void>;
}

/**
 * Starts a build and does not wait for it.
 * @param content the content folder
 * @param out the site
 * @param cache where it keeps what it keeps; builds of one checkout share it
 * @param args more arguments
 */
export function startBuild(content: string, out: string, cache: string, args: readonly string[] = []): Build {
  const command = ['src/cli/sextant.js', 'build', '--content', content, '--out', out, ...args];
  const child = spawn(process.execPath, command, { cwd: root, env: { ...plainEnvironment(), SEXTANT_CACHE: cache } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const built = new Promise<void>((done, fail) => {
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`The build ended with ${code}\n${said}`))));
  });
  return { child, out, built };
}

/**
 * Whether a build that is under way has written a page that fits: it writes beside its site, in a folder that names it.
 * @param pid of the build
 * @param out its site
 * @param page what the page's file must fit, below the folder that the build writes to
 */
export function hasPage(pid: number | undefined, out: string, page: RegExp): boolean {
  const beside = dirname(out);
  try {
    return readdirSync(beside)
      .filter((name) => name.startsWith(`.${basename(out)}-`) && name.includes(`-${pid}-`))
      .some((name) => filesBelow(join(beside, name)).some((file) => page.test(file)));
  } catch {
    // Not there yet, or moved while it was looked at.
    return false;
  }
}

/**
 * Kills a build without warning once it has written a page.
 * @param build under way
 * @param page what the page's file must fit, below the folder that the build writes to
 * @throws when the build ends before
 */
export async function killAt({ child, out, built }: Build, page: RegExp): Promise<void> {
  const ended = built.then(
    () => Promise.reject(new Error(`The build wrote no page that fits ${page}.`)),
    (error: Error) => (child.signalCode === 'SIGKILL' ? undefined : Promise.reject(error)),
  );
  while (child.exitCode === null && !hasPage(child.pid, out, page)) await setTimeout(5);
  child.kill('SIGKILL');
  await ended;
}

/** Files of a site, each with the digest of its bytes. */
export const digestsOf = (site: string): Map<string, string> =>
  new Map(filesBelow(site).map((file) => [file, digestOf(readFileSync(join(site, file)))]));

/** Files that only one of two sites has, or that differ. */
export const differing = (left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] =>
  [...new Set([...left.keys(), ...right.keys()])].filter((file) => left.get(file) !== right.get(file)).sort();
