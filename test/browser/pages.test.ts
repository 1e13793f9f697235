import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axe, useSampleSite } from '../support/sample-browser.ts';
import { filesBelow } from '../support/site.ts';

const folder = inject('sampleSite');

/** One page of each type: the first entry of each kind, and every page that is alone in its type. */
function pageTypes(): string[] {
  const seen = new Set<string>();
  return filesBelow(folder)
    .filter((file) => file.endsWith('index.html') || file === '404.html')
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
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Collects layout shifts from the first paint on. */
const watchShifts = () => {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
};

describe('every type of page', () => {
  const site = useSampleSite();

  /** Opens a page and collects what the console and the policy say. */
  async function open(path: string, width: number, scheme: 'light' | 'dark'): Promise<{ page: Page; said: string[] }> {
    const context = await site.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: false,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400 && !path.includes('404')) said.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(watchShifts);
    await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
    return { page, said };
  }

  it.each(pageTypes())('%s has no accessibility violation, console error, layout shift or overflow', async (path) => {
    const faults: string[] = [];
    for (const [width, scheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [320, 'light'],
    ] as const) {
      const { page, said } = await open(path, width, scheme);
      faults.push(...said.map((text) => `${width} ${scheme}: ${text}`));
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
      if (shift > 0) faults.push(`${width} ${scheme}: layout shift ${shift}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${width} ${scheme}: ${overflow} px wider than the window`);
      // The protocol's evaluation is not subject to the page's policy, so axe runs without loosening it.
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }>;
            };
          }
        ).axe.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        );
      });
      faults.push(...violations.map((text) => `${width} ${scheme}: ${text}`));
      await page.context().close();
    }
    expect(faults).toEqual([]);
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
    expect(focused).toBe('#main');
    await context.close();
  });
});
