import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Pages on their way to the indexer at the same time: enough to keep it busy, few enough to stay small in memory. */
const inFlight = 32;

/**
 * What the site's own search asks for. The ready-made interfaces and the highlighter that Pagefind writes
 * beside it would add half a megabyte that no reader loads.
 */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown\.).+\.pagefind)$/;

/** HTML files below a folder, in an order that no file system has a say in: page numbers and names follow from it. */
function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/** Address below the base. Encoded as `href()` does it, since Pagefind hands it to readers as it is. */
function urlOf(file: string): string {
  return `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

/** Ends of elements that readers see apart from what follows, and starts of such that follow; code is left alone. */
const seam =
  /(<\/(?:a|b|strong|em|small|span|time|dd|th|td|summary|caption|figcaption)>)(?=<(?:a|b|strong|em|small|time|p|div|ul|ol|dl|span(?! class="hljs))\b)/g;

/**
 * Pagefind joins the text of neighbouring elements that it does not know to be blocks: `<dt>Stage</dt><dd>Idea</dd>`
 * would be the one word `StageIdea`. What is added here is read by nobody but the index.
 */
const spaced = (html: string): string => html.replaceAll('</dt><', ':</dt> <').replace(seam, '$1 ');

function failOn(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be ${step}: ${errors.join('; ')}`);
}

async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const waiting = new Set<Promise<void>>();
  let pages = 0;
  // Added one by one and in order: given a whole folder, Pagefind numbers pages as the file system lists them.
  for (const file of htmlFiles(folder)) {
    const content = readFileSync(join(folder, file), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    pages += 1;
    const added = index.addHTMLFile({ url: urlOf(file), content: spaced(content) }).then(({ errors }) => {
      waiting.delete(added);
      failOn(`built from ${file}`, errors);
    });
    waiting.add(added);
    if (waiting.size >= inFlight) await Promise.race(waiting);
  }
  await Promise.all(waiting);
  return pages;
}

function dropUnused(bundle: string): void {
  const entry = JSON.parse(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  // A language without word stems of its own is served by the engine for unknown ones.
  const plain = Object.values(entry.languages).some(({ wasm }) => !wasm);
  for (const file of readdirSync(bundle, { withFileTypes: true })) {
    const keep = file.isDirectory() || needed.test(file.name) || (plain && file.name === 'wasm.unknown.pagefind');
    if (!keep) rmSync(join(bundle, file.name));
  }
}

/**
 * Writes the search index of a built site to `pagefind/` in its folder. Only pages with `data-pagefind-body` are in it.
 * The same folder gives the same bytes.
 * @param folder the built site
 * @returns how many pages can be found
 * @throws Error when Pagefind cannot run or refuses a page
 */
export async function indexSite(folder: string): Promise<{ pages: number }> {
  const bundle = resolve(folder, 'pagefind');
  // Pagefind leaves files alone that are there already, also those of an older build.
  rmSync(bundle, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ verbose: false });
    failOn('started', errors);
    if (!index) throw new Error('The search index could not be started.');
    const pages = await addPages(index, folder);
    if (pages > 0) {
      failOn('written', (await index.writeFiles({ outputPath: bundle })).errors);
      dropUnused(bundle);
    }
    return { pages };
  } finally {
    await close();
  }
}
