import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { sharedBrowser, type TestBrowser } from './browser.ts';
import { waitForOurFont } from './our-font.ts';

/**
 * Serves the sample site to a browser for the tests around it.
 * @returns what is there once they run: the browser, and the origin of the site without a slash at its end
 */
export function useSampleSite(): { browser: TestBrowser; origin: string } {
  const site = { origin: '' } as { browser: TestBrowser; origin: string };
  let server: Server;
  beforeAll(async () => {
    [site.browser, server] = await Promise.all([sharedBrowser(), serve(inject('sampleSite'), '/', 0)]);
    site.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await site.browser.closeWindows();
    server.close();
  });
  return site;
}

/**
 * Opens a page in a window of its own, runs a test on it, and hands on what the console said.
 * @param site as `useSampleSite` gives it
 * @param path of the page, with its query; or a whole address
 */
export async function onPage(
  site: { browser: TestBrowser; origin: string },
  path: string,
  options: BrowserContextOptions,
  test: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(path.startsWith('/') ? `${site.origin}${path}` : path, { waitUntil: 'networkidle' });
  await test(page);
  await context.close();
  return said;
}

/**
 * Loads a page again, drawn in the site's font.
 * @param page that is open
 */
export async function inOurFont(page: Page): Promise<void> {
  await waitForOurFont(page);
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
}
