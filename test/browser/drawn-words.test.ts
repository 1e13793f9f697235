import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { someOf } from '../support/runs.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const folder = inject('sampleSite');

/** A page of each sort that draws something: today's, one of many alike. */
const sorts = [
  ...['', 'north-star/', 'map/', 'backlog/', 'backlog/board/', 'backlog/schedule/', 'roadmap/timeline/'],
  ...['roadmap/engineering/', 'decisions/', 'operations/', 'calibration/', 'balance/', 'brief/', 'deck/', 'changes/'],
  ...['team/', 'customers/', 'method/diagrams/', 'method/input-map/', 'method/cost-of-delay/'],
  ...['initiatives', 'strategy', 'decisions', 'products', 'inputs', 'signals'].flatMap((kind) =>
    filesBelow(folder)
      .filter((file) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(file))
      .slice(0, 2)
      .map((file) => file.replace('index.html', '')),
  ),
];
/** Pages with a chart that its writer drew. */
const drawn = filesBelow(folder)
  .filter((file) => /^(?:initiatives|strategy|products)\/[^/]+\/index\.html$/.test(file))
  .filter((file) => /<img [^>]*\.svg"/.test(readFileSync(join(folder, file), 'utf8')))
  .map((file) => file.replace('index.html', ''));
const widths = [320, 390, 600, 768, 960, 1024, 1280, 1920];
/** Pixels that a word in a drawing has at least, as it is shown. */
const least = 12;

/** Words in drawings that are shown smaller; what is folded is opened first. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate((pixels) => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    return [...document.querySelectorAll<SVGGraphicsElement>('svg :is(text, tspan)')].flatMap((word) => {
      const shown = word.getClientRects().length > 0 && word.textContent?.trim();
      const way = word.getScreenCTM();
      if (!shown || !way) return [];
      const size = Number.parseFloat(getComputedStyle(word).fontSize) * Math.hypot(way.a, way.b);
      const drawing = word.closest('svg')?.getAttribute('class');
      return size < pixels - 0.01 ? [`${size.toFixed(1)} px: ${word.textContent?.slice(0, 30)} (${drawing})`] : [];
    });
  }, least);

describe('words in drawings', () => {
  it.each(someOf(sorts, 8))('are large enough to be read at every width: /%s', async (path) => {
    const faults: string[] = [];
    await onPage(site, `/${path}`, { viewport: { width: 320, height: 800 } }, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await small(page)).slice(0, 2).map((one) => `${width}: ${one}`));
      }
    });
    expect(faults).toEqual([]);
  });

  it('are as large in charts that writers drew, whose own size is known to them alone', async () => {
    expect(drawn.length).toBeGreaterThan(2);
    const faults: string[] = [];
    for (const path of drawn)
      await onPage(site, `/${path}`, { viewport: { width: 320, height: 800 } }, async (page) => {
        const shares = await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
          return [...document.querySelectorAll<HTMLImageElement>('.prose img[src$=".svg"]')].map(
            ({ clientWidth, src, width, naturalWidth }) => ({ src, share: (clientWidth || width) / naturalWidth }),
          );
        });
        for (const { src, share } of shares) {
          const svg = await (await page.request.get(src)).text();
          const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
          const size = Math.min(...sizes) * share;
          if (size < least) faults.push(`${path}: ${size.toFixed(1)} px`);
        }
      });
    expect(faults).toEqual([]);
  });
});
