import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageError } from './options.ts';

const inUse = (port: number) => new UsageError(`Port ${port} is in use; name another with --port.`);

/**
 * Serves a built site as any static file server would.
 * @param folder the site
 * @param base path under which it lies, with a slash at both ends
 * @param port 0 for any free one
 * @throws UsageError when the port is in use
 */
export function serve(folder: string, base: string, port: number): Promise<Server> {
  const files = sirv(folder, { etag: true });
  let missing = Buffer.from('Not found');
  try {
    missing = readFileSync(join(folder, '404.html'));
  } catch {
    // A folder without a page for it still answers.
  }
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) response.writeHead(302, { Location: base }).end();
      else notFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? inUse(port) : error));
    server.listen(port, () => done(server));
  });
}

/**
 * Makes sure that a port can be had.
 * @throws UsageError when it is in use
 */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? inUse(port) : error));
    probe.listen(port, done);
  });
  await new Promise((done) => probe.close(done));
}
