import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { runChecks } from '../../checks/run.ts';
import type { Taken } from '../../imports/imported.ts';
import { emptyLedger, type Ledger, ledgerFile, ledgerText, readLedger } from '../../imports/ledger.ts';
import { type Plan, type PresentHub, planImport, type Treatment } from '../../imports/plan.ts';
import { audiencesOf } from '../../model/audience.ts';
import { assetTypeOf } from '../../source/assets/types.ts';
import { type BodyStore, type Content, readContent } from '../../source/content.ts';
import { decode } from '../../source/decode.ts';
import { digestOf } from '../../source/digest.ts';
import { split } from '../../source/fields/front-matter.ts';
import { nearest } from '../../source/fields/nearest.ts';
import type { Problem } from '../../source/problem.ts';
import { type ContentFolder, readContentFolder } from '../../source/read.ts';
import { openBodyStore } from '../body-store.ts';
import { drawDiagrams } from '../diagram-store.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { replaceAll, takeBackLeft } from '../rename/replace-files.ts';
import { dayOf } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import { tell } from './tell.ts';

/** Options of `import`, whatever it reads. */
export interface ImportOptions extends Options {
  /** Show what would be written, and write nothing. */
  'dry-run': boolean;
  owner: string | undefined;
  /** Whether names and addresses of people come in. */
  people: boolean;
  system: string | undefined;
}

/** Where an import takes from. */
export interface Origin {
  /** As `source.system` of all that it brings. */
  system: string;
  /** The folder or file, as it was named. */
  path: string;
  /** It is an export, and the next one has another name: one ledger remembers all. */
  anyName?: true;
  /** All of a file that an asset is copied from, by `Given.path`. */
  read: (path: string) => Uint8Array;
}

/** A hub that something is brought into. */
export interface OpenHub {
  content: Content;
  folder: ContentFolder;
  bodies: BodyStore;
  today: string;
}

/**
 * Reads the hub that something is to be brought into. It may have errors.
 * @param options name its folder
 * @param output hears when an earlier run was killed
 * @throws UsageError when there is none
 */
export function openHubFor(
  { content: path, date }: Pick<Options, 'content' | 'date'>,
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): OpenHub {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder "${path}". Name one with --content DIR.`);
  takeBackLeft(path, output);
  const bodies = openBodyStore(resolve(path), machine.cache);
  const folder = readContentFolder(path);
  const content = readContent(folder, bodies);
  return {
    content,
    folder,
    bodies,
    today: date ?? content.config.today ?? dayOf(machine.now(), content.config.timezone),
  };
}

/** The hub as the plan sees it. */
function presentHub({ content, folder }: OpenHub, path: string): PresentHub {
  const entries = content.entries.flatMap(({ kind, id, file, data }) => {
    const source = content.texts.get(file);
    const extension = file.slice(file.lastIndexOf('.'));
    return source
      ? [{ kind, id, file, data, yaml: source.yaml.text, body: split(source.text, extension).body.trimStart() }]
      : [];
  });
  const files = new Map(
    folder.files.map(({ path: file, bytes }) => [
      file,
      // Of a picture only the beginning was read.
      assetTypeOf(file) ? digestOf(readAll(join(path, file))) : digestOf(bytes),
    ]),
  );
  return { entries, files };
}

/** Whom what comes in is for. */
function audienceFor({ content }: OpenHub, wanted: string | undefined): string | undefined {
  const { names } = audiencesOf(content.config);
  if (content.configUnread && wanted === undefined)
    throw new UsageError(
      'hub.yaml cannot be read, so nobody knows which audience is the narrowest. Name one with --audience NAME.',
    );
  if (wanted !== undefined && !content.configUnread && !names.includes(wanted)) {
    const near = nearest(wanted, names);
    throw new UsageError(
      `hub.yaml lists no audience "${wanted}", only ${names.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    );
  }
  return wanted ?? (names.length > 1 ? names[0] : undefined);
}

const readAll = (file: string): Uint8Array => readFile(file) ?? new Uint8Array();

function readFile(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The folder as it will be. */
function folderAfter(folder: ContentFolder, plan: Plan, origin: Origin): ContentFolder {
  const files = new Map(folder.files.map((file) => [file.path, file]));
  for (const from of plan.toCopy) {
    const path = plan.copies.get(from) ?? '';
    files.set(path, { path, bytes: origin.read(from) });
  }
  for (const [path, text] of plan.texts) files.set(path, { path, bytes: Buffer.from(text) });
  return { ...folder, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}

/** What a problem of a written entry asks for: more than before, or nothing. */
function treat(before: Treatment, problems: readonly Problem[]): Treatment | null {
  const undrawn = problems.some(({ check }) => check === 'diagram');
  if (undrawn && !before.undrawn) return { ...before, undrawn: true };
  if (!before.draft) return { ...before, draft: true };
  return before.verbatim ? null : { ...before, verbatim: true };
}

/** A plan that passes the checks, and what they say of what it writes. */
interface Checked {
  plan: Plan;
  problems: Problem[];
  /** Files that a hub does not show, though a text does. */
  refused: ReadonlySet<string>;
}

/** Plans, checks, and plans again with what the checks ask for, until nothing of it is an error. */
async function planned(
  taken: Taken,
  hub: OpenHub,
  origin: Origin,
  ledger: Ledger,
  options: ImportOptions,
  machine: Machine,
): Promise<Checked> {
  const present = presentHub(hub, options.content);
  const treatments = new Map<string, Treatment>();
  const refused = new Set<string>();
  const digests = new Map<string, string | null>();
  const assetDigest = (path: string) => {
    if (refused.has(path)) return null;
    if (!digests.has(path)) {
      const bytes = assetTypeOf(path) ? readOf(origin, path) : null;
      digests.set(path, bytes && digestOf(bytes));
    }
    return digests.get(path) ?? null;
  };
  for (;;) {
    const plan = planImport({
      imported: taken.imported,
      hub: present,
      ledger,
      today: hub.today,
      audience: audienceFor(hub, options.audience),
      treatments,
      assetDigest,
    });
    if (plan.texts.size === 0 && plan.toCopy.size === 0) return { plan, problems: [], refused };
    const content = readContent(folderAfter(hub.folder, plan, origin), hub.bodies);
    const written = content.entries.filter(({ file }) => plan.texts.has(file));
    const sources = written.flatMap(({ body }) => body.diagrams.map(({ source }) => source));
    const drawings = await drawDiagrams(resolve(options.content), sources, hub.today, machine.cache);
    const { problems } = runChecks(content, hub.today, drawings);
    const byFile = Map.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ file }) => file,
    );
    let again = false;
    for (const from of plan.toCopy)
      if (byFile.has(plan.copies.get(from) ?? '')) {
        refused.add(from);
        again = true;
      }
    for (const [key, { file }] of again ? [] : plan.outcomes) {
      const errors = plan.texts.has(file ?? '') ? byFile.get(file ?? '') : undefined;
      const next = errors ? treat(treatments.get(key) ?? {}, errors) : null;
      if (!next) continue;
      treatments.set(key, next);
      again = true;
    }
    if (!again) return { plan, problems: problems.filter(({ file }) => plan.texts.has(file)), refused };
  }
}

function readOf(origin: Origin, path: string): Uint8Array | null {
  try {
    return origin.read(path);
  } catch {
    return null;
  }
}

/** Nothing is written through a link of the file system that leads out of the hub. */
function requireInside(content: string, paths: Iterable<string>): void {
  const root = realpathSync(content);
  const looked = new Set<string>();
  for (const path of paths)
    for (let at = dirname(path); at !== '.' && !looked.has(at); at = dirname(at)) {
      looked.add(at);
      const folder = join(content, at);
      if (existsSync(folder) && realpathSync(folder) !== join(root, at))
        throw new UsageError(`The folder ${at}${sep} leads out of the content folder: nothing is written there.`);
    }
}

/** Writes all of it or nothing, and then what later runs have to know. */
function write(
  plan: Plan,
  hub: OpenHub,
  origin: Origin,
  ledger: Ledger,
  { content }: ImportOptions,
  machine: Machine,
): void {
  const there = new Set(hub.folder.files.map((file) => file.path));
  const changed = new Map<string, string | Uint8Array>();
  const added = new Map<string, Uint8Array>();
  for (const [path, text] of plan.texts)
    if (there.has(path)) changed.set(path, text);
    else added.set(path, Buffer.from(text));
  for (const from of plan.toCopy) {
    const path = plan.copies.get(from) ?? '';
    (there.has(path) ? changed : added).set(path, origin.read(from));
  }
  const file = ledgerFile(ledger.system);
  requireInside(content, [...changed.keys(), ...added.keys(), file]);
  const interruption = machine.interruption();
  try {
    // Of pictures only the beginning was read.
    const read = hub.folder.files.filter(({ path }) => !assetTypeOf(path));
    replaceAll(content, changed, read, null, added);
    const text = ledgerText(ledger);
    if (textOf(join(content, file)) === text) return;
    mkdirSync(join(content, dirname(file)), { recursive: true });
    writeFileSync(join(content, `${file}.new`), text);
    renameSync(join(content, `${file}.new`), join(content, file));
  } finally {
    interruption.over();
  }
}

function textOf(file: string): string | null {
  const bytes = readFile(file);
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : null;
}

const notShown = 'a file of a type, or with bytes, that a hub does not publish';

/** The ledger of a source; two folders of one name are told apart. */
function ledgerOf({ system, path, anyName }: Origin, content: string): Ledger {
  const ledger = readLedger(textOf(join(content, ledgerFile(system))), system, resolve(path));
  if (!anyName && ledger.path !== resolve(path) && existsSync(ledger.path))
    throw new UsageError(
      `"${system}" was imported from ${ledger.path} before. Give what comes from ${path} a name of its own with --system NAME.`,
    );
  return { ...emptyLedger(system, resolve(path)), entries: ledger.entries, files: ledger.files };
}

/**
 * Brings what an adapter made of a source into the hub: writes entries and assets all or none, keeps the ledger, and
 * prints what came in, what lacks something, what was left out and why, and what was left alone.
 * @param taken of an adapter
 * @param origin where it was taken from
 * @param hub as `openHubFor` read it
 * @returns exit code 0
 * @throws UsageError for what cannot be
 */
export async function bring(
  taken: Taken,
  origin: Origin,
  hub: OpenHub,
  options: ImportOptions,
  output: Output,
  machine: Machine,
): Promise<number> {
  const ledger = ledgerOf(origin, options.content);
  const { plan, problems, refused } = await planned(taken, hub, origin, ledger, options, machine);
  const accounts = taken.accounts
    .map((account) => (refused.has(account.file) ? { ...account, came: { left: notShown } } : account))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0));
  if (!options['dry-run'])
    write(plan, hub, origin, { ...ledger, entries: plan.entries, files: plan.files, accounts }, options, machine);
  tell({ plan, problems, accounts, ledger, content: options.content, dryRun: options['dry-run'] }, output);
  return 0;
}
