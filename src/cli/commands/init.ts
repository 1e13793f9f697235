import { defineCommand } from '../command.ts';
import { text } from '../flags.ts';

export const init = defineCommand({
  name: 'init',
  does: 'Writes a hub to begin with, and what stands around it in a repository; touches nothing that is there.',
  takes: ['[DIR]'],
  elsewhere: true,
  options: {
    product: text('NAME', 'What the product is called; the name of the folder without it.'),
    currency: text('CODE', 'Currency of every amount; EUR without it.'),
    language: text('TAG', 'Language of the texts; en without it.'),
    audiences: text('LIST', 'Audiences from narrow to wide, with commas between; internal, public without it.'),
    inputs: text('LIST', 'Which of the ten usual inputs, with commas between; all without it.'),
  },
  more: 'On a terminal it asks for what is not given. In a folder with files it prints what to add to them.',
  run: async (options, output, machine) => (await import('../init/init.ts')).init(options, output, machine),
});
