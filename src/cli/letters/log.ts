import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Letter } from '../../components/letters/letter.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { digestOf } from '../../source/digest.ts';
import { requireInside } from '../inside.ts';
import { readNamed } from '../named-file.ts';
import { UsageError } from '../usage-error.ts';
import type { Post } from './mail.ts';

/** Below the content folder, hidden: no page, edition or search has it, and git ignores it. */
export const lettersFolder = '.sextant/letters';
const logFile = `${lettersFolder}/log.jsonl`;
const outbox = `${lettersFolder}/outbox`;

/** Up to where letters were told: a day, and the commit that the hub grew from. */
export interface LastRun {
  /** `YYYY-MM-DD`. */
  run: string;
  commit: string | null;
}

/** A letter that was written down to be sent. */
interface Queued {
  /** Its Message-ID. */
  letter: string;
  owner: string;
  audience: string;
  events: readonly Pick<LetterEvent, 'id' | 'state'>[];
}

/** A line of the log: letters to be sent, one that was sent, or how far all was told. */
type Line = ({ queued: string } & Queued) | { sent: string; letter: string } | LastRun;

/** A letter that waits to be sent, as the outbox holds it: who gets it is looked up when it is. */
export interface Waiting {
  messageId: string;
  owner: string;
  audience: string;
  /** When it was written, ISO 8601. */
  date: string;
  events: readonly LetterEvent[];
  letter: Letter;
}

const state = z.object({ of: z.string(), is: z.string() });
const text = z.string();

/** What a line may be. */
const lineShape: z.ZodType<Line> = z.union([
  z.object({
    ...{ queued: text, letter: text, owner: text, audience: text },
    events: z.array(z.object({ id: text, state })),
  }),
  z.object({ sent: text, letter: text }),
  z.object({ run: z.iso.date(), commit: text.nullable() }),
]);

const entry = z.looseObject({ title: text });

/** What a letter that waits must hold to be told and sent. */
const waitingShape: z.ZodType<Pick<Waiting, 'messageId'>> = z.looseObject({
  ...{ messageId: text, owner: text, audience: text, date: z.iso.datetime() },
  events: z.array(z.looseObject({ id: text, state })).min(1),
  letter: z.looseObject({
    ...{ hub: text, language: text, subject: text, lead: text, because: text },
    parts: z.array(
      z.looseObject({ title: text, lines: z.array(z.looseObject({ entry, words: text, touches: z.array(entry) })) }),
    ),
  }),
});

/** A text as JSON of a shape; null where it is none. */
function shaped<T>(json: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

const fileOf = (messageId: string): string => `${outbox}/${digestOf(messageId).slice(0, 32)}.json`;

/** Only whole lines count: one that a crash cut off was never acted upon. */
function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  const known = readNamed(path).toString('utf8');
  return known
    .slice(0, known.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const read = shaped(line, lineShape);
      if (read) return read;
      throw new UsageError(
        `Line ${index + 1} of "${path}" cannot be read, and without it letters could be sent twice. Put it right, or remove the file to begin anew.`,
      );
    });
}

function readWaiting(file: string, name: string): Waiting {
  const waiting = shaped(readNamed(file).toString('utf8'), waitingShape);
  if (waiting?.messageId === name) return waiting as Waiting;
  throw new UsageError(
    `A letter waits in "${file}", and cannot be read. Put the file back as it was, or remove it: then that letter is not sent.`,
  );
}

/** Writes so that it is on the disk when this returns. */
function writeThrough(path: string, flags: 'a' | 'w', text: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * What was told to whom. A letter is written into the outbox, then noted, then sent, then noted as sent, and taken out:
 * wherever a run ends, the next one knows. Only what a server took in the moment before a crash is sent again, as the
 * same letter with the same Message-ID.
 */
export class LetterLog {
  readonly #content: string;
  readonly #lines: Line[];

  /** @param content the content folder */
  constructor(content: string) {
    this.#content = content;
    this.#lines = readLines(this.#at(logFile));
  }

  #at(path: string): string {
    return join(this.#content, path);
  }

  /** How far all was told; null where nothing was. */
  get last(): LastRun | null {
    return this.#lines.findLast((line): line is LastRun => 'run' in line) ?? null;
  }

  #queued(): Queued[] {
    return this.#lines.filter((line): line is Queued & { queued: string } => 'queued' in line);
  }

  #sent(): Set<string> {
    return new Set(this.#lines.flatMap((line) => ('sent' in line ? [line.letter] : [])));
  }

  /** Letters that were noted and not sent, the oldest first. */
  waiting(): Waiting[] {
    const sent = this.#sent();
    return this.#queued().flatMap(({ letter }): Waiting[] => {
      const file = this.#at(fileOf(letter));
      return sent.has(letter) || !existsSync(file) ? [] : [readWaiting(file, letter)];
    });
  }

  /**
   * Whether somebody was told how something stands, or is about to be: what was told last of it is what counts. A letter
   * whose file was removed before it was sent told nothing.
   */
  isTold(owner: string, audience: string, { of, is }: LetterEvent['state']): boolean {
    const sent = this.#sent();
    const last = this.#queued()
      .filter((one) => one.owner === owner && one.audience === audience)
      .filter(({ letter }) => sent.has(letter) || existsSync(this.#at(fileOf(letter))))
      .flatMap(({ events }) => events)
      .findLast(({ state }) => state.of === of);
    return last?.state.is === is;
  }

  #append(lines: readonly Line[]): void {
    const path = this.#at(logFile);
    const known = existsSync(path) ? readNamed(path) : Buffer.alloc(0);
    const whole = known.lastIndexOf(0x0a) + 1;
    if (whole < known.length) truncateSync(path, whole);
    writeThrough(path, 'a', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    this.#lines.push(...lines);
  }

  /**
   * Notes letters that are to be sent, and up to where all is told by them.
   * @param posts the letters
   * @param date when they were written
   * @param run up to where
   */
  queue(posts: readonly Post[], date: Date, run: LastRun): void {
    requireInside(this.#content, [logFile, fileOf('')]);
    mkdirSync(this.#at(outbox), { recursive: true, mode: 0o700 });
    const sent = this.#sent();
    const open = this.#queued().filter(({ letter }) => !sent.has(letter));
    const kept = new Set(open.map(({ letter }) => this.#at(fileOf(letter))));
    // What was never noted was never sent, and what was sent waits no more: runs were killed there.
    for (const name of readdirSync(this.#at(outbox)).map((one) => join(this.#at(outbox), one)))
      if (!kept.has(name)) rmSync(name, { force: true });
    for (const {
      messageId,
      recipient: { owner, audience },
      events,
      letter,
    } of posts) {
      const waiting: Waiting = { messageId, owner, audience, date: date.toISOString(), events, letter };
      const path = this.#at(fileOf(messageId));
      writeThrough(`${path}.new`, 'w', JSON.stringify(waiting));
      renameSync(`${path}.new`, path);
    }
    const queued = posts.map(({ messageId, recipient: { owner, audience }, events }): Line => {
      const told = events.map(({ id, state }) => ({ id, state }));
      return { queued: run.run, letter: messageId, owner, audience, events: told };
    });
    this.#append([...queued, run]);
  }

  /** Notes that a letter was sent, on which day, and takes it out of the outbox. */
  sent(messageId: string, day: string): void {
    this.#append([{ sent: day, letter: messageId }]);
    this.drop(messageId);
  }

  /** Takes a letter out of the outbox that nobody is to get any more. */
  drop(messageId: string): void {
    rmSync(this.#at(fileOf(messageId)), { force: true });
  }
}
