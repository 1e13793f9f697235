import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { useSampleSite } from '../support/sample-browser.ts';

describe('editions and changes in a browser', () => {
  const site = useSampleSite();

  async function at<T>(
    path: string,
    look: (page: Page) => Promise<T>,
    {
      width = 1280,
      scheme = 'light',
      script = true,
    }: { width?: number; scheme?: 'light' | 'dark'; script?: boolean } = {},
  ): Promise<T> {
    const context = await site.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      javaScriptEnabled: script,
    });
    try {
      const page = await context.newPage();
      await page.goto(`${site.origin}${path}`);
      return await look(page);
    } finally {
      await context.close();
    }
  }
  /** The texts of a chapter that changed much. */
  const textsAt = () =>
    at('/changes/', async (page) => {
      const href = await page.locator('[id="chapter.strategy"] .ch-differs a').first().getAttribute('href');
      return String(href).replace(/#.*/, '');
    });
  const openAll = (page: Page) =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });

  it.each([
    [1280, 'dark'],
    [320, 'light'],
  ] as const)('are without fault with everything open, %i px wide and %s', async (width, scheme) => {
    for (const path of ['/editions/', '/changes/', await textsAt()]) {
      const faults = await at(
        path,
        async (page) => {
          await openAll(page);
          const over = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
          });
          return [...(await violationsOf(page)), ...over];
        },
        { width, scheme },
      );
      expect(faults, path).toEqual([]);
    }
  });

  it('opens the difference that an address names', async () => {
    const texts = await textsAt();
    const id = await at(texts, (page) =>
      page.locator('.ch[id]:has(> div > details:not([open]))').first().getAttribute('id'),
    );
    const isOpen = (page: Page) =>
      page.evaluate((name) => document.getElementById(name as string)?.querySelector('details')?.open, id);
    expect(await at(texts, isOpen)).toBe(false);
    expect(await at(`${texts}#${encodeURIComponent(id ?? '')}`, isOpen)).toBe(true);
    // Where it is told that it changed, the chapter is opened.
    const isSeen = (page: Page) => page.locator(`.ch[id="${id}"]`).isVisible();
    expect(await at('/changes/', isSeen)).toBe(false);
    expect(await at(`/changes/#${encodeURIComponent(id ?? '')}`, isSeen)).toBe(true);
  });

  it('prints what happened as a handout, and how it differs from the pages of texts', async () => {
    const printed = (selectors: Record<string, string>) => async (page: Page) => {
      await page.emulateMedia({ media: 'print' });
      const seen = async (selector: string) => page.locator(selector).first().isVisible();
      const all = Object.entries(selectors).map(async ([name, selector]) => [name, await seen(selector)]);
      return Object.fromEntries(await Promise.all(all));
    };
    expect(
      await at('/changes/', printed({ told: '.ch', ways: '.mt-differs', differs: '.ch-differs', head: '.top nav' })),
    ).toEqual({ told: true, ways: false, differs: false, head: false });
    const closed = '.ch > div > details:not([open]) .ch-facts';
    expect(await at(await textsAt(), printed({ told: '.ch', facts: closed, both: '.ch-both' }))).toEqual({
      told: true,
      facts: true,
      both: false,
    });
  });

  it('leaves the brief on two sheets of paper at most', async () => {
    const pdf = await at('/brief/', (page) => page.pdf({ format: 'A4', preferCSSPageSize: true }));
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(2);
  });

  it('reads without a script', async () => {
    const open = await at(
      '/changes/',
      async (page) => {
        const count = () => page.locator('.ch > div > details[open]').count();
        await page.locator('[id="chapter.strategy"] > summary').click();
        await page.locator('[id="chapter.strategy"] .ch-differs a').first().click();
        const before = await count();
        await page.locator('.ch > div > details:not([open]) > summary').first().click();
        return (await count()) - before;
      },
      { script: false },
    );
    expect(open).toBe(1);
  });
});
