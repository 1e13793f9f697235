import { escapeText } from '../../format/html.ts';
import { counted } from '../../format/words.ts';
import { kindOf } from '../../kinds/index.ts';
import { href } from '../../model/href.ts';
import { isDraft, type RawEntry } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';

/** Which files the pages of a hub are made from while it is written. */
export interface Written {
  /** The file of the entry whose page stands at an address; null where there is no such page. */
  fileAt(address: string): string | null;
  /**
   * Files that would make the page at an address, and have errors that keep it from being made.
   * @returns each with how many errors it has; none where the page is right without them
   */
  halfAt(address: string): readonly (readonly [file: string, errors: number])[];
}

const folded = (address: string): string => {
  try {
    return decodeURIComponent(address).normalize('NFC').replace(/\/$/, '');
  } catch {
    return address;
  }
};
const pageOf = (entry: Pick<RawEntry, 'key' | 'data'>): string =>
  folded(href({ entry: entry.key, draft: isDraft(entry) }, '', () => ''));
const listOf = ({ kind }: Pick<RawEntry, 'kind'>): string => folded(`${kindOf(kind)?.list ?? kind}/`);

/**
 * Which files the pages are made from.
 * @param shown entries that have pages
 * @param read all entries that were read
 * @param errors that may be told
 */
export function writtenPages(
  shown: readonly Pick<RawEntry, 'key' | 'kind' | 'file' | 'data'>[],
  read: readonly RawEntry[],
  errors: readonly Problem[],
): Written {
  const counts = new Map<string, number>();
  for (const { file } of errors) counts.set(file, (counts.get(file) ?? 0) + 1);
  const half = read.filter(({ sound, file }) => !sound && counts.has(file));
  const pages = new Map(shown.map((entry) => [pageOf(entry), entry.file]));
  const lists = new Set(shown.map(listOf));
  const missing = new Map<string, [string, number][]>();
  const miss = (address: string, { file }: RawEntry) => {
    const known = missing.get(address) ?? [];
    if (!pages.has(address) && !known.some(([other]) => other === file))
      missing.set(address, [...known, [file, counts.get(file) ?? 0]]);
  };
  for (const entry of half) {
    miss(pageOf(entry), entry);
    // A list that shows some entries is right about those.
    if (!lists.has(listOf(entry))) miss(listOf(entry), entry);
  }
  for (const entry of half) if (!pages.has(pageOf(entry))) pages.set(pageOf(entry), entry.file);
  return {
    fileAt: (address) => pages.get(folded(address)) ?? null,
    halfAt: (address) => missing.get(folded(address)) ?? [],
  };
}

/**
 * The page in the place of one that cannot be made yet: it says which files are there, and that they have errors.
 * @param files with how many errors each has
 * @param base where the site is served
 */
export const halfPage = (files: ReturnType<Written['halfAt']>, base: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not shown yet</title>
<style>
body { max-inline-size: 40rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  background: light-dark(#fffdf9, #142033); color: light-dark(#13233a, #e8e3d6); }
a { color: inherit; }
</style>
</head>
<body>
<main>
<h1>This page cannot be shown yet</h1>
<p>What it is made from is there and has errors. The page comes as soon as they are fixed; they stand at the foot of this window.</p>
<ul>
${files.map(([file, errors]) => `<li><code>${escapeText(file)}</code> has ${counted(errors, 'error')}.</li>`).join('\n')}
</ul>
<p><a href="${base}">The home page of the hub</a></p>
</main>
</body>
</html>
`;
