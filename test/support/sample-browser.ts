import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './browser.ts';

/** Text of axe, to be run in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Serves the sample site and starts a browser for the tests around it.
 * @returns what is there once they run: the browser, and the origin of the site without a slash at its end
 */
export function useSampleSite(): { browser: Browser; origin: string } {
  const site = { origin: '' } as { browser: Browser; origin: string };
  let server: Server;
  beforeAll(async () => {
    [site.browser, server] = await Promise.all([launch(), serve(inject('sampleSite'), '/', 0)]);
    site.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await site.browser.close();
    server.close();
  });
  return site;
}
