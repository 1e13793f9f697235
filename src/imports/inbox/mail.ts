import PostalMime, { type Address, type Email } from 'postal-mime';
import { dayIn } from '../day.ts';
import { markdownFrom, wordsFrom } from '../tables/cell-text.ts';
import { wordsOf } from '../words.ts';

/** A mail, as far as it is looked at. */
export interface Mail {
  /** What names it for good; null where it has no name. */
  id: string | null;
  subject: string;
  /** Day on which its sender wrote it. */
  day: string | undefined;
  /** Its words: its own text, else its HTML as text. */
  text: string;
  /** Names in its head. */
  names: string[];
  /** Words of its head that tell of people, and all others but those of the subject. */
  headWords: { people: number; others: number };
  /** Words of the HTML beside the text, which says the same. */
  doubled: number;
  /** What is attached: types of the files, and texts that may be a signal. */
  attached: { type: string; text: string | null }[];
}

const flat = (address: Address | undefined) =>
  address ? [address, ...('group' in address ? (address.group ?? []) : [])] : [];

/** Fields of a head that name people. */
const ofPeople =
  /^(?:from|sender|reply-to|to|cc|bcc|delivered-to|return-path|x-(?:original-)?(?:from|to|sender)|resent-(?:from|to|cc|sender))$/;

/** Whether bytes begin as a mail does: with a field of a head. */
function beginsAsMail(bytes: Uint8Array): boolean {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  return !begin.includes('\0') && /^(?:\ufeff|ï»¿)?(?:From [^\n]*\n)?[!-9;-~]{1,80}:/.test(begin);
}

function attachedOf({ attachments }: Email): Mail['attached'] {
  return attachments.map(({ mimeType, filename, content }) => {
    const isText =
      /\.(?:md|markdown)$/i.test(filename ?? '') && typeof content !== 'string' && content.byteLength < 1_000_000;
    return { type: mimeType, text: isText ? new TextDecoder().decode(content) : null };
  });
}

/**
 * Reads a mail.
 * @param bytes of an .eml file
 * @returns null for what is no mail
 */
export async function readMail(bytes: Uint8Array): Promise<Mail | null> {
  if (!beginsAsMail(bytes)) return null;
  let email: Email;
  try {
    email = await PostalMime.parse(bytes);
  } catch {
    // Parts in parts without end, or a head of megabytes.
    return null;
  }
  if (!email.subject && !email.from && !email.date && !email.messageId) return null;
  const html = email.html ?? '';
  const plain = (email.text ?? '').replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const shown = wordsOf(wordsFrom(html, 'html')).length;
  // Some programs write into the text only that there is HTML.
  const takesHtml = html !== '' && wordsOf(plain).length * 2 < shown;
  const heads = email.headers.filter(({ key }) => key !== 'subject');
  const count = (of: typeof heads) => of.reduce((sum, { value }) => sum + wordsOf(value).length, 0);
  const people = heads.filter(({ key }) => ofPeople.test(key));
  const sent = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  return {
    id: email.messageId?.trim().replace(/^<|>$/g, '') || null,
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    day: dayIn(sent),
    text: takesHtml ? markdownFrom(html, 'html') : plain,
    names: [email.from, email.sender, ...(email.to ?? []), ...(email.cc ?? []), ...(email.replyTo ?? [])]
      .flatMap(flat)
      .map(({ name }) => name),
    headWords: { people: count(people), others: count(heads) - count(people) },
    doubled: takesHtml || html === '' ? (takesHtml ? wordsOf(plain).length : 0) : shown,
    attached: attachedOf(email),
  };
}
