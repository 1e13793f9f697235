import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { escapeText } from '../../format/html.ts';
import type { Output } from '../output.ts';
import { sendAsset } from '../serving/asset-response.ts';
import { createServer } from '../serving/http.ts';
import { isForUs, sendWords } from '../serving/requests.ts';
import { troubleOf } from '../trouble.ts';
import { UsageError } from '../usage-error.ts';
import type { Answer } from './served.ts';
import type { Shown } from './shown.ts';
import { halfPage } from './written.ts';

/** Where the server's own files stand, below the base: no entry and no page begins so. */
const own = '@sextant/';

const live = readFileSync(new URL('./live.js', import.meta.url));

/** A server for a hub that is being written. */
export interface WritingServer {
  server: Server;
  /** Shows another reading of the hub, and tells the pages that are open. */
  show(next: Shown): void;
}

function send(response: ServerResponse, status: number, type: string, words: Uint8Array | string): void {
  const bytes = Buffer.from(words);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, 'Cache-Control': 'no-store' });
  response.end(bytes);
}

const htmlType = 'text/html; charset=utf-8';

/** One sentence where the trouble is no fault of ours. */
const inWords = (error: unknown): string =>
  error instanceof UsageError
    ? error.message
    : (troubleOf(error) ?? (error instanceof Error ? String(error.stack) : String(error)));

/** What is told of a page that could not be shown, to whom nothing more may be told. */
const notShown = 'This page could not be shown. The terminal in which the command runs says why.\n';

/** Where the hub is served, and to whom. */
export interface Serving {
  base: string;
  host: string | undefined;
  /** The audience that the command names: its browsers are told nothing of what went wrong inside. */
  named?: string | undefined;
}

/**
 * A page with the script that keeps it up to date, at the start of its head: before it stands nothing that an author
 * wrote.
 * @param html as it was rendered
 * @param base where the site is served, with a slash at both ends
 * @param version of the reading that it shows
 * @param file of the entry that it shows, if it shows one
 */
export function withLive(html: Uint8Array, base: string, version: string, file: string | null = null): string {
  const shows = file === null ? '' : ` data-sextant-file="${escapeText(file)}"`;
  const script = `<script type="module" src="${base}${own}live.js" data-sextant-version="${version}"${shows}></script>`;
  return Buffer.from(html)
    .toString('utf8')
    .replace('<head>', () => `<head>${script}`);
}

/**
 * Makes a server for a hub that is being written. A page is rendered when it is asked for, from what was read last.
 * @param first what is shown to begin with; who asks before it is there waits
 * @param settings where the site is served, and to whom
 * @param output hears why a page could not be rendered
 */
export function writingServer(first: Promise<Shown>, { base, host, named }: Serving, output: Output): WritingServer {
  let shown = first;
  const open = new Set<ServerResponse>();
  const told = ({ version, errors }: Shown) => `event: shown\ndata: ${JSON.stringify({ version, errors })}\n\n`;
  const listenTo = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    if (request.method === 'HEAD') return void response.end();
    // A browser that lost the way tries again soon: the server was started anew.
    response.write('retry: 500\n');
    request.once('close', () => open.delete(response));
    shown.then(
      (one) => {
        if (request.destroyed) return;
        response.write(told(one));
        open.add(response);
      },
      () => response.end(),
    );
  };
  const answer = async (address: string, response: ServerResponse) => {
    const { version, answer, written } = await shown;
    const live = (html: Uint8Array) => withLive(html, base, version, written.fileAt(address));
    const half = written.halfAt(address);
    if (half.length > 0) return send(response, 404, htmlType, live(Buffer.from(halfPage(half, base))));
    const found = await answer(address);
    if (found?.asset !== undefined) return sendAsset(response, found.asset, found.bytes);
    const isFolder = found === null && !address.endsWith('/') && (await answer(`${address}/`)) !== null;
    if (isFolder) return void response.writeHead(302, { Location: `${base}${address}/` }).end();
    const page: Answer | null = found ?? (await answer('404.html'));
    if (!page) return sendWords(response, 404, 'Not found');
    send(response, found ? 200 : 404, page.type, page.isPage ? live(page.bytes) : page.bytes);
  };
  const server = createServer((request, response) => {
    if (!isForUs(request, response, host)) return;
    const url = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) return void response.writeHead(302, { Location: base }).end();
      return sendWords(response, 404, 'Not found');
    }
    const address = url.slice(base.length);
    if (address === `${own}changes`) return listenTo(request, response);
    if (address === `${own}live.js`) return send(response, 200, 'text/javascript; charset=utf-8', live);
    answer(address, response).catch((error: unknown) => {
      const words = inWords(error);
      output.err(`The page "${address}" could not be shown.\n${words}\n`);
      if (!response.headersSent) sendWords(response, 500, named === undefined ? words : notShown);
    });
  });
  server.once('close', () => {
    for (const response of open) response.end();
  });
  return {
    server,
    show(next) {
      shown = Promise.resolve(next);
      for (const response of open) response.write(told(next));
    },
  };
}
