import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { audiencesOf } from '../../model/audience.ts';
import { printProblems } from '../check.ts';
import { addressFor, listen, listeningOn } from '../listen.ts';
import { load } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options, ServerOptions } from '../options.ts';
import type { Output } from '../output.ts';
import { isSource, root } from '../root.ts';
import { requireFreePort } from '../serve.ts';
import { withSlash } from '../sources.ts';
import { onChanges } from './changes.ts';
import { writingServer } from './server.ts';
import { shownOf } from './shown.ts';

/** The code of pages: whoever works on it sees what it does. That of a package stays as it is. */
const code = join(root, 'src', sep);

/**
 * `sextant dev`: the site while writing, for the narrowest audience unless one is named. Runs until it is stopped.
 * @returns exit code, once the server runs
 * @throws UsageError when the port is in use or the folder cannot be read
 */
export async function dev(options: Options & ServerOptions, output: Output, machine: Machine): Promise<number> {
  const compiled = machine.engine(output);
  compiled.catch(() => undefined);
  const first = await load(options, machine);
  const audience = options.audience ?? audiencesOf(first.content.config).names[0] ?? first.audience;
  const loaded = { ...first, audience };
  printProblems(loaded, options, output);
  await requireFreePort(options.port, options.host);
  const base = withSlash(options.base);
  const place = { content: resolve(options.content), base, site: options.site, cache: machine.cache };
  let engine = await compiled;
  let reading = 0;
  // Another run shows another reading, whatever its number.
  const version = () => `${process.pid}-${++reading}`;
  let hub = loaded;
  const shown = await shownOf(engine, hub, place, version());
  const { server, show } = writingServer(shown, { base, host: options.host }, output);
  await listen(server, options.port, options.host);
  await onChanges(
    isSource ? [place.content, code] : [place.content],
    async (paths) => {
      if ([...paths].some((path) => path.startsWith(code) && !path.startsWith(`${code}cli${sep}`)))
        engine = await machine.engine(output);
      if ([...paths].some((path) => path.startsWith(place.content))) {
        hub = await load({ ...options, audience }, machine);
        printProblems(hub, options, output);
      }
      show(await shownOf(engine, hub, place, version()));
    },
    (error) => output.err(`${error instanceof Error ? error.message : String(error)}\n`),
  );
  const { port } = server.address() as AddressInfo;
  output.out(
    `Writing ${options.content} for ${audience}: ${addressFor(options.host, port, base)}\n${listeningOn(options.host)}`,
  );
  return 0;
}
