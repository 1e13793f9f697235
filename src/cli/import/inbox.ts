import { isInboxFile, readInbox } from '../../imports/inbox/read-inbox.ts';
import type { Machine } from '../machine.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { bring } from './bring.ts';
import { readSource } from './read-source.ts';
import type { ImportOptions } from './taking.ts';
import { openHubFor } from './target-hub.ts';

/** Larger mails carry more than words. */
const largestMail = 50_000_000;

/**
 * `sextant inbox DIR`: mails, transcripts and what the form at `/heard/` wrote, as signals.
 * @returns exit code 0
 * @throws UsageError for what cannot be
 */
export async function bringInbox(options: ImportOptions, output: Output, machine: Machine): Promise<number> {
  const [path] = options.positionals;
  if (path === undefined) throw new UsageError('Name the folder of mails and transcripts: inbox DIR.');
  const hub = openHubFor(options, output, machine);
  const folder = readSource(path, { isText: isInboxFile, largest: largestMail });
  const system = options.system ?? 'Inbox';
  const inputs = hub.content.entries
    .filter(({ kind, sound }) => kind === 'inputs' && sound)
    .map(({ id, data }) => ({ id, title: String(data.title), owner: String(data.owner) }));
  const { config } = hub.content;
  const taken = await readInbox(folder.given, {
    ...{ config, today: hub.today, owner: options.owner, people: options.people, system, inputs },
  });
  return bring(
    { imported: taken.imported, accounts: [...folder.accounts, ...taken.accounts] },
    { system, path, anyName: true, emptied: true, read: folder.read },
    hub,
    options,
    output,
    machine,
  );
}
