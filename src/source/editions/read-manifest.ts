import { decode } from '../decode.ts';
import { shapeFaults } from '../fields/shape.ts';
import { parseYaml } from '../fields/yaml.ts';
import type { Fault } from '../problem.ts';
import { type Manifest, manifestSchema, sealHolds } from './manifest.ts';
import { lineEndFix, otherEnds, sealFault, wayOut } from './words.ts';

/** What `edition.yaml` says, null when it cannot be read, and what is wrong with it. */
export interface ReadManifest {
  manifest: Manifest | null;
  faults: Fault[];
}

/** Nobody writes a manifest by hand, so nobody mends one by hand either. */
const bringBack =
  'Bring `edition.yaml` back as it was, from version control. It is written by npm run edition -- cut, never by hand.';

// A seal has no draft: what is missing in it is told as what is wrong in it.
const unreadable = (faults: readonly Fault[]): ReadManifest => ({
  manifest: null,
  faults: faults.map((fault) => ({ ...fault, check: 'edition-seal', fix: bringBack, unfinished: false })),
});

/**
 * Reads `edition.yaml` and holds it against its own seal. Never throws for what is in it.
 * @param id of the edition
 * @param bytes of the file
 * @param version newest version of the shapes that can be read
 */
export function readManifest(id: string, bytes: Uint8Array, version: number): ReadManifest {
  const decoded = decode(bytes);
  if ('fault' in decoded) return unreadable([decoded.fault]);
  const parsed = parseYaml({ text: decoded.text, start: 0 }, decoded.text);
  if ('fault' in parsed) return unreadable([parsed.fault]);
  const { schema } = parsed.data;
  if (typeof schema === 'number' && schema > version) {
    const newer = sealFault(
      String(schema),
      `a version up to ${version}`,
      `The edition was cut by a newer Sextant: its content has shapes of version ${schema}, and this one knows them up to ${version}.`,
      'Use the Sextant that cut it, or a newer one.',
    );
    return { manifest: null, faults: [{ ...newer, field: ['schema'] }] };
  }
  const faults = shapeFaults('edition-seal', manifestSchema, parsed.data);
  if (faults.length > 0) return unreadable(faults);
  const manifest = manifestSchema.parse(parsed.data);
  if (sealHolds(bytes)) return { manifest, faults: [] };
  const ends = otherEnds(bytes).some(sealHolds);
  const broken = sealFault(
    ends ? 'other line ends' : `seal ${manifest.seal.slice(0, 12)}…`,
    'the text that was sealed',
    ends
      ? 'The line ends of `edition.yaml` were changed, so its seal is broken.'
      : 'The seal does not fit the text above it: `edition.yaml` was changed.',
    ends ? lineEndFix(id) : wayOut(id),
  );
  return { manifest, faults: [{ ...broken, field: ['seal'] }] };
}
