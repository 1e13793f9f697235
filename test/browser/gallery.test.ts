import { globSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { launch, type TestBrowser } from '../support/browser.ts';
import { filesBelow, temporaryFolder } from '../support/folder.ts';
import { looksOf, windows } from '../support/gallery/camera.ts';
import { type Picture, squaresThatDiffer } from '../support/gallery/compare.ts';
import { mayDiffer, openKept } from '../support/gallery/pictures.ts';
import { type Gallery, writeGallery } from '../support/gallery/render.ts';
import { sheets } from '../support/gallery/sheets/index.ts';
import { nameOf } from '../support/gallery/specimen.ts';
import { someOf } from '../support/runs.ts';

const root = join(import.meta.dirname, '../..');
/** Where pictures go that differ, to be looked at. */
const looked = join(root, 'node_modules/.cache/gallery/differing');
const pictures = openKept(join(root, 'test/fixtures/gallery'), looked);
/** Pictures are taken anew on purpose: `UPDATE_PICTURES=1 npm test -- test/browser/gallery.test.ts`. */
const updates = process.env.UPDATE_PICTURES === '1';
/** They are those of the packaged browser, whatever else is installed. */
const canCompare = process.platform === 'linux';

describe('the gallery', () => {
  const { folder, remove } = temporaryFolder();
  let gallery: Gallery;
  let browser: TestBrowser | undefined;
  let server: Server | undefined;
  let origin = '';
  beforeAll(async () => {
    gallery = await writeGallery(folder, () => undefined);
    if (!canCompare) return;
    rmSync(looked, { recursive: true, force: true });
    const { SEXTANT_TEST_BROWSER: usual } = process.env;
    process.env.SEXTANT_TEST_BROWSER = 'package';
    [browser, server] = await Promise.all([launch(), serve(folder, '/', 0)]);
    if (usual === undefined) delete process.env.SEXTANT_TEST_BROWSER;
    else process.env.SEXTANT_TEST_BROWSER = usual;
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    remove();
  });

  it('shows every component', () => {
    const all = globSync('**/*.astro', { cwd: join(root, 'src/components') }).map((file) =>
      file.replaceAll('\\', '/').replace(/\.astro$/, ''),
    );
    expect(all.filter((component) => !gallery.components.has(component))).toEqual([]);
  });

  it('leaves no trace in a site that is built', () => {
    const site = inject('sampleSite');
    const files = filesBelow(site);
    expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => readFileSync(join(site, file), 'utf8').includes('<!--shown '))).toEqual([]);
  });

  it('calls each specimen by a name of its own', () => {
    for (const specimens of Object.values(sheets)) {
      const names = specimens.map(nameOf);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('is told from one in which a short word is gone', () => {
    const [width, height] = [480, 400];
    const whole: Picture = { width, height, pixels: new Uint8ClampedArray(width * height * 4).fill(255) };
    const without = { ...whole, pixels: whole.pixels.slice() };
    // As letters are at their kept size: every third column dark.
    for (let y = 40; y < 46; y += 1)
      for (let x = 6; x < 36; x += 3) without.pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    expect(squaresThatDiffer(whole, whole)).toBe(0);
    expect(squaresThatDiffer(whole, without)).toBeGreaterThan(mayDiffer);
    expect(squaresThatDiffer(whole, { ...whole, width: width - 2 })).toBe(Number.POSITIVE_INFINITY);
  });

  describe.skipIf(!canCompare)('in the packaged browser', () => {
    // Sheets by turns begin with another window: between two edits each is seen in one of six, every window by some. They
    // are kept in the same order, since what was drawn before leaves its trace in the edges of letters.
    const looked = Object.keys(sheets).map((sheet, at) => {
      const turned = [...windows.slice(at % windows.length), ...windows.slice(0, at % windows.length)];
      return { sheet, seen: updates ? turned : someOf(turned, 1) };
    });
    it.each(looked)('$sheet looks as it looked, in both themes and at three widths', async ({ sheet, seen }) => {
      if (!browser) throw new Error('There is no browser.');
      const differing: string[] = [];
      for await (const look of looksOf(browser, origin, sheet, seen)) {
        const found = await pictures.differing(look);
        if (updates && found.length > 0) await pictures.keep(look);
        else differing.push(...found);
      }
      expect(
        differing,
        'If it is meant to look so: UPDATE_PICTURES=1 npm test -- test/browser/gallery.test.ts',
      ).toEqual([]);
    });
  });
});
