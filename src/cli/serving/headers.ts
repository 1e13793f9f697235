import { assetTypes } from '../../source/assets/types.ts';

/** What a file beside the pages may do when it is opened by its own address: nothing, but show itself. */
export const assetPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; sandbox";

/** What is said of some files besides their type. */
interface Rule {
  /** Folder of a site or an edition in which they lie; empty for all. */
  folder: '' | '_assets/' | 'assets/';
  /** Only files with these; all without it. */
  extensions?: readonly string[];
  name: string;
  value: string;
}

/** Documents may hold scripts of their own, and browsers show none in a sandbox: they are saved. */
const documents = Object.entries(assetTypes).flatMap(([extension, { image }]) => (image ? [] : [extension]));

/** All that whoever serves a site has to say; pages carry their policy themselves. */
const rules: readonly Rule[] = [
  { folder: '', name: 'X-Content-Type-Options', value: 'nosniff' },
  // The names of these files change with their bytes.
  { folder: '_assets/', name: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
  { folder: 'assets/', name: 'Content-Security-Policy', value: assetPolicy },
  { folder: 'assets/', extensions: documents, name: 'Content-Disposition', value: 'attachment' },
];

/**
 * Headers of a file besides those of its type.
 * @param path below the site
 */
export function headersOf(path: string): Record<string, string> {
  const own = path.replace(/^editions\/[^/]+\//, '');
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const held = rules.filter(
    ({ folder, extensions }) => own.startsWith(folder) && (extensions?.includes(extension) ?? true),
  );
  return { 'Cache-Control': 'no-cache', ...Object.fromEntries(held.map(({ name, value }) => [name, value])) };
}

/** Places of a site whose files have other headers than the rest, the narrower first, for servers that take the first. */
const places = [
  { pattern: '_assets/', path: '_assets/a' },
  { pattern: `assets/.*\\.(?i:${documents.join('|')})$`, path: `assets/a.${documents[0]}` },
  { pattern: 'assets/', path: 'assets/a' },
];

/** Said with every status, but for what may be kept: a file that is missing today may be there tomorrow. */
const added = (path: string, indent: string): string =>
  Object.entries(headersOf(path))
    .map(
      ([name, value]) =>
        `${indent}add_header ${name} ${/[ ;]/.test(value) ? `"${value}"` : value}${value.includes('immutable') ? '' : ' always'};\n`,
    )
    .join('');

/** For nginx, inside of `server`: a place with headers of its own inherits none. */
export const nginxHeaders: string = [
  added('', '  '),
  ...places.map(({ pattern, path }) => `  location ~ ^/(editions/[^/]+/)?${pattern} {\n${added(path, '    ')}  }\n`),
].join('\n');

/**
 * The file `_headers` of hosts that read one. A file to which several of its rules apply gets the headers of all, so
 * none is said twice; letters of extensions count there.
 */
export const headersFile: string = rules
  .flatMap(({ folder, extensions = [''], name, value }) =>
    (folder === '' ? ['/'] : [`/${folder}`, `/editions/:edition/${folder}`]).flatMap((below) =>
      [...new Set(extensions.flatMap((one) => [one, one.toUpperCase()]))].map(
        (extension) => `${below}*${extension === '' ? '' : `.${extension}`}\n  ${name}: ${value}\n`,
      ),
    ),
  )
  .join('\n');
