import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { begun, type Drawn, mostSeconds, tooLarge, tooLong } from './drawn.ts';
import type { Order } from './worker.ts';

/** Memory of one process, in megabytes; whoever needs more is given up. */
const mostMegabytes = 1500;

/** Starting a process costs about as much as this many drawings. */
const worthAProcess = 8;

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Processes that wait for work. They end with this one, or when they have waited for a while. */
const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

/** A process for texts, and whether it has waited: one that did may have died meanwhile. */
function take(): { child: ChildProcess; waited: boolean } {
  for (let waiting = idle.pop(); waiting; waiting = idle.pop()) {
    clearTimeout(waiting.timer);
    if (!waiting.child.connected) continue;
    waiting.child.ref();
    waiting.child.channel?.ref();
    return { child: waiting.child, waited: true };
  }
  return { child: start(), waited: false };
}

const start = (): ChildProcess =>
  fork(worker, {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    // Charts of time are drawn in one zone, wherever the build runs.
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

function putBack(child: ChildProcess): void {
  const timer = setTimeout(() => {
    const at = idle.findIndex((one) => one.child === child);
    if (at !== -1) idle.splice(at, 1);
    child.kill();
  }, 2000).unref();
  child.unref();
  child.channel?.unref();
  idle.push({ child, timer });
}

/** Draws one text; the process is lost when it hangs or breaks. */
function drawIn(child: ChildProcess, order: Order, seconds: number): Promise<{ drawn: Drawn; lost: boolean }> {
  return new Promise((resolve) => {
    const done = (drawn: Drawn, lost: boolean) => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', ended).off('error', ended);
      if (lost) child.kill('SIGKILL');
      resolve({ drawn, lost });
    };
    let timer: NodeJS.Timeout | undefined;
    const answered = (answer: unknown) => {
      if (answer !== begun) done(answer as Drawn, false);
      // On a busy machine its start alone may take long, and no text is to blame for that.
      else timer = setTimeout(() => done(tooLong, true), seconds * 1000);
    };
    const ended = () => done(tooLarge, true);
    child.on('message', answered).once('exit', ended).once('error', ended);
    child.send(order);
  });
}

/**
 * Draws Mermaid texts in processes of their own, as many at once as there are processors: a text that would
 * draw for ever, or eat all memory, costs that process only.
 * @param sources texts, each once
 * @param today the day that charts of time call today
 * @param seconds how long each may take
 * @returns what came of each, in the order of `sources`
 */
export async function drawAll(
  sources: readonly string[],
  today: string,
  seconds: number = mostSeconds,
): Promise<Drawn[]> {
  const results: Drawn[] = [];
  let next = 0;
  const work = async () => {
    let taken: ReturnType<typeof take> | null = null;
    while (next < sources.length) {
      const index = next++;
      const order = { source: sources[index] as string, today };
      taken ??= take();
      let { drawn, lost } = await drawIn(taken.child, order, seconds);
      // That a process died while it waited says nothing about the text.
      if (lost && taken.waited && drawn === tooLarge) {
        taken = { child: start(), waited: false };
        ({ drawn, lost } = await drawIn(taken.child, order, seconds));
      }
      results[index] = drawn;
      taken = lost ? null : { ...taken, waited: false };
    }
    if (taken) putBack(taken.child);
  };
  const processes = Math.min(availableParallelism(), 4, Math.ceil(sources.length / worthAProcess));
  await Promise.all(Array.from({ length: processes }, work));
  return results;
}
