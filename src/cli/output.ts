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
