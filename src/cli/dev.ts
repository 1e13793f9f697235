import { resolve } from 'node:path';
import { dev as astroDev } from 'astro';
import { audiencesOf } from '../model/audience.ts';
import { astroConfig } from './astro-config.ts';
import { printProblems } from './check.ts';
import { siteSource } from './integration.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { requireFreePort } from './serve.ts';

/**
 * `sextant dev`: the site while writing, for the narrowest audience unless one is named. Runs until it is stopped.
 * @returns exit code, once the server runs
 */
export async function dev(options: Options, output: Output): Promise<number> {
  const first = await load(options);
  const audience = options.audience ?? audiencesOf(first.content.config).names[0];
  const loaded = { ...first, audience: audience ?? first.audience };
  printProblems(loaded, options, output);
  await requireFreePort(options.port);
  const server = await astroDev({
    ...astroConfig(
      { ...options, audience, first: await siteSource(loaded, resolve(options.content)), out: undefined },
      (again) => printProblems(again, options, output),
    ),
    configFile: false,
    logLevel: 'warn',
    server: { port: options.port },
  });
  output.out(
    `Writing ${options.content} for ${audience}: http://localhost:${server.address.port}${options.base ?? '/'}\n`,
  );
  return 0;
}
