import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookup } from 'mrmime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedBrowser, type TestBrowser } from '../support/browser.ts';

/** Sends pages in pieces, as a slow network does, and everything else at once. */
const slowly = (folder: string): Server =>
  createServer(async (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '').replace(/\/$/, '/index.html');
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': lookup(path) ?? 'application/octet-stream' });
    const pieces = path.endsWith('.html') ? 5 : 1;
    for (let piece = 0; piece < pieces; piece += 1) {
      response.write(
        bytes.subarray(Math.floor((piece * bytes.length) / pieces), Math.floor(((piece + 1) * bytes.length) / pieces)),
      );
      if (pieces > 1) await wait(120);
    }
    response.end();
  });

describe('a page that arrives piece by piece', () => {
  let server: Server;
  let browser: TestBrowser;
  let origin = '';
  beforeAll(async () => {
    server = slowly(inject('sampleSite'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await browser.closeWindows();
    server.closeAllConnections();
    server.close();
  });

  it.each(['/signals/', '/inputs/', '/strategy/', '/experiments/', '/backlog/', '/health/'])(
    '%s moves nothing that stands there',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      await page.close();
    },
  );
});
