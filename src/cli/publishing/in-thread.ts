import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Around } from '../../markdown/page.ts';
import type { Published, Publisher } from './publisher.ts';
import type { Answer, Order, Purpose } from './thread.ts';

/** Bytes on their way: so many that the thread never waits, so few that ten thousand pages do not fill the memory. */
const mostOnTheWay = 8_000_000;

// Beside this file in the package as well, where all code is JavaScript.
const thread = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** About what it takes to send. */
const sizeOf = ({ bytes, page }: Published): number => bytes.length + (page?.html.length ?? 0);

/**
 * Publishes a site in a thread of its own: writing its files, their Markdown and feeding the search take a third of a
 * build.
 * @param folder made where there is none
 * @param around what the Markdown of pages is made with
 */
export function publishInThread(folder: string, around: Around): Publisher {
  const worker = new Worker(thread, { workerData: { folder, around } satisfies Purpose });
  /** Orders that are not answered yet, in their order. */
  let asked: { size: number; answered(answer: Answer): void }[] = [];
  let onTheWay = 0;
  let fault: { error: unknown } | undefined;
  let gone = false;
  let moved: () => void = () => undefined;
  worker.on('message', (answer: Answer) => {
    const order = asked.shift();
    onTheWay -= order?.size ?? 0;
    if ('error' in answer) fault ??= { error: Object.assign(answer.error as object, answer.fields) };
    order?.answered(answer);
    moved();
  });
  /** What the thread was told to do will not be answered any more. */
  const leave = () => {
    gone = true;
    for (const { answered } of asked) answered({});
    [asked, onTheWay] = [[], 0];
    moved();
  };
  worker.on('error', (error) => {
    fault ??= { error };
    leave();
  });
  worker.on('exit', leave);
  let stopping: Promise<void> | undefined;
  const tell = () => {
    if (fault) throw fault.error;
    if (gone || stopping) throw new Error('The site was given up.');
  };
  const order = (what: Order, size = 0): Promise<Answer> =>
    new Promise((answered) => {
      asked.push({ size, answered });
      onTheWay += size;
      worker.postMessage(what);
    });
  const end = async () => {
    if (!gone) await order('stop');
    await worker.terminate();
  };
  return {
    async take(published) {
      tell();
      void order({ take: published }, sizeOf(published));
      while (onTheWay > mostOnTheWay)
        await new Promise<void>((resolve) => {
          moved = resolve;
        });
      tell();
    },
    async nextPart() {
      tell();
      void order('nextPart');
    },
    async end() {
      tell();
      const answer = await order('end');
      tell();
      return { pages: 'pages' in answer ? (answer.pages ?? 0) : 0 };
    },
    stop: () => (stopping ??= end()),
  };
}
