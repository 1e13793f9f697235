import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Drawn, maxSeconds, ready, tooLarge, tooLong } from './drawn.ts';
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

const start = (): ChildProcess =>
  fork(worker, {
    execArgv: [`--max-old-space-size=${maxMegabytes}`],
    // Charts of time are drawn in one zone, wherever the build runs.
    env: { ...process.env, TZ: 'UTC' },
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

/** Draws one text; the process is lost when it hangs or breaks. */
function drawIn(child: ChildProcess, order: Order): Promise<{ drawn: Drawn; lost: boolean }> {
  return new Promise((resolve) => {
    const clock = child.stdio[4] as Socket;
    const done = (drawn: Drawn, lost: boolean) => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', ended).off('error', ended);
      clock.off('data', late);
      if (lost) child.kill('SIGKILL');
      resolve({ drawn, lost });
    };
    let timer: NodeJS.Timeout | undefined;
    const late = () => done(tooLong, true);
    const answered = (answer: unknown) => {
      if (answer !== ready) done(answer as Drawn, false);
      // It does nothing at all, or its clock would have said so: a busy machine is no reason to give it up.
      else timer = setTimeout(late, order.seconds * 1000 * patience);
    };
    const ended = () => done(tooLarge, true);
    child.on('message', answered).once('exit', ended).once('error', ended);
    clock.once('data', late);
    child.send(order);
  });
}

/**
 * Draws Mermaid texts in processes of their own, as many at once as there are processors: a text that would
 * draw for ever, or eat all memory, costs that process only.
 * @param sources texts, each once
 * @param today the day that charts of time call today
 * @param options how many seconds of a processor's time each may take, and what is called with each as it is made
 * @returns what came of each, in the order of `sources`
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
      let { drawn, lost } = await drawIn(taken.child, order);
      // That a process died while it waited says nothing about the text.
      if (lost && taken.waited && drawn === tooLarge) {
        taken = { child: start(), waited: false };
        ({ drawn, lost } = await drawIn(taken.child, order));
      }
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
