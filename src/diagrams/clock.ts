import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

/** How often it looks, in milliseconds. */
const pace = 100;

// The end of the drawing's time, in milliseconds of the processor's time of this process; 0 while nothing is drawn.
const end = workerData as Int32Array;

// The pool is told through a pipe of its own: the main thread of this process is busy drawing.
const pool = new Socket({ fd: 4 });
// Where nobody waits for the drawing any more, that thread is too busy to hear of it.
const alone = () => process.kill(process.pid, 'SIGKILL');
pool.once('close', alone).on('error', alone).resume();

setInterval(() => {
  const limit = Atomics.load(end, 0);
  const { user, system } = process.cpuUsage();
  if (limit === 0 || (user + system) / 1000 < limit) return;
  pool.write('.');
  Atomics.store(end, 0, 0);
}, pace);
