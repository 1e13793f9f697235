import { defineCommand } from '../command.ts';
import { yes } from '../flags.ts';

export const upgrade = defineCommand({
  name: 'upgrade',
  does: 'Says what changed since the version that the hub has pinned, and what of it touches the hub.',
  takes: [],
  options: { write: yes('Does what can be done by itself; without it nothing is written.') },
  more: 'Run it from the newer version, in the folder of the hub. It brings fields to newer shapes, keeps how the rest is written, and names the newer package in package.json. Sealed editions stay as they are.',
  run: async (options, output, machine) => (await import('../upgrade/upgrade.ts')).upgrade(options, output, machine),
});
