import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Options, ServerOptions } from './options.ts';
import type { Output } from './output.ts';
import { tellRestored } from './output-folder.ts';
import { addressFor, listeningOn } from './serving/listen.ts';
import { serve } from './serving/serve.ts';
import { UsageError } from './usage-error.ts';

/**
 * `sextant preview`: serves the built site until it is stopped.
 * @returns exit code, once the server runs
 * @throws UsageError when there is no site or the port is in use
 */
export async function preview(options: Options & ServerOptions, output: Output): Promise<number> {
  tellRestored(options.out, output);
  if (!existsSync(join(options.out, 'index.html')))
    throw new UsageError(`There is no site in "${options.out}"; build it first: npm run build.`);
  const base = (options.base ?? '/').replace(/(?<!\/)\/*$/, '/');
  const server = await serve(options.out, base, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  output.out(`Serving ${options.out}: ${addressFor(options.host, port, base)}\n${listeningOn(options.host)}`);
  return 0;
}
