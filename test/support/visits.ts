import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serve } from '../../src/cli/serving/serve.ts';
import { sharedBrowser } from './browser.ts';

/** What hostile texts do where they run. */
export const mark = "document.documentElement.setAttribute('data-ran',1)";

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

/** Types as any server gives them. */
const types: Record<string, string> = {
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  css: 'text/css',
  js: 'text/javascript',
  csv: 'text/csv',
  ics: 'text/calendar',
};

/** Another host, that hears whoever asks it. */
export async function otherHost() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await listening(server);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, origin: `http://127.0.0.1:${portOf(server)}`, close };
}

/** Files of a built site, below it. */
export const filesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1))
    .sort();

/** What in a page would run that a text of the hub brought along, and what has run; empty when nothing. */
export const runningIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('[onload], [onerror], [onclick], [onfocus], [href^="javascript:" i]')];
    const scripts = [...document.querySelectorAll('script')].filter(
      ({ type, textContent }) => /^(module|text\/javascript|)$/.test(type) && textContent.includes('data-ran'),
    );
    const ran = document.documentElement.hasAttribute('data-ran') ? ['ran'] : [];
    return [...ran, ...[...found, ...scripts].map((element) => element.outerHTML.slice(0, 300))];
  });

/**
 * A browser that opens pages and files of a site by their own addresses, served with a policy by the product and without
 * one by a plain server.
 * @param out the built site
 */
export async function visitor(out: string) {
  const browser = await sharedBrowser();
  const site = await serve(out, '/', 0);
  const plain = createServer((request, response) => {
    try {
      const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/\/$/, '/index.html');
      const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(join(out, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await listening(plain);
  const [own, bare] = [`http://localhost:${portOf(site)}`, `http://127.0.0.1:${portOf(plain)}`];
  /** What ran or was asked of others. */
  const found: string[] = [];
  const context = await browser.newContext();
  const open = async () => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      found.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(own) && !url.startsWith(bare) && !/^(data|blob|about):/.test(url)) found.push(url);
    });
    return page;
  };
  const visit = async (page: Page, address: string, look: (page: Page) => Promise<void> = async () => undefined) => {
    try {
      await page.goto(address, { waitUntil: 'load' });
    } catch (error) {
      // What a browser only saves it does not run.
      if (/Download is starting|net::ERR_ABORTED/.test(String(error))) return;
      throw error;
    }
    // A page that has moved leads on while one looks at it. Asked first: to wait is dear, and few pages have moved.
    const stays = () => document.querySelector('meta[http-equiv="refresh"]') === null;
    if (!(await page.evaluate(stays).catch(() => false))) await page.waitForFunction(stays);
    await look(page);
    for (const running of await runningIn(page)) found.push(`${address}: ${running}`);
  };
  const encoded = (file: string) =>
    file
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
  return {
    found,
    own,
    open,
    visit,
    /** Opens files, two at once: pages from the product's server, which sets no policy for them; others from both. */
    async visitAll(files: readonly string[], look?: (page: Page) => Promise<void>): Promise<void> {
      const left = files.flatMap((file) => [
        `${own}/${encoded(file)}`,
        ...(file.endsWith('.html') ? [] : [`${bare}/${encoded(file)}`]),
      ]);
      const tab = async () => {
        const page = await open();
        for (let next = left.pop(); next !== undefined; next = left.pop()) await visit(page, next, look);
        await page.close();
      };
      await Promise.all([1, 2].map(tab));
    },
    async close(): Promise<void> {
      await context.close();
      for (const server of [site, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
