import { decode } from '../decode.ts';
import type { Fault } from '../problem.ts';
import { shapeFaults } from '../shape.ts';
import { parseYaml } from '../yaml.ts';
import { digestOf, type Manifest, manifestFile, manifestSchema, schemaVersion, sealHolds } from './manifest.ts';

/** Bytes of an edition's files by their path below its folder, `edition.yaml` included. */
export type EditionFiles = ReadonlyMap<string, Uint8Array>;

/** Names that mean something else below `/editions/`. */
const taken = ['index', 'latest', 'today'];

/** What may be the id of an edition: it is a folder and a part of addresses. */
export const editionId = /^[a-z0-9][a-z0-9.-]*$/;

/** Why an id cannot be that of an edition; null when it can. */
export const idFault = (id: string): string | null =>
  !editionId.test(id)
    ? 'lower-case letters, figures, hyphens and dots, a letter or figure first, as in 2026-q4'
    : taken.includes(id)
      ? `another id: ${taken.join(', ')} are names of pages`
      : null;

type Read = { manifest: Manifest | null; faults: { file: string; fault: Fault }[] };

/** The same text with the line ends of Unix, and with those of Windows. */
function otherEnds(bytes: Uint8Array): Buffer[] {
  const unix = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return [unix, unix.replaceAll('\n', '\r\n')].map((text) => Buffer.from(text, 'latin1'));
}

const fault = (found: string | null, expected: string, message: string, fix: string): Fault => ({
  check: 'edition-seal',
  found,
  expected,
  message,
  fix,
});

/** The way out of any broken seal. */
const wayOut = (id: string): string =>
  `Bring the file back as it was, from version control. If the change must stay, run sextant edition amend ${id} --reason "…".`;

function readManifest(id: string, bytes: Uint8Array): Read {
  const decoded = decode(bytes);
  if ('fault' in decoded)
    return { manifest: null, faults: [{ file: manifestFile, fault: { ...decoded.fault, check: 'edition-seal' } }] };
  const yaml = { text: decoded.text, start: 0 };
  const parsed = parseYaml(yaml, decoded.text);
  if ('fault' in parsed)
    return { manifest: null, faults: [{ file: manifestFile, fault: { ...parsed.fault, check: 'edition-seal' } }] };
  const { schema } = parsed.data;
  if (typeof schema === 'number' && schema > schemaVersion)
    return {
      manifest: null,
      faults: [
        {
          file: manifestFile,
          fault: {
            ...fault(
              String(schema),
              `a version up to ${schemaVersion}`,
              `The edition was cut by a newer Sextant, whose content has shapes of version ${schema}.`,
              'Use that version of Sextant, or a newer one.',
            ),
            field: ['schema'],
          },
        },
      ],
    };
  const faults = shapeFaults('edition-seal', manifestSchema, parsed.data).map((each) => ({
    file: manifestFile,
    fault: each,
  }));
  if (faults.length > 0) return { manifest: null, faults };
  const manifest = manifestSchema.parse(parsed.data);
  if (sealHolds(bytes)) return { manifest, faults: [] };
  const same = otherEnds(bytes).some(sealHolds);
  return {
    manifest,
    faults: [
      {
        file: manifestFile,
        fault: {
          ...fault(
            same ? 'other line ends' : manifest.seal.slice(0, 12),
            'the text that was sealed',
            same
              ? 'The line ends of `edition.yaml` were changed, so its seal is broken.'
              : 'The seal does not fit the text above it: `edition.yaml` was changed.',
            same ? lineEndFix : wayOut(id),
          ),
          field: ['seal'],
        },
      },
    ],
  };
}

const lineEndFix =
  'Git did it when the file was checked out. Keep the line `* -text` in `editions/.gitattributes`, remove the file and check it out again.';

/**
 * Holds the files of an edition against its seal. Never throws for what is in them.
 * @param id of the edition
 * @param files all of its files
 * @returns what the edition says of itself, null when it cannot be read, and a fault for each file that does not fit
 */
export function verifyEdition(id: string, files: EditionFiles): Read {
  const bytes = files.get(manifestFile);
  if (!bytes)
    return {
      manifest: null,
      faults: [
        {
          file: manifestFile,
          fault: fault(
            null,
            '`edition.yaml`, which seals the other files',
            `\`editions/${id}/\` has no \`edition.yaml\`, so it is no edition.`,
            'Bring the file back from version control, or remove the folder; sextant edition cut makes a new one.',
          ),
        },
      ],
    };
  const { manifest, faults } = readManifest(id, bytes);
  if (!manifest) return { manifest, faults };
  const known = new Set(Object.keys(manifest.files));
  for (const [file, own] of files) {
    if (file === manifestFile || known.has(file)) continue;
    faults.push({
      file,
      fault: fault(
        digestOf(own).slice(0, 12),
        'only files that were sealed',
        `\`${file}\` was not there when the edition was sealed.`,
        `Remove it. If it must stay, run sextant edition amend ${id} --reason "…".`,
      ),
    });
  }
  for (const [file, digest] of Object.entries(manifest.files)) {
    const own = files.get(file);
    if (!own) {
      faults.push({
        file,
        fault: fault(null, 'the file as it was sealed', `\`${file}\` is missing from the edition.`, wayOut(id)),
      });
    } else if (digestOf(own) !== digest) {
      const ends = otherEnds(own).some((text) => digestOf(text) === digest);
      faults.push({
        file,
        fault: fault(
          ends ? 'other line ends' : digestOf(own).slice(0, 12),
          `the file as it was sealed, digest ${digest.slice(0, 12)}…`,
          ends
            ? `The line ends of \`${file}\` were changed since the edition was sealed.`
            : `\`${file}\` was changed since the edition was sealed.`,
          ends ? lineEndFix : wayOut(id),
        ),
      });
    }
  }
  return { manifest, faults };
}
