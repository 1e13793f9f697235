import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { addDays } from '../../model/date.ts';
import { makeFolder } from '../installation/make-folder.ts';
import { interrupted, type Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { pathInRepository } from '../repository.ts';
import { root } from '../root.ts';
import { dayOf } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import { packageName, version } from '../version.ts';
import { answersOf, assumedOf, type Given } from './answers.ts';
import { Left, type Person, personAt } from './ask.ts';
import { hubFiles } from './hub-files.ts';
import { missingPart } from './missing.ts';
import { installedAs, type Pin, pinOf } from './origin.ts';
import { projectFiles, schemaPath } from './project-files.ts';
import { saidByHub } from './said-by-hub.ts';
import { writeNew } from './write-new.ts';

/** How long a hub counts as young that nobody said more of: two quarters. */
const youngDays = 182;

/** Whether something is at a path, by the names that the folder has: some disks take `readme.md` for `README.md`. */
function isTaken(folder: string, path: string): boolean {
  const wanted = path.toLowerCase();
  const parent = dirname(path);
  try {
    return readdirSync(join(folder, parent)).some((name) => join(parent, name).toLowerCase() === wanted);
  } catch {
    return false;
  }
}

/** A part of the path that is no folder where one has to be: through a link, files would be written elsewhere. */
function inTheWay(folder: string, path: string): string | null {
  const parts = path.split('/').slice(0, -1);
  for (const depth of parts.keys()) {
    const at = parts.slice(0, depth + 1).join('/');
    const found = lstatSync(join(folder, at), { throwIfNoEntry: false });
    if (found && !found.isDirectory())
      return `"${join(folder, at)}" is a ${found.isSymbolicLink() ? 'link' : 'file'} where a folder has to be.`;
  }
  return null;
}

/** By it a folder is a hub, which has all that a hub begins with. */
const configFile = 'hub.yaml';

/** Writes files that are not there, all or none of them; whoever is killed writes the rest when asked again. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const written: string[] = [];
  let firstMade: string | undefined;
  try {
    firstMade = makeFolder(folder);
    const last = [...files].filter(([path]) => path === configFile);
    for (const [path, text] of [...files].filter(([path]) => path !== configFile).concat(last)) {
      const made = mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (made !== undefined) written.push(made);
      // Fails when the file has come into being since we looked.
      writeNew(join(folder, path), text);
      written.push(join(folder, path));
    }
  } catch (error) {
    for (const path of firstMade === undefined ? written.reverse() : [firstMade])
      rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** What is said of a file that stays as it is. */
function addition(folder: string, path: string, planned: string): string | null {
  let existing = '';
  try {
    existing = readFileSync(join(folder, path), 'utf8');
  } catch {
    // A folder, or closed to us: what would have been written is told whole.
  }
  const part = missingPart(path, planned, existing);
  return part === null
    ? null
    : `${path} is there and stays as it is. Add to it:\n\n${part.replace(/^(?=.)/gm, '    ')}\n`;
}

/** Where the code host looks for workflows, if not in this folder. */
function nested(folder: string): string | null {
  const below = pathInRepository(folder);
  return below === null || below === ''
    ? null
    : `${folder} lies in a repository. Code hosts read workflows at its root only: move .github/ and .gitlab-ci.yml there, and let their steps run in ${below}.\n\n`;
}

/** What init depends on besides its options. */
export interface Surroundings {
  /** Who can be asked; null where there is no terminal. */
  person: Person | null;
  pin: Pin;
}

/** What init asks of this process. */
const here = (hub: string): Surroundings => ({
  person: personAt(process),
  pin: pinOf(installedAs(root, packageName), version, hub),
});

/**
 * `sextant init [DIR]`: a hub to begin with, and what stands around it in a repository. Touches nothing that is there.
 * @param options what was given instead of answers
 * @param surroundings who is asked, and what the package was installed from
 * @returns exit code: 0, or 130 when whoever was asked left
 * @throws UsageError for an answer that cannot be, or a file where a folder has to be
 */
export async function init(
  options: Options & Given,
  output: Output,
  machine: Pick<Machine, 'now' | 'interruption'>,
  surroundings: (hub: string) => Surroundings = here,
): Promise<number> {
  const folder = options.positionals[0] ?? '.';
  const hub = resolve(folder);
  if (existsSync(hub) && !statSync(hub).isDirectory())
    throw new UsageError(`"${folder}" is a file; init takes a folder.`);
  const { person, pin } = surroundings(hub);
  const isHub = isTaken(hub, configFile);
  const said = isHub ? saidByHub(join(hub, configFile)) : {};
  const given = {
    ...options,
    product: options.product ?? said.product,
    audiences: options.audiences ?? said.audiences,
  };
  let answers: Awaited<ReturnType<typeof answersOf>>;
  try {
    answers = await answersOf(given, basename(hub), person?.ask ?? null);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    output.err(`\nsextant: ${error.message}\n`);
    return interrupted;
  } finally {
    person?.close();
  }
  const until = addDays(options.date ?? dayOf(machine.now()), youngDays);
  const planned = new Map([
    // A hub that is there has its own inputs.
    ...(isHub ? [] : hubFiles(answers, until, schemaPath(packageName, 'hub'))),
    ...projectFiles(answers, { name: packageName, pin }),
  ]);
  for (const path of planned.keys()) {
    const way = inTheWay(hub, path);
    if (way !== null) throw new UsageError(`${way} Nothing was written.`);
  }
  const fresh = new Map([...planned].filter(([path]) => !isTaken(hub, path)));
  const interruption = machine.interruption();
  try {
    writeAll(hub, fresh);
  } finally {
    interruption.over();
  }
  const additions = [...planned].flatMap(([path, text]) => (fresh.has(path) ? [] : (addition(hub, path, text) ?? [])));
  output.out([...fresh.keys()].map((path) => `${join(folder, path)}\n`).join(''));
  if (fresh.size > 0) output.out('\n');
  if (isHub) output.out('hub.yaml is there already: the hub stays as it is.\n\n');
  const assumed = person === null && !isHub ? assumedOf(options, answers) : [];
  if (assumed.length > 0)
    output.out(
      `Nobody could be asked, so this was assumed. Change it in hub.yaml and inputs/, or begin again in an empty folder with these options:\n${assumed.join('\n')}\n\n`,
    );
  for (const text of additions) output.out(`${text}\n`);
  if (pin.note !== null) output.out(`${pin.note}\n\n`);
  output.out(nested(hub) ?? '');
  output.out(
    `Next: ${folder === '.' ? '' : `go to ${folder}, `}${pin.spec === null ? 'add the package' : 'npm install'}, then npm run dev.\n`,
  );
  return 0;
}
