import { defineCommand } from '../command.ts';

export const newEntry = defineCommand({
  name: 'new',
  does: 'Writes a file to begin an entry with; «…» marks what is left to write.',
  takes: ['<kind>', '"<title>"'],
  options: {},
  more: 'The kind is a folder of the hub or the word for one entry: signals or signal.',
  run: async (options, output, machine) => (await import('../new.ts')).newEntry(options, output, machine),
});
