import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { fileNamed, sendAsset } from './asset-response.ts';
import { headersOf } from './headers.ts';
import { createServer } from './http.ts';
import { listen } from './listen.ts';
import { isForUs, sendWords, typeOf } from './requests.ts';
import { type SiteFile, siteFile } from './site-file.ts';

/** Whether a file lies beside the pages, today's or those of an edition. */
const isAsset = (path: string): boolean => /^(editions\/[^/]+\/)?assets\//.test(path);

/** Whether a path leads to a file that begins with a point, or lies in such a folder: those are for servers. */
const isDotted = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

/** What gets smaller on the way; fonts, pictures and the search index are packed already. */
const isText = (type: string): boolean => /^text\/|[/+](?:json|xml|javascript)$/.test(type);

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => one.trim() === 'gzip');

/** Sends texts packed, as hosts do: who looks here at how fast a site is sees what its readers will. */
function sendFile(request: IncomingMessage, response: ServerResponse, path: string, file: SiteFile): void {
  const type = typeOf(path);
  response.setHeaders(new Map(Object.entries({ ...headersOf(path), ETag: file.mark, Vary: 'Accept-Encoding' })));
  if (request.headers['if-none-match'] === file.mark) return void response.writeHead(304).end();
  const isPacked = isText(type) && takesGzip(request);
  const bytes = isPacked ? gzipSync(file.bytes) : file.bytes;
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
}

/**
 * Serves a built site as any static file server would; files beside the pages under a policy that lets nothing run. Each
 * file is looked for when it is asked for: a later build may have put others, or longer ones, in the place of these.
 * @param folder the site
 * @param base path under which it lies, with a slash at both ends
 * @param port 0 for any free one
 * @param host on which to listen; the loopback address without it
 * @throws UsageError when the port is in use
 */
export function serve(folder: string, base: string, port: number, host?: string): Promise<Server> {
  const missing = (response: ServerResponse) => {
    const page = siteFile(folder, '404.html');
    if (!page) return sendWords(response, 404, 'Not found');
    response.writeHead(404, { 'Content-Type': typeOf('404.html'), 'Content-Length': page.bytes.length });
    response.end(page.bytes);
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) return void response.writeHead(302, { Location: base }).end();
      return missing(response);
    }
    const below = url.slice(base.length);
    const path = fileNamed(/(^|\/)$/.test(below) ? `${below}index.html` : below);
    if (path === null || isDotted(path)) return missing(response);
    const file = siteFile(folder, path);
    if (file) return isAsset(path) ? sendAsset(response, path, file.bytes) : sendFile(request, response, path, file);
    if (siteFile(folder, `${path}/index.html`))
      return void response.writeHead(302, { Location: `${base}${below}/` }).end();
    missing(response);
  };
  const server = createServer((request, response) => {
    if (!isForUs(request, response, host)) return;
    try {
      answer(request, response);
    } catch {
      sendWords(response, 500, 'The system does not let this file be read.\n');
    }
  });
  return listen(server, port, host);
}

/**
 * Makes sure that a port can be had.
 * @throws UsageError when it is in use
 */
export async function requireFreePort(port: number, host?: string): Promise<void> {
  const probe = await listen(createServer(), port, host);
  await new Promise((done) => probe.close(done));
}
