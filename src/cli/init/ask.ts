import { createInterface } from 'node:readline/promises';
import type { Ask } from './answers.ts';

/** Somebody left while being asked: with Ctrl-C, or by closing the input. */
export class Left extends Error {}

/** A person at a terminal. */
export interface Person {
  ask: Ask;
  /** To be called when nothing is asked any more. */
  close(): void;
}

/**
 * The person at this terminal.
 * @param streams where is read and written
 * @returns null where there is no terminal on both sides
 */
export function personAt({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>): Person | null {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const lines = createInterface({ input: stdin, output: stdout });
  const leaving = new AbortController();
  lines.on('close', () => leaving.abort()).on('SIGINT', () => lines.close());
  return {
    async ask(question) {
      try {
        return await lines.question(question, { signal: leaving.signal });
      } catch (error) {
        if (leaving.signal.aborted) throw new Left('Nothing was written.', { cause: error });
        throw error;
      }
    },
    close: () => lines.close(),
  };
}
