import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { WhatIfCase } from '../../src/components/what-if/cases.ts';
import { rank } from '../../src/methods/cost-of-delay/rank.ts';
import { violationsOf } from '../support/axe.ts';
import { gate } from '../support/gate.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const folder = inject('sampleSite');
const cases = JSON.parse(readFileSync(join(folder, 'backlog/cases.json'), 'utf8')) as WhatIfCase[];
const order = rank(cases).map(({ score }) => score.case as WhatIfCase);
const [first, second] = order as [WhatIfCase, WhatIfCase];
/** So long that the first of the order is no longer that. */
const slow = `if=${first.id}.duration:100-200-300`;

describe('the what-if panel', () => {
  const site = useSampleSite();

  /** Opens the backlog, runs a test on it, and holds the page to silence. */
  const on = async (query: string, options: BrowserContextOptions, test: (page: Page) => Promise<void>) =>
    expect(await onPage(site, `/backlog/${query}`, options, test)).toEqual([]);
  const rows = (page: Page) => page.locator('.wi-rows tr');
  const titles = (page: Page) => page.locator('.wi-rows th a').allTextContents();
  const status = (page: Page) => page.textContent('.wi-status');
  const open = async (page: Page) => {
    await page.locator('.what-if summary').press('Enter');
    await rows(page).first().waitFor();
  };
  const field = (page: Page, group: string, name: string) =>
    page.getByRole('group', { name: group }).getByRole('spinbutton', { name });

  it('fetches nothing before it is opened, and then shows the order of the estimates', async () => {
    await on('', {}, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      expect(await rows(page).count()).toBe(0);
      await page.waitForTimeout(100);
      expect(fetched).toEqual([]);
      await open(page);
      expect(fetched.filter((url) => url.endsWith('/backlog/cases.json'))).toHaveLength(1);
      expect(await titles(page)).toEqual(order.slice(0, 10).map(({ title }) => title));
      expect(await status(page)).toContain('Nothing is changed');
    });
  });

  it('widens a duration as past ones suggest, where enough of them do', async () => {
    await on('', {}, async (page) => {
      // What the durations of the sample suggest.
      expect(await page.locator('.what-if').getAttribute('data-widen')).toBe('1.6');
      await open(page);
      await page.getByRole('combobox', { name: 'Initiative' }).selectOption(first.id);
      await page.getByRole('button', { name: 'Change its estimates' }).click();
      await page.getByRole('button', { name: 'Range of the duration ×1.6, as past ones suggest' }).press('Enter');
      const { low, likely, high } = first.duration;
      expect(await page.evaluate(() => location.search)).toBe(
        `?if=${first.id}.duration:${[likely - 1.6 * (likely - low), likely, likely + 1.6 * (high - likely)].map((weeks) => Number(weeks.toFixed(6))).join('-')}`,
      );
    });
    await on('', {}, async (page) => {
      await page.locator('.what-if').evaluate((panel) => panel.removeAttribute('data-widen'));
      await open(page);
      expect(await page.locator('.what-if').getByRole('button', { name: 'as past ones suggest' }).count()).toBe(0);
    });
  });

  it('reckons as the build does when an estimate is changed by keyboard, and keeps it in the address', async () => {
    await on('?stage=prioritised', {}, async (page) => {
      await open(page);
      await page.getByRole('combobox', { name: 'Initiative' }).selectOption(first.id);
      await page.getByRole('button', { name: 'Change its estimates' }).press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('number');
      for (const [name, value] of [
        ['High', '300'],
        ['Likely', '200'],
        ['Low', '100'],
      ] as const)
        await field(page, 'Duration, weeks', name).fill(value);
      await field(page, 'Duration, weeks', 'Low').press('Tab');
      const changed = cases.map((each) =>
        each.id === first.id ? { ...each, duration: { low: 100, likely: 200, high: 300 } } : each,
      );
      const after = rank(changed);
      expect(await titles(page)).toEqual(after.slice(0, 10).map(({ score }) => (score.case as WhatIfCase).title));
      const place = after.find(({ score }) => score.case.id === first.id)?.place;
      expect(await status(page)).toContain(`${first.title} moves from place 1 to ${place}`);
      expect(await page.evaluate(() => location.search)).toBe(`?stage=prioritised&${slow}`);
      await page.getByRole('button', { name: `Back to the estimates: ${first.title}` }).click();
      expect(await page.evaluate(() => location.search)).toBe('?stage=prioritised');
      expect((await titles(page))[0]).toBe(first.title);
    });
  });

  it('opens the same from its address, beside what the list keeps there', async () => {
    await on(`?${slow}&if=nobody.duration:1-2-3&if=nonsense`, {}, async (page) => {
      await rows(page).first().waitFor();
      expect((await titles(page))[0]).toBe(second.title);
      expect(await field(page, 'Duration, weeks', 'High').inputValue()).toBe('300');
      expect(await page.textContent('.wi-unread')).toContain('2 changes');
      await page.getByText('Filters', { exact: true }).click();
      await page.selectOption('select[name=stage]', 'prioritised');
      const kept = await page.evaluate(() => new URLSearchParams(location.search).getAll('if'));
      expect(kept[0]).toBe(slow.slice(3));
      await page.getByRole('button', { name: 'Back to all estimates' }).click();
      expect(await page.evaluate(() => location.search)).toBe('?stage=prioritised');
      expect((await titles(page))[0]).toBe(first.title);
    });
  });

  it('says at the field what is wrong, and leaves it out until it is right', async () => {
    await on(`?${slow}`, {}, async (page) => {
      await rows(page).first().waitFor();
      const low = field(page, 'Duration, weeks', 'Low');
      await low.fill('250');
      expect(await low.getAttribute('aria-invalid')).toBe('true');
      const error = page.locator(`#${await low.getAttribute('aria-describedby')}`);
      expect(await error.textContent()).toContain('Low is above likely');
      expect(await status(page)).toContain('left out');
      expect((await titles(page))[0]).toBe(first.title);
      await low.fill('-1');
      expect(await error.textContent()).toContain('below 0');
      await low.fill('');
      expect(await error.textContent()).toContain('three numbers');
      await low.fill('100');
      expect(await error.textContent()).toBe('');
      expect(await low.getAttribute('aria-invalid')).toBeNull();
      expect((await titles(page))[0]).toBe(second.title);
    });
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation and fits a phone, %s', async (colorScheme) => {
    for (const width of [320, 1280])
      await on(`?${slow}`, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await rows(page).first().waitFor();
        await field(page, 'Duration, weeks', 'Low').fill('250');
        expect(await violationsOf(page, { within: '.what-if', scheme: colorScheme })).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
  });

  it('is not there without a script, nor on paper', async () => {
    await on('', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.what-if').isVisible()).toBe(false);
    });
    await on('', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.what-if').isVisible()).toBe(false);
    });
  });

  it('says when the estimates cannot be had, and tries again', async () => {
    await on('', {}, async (page) => {
      const cases = await gate(page, '**/cases.json');
      await page.reload();
      cases((route) => {
        cases();
        return route.fulfill({ status: 200, body: 'no data' });
      });
      const summary = page.locator('.what-if summary');
      await summary.click();
      await page.getByText('could not be read').waitFor();
      await summary.click();
      await summary.click();
      await rows(page).first().waitFor();
    });
  });
});
