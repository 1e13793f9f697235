import { digestOf } from '../../source/digest.ts';
import { pathIn } from '../../source/editions/listing.ts';
import { manifestFile, sealed } from '../../source/editions/manifest.ts';
import { isLeftByOthers } from '../../source/editions/verify.ts';
import { printProblems } from '../check.ts';
import { load } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { filesChanged } from './changed.ts';
import { clearUp, readEdition, reseal, sealAlone } from './folder.ts';
import { leftover } from './leftover.ts';
import { idsAsked } from './verify.ts';

/**
 * `sextant edition amend <id> --reason "…"`: seals an edition anew as its files are now. The earlier seal and the
 * reason stay on record, where readers see them. Refuses an edition that could not be read afterwards.
 * @returns exit code: 0 sealed anew, 1 what it holds has errors
 * @throws UsageError without a reason, without a change, or when a file of it cannot be read
 */
export async function amend(
  id: string,
  options: Options & { reason: string | undefined },
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const { content, reason } = options;
  idsAsked(content, id);
  if (!reason?.trim()) throw new UsageError('An amendment needs its reason: --reason "…". Readers see it.');
  const { files: own, odd, manifest, faults } = readEdition(content, id);
  for (const [path, found] of odd)
    throw new UsageError(`${pathIn(id, path)} is ${found}; an edition holds files that can be read.`);
  if (!manifest)
    throw new UsageError(`The edition.yaml of ${id} cannot be read; npm run edition -- verify ${id} says why.`);
  if (!own.has('hub.yaml')) throw new UsageError(`${pathIn(id, 'hub.yaml')} is missing, and no hub is without it.`);
  if (faults.length === 0) throw new UsageError(`Nothing in ${id} differs from what was sealed.`);
  clearUp(content);
  const loaded = await load(options, machine);
  const problems = loaded.result.problems.filter(
    ({ file, check, severity }) =>
      severity === 'error' && check !== 'edition-seal' && file.startsWith(`${pathIn(id, '')}/`),
  );
  if (problems.length > 0) {
    printProblems({ ...loaded, result: { ...loaded.result, problems } }, options, output);
    output.err('sextant: An edition is sealed anew without errors, or not at all.\n');
    return 1;
  }
  const files = Object.fromEntries(
    [...own].flatMap(([path, bytes]) =>
      path === manifestFile || isLeftByOthers(path, manifest.files) ? [] : [[path, digestOf(bytes)]],
    ),
  );
  const changed = filesChanged(manifest.files, files);
  const { seal: earlier, amended = [], ...rest } = manifest;
  const { text, seal } = sealed({
    ...rest,
    files,
    amended: [...amended, { on: loaded.today, reason: reason.trim(), seal: earlier }],
  });
  await sealAlone(content, () => {
    if (readEdition(content, id).manifest?.seal !== earlier)
      throw new UsageError(
        `${id} was sealed anew meanwhile, or its edition.yaml was changed. Look at it, and try again.`,
      );
    reseal(content, id, text);
  });
  output.out(
    `Sealed ${id} anew: seal ${seal.slice(0, 12)}, before ${earlier.slice(0, 12)}.\n${changed.join('') || `  changed  ${manifestFile}\n`}`,
  );
  const named = leftover(content, id);
  if (named.length > 0)
    output.out(`\nThe edition still names what it does not hold. Readers see these words:\n${named.join('')}`);
  return 0;
}
