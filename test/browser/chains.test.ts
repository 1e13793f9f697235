import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { someOf } from '../support/runs.ts';
import { inOurFont, useSampleSite } from '../support/sample-browser.ts';

/** Pages with every kind of picture, and with every gap that the sample hub has. */
const paths = [
  '/strategy/enterprise-governance/',
  '/strategy/connectors-by-count/',
  '/initiatives/alert-after-retry/',
  '/initiatives/quiet-hours/',
  '/decisions/2026-10-29-no-partition-pricing/',
  '/north-star/',
  '/method/function/',
];

describe('pictures in layers', () => {
  const site = useSampleSite();

  async function open(path: string, width: number, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    return page;
  }

  it('are on paper at most two fifths of a sheet high, so that they find room below a text', async () => {
    for (const path of ['/strategy/first-stream-in-a-week/', '/strategy/enterprise-governance/']) {
      // As wide as a sheet of A4 between its margins, at 96 pixels an inch.
      const page = await open(path, 673);
      await page.emulateMedia({ media: 'print' });
      const sizes = await page.locator('.layers-drawing').evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          const [, , wide = 0, high = 0] = (one.getAttribute('viewBox') ?? '').split(' ').map(Number);
          return { height, bent: Math.abs(width / height - wide / high) };
        }),
      );
      expect(sizes.length, path).toBeGreaterThan(0);
      for (const { height, bent } of sizes) {
        expect(height, path).toBeLessThanOrEqual((2 / 5) * 261 * (96 / 25.4));
        expect(bent, path).toBeLessThan(0.02);
      }
      await page.close();
    }
  });

  it.each(someOf(paths, 4))('%s keeps every word inside its box, and every box apart', async (path) => {
    const page = await open(path, 1280);
    await inOurFont(page);
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      for (const svg of document.querySelectorAll<SVGSVGElement>('.layers-drawing')) {
        const frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('.layer-box')].map((group) => ({
          rect: (group.querySelector('rect') as SVGRectElement).getBoundingClientRect(),
          texts: [...group.querySelectorAll('text')],
        }));
        if (boxes.length === 0) found.push('no box');
        for (const [index, { rect, texts }] of boxes.entries()) {
          if (rect.right > frame.right + 1 || rect.bottom > frame.bottom + 1)
            found.push(`box ${index} leaves the drawing`);
          for (const text of texts) {
            const its = text.getBoundingClientRect();
            if (its.left < rect.left || its.right > rect.right || its.top < rect.top || its.bottom > rect.bottom)
              found.push(`"${text.textContent}" leaves its box`);
          }
          for (const other of boxes.slice(index + 1))
            if (
              rect.left < other.rect.right &&
              other.rect.left < rect.right &&
              rect.top < other.rect.bottom &&
              other.rect.top < rect.bottom
            )
              found.push(`boxes ${index} and another overlap`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(someOf(paths, 4))(
    '%s has no accessibility violation, drawn and listed, and no overflow on a phone',
    async (path) => {
      const page = await open(path, 1280, 'dark');
      for (const summary of await page.locator('.layers-fold > summary:visible').all()) await summary.click();
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await page.context().close();
    },
  );

  it('is a drawing with a list on demand where there is room, and a sequence where there is not', async () => {
    const wide = await open('/strategy/enterprise-governance/', 1280);
    const drawing = (page: Page) => page.locator('.layers-drawing').first();
    const list = (page: Page) => page.locator('.layers-list').first();
    expect([await drawing(wide).isVisible(), await list(wide).isVisible()]).toEqual([true, false]);
    await wide.locator('.layers-fold summary').first().click();
    expect(await list(wide).isVisible()).toBe(true);
    // Where the words of an entry stand above it, the sequence is opened on demand.
    const narrow = await open('/strategy/enterprise-governance/', 320);
    expect([await drawing(narrow).isVisible(), await list(narrow).isVisible()]).toEqual([false, false]);
    await narrow.locator('.layers-fold summary').first().click();
    expect([await drawing(narrow).isVisible(), await list(narrow).isVisible()]).toEqual([false, true]);
    await narrow.goto(`${site.origin}/decisions/2026-10-29-no-partition-pricing/`, { waitUntil: 'load' });
    expect([await drawing(narrow).isVisible(), await list(narrow).isVisible()]).toEqual([false, true]);
    await Promise.all([wide, narrow].map((page) => page.context().close()));
  });

  it('prints the tree as its list', async () => {
    const page = await open('/north-star/', 800);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.layers-drawing').isVisible()).toBe(false);
    expect(await page.locator('.tree').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('leads from box to box by keyboard, and on to the page', async () => {
    const page = await open('/strategy/enterprise-governance/', 1280);
    const links = page.locator('.layers-drawing a');
    await links.first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      await links.nth(1).getAttribute('href'),
    );
    await Promise.all([page.waitForURL(/2025-12-04-schemas-move-to-platform/), page.keyboard.press('Enter')]);
    await page.context().close();
  });
});
