import { troubleOf } from './trouble.ts';

/** Where a command writes. Handed in, so that tests can listen. */
export interface Output {
  /** Results. */
  out(text: string): void;
  /** Progress, and why a command cannot run. */
  err(text: string): void;
  /** Whether a person watches. */
  terminal: boolean;
  color: boolean;
}

/** The parts of a process that an output needs. */
export interface Streams {
  stdout: { write(text: string): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown };
  env: Record<string, string | undefined>;
}

/**
 * The output of a process. Colour only on a terminal that can show it, and never with NO_COLOR.
 * @see https://no-color.org
 */
export function outputOf({ stdout, stderr, env }: Streams): Output {
  const terminal = stdout.isTTY === true;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    terminal,
    color: terminal && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/**
 * Does the work of a process whatever becomes of its words. A reader may stop early, as `head` does: the work is done all
 * the same, and what would serve its results then ends. A disk that should take them may be full, which is said.
 * @param process this one
 * @param work gives an exit code; servers may go on after it
 */
export async function whoeverListens(process: NodeJS.Process, work: () => Promise<number>): Promise<void> {
  let [unheard, over] = [false, false];
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      unheard = true;
      if (over) process.exit();
      return;
    }
    if (unheard) return;
    unheard = true;
    process.stderr.write(`sextant: ${troubleOf(Object.assign(error, { path: 'stdout' })) ?? error.message}\n`);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  // There is nobody to whom it could be said.
  process.stderr.on('error', () => undefined);
  // Set, not exited with: servers go on, and what is still to be written is written.
  process.exitCode = await work();
  over = true;
  if (unheard) process.exit();
}
