import type { Output } from './output.ts';

/** Tells what a long command is at. */
export interface Progress {
  /** A step begins. */
  begin(step: string): void;
  /** How far the step is. */
  reached(done: number, of: number): void;
  /** Nothing is under way that should be told. */
  end(): void;
  /** For whatever else is said meanwhile. */
  output: Output;
}

/** Between two figures on a terminal, in milliseconds: nobody reads faster. */
const pause = 100;

/**
 * Progress on an output: on a terminal one line that is written over, elsewhere a line for each step.
 * @param output of the command
 * @param now milliseconds of a clock that only goes forward
 */
export function progressOn(output: Output, now: () => number = () => performance.now()): Progress {
  if (!output.terminal)
    return { begin: (step) => output.out(`${step} …\n`), reached: () => undefined, end: () => undefined, output };
  let step = '';
  let shown = '';
  let at = 0;
  // Written over with spaces: not every terminal can do more.
  const show = (line: string) => {
    output.out(`\r${' '.repeat(shown.length)}\r${line}`);
    shown = line;
    at = now();
  };
  const end = () => {
    if (shown !== '') show('');
  };
  return {
    begin(next) {
      step = next;
      show(`${step} …`);
    },
    reached(done, of) {
      if (now() - at >= pause) show(`${step}: ${done} of ${of}`);
    },
    end,
    output: {
      ...output,
      out: (text) => {
        end();
        output.out(text);
      },
      err: (text) => {
        end();
        output.err(text);
      },
    },
  };
}
