// A thread that publishes a site, so that whoever renders its pages goes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import type { Around } from '../../markdown/page.ts';
import { publishInto } from './into-folder.ts';
import type { Published } from './publisher.ts';

/** What the thread is made for. */
export interface Purpose {
  folder: string;
  around: Around;
}

/** What it is told to do. */
export type Order = { take: Published } | 'nextPart' | 'end' | 'stop';

/** What came of an order, in the order of these. Of an error its own fields: they would not come through by themselves. */
export type Answer = { pages?: number } | { error: unknown; fields: object };

const { folder, around } = workerData as Purpose;
const publisher = publishInto(folder, around);

let stopped = false;

async function follow(order: Order): Promise<Answer> {
  try {
    if (stopped && order !== 'stop') return {};
    if (order === 'end') return await publisher.end();
    await (typeof order === 'string' ? publisher[order]() : publisher.take(order.take));
    return {};
  } catch (error) {
    return { error, fields: { ...(error as object) } };
  }
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  // What came before it is given up, which ends the wait for it; what it opens meanwhile is closed when its turn comes.
  if (order === 'stop') {
    stopped = true;
    void publisher.stop();
  }
  last = last.then(async () => parentPort?.postMessage(await follow(order)));
});
