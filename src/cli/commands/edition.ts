import { defineCommand } from '../command.ts';
import { oneOf, text } from '../flags.ts';

export const edition = defineCommand({
  name: 'edition',
  does: 'Seals the hub as it is, proves the seals, amends an edition with a reason, or compares two.',
  takes: ['<action>', '[<id>]', '[<id>]'],
  options: {
    title: text('TEXT', 'Name of the edition; its id without it.'),
    note: text('TEXT', 'What the edition stands for.'),
    reason: text('TEXT', 'Why a sealed edition is amended; readers see it.'),
    format: oneOf(['text', 'markdown', 'json']),
  },
  more: `Actions: cut <id>, verify [<id>], amend <id> --reason "…", diff <id> [<id>]. verify looks at all editions when no id is given; diff takes today for the hub as it is, which is also what it compares with when one id is given.
Title, note and reason are read by all who see the edition, the widest audience too: write nothing narrow into them.
--format is for diff. Exit code 1: the hub has errors, or a seal is broken.`,
  run: async (options, output, machine) => (await import('../edition/edition.ts')).edition(options, output, machine),
});
