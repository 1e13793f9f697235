import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { pageFaults } from '../support/page-faults.ts';
import { useSampleSite } from '../support/sample-browser.ts';

const folder = inject('sampleSite');

/** One page of each type: the first entry of each kind, and every page that is alone in its type. */
function pageTypes(): string[] {
  const seen = new Set<string>();
  return (
    filesBelow(folder)
      .filter((file) => file.endsWith('index.html') || file === '404.html')
      // Those of sealed editions have a test of their own.
      .filter((file) => !/^editions\/.+\/index\.html$/.test(file))
      .filter((file) => {
        const parts = file.split('/');
        const type =
          parts.length > 2 && !['method', 'roadmap'].includes(parts[0] ?? '')
            ? `${parts[0]}/*`
            : parts[1] === 'checks' && parts.length > 3
              ? 'method/checks/*'
              : file;
        return !seen.has(type) && seen.add(type);
      })
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
  );
}

describe('every type of page', () => {
  const site = useSampleSite();

  it.each(pageTypes())('%s has no accessibility violation, console error, layout shift or overflow', async (path) => {
    expect(await pageFaults(site, path)).toEqual([]);
  });

  it('loads nothing from elsewhere and no search code before search is opened', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await context.close();
  });

  it('reads without JavaScript: the lists are whole', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/signals/`);
    const signals = filesBelow(folder).filter((file) => /^signals\/.+\/index\.html$/.test(file)).length;
    expect(await page.locator('main table tbody tr').count()).toBe(signals);
    await context.close();
  });

  it('remembers the theme and shows it before the first paint', async () => {
    const context = await site.browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page
      .getByRole('button', { name: /theme|dark|night/i })
      .first()
      .click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${site.origin}/strategy/`);
    expect(await paper()).toBe(dark);
    await context.close();
  });

  it('shows the skip link first and leads it to the text', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/strategy/`);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe('#page.main');
    await context.close();
  });
});
