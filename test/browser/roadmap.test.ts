import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/sample-browser.ts';

describe('the roadmap and the decisions in a browser', () => {
  const site = useSampleSite();

  async function at<T>(path: string, width: number, look: (page: Page) => Promise<T>, script = true): Promise<T> {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    try {
      const page = await context.newPage();
      await page.goto(`${site.origin}${path}`);
      return await look(page);
    } finally {
      await context.close();
    }
  }
  const seen = (page: Page, selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.classList[1] ?? ''));

  it('shows one of two drawings, whichever fits', async () => {
    for (const [path, name] of [
      ['/roadmap/timeline/', 'rt'],
      ['/decisions/', 'dl'],
    ] as const)
      for (const [width, form] of [
        [320, 'narrow'],
        [1280, 'wide'],
      ] as const)
        expect(await at(path, width, (page) => seen(page, `figure > svg.${name}`)), `${path} ${width}`).toEqual([
          `${name}-${form}`,
        ]);
  });

  it('draws the text of a phone no smaller than 11 pixels', async () => {
    for (const path of ['/roadmap/timeline/', '/decisions/']) {
      const sizes = await at(path, 320, (page) =>
        page
          .locator('figure > svg text')
          .evaluateAll((all) =>
            all
              .filter((one) => one.getClientRects().length > 0)
              .map(
                (one) =>
                  Number.parseFloat(getComputedStyle(one).fontSize) *
                  ((one as SVGGraphicsElement).getScreenCTM()?.a ?? 0),
              ),
          ),
      );
      expect(sizes.length, path).toBeGreaterThan(2);
      expect(Math.min(...sizes), path).toBeGreaterThan(11);
    }
  });

  it('leads from the drawing to the initiative by keyboard', async () => {
    const address = await at('/roadmap/timeline/', 1280, async (page) => {
      const link = page.locator('svg.rt-wide a').first();
      const href = await link.getAttribute('href');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.origin}${href}`);
      return href;
    });
    expect(address).toMatch(/^\/initiatives\//);
  });

  it('has all decisions without a script, and narrows their table down with one', async () => {
    const count = (page: Page) => page.locator('table.list tbody tr:visible').count();
    const all = await at('/decisions/', 1280, count, false);
    expect(await at('/decisions/', 1280, (page) => page.locator('.dc-entry').count(), false)).toBe(all);
    const rejected = await at('/decisions/?status=rejected', 1280, async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset.query === undefined);
      return count(page);
    });
    expect(rejected).toBe(1);
    expect(rejected).toBeLessThan(all);
  });
});
