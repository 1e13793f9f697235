import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const term = (page: Page) => page.locator('button[popovertarget="term.group"]');
const card = (page: Page) => page.locator('[id="term.group"]');
const isOpen = (page: Page) => card(page).evaluate((element) => element.matches(':popover-open'));

describe('a term', () => {
  it('is explained when the pointer is over it, and moves nothing', async () => {
    const said = await onPage(site, '/backlog/', {}, async (page) => {
      const place = () => page.locator('#table').boundingBox();
      const before = await place();
      expect(await card(page).isVisible()).toBe(false);
      await term(page).hover();
      await card(page).getByText('Neighbours in the order of which no two can be told apart').waitFor();
      expect(await place()).toEqual(before);
      // A pointer can go onto the card and follow its link.
      await card(page).getByRole('link', { name: 'More in the handbook' }).click();
      expect(new URL(page.url()).pathname).toBe('/method/cost-of-delay/');
    });
    expect(said).toEqual([]);
  });
  it('is explained when the keyboard is on it, and leads to the handbook', async () => {
    await onPage(site, '/backlog/', {}, async (page) => {
      await page.locator('[aria-label="Views of the backlog"] a').last().focus();
      // The cost of delay, CD3, then the group.
      for (let time = 0; time < 3; time++) await page.keyboard.press('Tab');
      await expect.poll(() => term(page).evaluate((button) => button === document.activeElement)).toBe(true);
      await card(page).waitFor();
      await page.locator('[id="term.cd3"]').waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
    });
  });
  it('is explained at a tap, on the screen of a phone, until Escape or another tap', async () => {
    await onPage(
      site,
      '/backlog/',
      { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
      async (page) => {
        await term(page).tap();
        await card(page).waitFor();
        const box = await card(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
        await page.locator('h1').tap();
        await card(page).waitFor({ state: 'hidden' });
        await term(page).tap();
        await card(page).waitFor();
        await page.keyboard.press('Escape');
        expect(await isOpen(page)).toBe(false);
      },
    );
  });
  it('is plain words on paper and without a script', async () => {
    await onPage(site, '/backlog/', { javaScriptEnabled: false }, async (page) => {
      await term(page).click();
      await card(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      await card(page).waitFor({ state: 'hidden' });
      expect(await term(page).isVisible()).toBe(true);
    });
  });
});
