import { kinds } from '../../kinds/index.ts';
import { defineCommand } from '../command.ts';
import { yes } from '../flags.ts';

export const newEntry = defineCommand({
  name: 'new',
  does: 'Writes a file to begin an entry with; «…» marks what is left to write.',
  takes: ['<kind>', '"<title>"'],
  options: {
    draft: yes('Marks it as a draft: it is built, counts nowhere, and stops no build while it is unfinished.'),
  },
  more: `Kinds: ${kinds.map(({ folder }) => folder).join(', ')}; the word for one entry does as well: signal.`,
  run: async (options, output, machine) => (await import('../new.ts')).newEntry(options, output, machine),
});
