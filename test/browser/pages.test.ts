import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { inTurns, pageFaults } from '../support/page-faults.ts';
import { someOf } from '../support/runs.ts';
import { useSampleSite } from '../support/sample-browser.ts';

const folder = inject('sampleSite');

/** What type a page is of: entries of a kind are alike, and so are the pages of checks. */
function typeOf(file: string): string {
  const parts = file.split('/');
  if (parts[1] === 'checks' && parts.length > 3) return 'method/checks/*';
  return parts.length > 2 && !['method', 'roadmap'].includes(parts[0] ?? '') ? `${parts[0]}/*` : file;
}

/** One page of each type: the first entry of each kind, and every page that is alone in its type. */
function pageTypes(): string[] {
  // Those of sealed editions have a test of their own.
  const files = filesBelow(folder).filter((file) => /^(?!editions\/.+\/).*index\.html$|^404\.html$/.test(file));
  const one = [...new Map(files.reverse().map((file) => [typeOf(file), file])).values()].reverse();
  // Chapters of the handbook are prose in one frame.
  const [chapters, others] = [true, false].map((is) => one.filter((file) => file.startsWith('method/') === is));
  return [...(others ?? []), ...someOf(chapters ?? [], 6)].map((file) => `/${file.replace(/index\.html$/, '')}`);
}

describe('every type of page', () => {
  const site = useSampleSite();

  it.each(inTurns(pageTypes()))(
    '$path has no accessibility violation, console error, layout shift or overflow',
    async (look) => {
      expect(await pageFaults(site, look.path, look.looked)).toEqual([]);
    },
  );

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
