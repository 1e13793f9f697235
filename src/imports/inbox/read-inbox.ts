import { escaped } from '../../markdown/escape.ts';
import { readHeardMail } from '../../model/heard-mail.ts';
import { digestOf } from '../../source/digest.ts';
import { decodeTable } from '../../source/table/encoding.ts';
import { dayIn } from '../day.ts';
import { nameOf } from '../given.ts';
import type { Account, Given, Imported, Taken } from '../imported.ts';
import { titleOfName } from '../notes.ts';
import { wordsLost, wordsOf } from '../words.ts';
import { type InboxOptions, signalOf, signalOfForm, signalOfWords } from './as-signal.ts';
import { type Mail, readMail } from './mail.ts';
import { type People, peopleNamed } from './names.ts';
import { partsOf } from './reply.ts';
import { hasUnreadFields, signalOfText } from './signal-text.ts';
import { readCaptions, readConversation, type Transcript } from './transcript.ts';

/** What became of one file. */
interface Came {
  imported: Imported | null;
  accounts: Account[];
}

/** Files that are read. */
export const isInboxFile = (path: string): boolean => /\.(?:eml|vtt|srt|txt|md|markdown|yaml|yml)$/i.test(path);

const left = (file: string, why: string, words = 0, personal = false): Account => ({
  file,
  words,
  came: { left: why },
  personal,
});
const came = (file: string, key: string, into: string, text: string): Account => ({
  file,
  words: wordsOf(text).length,
  came: { key, into },
  personal: false,
});
const ofPeople = 'a name, an address or a telephone number';

/** Words that were taken out of a text. */
const takenOut = (file: string, taken: readonly string[]): Account[] =>
  taken.length === 0 ? [] : [left(file, ofPeople, wordsOf(taken.join(' ')).length, true)];

const partNames = {
  quoted: 'quoted from an earlier mail',
  signature: 'a signature',
  head: 'the head of a forwarded mail',
} as const;

/** Accounts of what stands around the words of a mail. */
function aroundMail(file: string, mail: Mail, taken: ReadonlySet<number>): Account[] {
  const { headWords, doubled } = mail;
  return [
    left(file, 'who wrote to whom', headWords.people, true),
    left(file, 'how the mail travelled', headWords.others),
    ...(doubled > 0 ? [left(file, 'the same words again, as HTML or as text', doubled)] : []),
    ...mail.attached.flatMap(({ type }, at) =>
      taken.has(at) ? [] : [left(file, `an attachment (${type.slice(0, 60)})`)],
    ),
  ];
}

async function mailOf({ path, bytes, since }: Given, options: InboxOptions): Promise<Came> {
  const mail = await readMail(bytes);
  if (!mail) return { imported: null, accounts: [left(path, 'a file that is no mail, or that cannot be read as one')] };
  const key = mail.id ?? digestOf(bytes).slice(0, 32);
  const people = peopleNamed(mail.names, options.people);
  // What the form made is the matter, wherever in the mail it is.
  const at = mail.attached.findIndex(({ text }) => text !== null && signalOfText(path, text, options, key) !== null);
  const made = signalOfText(path, at === -1 ? mail.text.trim() : (mail.attached[at]?.text ?? ''), options, key);
  if (made) {
    const beside = at === -1 ? [] : [left(path, 'the mail around a signal', wordsOf(mail.text).length)];
    const around = aroundMail(path, mail, new Set([at]));
    return { imported: made.imported, accounts: [...made.accounts, ...beside, ...around] };
  }
  const forwarded = /^\s*(?:fwd?|wg|tr|rv|i)\s*:/i.test(mail.subject);
  const parts = partsOf(mail.text, forwarded);
  const words = (sort: string) =>
    parts
      .filter((part) => part.sort === sort)
      .map(({ text }) => text)
      .join('\n');
  const around = aroundMail(path, mail, new Set());
  for (const sort of ['quoted', 'signature', 'head'] as const) {
    const count = wordsOf(words(sort)).length;
    if (count > 0) around.push(left(path, partNames[sort], count, sort !== 'quoted'));
  }
  const own = people.without(words('own'));
  const form = readHeardMail(mail.subject, own.text);
  const subject = people.without(mail.subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|sv|tr|rv|r|i)\s*:)+\s*/i, '').trim());
  const day = mail.day ?? dayIn(nameOf(path)) ?? since;
  const imported = form
    ? signalOfForm({ ...form, title: people.without(form.title).text, date: form.date || (day ?? '') }, key, options)
    : signalOfWords({ title: subject.text, day, text: own.text, key }, options);
  return {
    imported,
    accounts: [
      came(path, key, 'title', mail.subject),
      came(path, key, 'body', own.text),
      ...takenOut(path, [...own.taken, ...subject.taken]),
      ...around,
    ],
  };
}

/** Speakers as they are told: by number, or by name where names may come in. */
function speakersOf({ turns }: Transcript, people: boolean): (speaker: string) => string {
  const known = new Set(turns.map(({ speaker }) => speaker).filter(Boolean));
  const numbers = new Map([...known].map((speaker, at) => [speaker, at + 1]));
  return (speaker) => (speaker === '' ? '' : people ? escaped(speaker) : `Speaker ${numbers.get(speaker)}`);
}

function transcriptOf({ path, since }: Given, text: string, transcript: Transcript, options: InboxOptions): Came {
  const names = transcript.turns.map(({ speaker }) => speaker);
  const people = peopleNamed(names, options.people, true);
  const called = speakersOf(transcript, options.people);
  const taken: string[] = [];
  const body = transcript.turns
    .map(({ speaker, time, text: said }) => {
      const open = people.without(said);
      taken.push(...open.taken);
      const head = [called(speaker), time].filter(Boolean).join(', ');
      return head === '' ? escaped(open.text) : `**${head}:** ${escaped(open.text)}`;
    })
    .join('\n\n');
  const key = nameOf(path);
  const { title } = titleIn(path, people, taken);
  const day = dayIn(nameOf(path)) ?? dayIn(transcript.beside.join('\n').slice(0, 2000)) ?? since;
  const imported = signalOf({ title, fields: day === undefined ? {} : { date: day }, body, key }, options);
  imported.draft = true;
  const speakers = new Set(wordsOf([...new Set(names)].join(' ')));
  const lost = wordsLost(text, `${body} ${taken.join(' ')}`);
  const ofSpeakers = options.people ? [] : lost.filter((word) => speakers.has(word));
  const others = lost.filter((word) => options.people || !speakers.has(word));
  return {
    imported,
    accounts: [
      { ...came(path, key, 'body', ''), words: wordsOf(text).length - lost.length - wordsOf(taken.join(' ')).length },
      ...takenOut(path, [...taken, ...ofSpeakers]),
      ...(others.length > 0
        ? [{ ...left(path, 'times, numbers and notes beside the words', others.length), text: others.join(' ') }]
        : []),
    ],
  };
}

/** The title that a file's name makes, without names of people. */
function titleIn(path: string, people: People, taken: string[]): { title: string } {
  const { text, taken: more } = people.without(titleOfName(path));
  taken.push(...more);
  return { title: /[\p{L}\p{N}]/u.test(text) ? text : 'A conversation' };
}

function textOf(given: Given, text: string, options: InboxOptions): Came {
  const { path, since } = given;
  const conversation = readConversation(text);
  if (conversation) return transcriptOf(given, text, conversation, options);
  const people = peopleNamed([], options.people);
  const { text: open, taken } = people.without(text.replace(/\r\n?/g, '\n'));
  const key = nameOf(path);
  const { title } = titleIn(path, people, []);
  const day = dayIn(nameOf(path)) ?? dayIn(text.slice(0, 300)) ?? since;
  const imported = signalOfWords({ title, day, text: open, key }, options);
  return { imported, accounts: [came(path, key, 'body', open), ...takenOut(path, taken)] };
}

async function fileOf(given: Given, options: InboxOptions): Promise<Came> {
  const { path, bytes } = given;
  if (/\.eml$/i.test(path)) return mailOf(given, options);
  const text = decodeTable(bytes)?.text;
  if (text === undefined) return { imported: null, accounts: [left(path, 'a file that is no text')] };
  if (!/[\p{L}\p{N}]/u.test(text)) return { imported: null, accounts: [left(path, 'a file without words')] };
  if (/\.(?:vtt|srt)$/i.test(path)) {
    const transcript = readCaptions(text);
    if (transcript) return transcriptOf(given, text, transcript, options);
    return { imported: null, accounts: [left(path, 'a transcript without times', wordsOf(text).length)] };
  }
  if (/\.txt$/i.test(path)) return textOf(given, text, options);
  const signal = signalOfText(path, text, options);
  if (signal) return signal;
  const why = hasUnreadFields(path, text)
    ? 'a text whose fields are no YAML that can be read'
    : 'a text that is no signal: `heard` is missing';
  return { imported: null, accounts: [left(path, why, wordsOf(text).length)] };
}

/**
 * Mails, transcripts and signals of an inbox as signals: what the form wrote as it is, the rest as drafts.
 * @param files of the folder
 * @param options which inputs there are, and what every adapter is told
 */
export async function readInbox(files: readonly Given[], options: InboxOptions): Promise<Taken> {
  const taken: Taken = { imported: [], accounts: [] };
  const keys = new Set<string>();
  for (const given of files) {
    if (!isInboxFile(given.path)) {
      taken.accounts.push(
        left(given.path, 'a file that is no mail (.eml), transcript (.vtt, .srt, .txt) or signal (.md)'),
      );
      continue;
    }
    const { imported, accounts } = await fileOf(given, options);
    if (imported && keys.has(imported.source.key)) {
      // Two files may have one name, in folders of their own; two mails have one id only where they are the same.
      if (/\.eml$/i.test(given.path)) {
        taken.accounts.push(left(given.path, 'the same mail again'));
        continue;
      }
      imported.source.key = given.path;
      for (const account of accounts) if ('key' in account.came) account.came.key = given.path;
    }
    if (imported) {
      keys.add(imported.source.key);
      taken.imported.push(imported);
    }
    taken.accounts.push(...accounts);
  }
  return taken;
}
