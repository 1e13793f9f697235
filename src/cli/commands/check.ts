import { formats } from '../../report/report.ts';
import { defineCommand } from '../command.ts';
import { oneOf } from '../flags.ts';

export const check = defineCommand({
  name: 'check',
  does: 'Runs every check, without a build.',
  takes: [],
  options: { format: oneOf(formats) },
  more: 'Exit code 0: no errors, warnings allowed. 1: errors. 2: it could not run.',
  run: async (options, output, machine) => (await import('../check.ts')).check(options, output, machine),
});
