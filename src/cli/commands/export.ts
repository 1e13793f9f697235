import { defineCommand } from '../command.ts';
import { oneOf, text } from '../flags.ts';

export const exportCommand = defineCommand({
  name: 'export',
  does: 'Writes the backlog or the signals as a table or as JSON, for spreadsheets and programs.',
  takes: ['<backlog|signals>'],
  options: {
    format: oneOf(['csv', 'json']),
    out: text('FILE', 'Where it is written; to the terminal without it.'),
  },
  more: `The rows are those of the site's lists, for the audience that --audience names, drafts left out. The handbook
says what each column holds (/method/exchange/). "import csv" reads the file back.
Exit code 0: done. 1: hub.yaml has errors. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../export/export.ts')).exportList(options, output, machine),
});
