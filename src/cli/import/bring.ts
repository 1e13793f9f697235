import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Taken } from '../../imports/imported.ts';
import { emptyLedger, type Ledger, ledgerFile, ledgerText, readLedger } from '../../imports/ledger.ts';
import type { Plan } from '../../imports/plan.ts';
import { assetTypeOf } from '../../source/assets/types.ts';
import { decode } from '../../source/decode.ts';
import type { RawFile } from '../../source/read.ts';
import { requireInside } from '../inside.ts';
import type { Machine } from '../machine.ts';
import type { Output } from '../output.ts';
import { replaceAll } from '../rename/replace-files.ts';
import { UsageError } from '../usage-error.ts';
import { planned } from './plan-and-check.ts';
import type { ImportOptions, Origin } from './taking.ts';
import { type OpenHub, readFile } from './target-hub.ts';
import { tell } from './tell.ts';

/** The ledger of a source, and its file as it was read: null where there was none. */
interface Remembered {
  ledger: Ledger;
  file: RawFile | null;
}

/** Writes all of it, with what later runs have to know, or nothing. */
function write(
  plan: Plan,
  hub: OpenHub,
  origin: Origin,
  { ledger, file }: Remembered,
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
  const text = Buffer.from(ledgerText(ledger));
  if (!file) added.set(ledgerFile(ledger.system), text);
  else if (!text.equals(file.bytes)) changed.set(file.path, text);
  requireInside(content, [...changed.keys(), ...added.keys()]);
  const interruption = machine.interruption();
  try {
    // Of pictures only the beginning was read.
    const read = hub.folder.files.filter(({ path }) => !assetTypeOf(path));
    replaceAll(content, changed, file ? [...read, file] : read, null, added);
  } finally {
    interruption.over();
  }
}

const textOf = (bytes: Uint8Array | undefined): string | null => {
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : null;
};

const notShown = 'a file of a type, or with bytes, that a hub does not publish';

/** Two folders of one name are told apart. */
function rememberedOf({ system, path, anyName }: Origin, content: string): Remembered {
  const place = ledgerFile(system);
  const bytes = readFile(join(content, place));
  const file = bytes && { path: place, bytes };
  const ledger = readLedger(textOf(file?.bytes), system, resolve(path));
  if (!anyName && ledger.path !== resolve(path) && existsSync(ledger.path))
    throw new UsageError(
      `"${system}" was imported from ${ledger.path} before. Give what comes from ${path} a name of its own with --system NAME.`,
    );
  return { ledger: { ...emptyLedger(system, resolve(path)), entries: ledger.entries, files: ledger.files }, file };
}

/**
 * Brings what an adapter made of a source into the hub: writes entries, assets and the ledger all or none, and
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
  const { ledger, file } = rememberedOf(origin, options.content);
  const { plan, problems, refused } = await planned(taken, hub, origin, ledger, options, machine);
  const accounts = taken.accounts
    .map((account) => (refused.has(account.file) ? { ...account, came: { left: notShown } } : account))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0));
  const next = { ...ledger, entries: plan.entries, files: plan.files, accounts };
  if (!options['dry-run']) write(plan, hub, origin, { ledger: next, file }, options, machine);
  const { emptied = false } = origin;
  tell({ plan, problems, accounts, ledger, content: options.content, dryRun: options['dry-run'], emptied }, output);
  return 0;
}
