import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientFiles } from '../../../src/cli/engine/client.ts';
import { publishAssets } from '../../../src/cli/publishing/assets.ts';
import { escapeText } from '../../../src/format/html.ts';
import { type Cutting, cut, headed } from './cut.ts';
import { type HubName, type OpenHub, openHub } from './hubs.ts';
import { markedEngine } from './marked-engine.ts';
import { sheets } from './sheets/index.ts';
import { fileOf, nameOf, type Specimen } from './specimen.ts';

const root = join(import.meta.dirname, '../../..');
const ownStyle = 'gallery.css';

/** What came of the gallery. */
export interface Gallery {
  /** Every component on a sheet, by its file below `src/components/`, without extension. */
  components: Set<string>;
  /** Style sheets that a sheet uses, below the gallery's folder. */
  styles: Set<string>;
}

/** A page of the gallery. */
function page(title: string, styles: Iterable<string>, attributes: Record<string, string>, body: string): string {
  const links = [...styles, `/${ownStyle}`].map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  const said = Object.entries({ ...attributes, class: 'gallery', 'data-script': '' })
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<!doctype html><html${said}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title>${links}</head><body lang="en">${body}</body></html>`;
}

/** A specimen with its heading; on the page itself, so that heads and feet of pages are as wide as there. */
const section = (specimen: Specimen, { html }: Cutting): string =>
  `<section class="specimen" data-name="${escapeText(nameOf(specimen))}">${headed(nameOf(specimen), specimen.why, `/source/${fileOf(specimen.component)}.txt`)}${html}</section>`;

/**
 * Writes the gallery into a folder, to be served from its root: a page of the name of each sheet, and their list.
 * @param out afterwards holds nothing else
 * @param say hears when the site's code is compiled first
 * @throws Error with all specimens that cannot be shown
 */
export async function writeGallery(out: string, say: (text: string) => void): Promise<Gallery> {
  const { engine } = await markedEngine(say);
  const hubs = new Map<HubName, Promise<OpenHub>>();
  const hub = (name: HubName) => {
    const open = hubs.get(name) ?? openHub(engine, name);
    hubs.set(name, open);
    return open;
  };
  rmSync(out, { recursive: true, force: true });
  const write = (file: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), bytes);
  };
  const gallery: Gallery = { components: new Set(), styles: new Set() };
  const missing: string[] = [];
  for (const [name, specimens] of Object.entries(sheets)) {
    const styles = new Set<string>();
    let attributes: Record<string, string> = {};
    let body = '';
    for (const specimen of specimens)
      try {
        const cutting = cut(specimen, await (await hub(specimen.hub)).page(specimen.page));
        for (const style of cutting.sheets) styles.add(style);
        for (const component of cutting.components) gallery.components.add(component);
        attributes = { ...attributes, ...cutting.root };
        body += section(specimen, cutting);
        const file = fileOf(specimen.component);
        write(`source/${file}.txt`, readFileSync(join(root, file)));
      } catch (error) {
        missing.push(`${nameOf(specimen)}: ${(error as Error).message}`);
      }
    for (const style of styles) gallery.styles.add(style);
    write(`${name}/index.html`, page(name, styles, attributes, body));
  }
  if (missing.length > 0) throw new Error(missing.join('\n'));
  for (const [file, bytes] of clientFiles(engine, '/')) write(file, bytes);
  for (const open of hubs.values()) publishAssets((await open).beside, out);
  write(ownStyle, readFileSync(join(import.meta.dirname, ownStyle)));
  const list = Object.entries(sheets)
    .map(([name, specimens]) => `<li><a href="/${name}/">${name}</a> ${specimens.length}</li>`)
    .join('');
  write('index.html', page('Gallery', gallery.styles, {}, `<main><h1>Gallery</h1><ul>${list}</ul></main>`));
  return gallery;
}
