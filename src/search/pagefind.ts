import programs, { type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { endedFromOutside } from '../format/ended.ts';

/** Characters that make a word another one: C# and C++ are not C. Words without them are found as before. */
const kept = '#+';

/** Pagefind's process, which all open indexes share: it is started with the first of them and ended with the last. */
interface Service {
  /** How many indexes are open, or about to be. */
  open: number;
  process: ChildProcess | undefined;
  /** Resolves when the process is gone. */
  gone: Promise<void>;
  /** Why it answers no more. */
  fault: Error | undefined;
}

let service: Service | undefined;

/** Of each message that does not arrive Pagefind would print a trace; whoever watches the process hears of its end. */
function keepQuiet({ stdin }: ChildProcess): void {
  const write = stdin?.write.bind(stdin) as ((bytes: string, written: () => void) => boolean) | undefined;
  if (stdin && write) stdin.write = (bytes: string) => write(bytes, () => undefined);
}

/**
 * The process that a function starts, if it starts one. Pagefind does not give it away, and would let it print what only
 * who wrote it can read.
 */
function processOf(starts: () => void): ChildProcess | undefined {
  const { spawn } = programs;
  let started: ChildProcess | undefined;
  programs.spawn = ((...[file, given, options]: Parameters<typeof spawn>) => {
    started = spawn(file, given, { ...options, stdio: 'pipe' });
    keepQuiet(started);
    return started;
  }) as typeof spawn;
  try {
    starts();
  } finally {
    programs.spawn = spawn;
  }
  return started;
}

const newService = (): Service => ({ open: 0, process: undefined, gone: Promise.resolve(), fault: undefined });

/** What the system said to Pagefind, in the words of its language: a full disk, say. */
const systemError = /\bOs \{ code: (\d+)/;

/** Why a process is gone that nobody here has ended; with the signal, where that came from outside. */
function faultOf(code: number | null, signal: string | null, said: string): Error {
  const what = 'The search index could not be made';
  if (signal !== null) return endedFromOutside(what, 'Pagefind', signal);
  const number = systemError.exec(said)?.[1];
  return new Error(
    `${what}: Pagefind ended with code ${code}${number ? ` (os error ${number})` : ''}.\n${said}`.trim(),
  );
}

/** Hears when the process of a service is gone: Pagefind itself would wait for its answers forever. */
function watch(watched: Service, process: ChildProcess): void {
  watched.process = process;
  // Those of Pagefind, which print.
  process.removeAllListeners('error');
  process.stdin?.removeAllListeners('error').on('error', () => undefined);
  const errors = process.stderr as Socket | null;
  errors?.unref();
  let said = '';
  errors?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  // The last words are worth the wait.
  process.once('exit', () => errors?.ref());
  watched.gone = new Promise((resolve) => {
    process.once('close', (code, signal) => {
      watched.fault ??= faultOf(code, signal, said);
      if (service === watched) end();
      resolve();
    });
    process.on('error', (error) => {
      // One that runs, but cannot be reached, is about to be gone, which says more.
      if (process.pid !== undefined) return;
      watched.fault ??= error;
      if (service === watched) end();
      resolve();
    });
  });
}

/** Ends the process. Whatever it was asked for is refused; the next index starts another one. */
function end(): void {
  if (!service) return;
  service.fault ??= new Error('The search index is closed.');
  // In the middle of a write it would complain of whom it cannot answer.
  service.process?.kill('SIGKILL');
  service = undefined;
  // Refuses what is not answered yet, and returns at once.
  void close();
}

/** An index that Pagefind makes. */
export interface OwnIndex {
  /**
   * Asks for something.
   * @param what is asked
   * @throws Error when Pagefind's process was ended, by itself, by somebody else, or since all indexes are closed
   */
  ask<T>(what: (index: PagefindIndex) => Promise<T>): Promise<T>;
  /**
   * Gives it back. With the last open index the process ends, whatever it was about to do: afterwards it writes
   * nothing any more. May be called again.
   */
  close(): Promise<void>;
}

/**
 * Starts an index.
 * @throws Error when Pagefind cannot run
 */
export async function startIndex(): Promise<OwnIndex> {
  service ??= newService();
  const own = service;
  own.open += 1;
  const asking = async <T>(what: () => Promise<T>): Promise<T> => {
    if (own.fault) throw own.fault;
    try {
      return await what();
    } catch (error) {
      // Its pipe breaks a moment before the process is known to be gone.
      if (own.process?.stdin?.destroyed) await own.gone;
      throw own.fault ?? error;
    }
  };
  let index: PagefindIndex | undefined;
  let isOpen = true;
  const leave = async () => {
    if (!isOpen) return;
    isOpen = false;
    own.open -= 1;
    if (own.open > 0) {
      // Nobody waits for it: if the process ends before, all of it is given back.
      if (index && !own.fault) index.deleteIndex().catch(() => undefined);
      return;
    }
    if (service === own) end();
    // It must not keep anybody waiting but those who wait for its end.
    own.process?.ref();
    await own.gone;
  };
  try {
    let creating: ReturnType<typeof createIndex> | undefined;
    const started = processOf(() => {
      creating = createIndex({ verbose: false, includeCharacters: kept });
    });
    if (started) watch(own, started);
    const created = await asking(async () => creating);
    if (!created?.index || created.errors.length > 0)
      throw new Error(`The search index could not be started: ${created?.errors.join('; ')}`);
    index = created.index;
  } catch (error) {
    await leave();
    throw error;
  }
  const made = index;
  return { ask: (what) => asking(() => what(made)), close: leave };
}
