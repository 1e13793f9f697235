import type { Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import type { TestBrowser } from './browser.ts';
import { someOf } from './runs.ts';

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

interface Look {
  width: number;
  scheme: 'light' | 'dark';
}

/** A window in which pages are looked at, one after the other. */
interface Window {
  page: Page;
  /** What the console, the policy and the server said of the page that is open. */
  said: string[];
}

async function openWindow(browser: TestBrowser, { width, scheme }: Look): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP: false,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Each page is loaded as by somebody who was never there: what comes late may move what is there.
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      said.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(watchShifts);
  return { page, said };
}

const opened = new WeakMap<TestBrowser, Map<string, Promise<Window>>>();

/** A window of this look: the one that the page before left, as to open one and to warm it up costs as much as a page. */
async function windowOf(browser: TestBrowser, look: Look): Promise<Window> {
  const windows = opened.get(browser) ?? new Map<string, Promise<Window>>();
  opened.set(browser, windows);
  const key = `${look.width} ${look.scheme}`;
  const left = await windows.get(key);
  if (left && !left.page.isClosed()) return left;
  const made = openWindow(browser, look);
  windows.set(key, made);
  return made;
}

/** What is wrong with a page in one window and theme. */
async function faultsAt(
  { browser, origin }: { browser: TestBrowser; origin: string },
  path: string,
  look: Look,
): Promise<string[]> {
  const { page, said } = await windowOf(browser, look);
  said.splice(0);
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  const faults = [...said];
  const shift = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  if (shift > 0) faults.push(`layout shift ${shift}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`${overflow} px wider than the window`);
  faults.push(...(await violationsOf(page, look)));
  return faults.map((text) => `${look.width} ${look.scheme}: ${text}`);
}

/** The windows in which a page is looked at. */
export const windows = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 320, scheme: 'light' },
] as const;

/**
 * In which windows each of some pages is looked at: in one of them by turns between two edits, in all where all is tried.
 * @param paths of the pages
 */
export const inTurns = (paths: readonly string[]): { path: string; looked: readonly (typeof windows)[number][] }[] =>
  paths.map((path, at) => {
    const first = at % windows.length;
    return { path, looked: someOf([...windows.slice(first), ...windows.slice(0, first)], 1) };
  });

/**
 * What is wrong with a page in a real browser: accessibility violations, console errors, layout shift, overflow; wide in
 * both themes, and narrow, all at once: half of the time each waits for what may still come. The windows stay open until
 * all of the browser's are closed.
 * @param site where it is served
 * @param path of the page, from the root of the server
 * @param looked in which of the windows
 */
export async function pageFaults(
  site: { browser: TestBrowser; origin: string },
  path: string,
  looked: readonly (typeof windows)[number][] = windows,
): Promise<string[]> {
  const faults = await Promise.all(looked.map((look) => faultsAt(site, path, look)));
  return faults.flat();
}
