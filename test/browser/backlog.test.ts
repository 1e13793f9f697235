import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { gate } from '../support/gate.ts';
import { someOf } from '../support/runs.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

describe('the backlog in a browser', () => {
  const site = useSampleSite();

  /** Opens the backlog, runs a test on it, and hands on what the console said. */
  const on = (query: string, options: BrowserContextOptions, test: (page: Page) => Promise<void>) =>
    onPage(site, `/backlog/${query}`, { viewport: { width: 1280, height: 900 }, ...options }, test);
  const titles = (page: Page) => page.locator('.bk tbody tr:not([data-group]):visible th a').allTextContents();
  const heads = (page: Page) => page.locator('.bk [data-group]:visible').count();
  const query = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));
  const why = (page: Page) => page.locator('.bk-why').first();
  const dialog = (page: Page) => page.locator('dialog[open]');

  // In such an order that every second one shows each width, and both themes.
  const looks = [
    [1280, 'light'],
    [1280, 'dark'],
    [768, 'dark'],
    [768, 'light'],
    [320, 'light'],
    [320, 'dark'],
  ] as const;
  it.each(someOf(looks, 3))(
    'has no accessibility violation, nor does what opens over it, %i px, %s',
    async (width, colorScheme) => {
      const faults: string[] = [];
      const said = await on('', { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        for (const opened of [false, true]) {
          if (opened) {
            await why(page).click();
            await dialog(page).locator('section').waitFor();
          }
          const found = await violationsOf(page, { scheme: colorScheme });
          faults.push(...found.map((one) => `${opened}: ${one}`));
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) faults.push(`${opened}: ${over} px too wide`);
        }
      });
      expect([...faults, ...said]).toEqual([]);
    },
  );

  it('sorts over the groups, keeps that in the address, and goes back to the groups', async () => {
    await on('', {}, async (page) => {
      const order = await titles(page);
      const groups = await heads(page);
      expect(groups).toBeGreaterThan(3);
      await page.locator('.bk [data-field=duration] .sort').press('Enter');
      expect(await query(page)).toBe('?sort=duration');
      expect(await heads(page)).toBe(0);
      const sorted = await titles(page);
      expect(sorted).not.toEqual(order);
      expect([...sorted].sort()).toEqual([...order].sort());
      await page.reload();
      await page.waitForSelector('[aria-sort=ascending]');
      expect(await titles(page)).toEqual(sorted);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await titles(page)).toEqual(order);
      expect(await heads(page)).toBe(groups);
      expect(await query(page)).toBe('');
    });
  });

  it('sorts on a phone, where there are no heads to press', async () => {
    await on('', { viewport: { width: 390, height: 800 } }, async (page) => {
      const order = await titles(page);
      const choice = page.getByLabel('Order');
      await choice.selectOption({ label: 'CD3, rising' });
      expect(await query(page)).toBe('?sort=cd3');
      expect(await titles(page)).not.toEqual(order);
      expect(await heads(page)).toBe(0);
      await choice.selectOption({ label: 'As listed' });
      expect(await titles(page)).toEqual(order);
    });
    await on('?sort=-owner', {}, async (page) => {
      const choice = page.getByLabel('Order');
      expect(await choice.isVisible()).toBe(false);
      expect(await choice.inputValue()).toBe('-owner');
    });
  });

  it('puts hundreds of rows in order, whatever is pressed meanwhile', async () => {
    const options = { viewport: { width: 1280, height: 900 } };
    const context = await site.browser.newContext(options);
    const page = await context.newPage();
    await gate(page, '**/backlog/', async (route) => {
      const body = await (await route.fetch()).text();
      const many = body.replace(/<tr data-f=[\s\S]*?<\/tr>/g, (row) => row.repeat(6));
      await route.fulfill({ body: many, contentType: 'text/html' });
    });
    await page.goto(`${site.origin}/backlog/`, { waitUntil: 'networkidle' });
    const listed = await titles(page);
    expect(listed.length).toBeGreaterThan(100);
    await page.evaluate(() => {
      for (const field of ['owner', 'cd3', 'title'])
        document.querySelector<HTMLElement>(`.bk [data-field=${field}] .sort`)?.click();
    });
    const { compare } = new Intl.Collator('en', { numeric: true });
    await expect.poll(() => titles(page)).toEqual([...listed].sort(compare));
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await titles(page)).toEqual(listed);
    await context.close();
  });

  it('sorts what is unknown last, both ways', async () => {
    await on('?sort=cd3', {}, async (page) => {
      const known = () =>
        page
          .locator('.bk tbody tr:not([data-group]) td:nth-child(4)')
          .evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.s ?? ''));
      const isSorted = (figures: string[], way: 1 | -1) => {
        const numbers = figures.filter(Boolean).map(Number);
        expect(numbers).toEqual([...numbers].sort((a, b) => way * (a - b)));
        expect(figures.slice(numbers.length).every((figure) => figure === '')).toBe(true);
        expect(numbers.length).toBeLessThan(figures.length);
      };
      isSorted(await known(), 1);
      await page.locator('.bk [data-field=cd3] .sort').click();
      isSorted(await known(), -1);
    });
  });

  it('narrows by a group and by words, hides empty groups and leaves other parameters alone', async () => {
    await on('?other=1', {}, async (page) => {
      const all = (await titles(page)).length;
      await page.getByText('Filters', { exact: true }).click();
      await page.selectOption('select[name=group]', '2');
      const some = await titles(page);
      expect(some.length).toBeGreaterThan(0);
      expect(await heads(page)).toBe(1);
      expect(await query(page)).toBe('?group=2&other=1');
      expect(await page.textContent('.list-count [role=status]')).toBe(`${some.length} of ${all} initiatives`);
      await page.fill('input[name=q]', 'no row says this');
      expect(await heads(page)).toBe(0);
      await page.goBack();
      await page.goBack();
      expect((await titles(page)).length).toBe(all);
      expect(await query(page)).toBe('?other=1');
    });
  });

  it('opens "Why here?" over the list by keyboard, and gives the focus back', async () => {
    const said = await on('', {}, async (page) => {
      const title = await page.locator('.bk tbody tr:not([data-group]) th a').first().textContent();
      await why(page).focus();
      await page.keyboard.press('Enter');
      await dialog(page).locator('section').waitFor();
      expect(new URL(page.url()).pathname).toBe('/backlog/');
      expect(await dialog(page).locator('h2').first().textContent()).toBe(title);
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      expect(await dialog(page).locator('.bk-dialog-whole').getAttribute('href')).toBe(
        await why(page).evaluate((link) => (link as HTMLAnchorElement).href),
      );
      await page.keyboard.press('Escape');
      expect(await dialog(page).count()).toBe(0);
      expect(await why(page).evaluate((link) => link === document.activeElement)).toBe(true);
      await why(page).click();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await dialog(page).count()).toBe(0);
    });
    expect(said).toEqual([]);
  });

  it('fills a phone with "Why here?", whose button to close it is read on one line', async () => {
    await on('', { viewport: { width: 320, height: 640 } }, async (page) => {
      await why(page).click();
      await dialog(page).locator('section').waitFor();
      const sizes = await dialog(page).evaluate((one) => {
        const close = one.querySelector('button') as HTMLElement;
        const text = document.createRange();
        text.selectNodeContents(close);
        return {
          left: one.getBoundingClientRect().left,
          lines: text.getClientRects().length,
          wider: one.scrollWidth - one.clientWidth,
        };
      });
      expect(sizes).toEqual({ left: 0, lines: 1, wider: 0 });
    });
  });

  it('closes "Why here?" on the way back, and has it again for whoever comes back to it', async () => {
    const said = await on('', {}, async (page) => {
      const before = await page.evaluate(() => history.length);
      await why(page).click();
      await dialog(page).locator('section').waitFor();
      await page.goBack();
      await expect.poll(() => dialog(page).count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe('/backlog/');
      await why(page).click();
      await dialog(page).locator('.bk-dialog-whole').click();
      await page.waitForURL('**/initiatives/**');
      await page.goBack();
      await dialog(page).locator('section').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog(page).count()).toBe(0);
      // Each panel took the place of the one before: one step to it, one from it.
      expect(await page.evaluate(() => history.length)).toBe(before + 2);
      await expect.poll(() => page.evaluate(() => history.state?.why)).toBe(undefined);
    });
    expect(said).toEqual([]);
  });

  it('follows the link of "Why here?" where the page cannot be read, and without a script', async () => {
    for (const javaScriptEnabled of [true, false])
      await on('', { javaScriptEnabled }, async (page) => {
        const address = await why(page).getAttribute('href');
        if (javaScriptEnabled) {
          const pages = await gate(page, '**/initiatives/**');
          await page.reload();
          pages((route) => {
            pages();
            return route.abort();
          });
        }
        await why(page).click();
        await page.waitForURL(`${site.origin}${address}`);
      });
  });

  it('has the whole table without a script', async () => {
    await on('', { javaScriptEnabled: false }, async (page) => {
      expect((await titles(page)).length).toBeGreaterThan(20);
      expect(await page.locator('.filters').isVisible()).toBe(false);
    });
  });

  it('shows one of its two drawings, with words that can be read on a phone', async () => {
    for (const width of [1280, 320])
      await on('', { viewport: { width, height: 900 } }, async (page) => {
        expect(await page.locator('.cd-plot:visible').count()).toBe(1);
        const heights = await page
          .locator('.cd-plot:visible text')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThan(12);
      });
  });

  it('shows the columns that a reader asks for, with their address, and keeps them however rows are sorted', async () => {
    const shown = (page: Page) =>
      page
        .locator('.bk thead th:visible')
        .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.field ?? ''));
    const lines = ['place', 'title', 'value', 'cd3', 'duration', 'stage', 'owner'];
    await on('?other=1', {}, async (page) => {
      expect(await shown(page)).toEqual(lines);
      await page.getByText('Columns', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Evidence' }).check();
      await page.getByRole('checkbox', { name: 'Biggest risk' }).check();
      expect(await query(page)).toBe('?other=1&columns=risk,evidence');
      await page.locator('.bk [data-field=risk] .sort').click();
      expect(await query(page)).toBe('?sort=risk&other=1&columns=risk,evidence');
      expect(await shown(page)).toEqual([...lines, 'risk', 'evidence']);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await shown(page)).toEqual([...lines, 'risk', 'evidence']);
      await page.getByText('Columns', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Biggest risk' }).uncheck();
      await page.getByRole('checkbox', { name: 'Evidence' }).uncheck();
      expect(await query(page)).toBe('?sort=risk&other=1');
    });
    await on('', { javaScriptEnabled: false }, async (page) => {
      await page.getByText('Columns', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Evidence' }).check();
      expect(await shown(page)).toEqual([...lines, 'evidence']);
    });
  });

  it('has each place on the line of its title, and the scale of CD3 above its bars wherever there are heads', async () => {
    for (const width of [960, 1024, 1280, 1920])
      await on('', { viewport: { width, height: 900 } }, async (page) => {
        const apart = await page.locator('.bk tr:not([data-group]):has(td:first-child b)').evaluateAll((rows) =>
          rows.map((row) => {
            const middleOf = (selector: string) => {
              const range = document.createRange();
              range.selectNodeContents(row.querySelector(selector) as Element);
              const { top, bottom } = range.getBoundingClientRect();
              return (top + bottom) / 2;
            };
            return Math.abs(middleOf('td:first-child b') - middleOf('th a'));
          }),
        );
        expect(Math.max(...apart), `${width}`).toBeLessThan(1.5);
        const words = page.locator('.bk-axis text:visible');
        expect(await words.count(), `${width}`).toBeGreaterThan(1);
        const boxes = await words.evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
        );
        for (const [at, [left = 0]] of boxes.slice(1).entries())
          expect(left, `${width}`).toBeGreaterThan(boxes[at]?.[1] ?? 0);
      });
  });

  it('has a line for each ranked initiative, and ways to look at the table that are one click away', async () => {
    await on('', {}, async (page) => {
      const heights = await page
        .locator('.bk tr:not([data-group]):has(td:first-child b)')
        .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThan(48);
      const current = () => page.locator('.bk-looks [aria-current]').textContent();
      expect(await current()).toBe('In order');
      await page.getByRole('link', { name: 'What to find out first' }).click();
      await page.waitForSelector('[data-field=knowing][aria-sort=descending]');
      expect(await current()).toBe('What to find out first');
      const saves = await page
        .locator('.bk td[data-l="Worth knowing"]')
        .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.s)));
      expect(saves[0]).toBeGreaterThan(0);
      expect(saves).toEqual([...saves].sort((a, b) => b - a));
      await page.getByRole('link', { name: 'Said no to, and why' }).click();
      await expect.poll(current).toBe('Said no to, and why');
      expect(await heads(page)).toBe(1);
      expect(await page.locator('.bk [data-group]:visible').textContent()).toContain('Declined');
      await page.goBack();
      await expect.poll(current).toBe('What to find out first');
    });
  });
});
