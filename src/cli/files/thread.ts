// A thread that writes files, so that whoever makes them goes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { writingBelow } from './writing.ts';

/** What the thread is sent. */
export interface Order {
  file: string;
  bytes: Uint8Array;
}

/** What it answers to each: null, or what the system says. The code of an error would not come through by itself. */
export type Answer = null | { error: Error; told: object };

const write = writingBelow((workerData as { folder: string }).folder);

parentPort?.on('message', ({ file, bytes }: Order) => {
  let answer: Answer = null;
  try {
    write(file, bytes);
  } catch (error) {
    // Not one that the system tells: a fault of ours, which ends the thread.
    if (!(error instanceof Error && 'code' in error)) throw error;
    answer = { error, told: { ...error } };
  }
  parentPort?.postMessage(answer);
});
