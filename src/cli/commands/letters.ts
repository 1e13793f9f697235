import { defineCommand } from '../command.ts';
import { oneOf, text, yes } from '../flags.ts';

export const letters = defineCommand({
  name: 'letters',
  does: 'Tells owners what touches their work: promises that are near, decisions that wait, evidence that expired, inputs that went quiet, places that moved.',
  takes: [],
  options: {
    since: text(
      'WHEN',
      'An edition, a day, or a branch, a tag or a commit; without it the last letters that were sent, else a week ago.',
    ),
    recipients: text(
      'FILE',
      'Who gets letters; `.sextant/letters/recipients.yaml` below the content folder without it.',
    ),
    out: text('DIR', 'Writes each letter as a mail (.eml) into a folder, and sends nothing.'),
    send: yes('Sends them over the server that SEXTANT_SMTP_HOST or the file of recipients names.'),
    'dry-run': yes('With --send or --out: says what it would do, and does nothing.'),
    format: oneOf(['text', 'json']),
  },
  more: `Without --send and --out it says who would be told what. Who has no event gets no letter.
What is sent is noted in .sextant/letters/ below the content folder, so that nothing is told twice; keep that folder from one run to the next.
SEXTANT_SMTP_HOST, _PORT (587), _USER, _PASSWORD and _TLS (required or none) outweigh the file. The handbook shows the file, and what becomes an event (/method/letters/).
Exit code 0: told. 1: hub.yaml has errors. 2: it could not run, or a letter could not be sent and waits for the next run.`,
  run: async (options, output, machine) => (await import('../letters/letters.ts')).letters(options, output, machine),
});
