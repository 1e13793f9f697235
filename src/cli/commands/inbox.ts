import { defineCommand } from '../command.ts';
import { text, yes } from '../flags.ts';

export const inbox = defineCommand({
  name: 'inbox',
  does: 'Brings in what anybody heard: mails, transcripts, and what the form at /heard/ made.',
  takes: ['<folder>'],
  options: {
    owner: text('ROLE', 'Team or role that answers for a signal whose input is not known yet.'),
    system: text('NAME', 'What the inbox is called in `source.system`; "Inbox" without it.'),
    people: yes('Brings in names, addresses and telephone numbers, which are left out without it.'),
    'dry-run': yes('Shows what would be written, and writes nothing.'),
  },
  more: `It reads mails (.eml), transcripts (.vtt, .srt, .txt) and files of signals (.md). What the form made comes in as the
signal it is; all else becomes a draft, with «…» where somebody has to judge. Quoted mails, signatures and attachments
stay out and are told of. What comes in is for the narrowest audience; --audience names another. The folder is left as
it is, and what was brought in once does not come in twice.
Exit code 0: done. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../import/inbox.ts')).bringInbox(options, output, machine),
});
