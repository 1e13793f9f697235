import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/sample-browser.ts';

describe('a list', () => {
  const site = useSampleSite();
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.origin}/signals/`);
    await page.waitForSelector('.list .sort');
  });

  const rows = () => page.locator('.list tbody tr:visible').count();
  const query = () => page.evaluate(() => location.search);
  const count = () => page.textContent('.list-count [role=status]');
  const dates = () =>
    page
      .locator('.list tbody tr:visible time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));

  it('narrows by a field and by words, tells how many are left, and keeps both in the address', async () => {
    const whole = await rows();
    await page.getByText('Filters', { exact: true }).click();
    await page.selectOption('select[name=input]', 'support');
    const narrowed = await rows();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(whole);
    expect(await query()).toBe('?input=support');
    expect(await count()).toBe(`${narrowed} of ${whole} signals`);
    await page.fill('input[name=q]', 'no row says this');
    expect(await rows()).toBe(0);
    expect(await query()).toBe('?input=support&q=no+row+says+this');
    await page.goBack();
    expect(await rows()).toBe(narrowed);
    await page.goBack();
    expect(await rows()).toBe(whole);
    expect(await count()).toBe(`${whole} signals`);
  });

  it('sorts by keyboard, says so, and opens the same from its address', async () => {
    await page.getByRole('button', { name: 'Heard on' }).press('Enter');
    const oldest = await dates();
    expect(oldest).toEqual([...oldest].sort());
    expect(await page.locator('[aria-sort=ascending]').textContent()).toBe('Heard on');
    await page.getByRole('button', { name: 'Heard on' }).press('Enter');
    expect(await query()).toBe('?sort=-date');
    await page.reload();
    await page.waitForSelector('[aria-sort=descending]');
    expect(await dates()).toEqual([...oldest].sort().reverse());
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await query()).toBe('');
    expect(await page.locator('[aria-sort]').count()).toBe(0);
  });

  it('leaves the keyboard no way to heads that a phone does not show', async () => {
    for (const address of ['/signals/', '/backlog/']) {
      const phone = await site.browser.newPage({ viewport: { width: 320, height: 900 } });
      await phone.goto(`${site.origin}${address}`);
      await phone.waitForSelector('.list .sort', { state: 'attached' });
      await phone.getByLabel('Order').focus();
      const passed: (string | undefined)[] = [];
      while (passed.at(-1) !== 'TBODY' && passed.length < 5) {
        await phone.keyboard.press('Tab');
        passed.push(await phone.evaluate(() => document.activeElement?.closest('thead, tbody')?.tagName));
      }
      expect(passed.at(-1), address).toBe('TBODY');
      expect(passed, address).not.toContain('THEAD');
      await phone.close();
    }
  });
});
