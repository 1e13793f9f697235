import MailComposer from 'nodemailer/lib/mail-composer';
import { type Letter, letterTo, type Sender } from '../../components/letters/letter.ts';
import { mailHtml } from '../../components/letters/mail-html.ts';
import { mailText } from '../../components/letters/mail-text.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { digestOf } from '../../source/digest.ts';
import type { Recipient, RecipientFile } from './recipients.ts';

/** A letter to a recipient, before it has a day. */
export interface Post {
  recipient: Recipient;
  /** At least one; the most urgent first. */
  events: readonly LetterEvent[];
  letter: Letter;
  /** The same whenever the same is told of the same days to the same people. */
  messageId: string;
}

/** Letters of a digest that tell letters apart. */
const length = 32;

/**
 * The letter to a recipient.
 * @param events for whom it is; at least one
 * @param host in whose name letters are named: that of the site, else of the sender
 */
export function postTo(recipient: Recipient, events: readonly LetterEvent[], sender: Sender, host: string): Post {
  const { owner, audience, signs } = recipient;
  const name = digestOf(JSON.stringify([owner, audience, sender.since, sender.today, ...events.map(({ id }) => id)]));
  return {
    recipient,
    events,
    letter: letterTo(owner, events, signs, sender),
    messageId: `<letter.${name.slice(0, length)}@${host}>`,
  };
}

/**
 * A letter as it is sent (RFC 5322): text and HTML, marked as written by a program, so that no program answers it.
 * @param post the letter
 * @param file whose letters they are
 * @param date of the letter
 * @returns the same bytes for the same letter and date
 */
export async function mailOf(
  { recipient, events, letter, messageId }: Post,
  { from, replyTo }: Pick<RecipientFile, 'from' | 'replyTo'>,
  date: Date,
): Promise<Buffer> {
  const [, id = ''] = /^<(.*)@/.exec(messageId) ?? [];
  const host = messageId.slice(messageId.lastIndexOf('@') + 1, -1);
  const composer = new MailComposer({
    from: { name: from.name ?? letter.hub, address: from.address },
    ...(replyTo === undefined ? {} : { replyTo }),
    to: recipient.to.map((address) => ({ name: '', address })),
    subject: letter.subject,
    date,
    messageId,
    text: mailText(letter),
    html: mailHtml(letter),
    // A boundary of chance would make other bytes each time.
    baseBoundary: id,
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.language,
      'List-Id': `<letters.${host}>`,
      'X-Sextant-Events': events.map((event) => event.id).join(', '),
    },
    // Nothing is read from a disk or the network, whatever stands in a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  // Texts bring line ends of their own; all is ASCII by now.
  return Buffer.from(built.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}
