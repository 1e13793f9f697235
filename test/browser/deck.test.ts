import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { useSampleSite } from '../support/sample-browser.ts';

describe('the deck in a browser', () => {
  const site = useSampleSite();

  async function open(width: number, colorScheme: 'light' | 'dark' = 'light', height = 720): Promise<Page> {
    const page = await site.browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.origin}/deck/`);
    return page;
  }
  /** The slide that begins at the top of the window. */
  const shown = (page: Page) =>
    page
      .locator('.slide')
      .evaluateAll((all) => all.find((one) => Math.abs(one.getBoundingClientRect().top) < 2)?.id ?? null);
  const wider = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('is stepped through by the keyboard, one whole slide at a time, each with an address', async () => {
    const page = await open(1280);
    await page.getByRole('button', { name: 'Present' }).click();
    await expect.poll(() => shown(page)).toBe('begin');
    const seen = ['begin'];
    for (const key of ['ArrowRight', 'PageDown', 'ArrowDown']) {
      await page.keyboard.press(key);
      await expect.poll(() => shown(page)).not.toBe(seen.at(-1));
      seen.push(String(await shown(page)));
      expect(new URL(page.url()).hash).toBe(`#${seen.at(-1)}`);
    }
    expect(seen).toEqual(['begin', 'ask', 'turn', 'pace']);
    await page.keyboard.press('End');
    await expect.poll(() => shown(page)).toBe('unheard');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => shown(page)).toBe('decisions');
    const heights = await page.locator('.slide').evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.max(...heights)).toBeLessThanOrEqual(720);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.deck-tools').isVisible()).toBe(true);
    await page.close();
  });

  it('prints each slide on a sheet of its own', async () => {
    const page = await open(1280);
    const slides = await page.locator('.slide').count();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(slides);
    await page.close();
  });

  it('is never wider than the window, and scrolls by the keys of any page while it is read', async () => {
    for (const width of [320, 768, 1920]) {
      const page = await open(width);
      expect(await wider(page), String(width)).toBe(0);
      await page.keyboard.press('PageDown');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(new URL(page.url()).hash).toBe('');
      await page.close();
    }
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (scheme) => {
    const page = await open(1280, scheme);
    expect(await violationsOf(page, { scheme })).toEqual([]);
    await page.getByRole('button', { name: 'Present' }).click();
    expect(await violationsOf(page, { scheme })).toEqual([]);
    await page.close();
  });
});
