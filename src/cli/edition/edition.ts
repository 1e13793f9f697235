import { nearest } from '../../source/fields/nearest.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { amend } from './amend.ts';
import { cut, type SealWords } from './cut.ts';
import { type DiffFormat, diff } from './diff.ts';
import { verify } from './verify.ts';

/** `sextant diff` compares in the same words, and comes in the same file of the package. */
export { diffBranch } from '../diff/diff.ts';

const words = ['cut', 'verify', 'amend', 'diff'];

/**
 * `sextant edition cut|verify|amend|diff`: what is sealed, whether it still is what was sealed, and what changed since.
 * @returns exit code: 0 done, 1 errors in the hub or a broken seal
 */
export async function edition(
  options: Options & SealWords & { format: DiffFormat; reason: string | undefined },
  output: Output,
  machine: Machine,
): Promise<number> {
  const [what = '', id, other] = options.positionals;
  const named = (): string => {
    if (id === undefined) throw new UsageError(`The id is missing: npm run edition -- ${what} <id>.`);
    return id;
  };
  if (what === 'diff') {
    if (id === undefined)
      throw new UsageError('The ids are missing: npm run edition -- diff <id> <id>; today is one, too.');
    return diff([id, other], options, output, machine);
  }
  if (other !== undefined && words.includes(what))
    throw new UsageError(`"${other}" is one word too many: npm run edition -- ${what} <id>.`);
  if (what === 'cut') return cut(named(), options, output, machine);
  if (what === 'verify') return verify(id, options, output);
  if (what === 'amend') return amend(named(), options, output, machine);
  const near = nearest(what, words);
  throw new UsageError(
    `edition does not know "${what}".${near ? ` Did you mean ${near}?` : ` It knows ${words.join(', ')}.`}`,
  );
}
