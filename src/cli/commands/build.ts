import { defineCommand } from '../command.ts';
import { buildFlags } from '../flags.ts';

export const build = defineCommand({
  name: 'build',
  does: 'Checks the hub and writes the site; refuses when a check finds an error.',
  takes: [],
  options: buildFlags,
  run: async (options, output, machine) => (await import('../build.ts')).build(options, output, machine),
});
