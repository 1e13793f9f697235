/** A type of file that may lie beside the text. */
export interface AssetType {
  /** What a server says of it. */
  media: string;
  /** Whether a text may show it; the others can only be linked to. */
  image: boolean;
  /** Whether bytes are of it; the first kilobyte is enough. */
  fits(bytes: Uint8Array): boolean;
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const begins =
  (...starts: readonly number[][]) =>
  (bytes: Uint8Array) =>
    starts.some((start) => start.every((byte, index) => bytes[index] === byte));

const jpeg: AssetType = { media: 'image/jpeg', image: true, fits: begins([0xff, 0xd8, 0xff]) };

/** Every type of file that a hub publishes beside its pages, by extension. What is not here is neither shown nor linked to. */
export const assetTypes: Readonly<Record<string, AssetType>> = {
  png: { media: 'image/png', image: true, fits: begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  jpg: jpeg,
  jpeg,
  webp: {
    media: 'image/webp',
    image: true,
    fits: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  },
  avif: {
    media: 'image/avif',
    image: true,
    // The kind stands in the brands of the first box.
    fits: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 64)),
  },
  gif: { media: 'image/gif', image: true, fits: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)) },
  // Whether it is a drawing, the reading of it says.
  svg: { media: 'image/svg+xml', image: true, fits: () => true },
  // Some programs write a few bytes before it, and readers look so far.
  pdf: { media: 'application/pdf', image: false, fits: (bytes) => ascii(bytes, 0, 1024).includes('%PDF-') },
  // Text: without the marks of a file of another kind, and without NUL.
  csv: {
    media: 'text/csv; charset=utf-8',
    image: false,
    fits: (bytes) =>
      !bytes.subarray(0, 1024).includes(0) && !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(ascii(bytes, 0, 200)),
  },
};

/** Their extensions as words, for problems. */
export const assetExtensions = Object.keys(assetTypes)
  .map((name) => `.${name}`)
  .join(', ');

/** Extensions of images as words, for problems. */
export const imageExtensions = Object.entries(assetTypes)
  .flatMap(([name, { image }]) => (image ? [`.${name}`] : []))
  .join(', ');

/**
 * The type of a file by its name.
 * @param path of the file
 * @returns undefined for what a hub does not publish
 */
export function assetTypeOf(path: string): AssetType | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(assetTypes, extension) ? assetTypes[extension] : undefined;
}

/** What a file is by its bytes, as far as the list knows it: its extension, or null. */
export function foundType(bytes: Uint8Array): string | null {
  const known = Object.entries(assetTypes).find(([name, type]) => name !== 'svg' && name !== 'csv' && type.fits(bytes));
  if (known) return `.${known[0]}`;
  const start = ascii(bytes, 0, 200).replace(/^(\xEF\xBB\xBF)?\s*/, '');
  if (/^<(\?xml|svg)/i.test(start)) return 'XML';
  if (/^<(!doctype|html|head|body|script)/i.test(start)) return 'HTML';
  return bytes.length === 0 ? 'an empty file' : null;
}
