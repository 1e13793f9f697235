import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './thread.ts';

/** Files below one folder, written while the next ones are made. */
export interface FileWriter {
  /**
   * Begins to write a file, whose folder is made where there is none.
   * @param file its path below the folder
   * @returns resolves once there is room for another one
   * @throws what the system says of a file that could not be written, this one or one before
   */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /**
   * Waits until nothing is written any more; to be called once.
   * @throws what the system says of the first file that could not be written
   */
  end(): Promise<void>;
}

/** Bytes on their way: so many that the thread never waits, so few that ten thousand pages do not fill the memory. */
const mostOnTheWay = 16_000_000;

// Beside this file in the package as well, where all code is JavaScript.
const thread = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Writes files below a folder in a thread of its own: to open a file and to make a folder take a fifth of a build.
 * @param folder made where there is none
 */
export function threadWriter(folder: string): FileWriter {
  const worker = new Worker(thread, { workerData: { folder } });
  /** Lengths of files on their way, in their order. */
  let onTheWay: number[] = [];
  let bytes = 0;
  let fault: { error: unknown } | undefined;
  let moved: () => void = () => undefined;
  worker.on('message', (answer: Answer) => {
    bytes -= onTheWay.shift() ?? 0;
    if (answer) fault ??= { error: Object.assign(answer.error, answer.told) };
    moved();
  });
  // The thread is gone: what is on its way will not be answered.
  worker.on('error', (error) => {
    [onTheWay, bytes] = [[], 0];
    fault ??= { error };
    moved();
  });
  const until = async (enough: () => boolean): Promise<void> => {
    while (!enough())
      await new Promise<void>((resolve) => {
        moved = resolve;
      });
  };
  const tell = () => {
    if (fault) throw fault.error;
  };
  return {
    async write(file, content) {
      tell();
      bytes += content.length;
      onTheWay.push(content.length);
      worker.postMessage({ file, bytes: content } satisfies Order);
      await until(() => bytes < mostOnTheWay);
    },
    async end() {
      await until(() => onTheWay.length === 0);
      await worker.terminate();
      tell();
    },
  };
}
