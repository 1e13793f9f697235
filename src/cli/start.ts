import { build } from './build.ts';
import type { Machine } from './machine.ts';
import type { BuildOptions, Options, ServerOptions } from './options.ts';
import type { Output } from './output.ts';
import { preview } from './preview.ts';
import { requireFreePort } from './serving/serve.ts';

/**
 * `sextant start`: checks, builds and serves.
 * @returns exit code, once the server runs or the build refused
 * @throws UsageError when the port is in use, before anything is built
 */
export async function start(
  options: Options & ServerOptions & BuildOptions,
  output: Output,
  machine: Machine,
): Promise<number> {
  await requireFreePort(options.port, options.host);
  const code = await build(options, output, machine);
  return code === 0 ? preview(options, output) : code;
}
