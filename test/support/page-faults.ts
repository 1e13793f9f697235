import type { Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import type { TestBrowser } from './browser.ts';

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

/** Opens a page and collects what the console and the policy say. */
async function open(
  { browser, origin }: { browser: TestBrowser; origin: string },
  path: string,
  width: number,
  scheme: 'light' | 'dark',
): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({
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
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return { page, said };
}

/** What is wrong with a page in one window and theme. */
async function faultsAt(
  site: { browser: TestBrowser; origin: string },
  path: string,
  width: number,
  scheme: 'light' | 'dark',
): Promise<string[]> {
  const { page, said } = await open(site, path, width, scheme);
  const faults = [...said];
  const shift = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  if (shift > 0) faults.push(`layout shift ${shift}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`${overflow} px wider than the window`);
  faults.push(...(await violationsOf(page, { scheme })));
  await page.context().close();
  return faults.map((text) => `${width} ${scheme}: ${text}`);
}

/** The windows in which a page is looked at. */
export const windows = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 320, scheme: 'light' },
] as const;

/**
 * What is wrong with a page in a real browser: accessibility violations, console errors, layout shift, overflow; wide in
 * both themes, and narrow, all at once: half of the time each waits for what may still come.
 * @param site where it is served
 * @param path of the page, from the root of the server
 * @param looked in which of the windows
 */
export async function pageFaults(
  site: { browser: TestBrowser; origin: string },
  path: string,
  looked: readonly (typeof windows)[number][] = windows,
): Promise<string[]> {
  const faults = await Promise.all(looked.map(({ width, scheme }) => faultsAt(site, path, width, scheme)));
  return faults.flat();
}
