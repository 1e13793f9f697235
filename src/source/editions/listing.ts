import type { Fault } from '../problem.ts';
import type { EditionsListing } from '../read.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import { amendIt, sealFault } from './words.ts';

/** A fault and its file, below the content folder. */
export interface ContentFault {
  file: string;
  fault: Fault;
}

/** Path of a file of an edition below the content folder; of its folder without a file. */
export const pathIn = (id: string, file: string): string => `editions/${id}${file === '' ? '' : `/${file}`}`;

/** Names that mean something else below `/editions/` and `/changes/`. */
const taken = ['index', 'latest', 'today', 'feed'];

/** What may be the id of an edition: it is a folder and a part of addresses. */
const editionId = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

/** Why an id cannot be that of an edition; null when it can. */
export const idFault = (id: string): string | null =>
  !editionId.test(id)
    ? 'lower-case letters, figures, hyphens and dots, a letter or figure first and last, as in 2026-q4'
    : taken.includes(id.replace(/\.(html|xml)$/, ''))
      ? `another id: ${taken.join(', ')} are names of pages`
      : /\.(html|xml)$/.test(id)
        ? 'an id without .html or .xml, which are names of pages'
        : null;

const folded = (id: string) => id.normalize('NFC').toLowerCase();

/**
 * What is wrong with the names in `editions/`.
 * @param listing what lies there
 */
export function listingFaults({ ids, strays }: EditionsListing): ContentFault[] {
  const faults: ContentFault[] = [...strays].map(([file, found]) => ({
    file,
    fault: sealFault(
      found,
      file === 'editions' ? 'a folder' : 'a folder for each edition, and `.gitattributes`',
      file === 'editions'
        ? `\`editions\` is ${found}; the editions lie in a folder of that name.`
        : `\`${file}\` is ${found}; directly in \`editions/\` lie the folders of the editions.`,
      found === 'a file'
        ? 'Move it elsewhere, or begin its name with `_`.'
        : 'Put the folder itself here, or remove it.',
    ),
  }));
  // Capitals sort before small letters, and the one that can be an id is the one to keep.
  const first = new Map<string, string>();
  for (const id of [...ids].sort((a, b) => Number(idFault(a) !== null) - Number(idFault(b) !== null))) {
    const same = first.get(folded(id));
    const expected = idFault(id);
    first.set(folded(id), same ?? id);
    if (same === undefined && expected === null) continue;
    faults.push({
      file: pathIn(id, manifestFile),
      fault: same
        ? sealFault(
            id,
            'ids that differ by more than letter case',
            `The editions \`${same}\` and \`${id}\` differ only by letter case: on many systems they are one folder.`,
            `Rename the folder \`editions/${id}\`; the seal does not cover its name.`,
          )
        : sealFault(
            id,
            `${expected}`,
            `\`${id}\` cannot be the id of an edition: it names a folder and a part of addresses.`,
            `Rename the folder \`editions/${id}\`; write ${expected}. The seal does not cover its name.`,
          ),
    });
  }
  return faults;
}

/**
 * What is wrong with the days of the editions.
 * @param editions all whose `edition.yaml` can be read
 * @param today the day of the check
 */
export function dayFaults(editions: readonly { id: string; manifest: Manifest }[], today: string): ContentFault[] {
  const first = new Map<string, string>();
  return editions.flatMap(({ id, manifest: { date } }) => {
    const say = (expected: string, message: string, fix: string): ContentFault => ({
      file: pathIn(id, manifestFile),
      fault: { ...sealFault(date, expected, message, fix), field: ['date'] },
    });
    const same = first.get(date);
    if (same === undefined) first.set(date, id);
    const other = `write the right one as its \`date\` and seal it anew: ${amendIt(id)}.`;
    return [
      ...(same === undefined
        ? []
        : [
            say(
              'a day on which no other edition was cut',
              `The editions \`${same}\` and \`${id}\` are both of ${date}, so nobody can say which came first.`,
              `Remove one of the two folders. If a day is wrong, ${other}`,
            ),
          ]),
      ...(date <= today
        ? []
        : [
            say(
              `a day up to ${today}`,
              `The edition \`${id}\` is of ${date}, and today is ${today}.`,
              `Read the hub on a later day: correct \`today\` in hub.yaml, or leave out --date. If the day of the edition is wrong, ${other}`,
            ),
          ]),
    ];
  });
}
