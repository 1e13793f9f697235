import { isContent, placeOf } from '../content-root.ts';
import { decode } from '../decode.ts';
import type { RawEntry } from '../entry.ts';
import { readLink } from '../path.ts';
import type { Fault } from '../problem.ts';
import { type ContentFolder, drawing, type RawFile, textFile } from '../read.ts';
import { type Looked, lookedAt } from './looked.ts';
import { pdfRemarks } from './pdf.ts';
import { svgFaults } from './svg.ts';
import { assetTypeOf, foundType } from './types.ts';

/** A document: what it says besides its pages is published with it. */
const document = /\.pdf$/i;

/** What is wrong with a file beside the text. */
function assetFaults({ path, bytes }: RawFile): Fault[] {
  if (drawing.test(path)) {
    const decoded = decode(bytes);
    return 'fault' in decoded ? [{ ...decoded.fault, check: 'asset' }] : svgFaults(decoded.text);
  }
  if (assetTypeOf(path)?.fits(bytes)) return [];
  const extension = path.slice(path.lastIndexOf('.'));
  const found = foundType(bytes);
  return [
    {
      check: 'asset',
      found: found ?? 'other bytes',
      expected: `a file of the type that its name says, ${extension}`,
      message: `\`${path}\` is called ${extension} and ${found === null ? 'is something else' : found.startsWith('an ') ? `is ${found}` : `holds ${found}`}.`,
      fix: found?.startsWith('.')
        ? `Rename it to ${found}, or save it again as ${extension}.`
        : 'Save it again from the program that made it, or take it out.',
    },
  ];
}

/** What lies beside the text. */
export interface Assets {
  /**
   * What may be published: in the folders of the kinds, and elsewhere what entries use. By the path that links write,
   * the path that it has; the two differ at most in their Unicode form.
   */
  assets: Map<string, string>;
  /** What was looked at of those that may be published, by the path that they have. */
  looked: Map<string, Looked>;
  /** Files that are there and are not published, by the path that links write, and why. */
  withheld: Map<string, 'type' | 'fault' | 'data'>;
  /** What documents that entries link to tell besides their pages, in words, by the path that they have. */
  remarks: Map<string, readonly string[]>;
}

/**
 * Reads what lies beside the text. Only what is of a known type and shows that by its bytes may be published, whatever
 * severity a hub gives to the check.
 * @param folder what lies in the content folder
 * @param entries of the hub
 * @param measured files that entries take measurements from: their figures are shown, they are not
 * @param tell hears what is wrong with a file
 */
export function readAssets(
  folder: ContentFolder,
  entries: readonly RawEntry[],
  measured: ReadonlySet<string>,
  tell: (file: string, fault: Fault) => void,
): Assets {
  const assets: Assets['assets'] = new Map();
  const looked: Assets['looked'] = new Map();
  const withheld: Assets['withheld'] = new Map();
  const remarks: Assets['remarks'] = new Map();
  const documents = new Map<string, Uint8Array>();
  const take = (file: RawFile) => {
    if (measured.has(file.path)) {
      withheld.set(file.path, 'data');
      return;
    }
    if (!assetTypeOf(file.path)) {
      withheld.set(file.path, 'type');
      return;
    }
    const faults = assetFaults(file);
    for (const fault of faults) tell(file.path, fault);
    if (faults.length === 0) {
      assets.set(file.path, file.path);
      looked.set(file.path, lookedAt(file.bytes));
      if (document.test(file.path)) documents.set(file.path, file.bytes);
    } else withheld.set(file.path, 'fault');
  };
  // By their composed names: a disk may give them in another Unicode form than the one that is typed.
  const lying = new Map<string, RawFile[]>();
  for (const file of folder.files) {
    const inKind = placeOf(file.path) === 'kind';
    if (inKind && textFile.test(file.path)) continue;
    if (inKind) take(file);
    const form = file.path.normalize('NFC');
    lying.set(form, [...(lying.get(form) ?? []), file]);
  }
  const find = (path: string): RawFile | null => {
    const same = lying.get(path.normalize('NFC')) ?? [];
    const found = same.find((file) => file.path === path) ?? (same.length === 1 ? same[0] : undefined);
    return found ?? (placeOf(path) === 'kind' ? null : (folder.elsewhere?.(path) ?? null));
  };
  const texts = new Set(entries.map(({ file }) => file));
  const isKnown = (path: string) => assets.has(path) || withheld.has(path);
  const sought = new Set<string>();
  for (const { file, body } of entries)
    for (const address of [...body.images.map(({ src }) => src), ...body.links.map(({ url }) => url)]) {
      const target = readLink(file, address);
      if (target.type !== 'file' || texts.has(target.file) || sought.has(target.file)) continue;
      sought.add(target.file);
      const found = isKnown(target.file) || !isContent(target.file) ? null : find(target.file);
      if (found) {
        if (!isKnown(found.path)) take(found);
        const [published, why] = [assets.get(found.path), withheld.get(found.path)];
        if (published !== undefined) assets.set(target.file, published);
        else if (why) withheld.set(target.file, why);
      }
      const path = assets.get(target.file) ?? '';
      const bytes = documents.get(path);
      if (bytes && !remarks.has(path)) remarks.set(path, pdfRemarks(bytes));
    }
  return { assets, looked, withheld, remarks };
}
