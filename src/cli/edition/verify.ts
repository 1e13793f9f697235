import { printable } from '../../report/printable.ts';
import { pathIn } from '../../source/editions/listing.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { editionIds, readEdition } from './folder.ts';

/**
 * The editions that were asked for.
 * @param id of one, or nothing for all
 * @throws UsageError when there is none of that id
 */
export function idsAsked(content: string, id: string | undefined): string[] {
  const ids = editionIds(content);
  if (id === undefined || ids.includes(id)) return id === undefined ? ids : [id];
  throw new UsageError(
    ids.length === 0
      ? `There are no editions in ${content} yet.`
      : `There is no edition ${id}. There are ${ids.join(', ')}.`,
  );
}

/**
 * `sextant edition verify [<id>]`: holds each edition against its seal, and says of each file that does not fit what
 * was found and the way out.
 * @returns exit code: 0 all seals hold, 1 one does not
 */
export function verify(id: string | undefined, { content }: Options, output: Output): number {
  const ids = idsAsked(content, id);
  let broken = 0;
  for (const each of ids) {
    const { manifest, faults } = readEdition(content, each);
    if (faults.length > 0) broken += 1;
    const amended = manifest?.amended?.length ?? 0;
    output.out(
      faults.length > 0
        ? `${each}: the seal is broken.\n`
        : `${each}: sealed on ${manifest?.date}${amended > 0 ? `, amended ${amended === 1 ? 'once' : `${amended} times`}` : ''}, ${Object.keys(manifest?.files ?? {}).length} files.\n`,
    );
    for (const { file, fault } of faults)
      output.out(
        `\n  ${printable(pathIn(each, file))}\n    ${printable(fault.message)}\n    Fix: ${printable(fault.fix)}\n`,
      );
  }
  if (ids.length === 0) output.out('There are no editions yet. npm run edition -- cut <id> makes one.\n');
  return broken > 0 ? 1 : 0;
}
