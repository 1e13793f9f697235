import { defineCommand } from '../command.ts';
import { buildFlags, serverFlags } from '../flags.ts';

export const start = defineCommand({
  name: 'start',
  does: 'Checks, builds and serves the hub.',
  takes: [],
  options: { ...serverFlags, ...buildFlags },
  run: async (options, output, machine) => (await import('../start.ts')).start(options, output, machine),
});
