import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const term = (page: Page) => page.locator('[data-term="group"]');
const card = (page: Page) => page.locator('.hover-card:popover-open');

describe('the card of a link', () => {
  it('explains a term when the pointer is over it, moves nothing, and stays while the pointer is on it', async () => {
    const said = await onPage(site, '/backlog/', {}, async (page) => {
      const place = () => page.locator('#table').boundingBox();
      const before = await place();
      await term(page).hover();
      await card(page).getByText('Neighbours in the order of which no two can be told apart').hover();
      await page.waitForTimeout(700);
      expect(await card(page).isVisible()).toBe(true);
      expect(await place()).toEqual(before);
      await page.locator('h1').hover();
      await card(page).waitFor({ state: 'hidden' });
    });
    expect(said).toEqual([]);
  });

  it('comes when the keyboard is on the link, holds all its signals, and goes at Escape', async () => {
    const said = await onPage(site, '/strategy/hands-off-operation/', {}, async (page) => {
      const link = page.locator('.evidence[data-count="2"]').first();
      await page.keyboard.press('Tab');
      await link.focus();
      await card(page).waitFor();
      expect(await card(page).getByRole('link').count()).toBe(2);
      await page.keyboard.press('Tab');
      expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    });
    expect(said).toEqual([]);
  });

  it('comes at a tap, on the screen of a phone, until another tap; the second one follows the link', async () => {
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
        // Beside it, wherever it lies.
        await page.touchscreen.tap(4, 320);
        await card(page).waitFor({ state: 'hidden' });
        await term(page).tap();
        await card(page).waitFor();
        await term(page).tap();
        await page.waitForURL('**/method/cost-of-delay/');
      },
    );
  });

  it('on a phone never lies on the link that has the focus', async () => {
    await onPage(site, '/strategy/hands-off-operation/', { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.keyboard.press('Tab');
      for (const block of ['start', 'end'] as const) {
        const link = page.locator('.evidence').first();
        await link.evaluate((element, at) => {
          element.scrollIntoView({ block: at, behavior: 'instant' });
          (element as HTMLElement).focus({ preventScroll: true });
        }, block);
        await card(page).waitFor();
        const [words, box] = await Promise.all([link.boundingBox(), card(page).boundingBox()]);
        if (!words || !box) throw new Error('Nothing is shown.');
        expect(words.y + words.height <= box.y || words.y >= box.y + box.height).toBe(true);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(640);
        await page.keyboard.press('Escape');
        await link.evaluate((element) => (element as HTMLElement).blur());
      }
    });
  });

  it('does not come over what the link has opened', async () => {
    await onPage(site, '/backlog/', { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.locator('a.bk-why:visible').first().click();
      await page.getByRole('heading', { name: 'Why it has this place' }).waitFor();
      await page.waitForTimeout(700);
      expect(await card(page).count()).toBe(0);
    });
  });

  it('is a link alone without a script', async () => {
    await onPage(site, '/backlog/', { javaScriptEnabled: false }, async (page) => {
      await term(page).click();
      await page.waitForURL('**/method/cost-of-delay/');
    });
  });
});
