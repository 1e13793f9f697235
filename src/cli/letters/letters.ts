import { join } from 'node:path';
import { counted } from '../../format/words.ts';
import { audiencesOf } from '../../model/audience.ts';
import { eventsByOwner } from '../../report/letters/events.ts';
import { suggestion } from '../../source/fields/nearest.ts';
import { slugOf } from '../../source/slug.ts';
import { alone } from '../alone.ts';
import { writeWhole } from '../export/write-whole.ts';
import { requireInside } from '../inside.ts';
import { makeFolder } from '../installation/make-folder.ts';
import { type Loaded, load, openMemory } from '../load.ts';
import { interrupted, type Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { LetterLog, lettersFolder, type Waiting } from './log.ts';
import { mailOf, type Post, postTo } from './mail.ts';
import { type Recipient, type RecipientFile, readRecipientFile, recipientsOf, usualFile } from './recipients.ts';
import { NotSent, postman, smtpOf } from './send.ts';
import { commitNow, readSince, type Since, uncommitted } from './since.ts';
import { jsonReport, type Own, textReport } from './tell.ts';
import { type Told, toldTo } from './told.ts';

/** What `letters` is called with. */
export type LetterOptions = Options & {
  since: string | undefined;
  recipients: string | undefined;
  out: string | undefined;
  send: boolean;
  'dry-run': boolean;
  format: 'text' | 'json';
};

/** All that letters are made of. */
interface Read {
  now: Loaded;
  since: Since;
  /** What an audience may hear of, worked out once for each. */
  told(audience: string): Told;
  file: RecipientFile | null;
  recipients: readonly Recipient[];
  /** The audience of who names none. */
  usual: string;
  /** In whose name letters are named. */
  host: string;
}

async function read(options: LetterOptions, last: LetterLog['last'], machine: Machine): Promise<Read | null> {
  const folder = options.content;
  const memory = openMemory(folder, machine.cache);
  const now = await load(options, machine, memory);
  if (now.content.configUnread) return null;
  const { config } = now.content;
  const file = readRecipientFile(options.recipients ?? join(folder, usualFile));
  if (!file && options.recipients !== undefined) throw new UsageError(`There is no file "${options.recipients}".`);
  const usual = options.audience ?? audiencesOf(config).plain;
  const since = await readSince(options.since, last, { folder, now, machine, memory });
  const site = options.site ?? config.site;
  const told = new Map<string, Told>();
  return {
    now,
    since,
    told(audience) {
      const known = told.get(audience) ?? toldTo(audience, { now, since, site, base: options.base ?? '/' });
      told.set(audience, known);
      return known;
    },
    file,
    recipients: file ? recipientsOf(file, config, usual) : [],
    usual,
    host: site === undefined ? (file?.from.address.split('@').at(-1) ?? 'sextant.invalid') : new URL(site).hostname,
  };
}

/** What each recipient is to be told; nobody gets a letter without an event. */
function postsOf({ recipients, told, host }: Read, log: LetterLog | null): Post[] {
  return recipients.flatMap((recipient) => {
    const { owner, audience, signs } = recipient;
    const { events, sender } = told(audience);
    const own = events
      .filter((event) => event.owner === owner || event.sides.some((side) => signs.includes(side)))
      .filter(({ state }) => !log?.isTold(owner, audience, state));
    return own.length > 0 ? [postTo(recipient, own, sender, host)] : [];
  });
}

/** Who is named for nothing, and whose events go to nobody. */
function tellGaps({ recipients, told, usual, file }: Read, output: Output): void {
  if (!file) return;
  const named = new Set(recipients.map(({ owner }) => owner));
  for (const { owner, audience, signs } of recipients) {
    const { owners } = told(audience);
    if (!owners.has(owner) && signs.length === 0)
      output.err(`Nothing that “${audience}” may see belongs to “${owner}”.${suggestion(owner, [...owners])}\n`);
  }
  const missed = eventsByOwner(told(usual).events).filter(([owner]) => !named.has(owner));
  for (const [owner, events] of missed)
    output.err(`${counted(events.length, 'event')} of “${owner}”, to whom no letters go: nobody is named for them.\n`);
}

/** Events of everybody, where nobody says who gets letters. */
const everybody = ({ told, usual }: Read): Own[] =>
  eventsByOwner(told(usual).events).map(([owner, events]) => ({ owner, audience: usual, events, messageId: null }));

const ownOf = ({ recipient: { owner, audience }, events, messageId }: Post): Own => ({
  owner,
  audience,
  events,
  messageId,
});

function report(options: LetterOptions, { since, now }: Read, letters: readonly Own[], output: Output): void {
  const { language } = now.content.config;
  const told = { since, today: now.today, language, letters };
  output.out(options.format === 'json' ? jsonReport(told) : textReport(told));
}

const requireFile = ({ file }: Read): RecipientFile => {
  if (file) return file;
  throw new UsageError(
    `Nobody says who gets letters: write ${usualFile} below the content folder, or name a file with --recipients FILE. The handbook shows one (/method/letters/).`,
  );
};

/** Writes each letter as a file that mail programs open. They bear the day of reading, so that the same gives the same bytes. */
async function writeFiles(folder: string, posts: readonly Post[], read: Read, output: Output): Promise<void> {
  const file = requireFile(read);
  makeFolder(folder);
  for (const post of posts) {
    const { recipient, messageId } = post;
    const name = [read.now.today, slugOf(recipient.owner) || 'owner', messageId.slice('<letter.'.length, 15)].join('-');
    const mail = String(await mailOf(post, file, new Date(`${read.now.today}T12:00:00Z`)));
    writeWhole(join(folder, `${name}.eml`), mail, '--out');
  }
  output.err(`${counted(posts.length, 'letter')} in ${folder}\n`);
}

/** Sends what waits, those of earlier runs first, to whom it belongs now. */
async function deliver(
  waiting: readonly Waiting[],
  log: LetterLog,
  read: Read,
  output: Output,
  machine: Machine,
): Promise<number> {
  const file = requireFile(read);
  const post = postman(smtpOf(file, machine.environment));
  const interruption = machine.interruption();
  let kept = 0;
  try {
    for (const { messageId, owner, audience, date, events, letter } of waiting) {
      if (interruption.signal.aborted) return interrupted;
      const recipient = read.recipients.find((one) => one.owner === owner && one.audience === audience);
      if (!recipient) {
        output.err(
          `A letter to “${owner}” as “${audience}” waited, and nobody is named for it any more: it is dropped.\n`,
        );
        log.drop(messageId);
        continue;
      }
      const mail = await mailOf({ recipient, events, letter, messageId }, file, new Date(date));
      try {
        const refused = await post.send({ mail, from: file.from.address, to: recipient.to });
        log.sent(messageId, read.now.today);
        output.err(`Sent to “${owner}”: ${counted(events.length, 'event')}.\n`);
        if (refused.length > 0)
          output.err(`The server refused ${counted(refused.length, 'address', 'addresses')} of “${owner}”.\n`);
      } catch (error) {
        if (!(error instanceof NotSent)) throw error;
        kept += 1;
        output.err(`Not sent to “${owner}”, and tried again by the next run: ${error.message}\n`);
      }
    }
  } finally {
    post.close();
    interruption.over();
  }
  return kept > 0 ? 2 : 0;
}

/** Begins the name of the folder of a run that sends. */
const sending = 'sending';

/** Notes what is to be sent, and sends it. */
function send(options: LetterOptions, output: Output, machine: Machine): Promise<number> {
  const { content } = options;
  const open = uncommitted(content);
  if (open !== null)
    throw new UsageError(
      `"${open}" is not committed. The next letters are held against a commit, so commit first, or look with --dry-run.`,
    );
  requireInside(content, [`${lettersFolder}/${sending}`]);
  return alone(join(content, lettersFolder), sending, 'Another run sends letters of this hub already', async () => {
    const log = new LetterLog(content);
    const known = await read(options, log.last, machine);
    if (!known) return unread(output);
    // Before anything is noted, it must be known that it can be sent.
    smtpOf(requireFile(known), machine.environment);
    tellGaps(known, output);
    const posts = postsOf(known, log);
    report(options, known, posts.map(ownOf), output);
    log.queue(posts, machine.now(), { run: known.now.today, commit: commitNow(content) });
    return deliver(log.waiting(), log, known, output, machine);
  });
}

function unread(output: Output): number {
  output.err('sextant: hub.yaml has errors, so nobody can say who may see what; npm run check shows them.\n');
  return 1;
}

/**
 * `sextant letters`: what owners have to be told since an edition, a day or a commit, as text, as files or as mails.
 * @returns exit code: 0 told; 1 `hub.yaml` has errors; 2 a letter could not be sent
 * @throws UsageError for what cannot be
 */
export async function letters(options: LetterOptions, output: Output, machine: Machine): Promise<number> {
  if (options.send && options.out !== undefined)
    throw new UsageError('--send sends letters and --out writes them as files: name one of the two.');
  if (options.send && !options['dry-run']) return send(options, output, machine);
  const log = new LetterLog(options.content);
  const known = await read(options, log.last, machine);
  if (!known) return unread(output);
  tellGaps(known, output);
  if (options.send) requireFile(known);
  const posts = postsOf(known, options.send ? log : null);
  report(options, known, known.file ? posts.map(ownOf) : everybody(known), output);
  if (options.out !== undefined) {
    requireFile(known);
    if (!options['dry-run']) await writeFiles(options.out, posts, known, output);
  }
  return 0;
}
