import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { apart } from '../format/element.ts';
import { startIndex } from './pagefind.ts';
import { readPart } from './read-part.ts';

/**
 * What the site's own search asks for. The ready-made interfaces and the highlighter that Pagefind writes
 * beside it would add half a megabyte that no reader loads.
 */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown\.).+\.pagefind)$/;

/** A page as it is rendered. */
export interface RenderedPage {
  /** Address below the base, encoded as `href()` does it. */
  url: string;
  html: string;
}

/** An index that grows while pages are rendered. */
export interface SiteIndex {
  /**
   * Adds a page, if it is marked for the search. The same pages in the same order give the same bytes.
   * @returns resolves once there is room for another one
   */
  add(page: RenderedPage): Promise<void>;
  /**
   * Writes `pagefind/` into a folder.
   * @param below where it lies below the first part of the site's index, with a slash at its end; empty for the first
   * @returns how many pages can be found
   * @throws Error when Pagefind refused a page or was ended
   */
  write(folder: string, below?: string): Promise<{ pages: number }>;
  /**
   * The same files in memory.
   * @returns bytes by their name below `pagefind/`
   * @throws Error when Pagefind refused a page or was ended
   */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Gives back what it took, and gives up what it was asked for; may be called again. */
  close(): Promise<void>;
}

/** HTML files below a folder, in an order that no file system has a say in: page numbers and names follow from it. */
function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/** Address below the base. */
function urlOf(file: string): string {
  return `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

/**
 * Pagefind joins the text of neighbouring elements that it does not know to be blocks: `<dt>Stage</dt><dd>Idea</dd>`
 * would be the one word `StageIdea`. What is added here is read by nobody but the index.
 */
const spaced = (html: string): string => apart(html.replaceAll('</dt><', ':</dt> <'));

function failOn(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be ${step}: ${errors.join('; ')}`);
}

/** Of all parts but the first: its code serves them, too. */
const neededOfPart = /^pagefind(-entry\.json|\..+\.pf_meta)$/;

function dropUnused(bundle: string, isFirst: boolean): void {
  const entry = JSON.parse(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  // A language without word stems of its own is served by the engine for unknown ones.
  const plain = Object.values(entry.languages).some(({ wasm }) => !wasm);
  for (const file of readdirSync(bundle, { withFileTypes: true })) {
    const code = needed.test(file.name) || (plain && file.name === 'wasm.unknown.pagefind');
    const keep = file.isDirectory() || (isFirst ? code : neededOfPart.test(file.name));
    if (!keep) rmSync(join(bundle, file.name));
  }
}

/**
 * Characters that wait to be read by Pagefind: as fast as they are rendered, tens of thousands of pages would fill the
 * memory. So many, since it reads nothing while it writes another part.
 */
const mostWaiting = 8_000_000;

/**
 * Starts the search index of a site.
 * @throws Error when Pagefind cannot run
 */
export async function openIndex(): Promise<SiteIndex> {
  const index = await startIndex();
  const added: Promise<void>[] = [];
  const faults: string[] = [];
  let waiting = 0;
  let oldest = 0;
  const write = async (folder: string, below = '') => {
    await Promise.all(added);
    failOn('built', faults);
    const bundle = resolve(folder, 'pagefind', below);
    // Pagefind leaves files alone that are there already, also those of an older build.
    rmSync(bundle, { recursive: true, force: true });
    if (added.length > 0) {
      failOn('written', (await index.ask((own) => own.writeFiles({ outputPath: bundle }))).errors);
      dropUnused(bundle, below === '');
    }
    return { pages: added.length };
  };
  const files = async () => {
    await Promise.all(added);
    failOn('built', faults);
    const { errors, files } = await index.ask((own) => own.getFiles());
    failOn('made', errors);
    return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  };
  return {
    async add({ url, html }) {
      const part = readPart(html);
      if (part === null) return;
      const note = ({ errors }: { errors: string[] }) => void faults.push(...errors.map((one) => `${url}: ${one}`));
      const content = spaced(part);
      waiting += content.length;
      const adding = index
        .ask((own) => own.addHTMLFile({ url, content }))
        .then(note)
        .finally(() => {
          waiting -= content.length;
        });
      // Told where it is waited for; nobody waits when something else went wrong.
      adding.catch(() => undefined);
      added.push(adding);
      while (waiting > mostWaiting && oldest < added.length) await added[oldest++];
    },
    write,
    files,
    close: index.close,
  };
}

/**
 * Writes the search index of a built site to `pagefind/` in its folder. Only pages with `data-pagefind-body` are in it.
 * The same folder gives the same bytes.
 * @param folder the built site
 * @returns how many pages can be found
 * @throws Error when Pagefind cannot run or refuses a page
 */
export async function indexSite(folder: string): Promise<{ pages: number }> {
  const index = await openIndex();
  try {
    // One by one and in order: given a whole folder, Pagefind numbers pages as the file system lists them.
    for (const file of htmlFiles(folder))
      await index.add({ url: urlOf(file), html: readFileSync(join(folder, file), 'utf8') });
    return await index.write(folder);
  } finally {
    await index.close();
  }
}
