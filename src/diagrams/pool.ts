import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokeOff, type Drawn, endedEarly, maxSeconds, ready, tooLong } from './drawn.ts';
import type { Order } from './worker.ts';

/** Memory of one process, in megabytes; whoever needs more is given up. */
const maxMegabytes = 1500;

/** Starting a process costs about as much as this many drawings. */
const worthAProcess = 8;

/** How long a process waits for more work, in milliseconds: a diagram that is being written is saved again and again. */
const waitsFor = 20_000;

// Beside this file in the package as well, where all code is JavaScript.
const worker = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));

/** Processes that wait for work. They end with this one, or when they have waited for a while. */
const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

/** A process for texts, and whether it has waited: one that did may have died meanwhile. */
function take(): { child: ChildProcess; waited: boolean } {
  for (let waiting = idle.pop(); waiting; waiting = idle.pop()) {
    clearTimeout(waiting.timer);
    if (!waiting.child.connected) continue;
    waiting.child.ref();
    waiting.child.channel?.ref();
    (waiting.child.stdio[4] as Socket).ref();
    return { child: waiting.child, waited: true };
  }
  return { child: start(), waited: false };
}

/** Where this process keeps what Node makes of code: what draws needs a third less time to load. */
function keptCode(): { NODE_COMPILE_CACHE?: string } {
  // Of the folder that was named, Node tells the part for itself.
  const own = getCompileCacheDir();
  return own === undefined ? {} : { NODE_COMPILE_CACHE: dirname(own) };
}

const start = (): ChildProcess =>
  fork(worker, {
    execArgv: [`--max-old-space-size=${maxMegabytes}`],
    // Charts of time are drawn in one zone, wherever the build runs.
    env: { ...process.env, ...keptCode(), TZ: 'UTC' },
    // Through the last of them the clock of the process says that the time is over.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });

function putBack(child: ChildProcess): void {
  const timer = setTimeout(() => {
    const at = idle.findIndex((one) => one.child === child);
    if (at !== -1) idle.splice(at, 1);
    child.kill();
  }, waitsFor).unref();
  child.unref();
  child.channel?.unref();
  (child.stdio[4] as Socket).unref();
  idle.push({ child, timer });
}

/** A process that neither works nor answers is given up after this many times what a drawing may take. */
const patience = 20;

/** What came of a text, and whether its process is lost; or why the process could not draw any text. */
type Outcome = { drawn: Drawn; lost: boolean } | { error: Error };

/** Signals by which a person or a shell ends programs. They say nothing about what these were doing. */
const byPeople: ReadonlySet<string | null> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);

/** What it says of a text that its process is gone. */
function gone(begun: boolean, code: number | null, signal: string | null): Outcome {
  if (byPeople.has(signal)) {
    const words = `The diagrams could not be drawn: what draws them was ended from outside (${signal}).`;
    return { error: Object.assign(new Error(words), { signal }) };
  }
  if (signal === 'SIGKILL') return { drawn: endedEarly, lost: true };
  // Memory that is used up ends it in several ways.
  if (begun || signal !== null) return { drawn: brokeOff, lost: true };
  return { error: new Error(`What draws diagrams could not be started; it ended with code ${code}.`) };
}

/** Draws one text; the process is lost when it hangs or breaks. */
function drawIn(child: ChildProcess, order: Order): Promise<Outcome> {
  return new Promise((resolve) => {
    const clock = child.stdio[4] as Socket;
    const done = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', ended).off('error', failed);
      clock.off('data', late);
      if ('error' in outcome || outcome.lost) child.kill('SIGKILL');
      resolve(outcome);
    };
    let timer: NodeJS.Timeout | undefined;
    let begun = false;
    const late = () => done({ drawn: tooLong, lost: true });
    const answered = (answer: unknown) => {
      if (answer !== ready) return done({ drawn: answer as Drawn, lost: false });
      begun = true;
      // It does nothing at all, or its clock would have said so: a busy machine is no reason to give it up.
      timer = setTimeout(late, order.seconds * 1000 * patience);
    };
    const ended = (code: number | null, signal: string | null) => done(gone(begun, code, signal));
    const failed = (error: Error) => {
      // One that runs, but cannot be reached, is about to be gone, which says more.
      if (child.pid === undefined) done({ error });
    };
    child.on('message', answered).once('exit', ended).on('error', failed);
    clock.once('data', late);
    // What keeps it from being sent is told by the process.
    child.send(order, () => undefined);
  });
}

/** Whether a process that had waited may have been lost before it got the text. */
const saysNothing = (outcome: Outcome): boolean => 'error' in outcome || (outcome.lost && outcome.drawn !== tooLong);

/**
 * Draws Mermaid texts in processes of their own, as many at once as there are processors: a text that would
 * draw for ever, or eat all memory, costs that process only.
 * @param sources texts, each once
 * @param today the day that charts of time call today
 * @param options how many seconds of a processor's time each may take, and what is called with each as it is made
 * @returns what came of each, in the order of `sources`
 * @throws Error when no process can be started, or somebody ended one; with the `signal`, if it was one
 */
export async function drawAll(
  sources: readonly string[],
  today: string,
  { seconds = maxSeconds, made }: { seconds?: number; made?(source: string, drawn: Drawn): void } = {},
): Promise<Drawn[]> {
  const results: Drawn[] = [];
  let next = 0;
  const work = async () => {
    let taken: ReturnType<typeof take> | null = null;
    while (next < sources.length) {
      const index = next++;
      const order = { source: sources[index] as string, today, seconds };
      taken ??= take();
      let outcome = await drawIn(taken.child, order);
      if (taken.waited && saysNothing(outcome)) {
        taken = { child: start(), waited: false };
        outcome = await drawIn(taken.child, order);
      }
      if ('error' in outcome) {
        next = sources.length;
        throw outcome.error;
      }
      const { drawn, lost } = outcome;
      results[index] = drawn;
      made?.(order.source, drawn);
      taken = lost ? null : { ...taken, waited: false };
    }
    if (taken) putBack(taken.child);
  };
  const processes = Math.min(availableParallelism(), 4, Math.ceil(sources.length / worthAProcess));
  await Promise.all(Array.from({ length: processes }, work));
  return results;
}
