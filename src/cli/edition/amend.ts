import { digestOf, manifestFile, sealed } from '../../source/editions/manifest.ts';
import { verifyEdition } from '../../source/editions/verify.ts';
import { load } from '../load.ts';
import { type Options, UsageError } from '../options.ts';
import type { Output } from '../output.ts';
import { filesChanged } from './changed.ts';
import { clearUp, readEdition, reseal } from './folder.ts';
import { idsAsked } from './verify.ts';

/**
 * `sextant edition amend <id> --reason "…"`: seals an edition anew as its files are now. The earlier seal and the
 * reason stay on record, where readers see them.
 * @returns exit code 0
 * @throws UsageError without a reason, without a change, or when `edition.yaml` cannot be read
 */
export async function amend(id: string, options: Options, output: Output): Promise<number> {
  const { content, reason } = options;
  idsAsked(content, id);
  if (!reason?.trim()) throw new UsageError('An amendment needs its reason: --reason "…". Readers see it.');
  const read = readEdition(content, id);
  const { manifest } = verifyEdition(id, read);
  if (!manifest)
    throw new UsageError(`The edition.yaml of ${id} cannot be read; sextant edition verify ${id} says why.`);
  const files = Object.fromEntries(
    [...read].filter(([path]) => path !== manifestFile).map(([path, bytes]) => [path, digestOf(bytes)]),
  );
  const changed = filesChanged(manifest.files, files);
  if (changed.length === 0) throw new UsageError(`Nothing in ${id} differs from what was sealed.`);
  clearUp(content);
  const { today } = await load(options);
  const { seal: earlier, amended = [], ...rest } = manifest;
  const { text, seal } = sealed({ ...rest, files, amended: [...amended, { on: today, reason, seal: earlier }] });
  reseal(content, id, text);
  output.out(`Sealed ${id} anew: seal ${seal.slice(0, 12)}, before ${earlier.slice(0, 12)}.\n${changed.join('')}`);
  return 0;
}
