import { digestOf } from '../source/digest.ts';
import { slugOf } from '../source/slug.ts';
import type { Account } from './imported.ts';

/** What an earlier run wrote of one entry: digests by field, so that a later one knows what somebody has changed. */
export interface KnownEntry {
  kind: string;
  id: string;
  fields: Record<string, string>;
  body: string;
}

/** All that runs remember of one source. */
export interface Ledger {
  /** As `source.system`. */
  system: string;
  /** The folder or file, as the last run was told. */
  path: string;
  /** By `source.key`. */
  entries: Record<string, KnownEntry>;
  /** Copies of files: by the path in the source the path in the hub, and the digest of what was written. */
  files: Record<string, { to: string; digest: string }>;
  /** What became of every word or cell. */
  accounts: Account[];
}

/** Folder of the ledgers, below the content folder: hidden, so that no page, edition or search has it. */
export const ledgerFolder = '.sextant/imports';

/**
 * File of a source's ledger, below the content folder. Two names that read alike in an address have one each.
 * @param system as `source.system`
 */
export const ledgerFile = (system: string): string =>
  `${ledgerFolder}/${[slugOf(system).slice(0, 80) || 'source', digestOf(system).slice(0, 8)].join('-')}.json`;

/** A record by names of others, such as keys of a tool: `constructor` and `__proto__` are names like any. */
export const byName = <T>(...records: Readonly<Record<string, T>>[]): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, ...records);

/** One that knows nothing yet. */
export const emptyLedger = (system: string, path: string): Ledger => ({
  system,
  path,
  entries: {},
  files: {},
  accounts: [],
});

/**
 * Reads a ledger. One that was damaged counts as none: what an import may change, entries say, too.
 * @param text of the file; null where there is none
 */
export function readLedger(text: string | null, system: string, path: string): Ledger {
  try {
    const read = JSON.parse(text ?? 'null') as Ledger | null;
    if (read?.system === system && typeof read.entries === 'object' && typeof read.files === 'object') return read;
  } catch {
    // As good as none.
  }
  return emptyLedger(system, path);
}

/** As it is written: nothing that tells of people is quoted, whatever an adapter says. */
export const ledgerText = (ledger: Ledger): string =>
  `${JSON.stringify({ ...ledger, accounts: ledger.accounts.map(({ text, ...account }) => (account.personal || text === undefined ? account : { ...account, text })) }, null, 1)}\n`;
