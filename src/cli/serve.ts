import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { fileNamed, sendAsset } from './asset-response.ts';
import { listen, namesUs, otherServer } from './listen.ts';

/** The file beside the pages that an address below the base means, today's or an edition's; null for other addresses. */
const assetAt = (url: string): string | null => (/^(editions\/[^/]+\/)?assets\//.test(url) ? fileNamed(url) : null);

/** Whether an address means a file that begins with a point, or lies in such a folder: those are for servers. */
const isDotted = (url: string): boolean => /(?:^|\/)(?:\.|%2e)/i.test(url);

/**
 * Serves a built site as any static file server would; files beside the pages under a policy that lets nothing run.
 * @param folder the site
 * @param base path under which it lies, with a slash at both ends
 * @param port 0 for any free one
 * @param host on which to listen; the loopback address without it
 * @throws UsageError when the port is in use
 */
export function serve(folder: string, base: string, port: number, host?: string): Promise<Server> {
  // Looks at the folder anew each time: a later build may have put other files, or longer ones, in the place of these.
  const files = sirv(folder, { etag: true, dev: true });
  const missing = () => {
    try {
      return readFileSync(join(folder, '404.html'));
    } catch {
      // A folder without a page for it still answers.
      return 'Not found';
    }
  };
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!namesUs(request.headers.host, host)) {
      response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' }).end(otherServer);
      return;
    }
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing());
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) response.writeHead(302, { Location: base }).end();
      else notFound();
      return;
    }
    const below = url.slice(base.length);
    const asset = assetAt(below);
    if (asset !== null) {
      try {
        sendAsset(response, asset, readFileSync(join(folder, asset)));
      } catch {
        notFound();
      }
      return;
    }
    if (isDotted(below)) {
      notFound();
      return;
    }
    request.url = `/${below}`;
    files(request, response, notFound);
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
