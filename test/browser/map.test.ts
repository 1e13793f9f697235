import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mermaidMap } from '../../src/charts/input-map/mermaid.ts';
import { contractWith, heard } from '../charts/input-map/inputs.ts';
import { violationsOf } from '../support/axe.ts';
import { someOf } from '../support/runs.ts';
import { inOurFont, onPage, useSampleSite } from '../support/sample-browser.ts';

describe('the input map in a browser', () => {
  const site = useSampleSite();

  /** Opens a page, runs a test on it, and hands on what the console said. */
  const on = (path: string, options: BrowserContextOptions, test: (page: Page) => Promise<void>) =>
    onPage(site, path, options, test);
  const phone = { viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true };
  const card = (page: Page, words: string) => page.locator('.im-card:visible', { hasText: words });
  const radio = (page: Page, name: string) => page.getByRole('radio', { name });

  it.each(['light', 'dark'] as const)('has no accessibility violation through any lens, %s', async (colorScheme) => {
    const faults: string[] = [];
    const maps = [
      ['/map/', 1280],
      ['/map/', 320],
      ['/', 1280],
      ['/inputs/support/', 320],
    ] as const;
    for (const [path, width] of someOf(maps, colorScheme === 'dark' ? 2 : maps.length)) {
      const said = await on(path, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        // Every lens once; elsewhere the first.
        const lenses = path === '/map/' && width === 1280 ? await page.getByRole('radio').count() : 0;
        for (const lens of someOf([...Array(Math.max(1, lenses)).keys()], 3)) {
          if (lenses > 0) await page.getByRole('radio').nth(lens).check();
          await page.locator('.im-svg:visible a').first().focus();
          const found = await violationsOf(page, { scheme: colorScheme });
          faults.push(...found.map((one) => `${path} ${width} ${lens}: ${one}`));
        }
      });
      faults.push(...said.map((words) => `${path}: ${words}`));
    }
    expect(faults).toEqual([]);
  });

  it('changes its lens by keyboard, without a script', async () => {
    await on('/map/', { javaScriptEnabled: false }, async (page) => {
      const readings = () => page.locator('.im-wide .rd:visible').allTextContents();
      await radio(page, 'Signals').focus();
      expect((await readings()).every((words) => /signal/.test(words))).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect((await readings()).every((words) => /days? left|due/.test(words))).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect((await readings()).every((words) => /^\d+\D+%?, \d+ of \d+|^\d+%/.test(words))).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect((await readings()).every((words) => /^\d of \d/.test(words))).toBe(true);
      expect(await page.locator('.im-wide .st:visible').count()).toBeGreaterThan(5);
      expect(await page.locator('.im-legend p:visible').first().textContent()).toMatch(/Nine marks/);
    });
  });

  it('differs from lens to lens in more than colour: width, dash', async () => {
    await on('/map/', {}, async (page) => {
      const lines = () =>
        page.locator('.im-wide .e:not(.by) .ln').evaluateAll((paths) =>
          paths.map((path) => {
            const { strokeWidth, strokeDasharray } = getComputedStyle(path);
            return { strokeWidth, strokeDasharray };
          }),
        );
      const kinds = async (key: 'strokeWidth' | 'strokeDasharray') =>
        new Set((await lines()).map((line) => line[key])).size;
      expect(await kinds('strokeWidth')).toBeGreaterThan(2);
      await radio(page, 'Freshness').check();
      expect(await kinds('strokeWidth')).toBe(1);
      expect(await kinds('strokeDasharray')).toBe(3);
      await radio(page, 'Share of evidence').check();
      expect(await kinds('strokeWidth')).toBeGreaterThan(2);
      expect(await kinds('strokeDasharray')).toBe(1);
    });
  });

  it('shows a card on focus, goes on to the edges of the input, and hides it on Escape', async () => {
    await on('/map/', {}, async (page) => {
      await page.locator('.im-wide a[href="/inputs/support/"]').first().focus();
      await card(page, 'Incident themes every second week').waitFor();
      for (const words of ['What will change about each theme', 'every 2 weeks', '12 Nov 2026', 'Head of support'])
        expect(await card(page, words).count(), words).toBe(1);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        '/inputs/support/#contract.tps',
      );
      expect(await card(page, 'Incident themes').count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await card(page, 'Incident reviews in person').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.locator('.im-card:visible').count()).toBe(0);
      await page.keyboard.press('Shift+Tab');
      expect(await page.locator('.im-card:visible').count()).toBe(1);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/inputs/support/#contract.tps');
    });
  });

  it('keeps its lens in the address, and on the way back', async () => {
    await on('/map/?other=1', {}, async (page) => {
      await radio(page, 'Freshness').check();
      expect(await page.evaluate(() => location.search)).toBe('?other=1&lens=fresh');
      await page.locator('.im-wide a[href="/inputs/support/"]').first().click();
      await page.waitForURL('**/inputs/support/**');
      await page.goBack();
      await expect.poll(() => radio(page, 'Freshness').isChecked()).toBe(true);
      await radio(page, 'Signals').check();
      expect(await page.evaluate(() => location.search)).toBe('?other=1');
    });
    await on('/map/?lens=journey', {}, async (page) => {
      expect(await radio(page, 'Journey stages').isChecked()).toBe(true);
      expect(await page.locator('.im-svg:visible .l-journey:visible').count()).toBeGreaterThan(0);
    });
  });

  it('shows one card on hover, which stays while the pointer is on it', async () => {
    await on('/map/', {}, async (page) => {
      await page.locator('.im-wide a[href="/inputs/sales/"]').first().focus();
      await page.locator('.im-wide a[href="/inputs/support/"] .hold').hover();
      await card(page, 'Incident themes').waitFor();
      expect(await page.locator('.im-card:visible').count()).toBe(1);
      await card(page, 'Incident themes').hover();
      expect(await card(page, 'Incident themes').count()).toBe(1);
    });
  });

  it('shows a card on touch, and leads on from it', async () => {
    const said = await on('/map/', phone, async (page) => {
      await page.locator('.im-narrow .spot .tap').first().tap();
      expect(page.url()).toBe(`${site.origin}/map/`);
      await card(page, 'Reasons for and against each renewal').waitFor();
      await card(page, 'Reasons for').getByText('Open').tap();
      await page.waitForURL('**/inputs/customer-success/');
    });
    expect(said).toEqual([]);
  });

  it('fits a phone: one map, text of 12 pixels and more, nothing wider than the window', async () => {
    for (const path of ['/map/', '/', '/inputs/customer-side/'])
      await on(path, phone, async (page) => {
        expect(await page.locator('.im-svg:visible').count(), path).toBe(1);
        const small = await page.locator('.im-svg:visible').evaluate((svg: SVGSVGElement) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return Math.min(
            ...[...svg.querySelectorAll('text')]
              .filter((text) => text.getClientRects().length > 0)
              .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale),
          );
        });
        expect(small, path).toBeGreaterThanOrEqual(12);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, path).toBe(0);
      });
  });

  it('sets every text inside its box, as the browser measures it', async () => {
    for (const width of [1280, 320])
      await on('/map/', { viewport: { width, height: 900 } }, async (page) => {
        await inOurFont(page);
        for (const lens of ['Signals', 'Freshness', 'Share of evidence', 'Journey stages']) {
          await radio(page, lens).check();
          const outside = await page.locator('.im-svg:visible').evaluate((svg) => {
            const boxes = [...svg.querySelectorAll('.bx')].map((box) => box.getBoundingClientRect());
            return [...svg.querySelectorAll('.nm, .rd')]
              .map((text) => ({ words: text.textContent, at: text.getBoundingClientRect() }))
              .filter(({ at }) => at.width > 0)
              .filter(
                ({ at }) =>
                  !boxes.some(
                    (box) =>
                      at.left >= box.left &&
                      at.right <= box.right &&
                      at.top >= box.top - 1 &&
                      at.bottom <= box.bottom + 1,
                  ),
              )
              .map(({ words }) => words);
          });
          expect(outside, `${width} ${lens}`).toEqual([]);
        }
      });
  });

  it('copies its text and draws its file as PNG, under the policy', async () => {
    const said = await on(
      '/map/',
      { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true },
      async (page) => {
        await page.getByText('As Mermaid').click();
        await page.getByRole('button', { name: 'Copy the text' }).click();
        await page.getByText('Copied.').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^flowchart LR\n/);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Download as PNG' }).click(),
        ]);
        expect(download.suggestedFilename()).toBe('input-map.png');
        const bytes = readFileSync((await download.path()) as string);
        expect(bytes.subarray(1, 4).toString()).toBe('PNG');
        // Width and height stand in the first chunk.
        expect(bytes.readUInt32BE(16)).toBe(1600);
        expect(bytes.length).toBeGreaterThan(20_000);
      },
    );
    expect(said).toEqual([]);
  });

  it('gives a text that Mermaid draws, whatever the names', async () => {
    const names = ['a "b" <c> #d; `e`', 'end', 'x[y](z){w}|v|', 'subgraph', '%% no', 'お客様', ''];
    const bypasses = [contractWith('n1', 'n2')];
    const inputs = names.map((name, index) => heard(`n${index}`, name, 'field'));
    const text = mermaidMap({ evidence: 1, inputs, bypasses }, 'en');
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
    const drawn = await page.evaluate(async (code) => {
      const { mermaid } = window as unknown as {
        mermaid: { render(id: string, code: string): Promise<{ svg: string }> };
      };
      document.body.innerHTML = (await mermaid.render('m', code)).svg;
      return {
        nodes: document.querySelectorAll('.node').length,
        edges: document.querySelectorAll('.flowchart-link').length,
        words: document.body.textContent,
      };
    }, text);
    expect(drawn.nodes).toBe(names.length + 1);
    expect(drawn.edges).toBe(names.length + 1);
    expect(drawn.words).toContain('a "b" <c> #d; `e`');
    await context.close();
  });

  it('sorts and narrows its table', async () => {
    await on('/map/', {}, async (page) => {
      const rows = page.locator('.im-table tbody tr:visible');
      await page.getByRole('button', { name: 'Share of evidence' }).click();
      await page.getByRole('button', { name: 'Share of evidence' }).click();
      const shares = await rows.evaluateAll((all) =>
        all.flatMap((row) => {
          const { s } = (row.querySelector('[data-l="Share of evidence"]') as HTMLElement).dataset;
          return s === undefined ? [] : [Number(s)];
        }),
      );
      expect(shares).toHaveLength(10);
      expect(shares).toEqual(shares.toSorted((one, other) => other - one));
      await page.getByRole('combobox', { name: 'Group' }).selectOption('market');
      expect(await rows.count()).toBe(2);
    });
  });
});
