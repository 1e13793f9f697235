import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.ts';

const fontLicence = '@fontsource-variable/source-sans-3/LICENSE';

/** What a site ships that somebody wrote who asks to be named, and where the licence lies. */
const shipped: readonly { what: string; licence(): string }[] = [
  { what: 'Sextant: pages, styles and scripts of this site', licence: () => join(root, 'LICENSE') },
  { what: 'Pagefind: the search, below pagefind/', licence: pagefindLicence },
  { what: 'Source Sans 3: the font', licence: () => createRequire(import.meta.url).resolve(fontLicence) },
];

/** The licence of Pagefind: its package names no way to it. */
function pagefindLicence(): string {
  const main = fileURLToPath(import.meta.resolve('pagefind'));
  return join(dirname(main), '..', 'LICENSE', 'LICENSE');
}

const underlined = (title: string) => `${title}\n${'='.repeat(title.length)}`;

/** File of a site with the licences of what it ships. */
export const licencesFile = 'licences.txt';

/**
 * Puts into a site what hosts and licences ask for: `.nojekyll`, without which some leave out files that begin with
 * `_`, and the licences of what it ships.
 * @param folder the site
 */
export function prepareForHosting(folder: string): void {
  writeFileSync(join(folder, '.nojekyll'), '');
  const texts = shipped.map(
    ({ what, licence }) => `${underlined(what)}\n\n${readFileSync(licence(), 'utf8').trim()}\n`,
  );
  writeFileSync(join(folder, licencesFile), texts.join('\n\n'));
}

/**
 * Lets everybody on the machine read a site, as a web server does that runs as another user: folders 755, files 644,
 * whatever the folder was in which it grew.
 * @param folder the site
 */
export function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const found of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(found.parentPath, found.name), found.isDirectory() ? 0o755 : 0o644);
}
