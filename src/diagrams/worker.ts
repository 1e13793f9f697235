import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { draw, load } from './draw.ts';
import { type Drawn, maxPixels, ready, tooLarge } from './drawn.ts';
import { explain } from './explain.ts';

/** What a drawing process is asked. */
export interface Order {
  source: string;
  today: string;
  /** How much of a processor's time it may take. */
  seconds: number;
}

// A thread looks at the time that this one is too busy to look at.
const clock = new Int32Array(new SharedArrayBuffer(8));
const thread = new Worker(new URL(`./clock${extname(import.meta.url)}`, import.meta.url), {
  workerData: clock,
  execArgv: [],
});
thread.unref();

/** The processor's time of this process, in milliseconds. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
};

// One at a time: the pool sends the next text when it has the answer.
process.on('message', async ({ source, today, seconds }: Order) => {
  let drawn: Drawn;
  try {
    await load();
    process.send?.(ready);
    Atomics.store(clock, 0, spent() + seconds * 1000);
    const diagram = await draw(source, { today });
    const fits = Math.max(diagram.width, diagram.height) <= maxPixels;
    drawn = fits ? { type: 'diagram', ...diagram } : tooLarge;
  } catch (error) {
    drawn = { type: 'fault', ...explain(error, source) };
  }
  Atomics.store(clock, 0, 0);
  process.send?.(drawn);
});
process.on('disconnect', () => process.exit());
