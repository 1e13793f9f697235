import { jsonReport } from '../report/json.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';

/** `sextant check`: all checks, no build. Gives the exit code. */
export function check(options: Options, print: (text: string) => void): number {
  const { content, result } = load(options);
  print(jsonReport(result.ok, content.entries.length, result.problems));
  return result.ok ? 0 : 1;
}
