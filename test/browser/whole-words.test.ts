import { expect, it } from 'vitest';
import { useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const lists = ['backlog', 'decisions', 'experiments', 'map', 'personas', 'roadmap/engineering', 'signals', 'strategy'];
const figures = ['backlog/schedule', 'brief', 'calibration', 'initiatives/edge-pilot', 'operations'];
const stories = ['', 'changes', 'deck', 'digest', 'editions', 'north-star', 'strategy/hands-off-operation'];
const methods = ['calibration', 'cost-of-delay', 'operations', 'schedule', 'worth'].map((name) => `method/${name}`);

// Endless words may break anywhere; ordinary ones must not, or a narrow column is read letter by letter.
it.each([320, 768, 1280])('no ordinary word of a list or a table is broken in a window of %i px', async (width) => {
  const context = await site.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const broken: string[] = [];
  for (const path of [...lists, ...figures, ...stories, ...methods]) {
    await page.goto(new URL(path === '' ? '/' : `/${path}/`, site.origin).href, { waitUntil: 'load' });
    const words = await page.evaluate(() => {
      const found: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement } = text;
        if (!parentElement?.checkVisibility() || parentElement.closest('svg, script, style, noscript, code')) continue;
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{M}]{2,20}/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
      return found;
    });
    broken.push(...words.map((word) => `${path}: ${word}`));
  }
  await context.close();
  expect(broken).toEqual([]);
});
