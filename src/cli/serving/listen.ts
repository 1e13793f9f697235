import type { Server } from 'node:http';
import { type AddressInfo, connect, createServer, isIP, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { UsageError } from '../usage-error.ts';

const loopback = '127.0.0.1';
const everywhere = ['0.0.0.0', '::', '[::]'];
const inUse = (port: number) => new UsageError(`Port ${port} is in use; name another with --port ${port + 1}.`);

const bare = (host: string) => host.toLowerCase().replace(/^\[(.*)\]$/, '$1');

/** Names that this machine goes by in its network. */
const ownNames = () => [hostname().toLowerCase(), `${hostname().toLowerCase()}.local`];

/**
 * Whether a request names this server. A page of another site can let its own name lead here and would then read what
 * only the reader may see; its requests still name that site.
 * @param header `Host` of the request
 * @param host as given by `--host`
 */
export function namesUs(header: string | undefined, host?: string): boolean {
  const name = /^(\[[0-9a-f:.]{2,45}\]|[^:[\]]{1,253})(?::\d{1,5})?$/i.exec(header ?? '')?.[1];
  if (name === undefined) return false;
  const asked = bare(name);
  if (['localhost', loopback, '::1'].includes(asked)) return true;
  if (host === undefined) return false;
  if (asked === bare(host)) return true;
  return everywhere.includes(host) && (isIP(asked) !== 0 || ownNames().includes(asked));
}

/** What a request hears that names another server. */
export const otherServer =
  'This server answers to localhost only, or to what --host names: a page of another site must not read it.\n';

/** Where a server is reached, for people. */
export function addressFor(host: string | undefined, port: number, base: string): string {
  const own =
    host === undefined || everywhere.includes(host) ? 'localhost' : isIP(bare(host)) === 6 ? `[${bare(host)}]` : host;
  return `http://${own}:${port}${base}`;
}

/** What a server listens on, as a sentence. */
export const listeningOn = (host: string | undefined): string =>
  host === undefined
    ? 'Listening on 127.0.0.1 and ::1: only this machine reaches it.\n'
    : everywhere.includes(host)
      ? `Listening on ${host}: whoever reaches this machine reaches it.\n`
      : `Listening on ${host}.\n`;

/** Where to listen: the loopback address unless a host is named. */
const listenAt = (host: string | undefined): string => (host === undefined ? loopback : bare(host));

/**
 * Lets browsers that take `localhost` for `::1` reach what listens on 127.0.0.1.
 * @param port of the server
 * @returns ends it
 * @throws UsageError when another program has the port there: it would be reached instead
 */
async function alsoAtSix(port: number): Promise<() => void> {
  const open = new Set<Socket>();
  const six = createServer((socket) => {
    const through = connect(port, loopback);
    for (const [one, other] of [
      [socket, through],
      [through, socket],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => open.delete(one));
    }
  });
  await new Promise<void>((done, fail) => {
    six.once('error', ({ code }: NodeJS.ErrnoException) => (code === 'EADDRINUSE' ? fail(inUse(port)) : done()));
    six.listen({ port, host: '::1', ipv6Only: true }, done);
  });
  return () => {
    six.close();
    for (const socket of open) socket.destroy();
  };
}

/**
 * Lets a server listen, on the loopback address unless a host is named.
 * @param port 0 for any free one
 * @throws UsageError when the port is in use, or there is no such host
 */
export async function listen(server: Server, port: number, host?: string): Promise<Server> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? inUse(port)
          : ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')
            ? new UsageError(`This machine has no address "${host}"; name another with --host.`)
            : error,
      ),
    );
    server.listen(port, listenAt(host), done);
  });
  if (host !== undefined) return server;
  try {
    const end = await alsoAtSix((server.address() as AddressInfo).port);
    server.once('close', end);
    const close = server.close.bind(server);
    server.close = (heard) => {
      end();
      return close(heard);
    };
  } catch (error) {
    server.close();
    throw error;
  }
  return server;
}
