import { nearest } from '../../source/nearest.ts';
import { type Options, UsageError } from '../options.ts';
import type { Output } from '../output.ts';
import { amend } from './amend.ts';
import { cut } from './cut.ts';
import { verify } from './verify.ts';

const words = ['cut', 'verify', 'amend'];

/**
 * `sextant edition cut|verify|amend`: what is sealed, and whether it still is what was sealed.
 * @returns exit code: 0 done, 1 errors in the hub or a broken seal
 */
export async function edition(options: Options, output: Output): Promise<number> {
  const [what = '', id] = options.positionals;
  const named = (): string => {
    if (id === undefined) throw new UsageError(`The id is missing: sextant edition ${what} <id>.`);
    return id;
  };
  if (what === 'cut') return cut(named(), options, output);
  if (what === 'verify') return verify(id, options, output);
  if (what === 'amend') return amend(named(), options, output);
  const near = nearest(what, words);
  throw new UsageError(
    `sextant edition does not know "${what}".${near ? ` Did you mean ${near}?` : ` It knows ${words.join(', ')}.`}`,
  );
}
