import type { Page } from 'playwright-core';
import type { TestBrowser } from '../browser.ts';
import { waitForOurFont } from '../our-font.ts';
import { below, type Picture, pictureOf } from './compare.ts';
import { type Heights, type Look, scale } from './pictures.ts';

/** In which windows the sheets are kept: width by width, each in both themes. */
export const windows = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
);

/** How much of a sheet is taken at once, in CSS pixels: browsers draw no picture of any height. */
const atOnce = 8000;

/** Shows links and buttons as under the pointer, or in focus, where specimens ask for it. */
async function showStates(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const states = { hover: ['hover'], focus: ['focus', 'focus-visible'] };
  for (const [name, forcedPseudoClasses] of Object.entries(states)) {
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: `[data-as="${name}"]:is(a, button, summary, input, select, textarea, tr, li)`,
    });
    for (const nodeId of nodeIds) await client.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses });
  }
}

/**
 * Makes each specimen as high as a multiple of 16, so that squares of pictures fit, and says how high. What hangs out of
 * it, as a list that opens, is looked at, too; of what goes on and on only the beginning.
 */
const measured = (page: Page): Promise<Heights> =>
  page.evaluate(() => {
    const highest = 1120;
    const all = [...document.querySelectorAll<HTMLElement>('.specimen')];
    for (const specimen of all) specimen.style.removeProperty('height');
    const heights = all.map(
      (one) => Math.ceil(Math.min(highest, Math.max(one.getBoundingClientRect().height, one.scrollHeight)) / 16) * 16,
    );
    for (const [index, specimen] of all.entries()) specimen.style.height = `${heights[index]}px`;
    return Object.fromEntries(all.map((specimen, index) => [specimen.dataset.name ?? '', heights[index] ?? 0]));
  });

async function take(page: Page, width: number, heights: Heights): Promise<Picture> {
  const client = await page.context().newCDPSession(page);
  const height = Object.values(heights).reduce((sum, one) => sum + one, 0);
  const parts: Picture[] = [];
  for (let top = 0; top < height; top += atOnce) {
    const { data } = await client.send('Page.captureScreenshot', {
      format: 'jpeg',
      quality: 92,
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { x: 0, y: top, width, height: Math.min(atOnce, height - top), scale },
    });
    parts.push(await pictureOf(Buffer.from(data, 'base64')));
  }
  await client.detach();
  return below(parts);
}

/**
 * Takes the pictures of a sheet, one after the other, at the size in which they are kept.
 * @param origin where the gallery is served, without a slash at its end
 * @param sheet its name
 * @param seen in which of the windows
 */
export async function* looksOf(
  browser: TestBrowser,
  origin: string,
  sheet: string,
  seen: readonly (typeof windows)[number][],
): AsyncGenerator<Look> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await waitForOurFont(page);
  await page.goto(`${origin}/${sheet}/`, { waitUntil: 'load' });
  await showStates(page);
  for (const { width, theme } of seen) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(() => document.fonts.ready);
    const heights = await measured(page);
    yield { sheet, width, theme, heights, picture: await take(page, width, heights) };
  }
  await context.close();
}
