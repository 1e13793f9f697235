import { defineCommand } from '../command.ts';
import { serverFlags } from '../flags.ts';

export const preview = defineCommand({
  name: 'preview',
  does: 'Serves the site that was built.',
  takes: [],
  options: serverFlags,
  run: async (options, output) => (await import('../preview.ts')).preview(options, output),
});
