import { defineCommand } from '../command.ts';
import { text, yes } from '../flags.ts';

export const importCommand = defineCommand({
  name: 'import',
  does: 'Brings in what a team has: notes, decision logs, exports of other tools.',
  takes: ['<notes|adr|csv>', '<folder or file>'],
  options: {
    as: text('KIND', 'What notes, or the rows of a table, become: signals, strategy, decisions, …'),
    map: text(
      'FILE',
      'What becomes of the columns of a table; FILE.map.yaml beside it without it, which the first run writes.',
    ),
    owner: text('ROLE', 'Team or role that answers for what comes in, where the source does not say.'),
    system: text('NAME', 'What the source is called in `source.system`; made of the name of the folder without it.'),
    people: yes(
      'Brings in fields and columns that name people, and addresses in tables, which are left out without it.',
    ),
    'dry-run': yes('Shows what would be written, and writes nothing.'),
  },
  more: `Nothing that somebody wrote is overwritten: a second run brings up to date only what still is as it was
imported. What needs judgement is marked «…», and its entry is a draft. What comes in is for the narrowest audience;
--audience names another.
Exit code 0: done. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../import/import.ts')).importInto(options, output, machine),
});
