import { resolve } from 'node:path';
import { dev as astroDev } from 'astro';
import { audiencesOf } from '../../model/audience.ts';
import { astroConfig } from '../astro-config.ts';
import { printProblems } from '../check.ts';
import { siteSource } from '../integration.ts';
import { addressFor, alsoAtSix, listenAt, listeningOn, otherHosts } from '../listen.ts';
import { load } from '../load.ts';
import type { Options, ServerOptions } from '../options.ts';
import type { Output } from '../output.ts';
import { requireFreePort } from '../serve.ts';

/**
 * `sextant dev`: the site while writing, for the narrowest audience unless one is named. Runs until it is stopped.
 * @returns exit code, once the server runs
 */
export async function dev(options: Options & ServerOptions, output: Output): Promise<number> {
  const first = await load(options);
  const audience = options.audience ?? audiencesOf(first.content.config).names[0];
  const loaded = { ...first, audience: audience ?? first.audience };
  printProblems(loaded, options, output);
  await requireFreePort(options.port, options.host);
  const server = await astroDev({
    ...astroConfig(
      { ...options, audience, first: await siteSource(loaded, resolve(options.content)), out: undefined },
      (again) => printProblems(again, options, output),
    ),
    configFile: false,
    logLevel: 'warn',
    server: { port: options.port, host: listenAt(options.host), allowedHosts: otherHosts(options.host) },
  });
  const { port } = server.address;
  if (options.host === undefined) await alsoAtSix(port);
  const address = addressFor(options.host, port, options.base ?? '/');
  output.out(`Writing ${options.content} for ${audience}: ${address}\n${listeningOn(options.host)}`);
  return 0;
}
