import { jsonReport } from '../report/json.ts';
import { type Loaded, load } from './load.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';

/** `sextant check`: all checks, no build. Gives the exit code. */
export function check(options: Options, print: (text: string) => void): number {
  const { content, result } = load(options);
  print(jsonReport(result.ok, content.entries.length, result.problems));
  return result.ok ? 0 : 1;
}

/** Prints what the checks found, for a person. */
export function printProblems(loaded: Loaded, _options: Options, output: Output): void {
  output.err(`${loaded.result.problems.length} problems\n`);
}
