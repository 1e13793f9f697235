import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** How often it looks, in milliseconds. */
const pace = 100;

// The end of the drawing's time, in milliseconds of the processor's time of this process; 0 while nothing is drawn.
const end = workerData as Int32Array;

setInterval(() => {
  const limit = Atomics.load(end, 0);
  const { user, system } = process.cpuUsage();
  if (limit === 0 || (user + system) / 1000 < limit) return;
  // The pool is told through a pipe of its own: the main thread of this process is busy drawing.
  writeSync(4, '.');
  Atomics.store(end, 0, 0);
}, pace);
