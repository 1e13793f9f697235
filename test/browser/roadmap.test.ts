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

  it('shows one of its drawings, the largest that fits', async () => {
    const forms = {
      '/roadmap/timeline/': ['rt-narrow', 'rt-wide', 'rt-full'],
      '/backlog/schedule/': ['rt-narrow', 'rt-wide', 'rt-full'],
      '/decisions/': ['dl-narrow', 'dl-middle', 'dl-wide'],
    };
    for (const [path, names] of Object.entries(forms))
      for (const [nth, width] of [320, 768, 1280].entries())
        expect(await at(path, width, (page) => seen(page, 'figure > svg:is(.rt, .dl)')), `${path} ${width}`).toEqual([
          names[nth],
        ]);
  });

  it('leads from the drawing to the initiative by keyboard', async () => {
    const address = await at('/roadmap/timeline/', 1280, async (page) => {
      const link = page.locator('svg.rt-full a').first();
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
    const unfolded = async (page: Page) => {
      await page.locator('summary:has(+ * table.list), details:has(table.list) > summary').first().click();
      return count(page);
    };
    const all = await at('/decisions/', 1280, unfolded, false);
    expect(await at('/decisions/', 1280, (page) => page.locator('.dc-entry').count(), false)).toBe(all);
    const rejected = await at('/decisions/?status=rejected', 1280, async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset.query === undefined);
      return count(page);
    });
    expect(rejected).toBe(1);
    expect(rejected).toBeLessThan(all);
  });
});
