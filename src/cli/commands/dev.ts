import { defineCommand } from '../command.ts';
import { serverFlags } from '../flags.ts';

export const dev = defineCommand({
  name: 'dev',
  does: 'Serves the hub while it is written, for its narrowest audience.',
  takes: [],
  options: serverFlags,
  run: async (options, output, machine) => (await import('../dev/dev.ts')).dev(options, output, machine),
});
