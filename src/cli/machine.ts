import type { Engine } from '../engine/engine.ts';
import type { Around } from '../markdown/page.ts';
import { cacheFolder } from './installation/cache.ts';
import type { Output } from './output.ts';
import { publishInThread } from './publishing/in-thread.ts';
import type { Publisher } from './publishing/publisher.ts';
import { type Scripts, scriptsAt } from './spelling.ts';

/** Exit code of a command that somebody ended, as shells know it. */
export const interrupted = 130;

/** Somebody may end a command from outside while it works. */
export interface Interruption {
  /** Aborted as soon as somebody does. */
  signal: AbortSignal;
  /** From now on such an end is nobody's business any more. */
  over(): void;
}

/**
 * What a command asks of the machine that it runs on, besides the folders that its options name. Handed in, so that a
 * test can be the machine.
 */
export interface Machine {
  environment: Readonly<Record<string, string | undefined>>;
  /** What the clock says. */
  now(): Date;
  /** Folder in which a run keeps what later runs may use. */
  cache: string;
  /**
   * The site's code, compiled.
   * @param output hears when that takes a moment
   * @param signal stops it
   */
  engine(output: Output, signal?: AbortSignal): Promise<Engine>;
  /**
   * Publishes a site.
   * @param folder made where there is none
   * @param around what the Markdown of pages is made with
   */
  publish(folder: string, around: Around): Publisher;
  /** The scripts that npm runs in the folder of this process. */
  scripts(): Scripts;
  /** From now on, an end from outside is told instead of taking place. */
  interruption(): Interruption;
}

/** The machine of this process. */
export function thisMachine(environment: Machine['environment'] = process.env): Machine {
  return {
    environment,
    now: () => new Date(),
    cache: cacheFolder(environment),
    engine: async (output, signal) => (await import('./engine/engine.ts')).loadEngine(output, signal),
    publish: publishInThread,
    scripts: () => scriptsAt(process.cwd()),
    interruption() {
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      process.on('SIGINT', stop).on('SIGTERM', stop);
      return { signal: stopping.signal, over: () => void process.off('SIGINT', stop).off('SIGTERM', stop) };
    },
  };
}
