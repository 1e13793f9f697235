import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import { printProblems } from '../check.ts';
import { type Loaded, load, openMemory } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options, ServerOptions } from '../options.ts';
import type { Output } from '../output.ts';
import { isSource, root } from '../root.ts';
import { addressFor, listen, listeningOn } from '../serving/listen.ts';
import { withSlash } from '../sources.ts';
import { forWriting } from './audience.ts';
import { onChanges } from './changes.ts';
import { writingServer } from './server.ts';
import { type Shown, shownOf } from './shown.ts';

/** The code of pages: whoever works on it sees what it does. That of a package stays as it is. */
const code = join(root, 'src', sep);

/**
 * `sextant dev`: the site while writing, for the narrowest audience unless one is named. Runs until it is stopped.
 * @returns exit code, once the server runs
 * @throws UsageError when the port is in use or the folder cannot be read
 */
export async function dev(options: Options & ServerOptions, output: Output, machine: Machine): Promise<number> {
  const base = withSlash(options.base);
  const place = { content: resolve(options.content), base, site: options.site, cache: machine.cache };
  const first = Promise.withResolvers<Shown>();
  // Told where it is waited for.
  first.promise.catch(() => undefined);
  const settings = { base, host: options.host, named: options.audience };
  const { server, show } = writingServer(first.promise, settings, output);
  // Whoever asks before the hub is read waits for it.
  await listen(server, options.port, options.host);
  let readings = 0;
  // Another run shows another reading, whatever its number.
  const version = () => `${process.pid}-${++readings}`;
  const memory = openMemory(place.content, place.cache);
  const read = async (): Promise<Loaded> => {
    const loaded = forWriting(await load(options, machine, memory), options.audience);
    printProblems(loaded, options, output);
    return loaded;
  };
  const stopping = new AbortController();
  let unwatch: (() => Promise<void>) | undefined;
  try {
    const compiled = machine.engine(output, stopping.signal);
    compiled.catch(() => undefined);
    let hub: Loaded;
    let engine: Engine;
    // Before the first reading: what is saved while it lasts is read after it.
    unwatch = await onChanges(
      isSource ? [place.content, code] : [place.content],
      async (paths) => {
        await first.promise;
        if ([...paths].some((path) => path.startsWith(code) && !path.startsWith(`${code}cli${sep}`)))
          engine = await machine.engine(output);
        if ([...paths].some((path) => path.startsWith(place.content))) hub = await read();
        show(await shownOf(engine, hub, place, version(), options.audience));
      },
      (error) => output.err(`${error instanceof Error ? error.message : String(error)}\n`),
    );
    hub = await read();
    engine = await compiled;
    first.resolve(await shownOf(engine, hub, place, version(), options.audience));
    const { port } = server.address() as AddressInfo;
    output.out(
      `${options.content === '.' ? 'The hub' : `The hub in ${options.content}`}, for the audience ${hub.audience}: ${addressFor(options.host, port, base)}\n${listeningOn(options.host)}`,
    );
    return 0;
  } catch (error) {
    stopping.abort();
    await unwatch?.();
    server.close();
    server.closeAllConnections();
    throw error;
  }
}
