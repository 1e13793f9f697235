import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { launch, type TestBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { kept, partThatDiffers, pictureOf } from '../support/gallery/compare.ts';
import { type Specimen, sheets, unseen } from '../support/gallery/specimens.ts';
import { buildSite } from '../support/site.ts';

const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'test/fixtures/gallery');
/** Where pictures go that differ, to be looked at. */
const looked = join(root, 'node_modules/.cache/gallery');
/** Pictures are taken anew on purpose: `UPDATE_PICTURES=1 npm test -- test/browser/gallery.test.ts`. */
const updates = process.env.UPDATE_PICTURES === '1';
/** They are those of the packaged browser, whatever else is installed. */
const canCompare = process.platform === 'linux';

/** Of the squares of a picture so many may be off: less than a word of a page. */
const mayDiffer = 0.004;

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

/** Puts components of the built pages onto one page. Runs in a page of the site. */
async function sheetOf(specimens: readonly Specimen[]): Promise<{ html: string; missing: string[] }> {
  const parser = new DOMParser();
  const links = new Set<string>();
  const missing: string[] = [];
  let shown = '';
  for (const { name, page, selector, state } of specimens) {
    const address = new URL(page, location.origin).href;
    const whole = parser.parseFromString(await (await fetch(address)).text(), 'text/html');
    for (const link of whole.querySelectorAll('link[rel=stylesheet]'))
      links.add(new URL(link.getAttribute('href') ?? '', address).pathname);
    const found = whole.querySelector(selector);
    if (!found) {
      missing.push(`${name}: ${selector} on /${page}`);
      continue;
    }
    for (const script of found.querySelectorAll('script, noscript')) script.remove();
    if (state === 'open')
      for (const details of [found, ...found.querySelectorAll('details')]) details.setAttribute('open', '');
    if (state === 'wrong')
      for (const field of found.querySelectorAll('[required]')) {
        field.setAttribute('aria-invalid', 'true');
        const note = whole.getElementById(`${field.id}.fault`);
        note?.removeAttribute('hidden');
        if (note) note.textContent = 'Fill this in.';
      }
    shown += `<section class="specimen"><h2>${name}</h2>${found.outerHTML}</section>`;
  }
  const sheet = [...links].map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  return {
    html: `<!doctype html><html lang="en" data-script><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${sheet}<style>.specimen{padding-block:1rem;overflow:hidden}.specimen:has(>.top,>.foot){margin-inline:calc(-1*var(--gutter))}.specimen>h2{font-size:1rem;margin-block:1rem .5rem}*{transition:none!important;animation:none!important}</style></head><body><main>${shown}</main></body></html>`,
    missing,
  };
}

describe('the gallery', () => {
  it('shows every topic of components, or says why not', () => {
    const topics = readdirSync(join(root, 'src/components'));
    const seen = new Set(Object.values(sheets).flatMap((specimens) => specimens.map(({ topic }) => topic)));
    expect(topics.filter((topic) => !seen.has(topic) && !(topic in unseen))).toEqual([]);
    expect(Object.keys(unseen).filter((topic) => seen.has(topic) || !topics.includes(topic))).toEqual([]);
  });

  it('is told from one in which a line of text is gone', async () => {
    const whole = await pictureOf(readFileSync(join(pictures, 'text-1280-light.webp')), true);
    const paper = whole.pixels.subarray(0, 4);
    const without = { ...whole, pixels: whole.pixels.slice() };
    // As wide as the gallery, and as high as a line.
    for (let at = whole.width * 40 * 4; at < whole.width * 80 * 4; at += 4) without.pixels.set(paper, at);
    expect(partThatDiffers(whole, whole)).toBe(0);
    expect(partThatDiffers(whole, without)).toBeGreaterThan(mayDiffer);
    expect(partThatDiffers(whole, { ...whole, width: whole.width - 2 })).toBe(1);
  });

  describe.skipIf(!canCompare)('in the packaged browser', () => {
    const { folder, remove } = temporaryFolder();
    let browser: TestBrowser;
    let server: Server;
    let origin = '';
    beforeAll(async () => {
      await buildSite(join(root, 'test/fixtures/example-hub'), folder);
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

    it.each(Object.keys(sheets))('%s looks as it looked, in both themes and at three widths', async (name) => {
      const differing: string[] = [];
      const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      await page.goto(`${origin}/search/`);
      const { html, missing } = await page.evaluate(sheetOf, sheets[name] ?? []);
      expect(missing).toEqual([]);
      await page.route('**/gallery', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
      // Drawn in the site's font, however late it comes.
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block'),
        });
      });
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${origin}/gallery`);
          await page.evaluate(() => document.fonts.ready);
          const screenshot = await page.screenshot({ fullPage: true });
          const file = join(pictures, `${name}-${width}-${theme}.webp`);
          if (updates) {
            mkdirSync(pictures, { recursive: true });
            writeFileSync(file, await kept(screenshot));
            continue;
          }
          const before = existsSync(file) ? await pictureOf(readFileSync(file), true) : null;
          const part = before ? partThatDiffers(before, await pictureOf(screenshot, false)) : 1;
          if (part <= mayDiffer) continue;
          mkdirSync(looked, { recursive: true });
          const now = join(looked, `${name}-${width}-${theme}.png`);
          writeFileSync(now, screenshot);
          differing.push(`${(part * 100).toFixed(1)} of 100 differ: ${now} beside ${file}`);
        }
      }
      await context.close();
      expect(
        differing,
        'If it is meant to look so: UPDATE_PICTURES=1 npm test -- test/browser/gallery.test.ts',
      ).toEqual([]);
    });
  });
});
