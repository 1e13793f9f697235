import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { useSampleSite } from '../support/sample-browser.ts';

describe('the board in a browser', () => {
  const site = useSampleSite();

  async function open(path: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.origin}${path}`);
    return page;
  }
  const wider = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const tops = (page: Page) =>
    page
      .locator('.board > section')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));

  it('stands side by side on a desk and below each other on a phone, never wider than the window', async () => {
    const desk = await open('/backlog/board/', 1280);
    expect(new Set(await tops(desk)).size).toBe(1);
    expect(await wider(desk)).toBe(0);
    await desk.close();
    const phone = await open('/backlog/board/', 320);
    expect(new Set(await tops(phone)).size).toBe(7);
    expect(await wider(phone)).toBe(0);
    await phone.close();
  });

  it('is scrolled by keyboard where it does not fit', async () => {
    const page = await open('/backlog/board/', 768);
    const board = page.locator('.board');
    await board.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => board.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    expect(await wider(page)).toBe(0);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in %s, and neither has an answered measure',
    async (scheme) => {
      for (const path of ['/backlog/board/', '/initiatives/topology-canvas/']) {
        const page = await open(path, 1280, scheme);
        expect(await violationsOf(page, { scheme }), path).toEqual([]);
        await page.close();
      }
    },
  );
});
