import { defineCommand } from '../command.ts';

export const rename = defineCommand({
  name: 'rename',
  does: 'Gives an entry another id: moves its file, with every reference and link to it, in one step.',
  takes: ['<entry>', '<new id>'],
  options: {},
  more: 'The entry is named by its folder and id, such as strategy/calm, the new id without the folder. Its old address leads to the new one: the entry notes it in `formerly`. Sealed editions stay as they are.',
  run: async (options, output, machine) => (await import('../rename/rename.ts')).rename(options, output, machine),
});
