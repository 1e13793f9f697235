import { beginning } from '../../format/beginning.ts';
import { isCalendarDate, journeyStages } from '../../kinds/fields.ts';
import { channels, signals } from '../../kinds/signals.ts';
import { escaped, paragraph } from '../../markdown/escape.ts';
import { type HeardWords, heardLabels } from '../../model/heard-mail.ts';
import { slugOf } from '../../source/slug.ts';
import { dayIn } from '../day.ts';
import type { Bringing, Imported } from '../imported.ts';
import { isOpen, leftToWrite } from '../left-to-write.ts';

/** An input of the hub, as somebody who writes may call it. */
export interface KnownInput {
  id: string;
  title: string;
  owner: string;
}

/** What an inbox is read with. */
export interface InboxOptions extends Bringing {
  /** As `source.system`. */
  system: string;
  inputs: readonly KnownInput[];
}

/** Longer words stand in the text; the field then has their beginning. */
const longestHeard = 600;
const longestTitle = 90;

/** Lines of somebody's words as paragraphs of Markdown that say the same. */
export const asMarkdown = (text: string): string =>
  text
    .split(/\n[ \t]*\n/)
    .map((part) => paragraph(escaped(part)))
    .filter((part) => part !== '')
    .join('\n\n');

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is known of a signal; the rest is left to write. */
interface Known {
  title: string;
  fields: Record<string, unknown>;
  body: string;
  key: string;
}

/**
 * A signal of what is known, with marks where something is missing.
 * @param known fields that fit
 * @param options of the inbox
 */
export function signalOf({ title, fields, body, key }: Known, options: InboxOptions): Imported {
  const owner = options.inputs.find(({ id }) => id === fields.input)?.owner ?? options.owner;
  const known: Record<string, unknown> = { title, ...(owner === undefined ? {} : { owner }), ...fields };
  const open = leftToWrite(signals, known);
  const slug = slugOf(title) || slugOf(key) || 'signal';
  return {
    kind: 'signals',
    id: typeof known.date === 'string' ? `${known.date}-${slug}` : slug,
    fields: { ...known, ...open },
    body,
    source: { system: options.system, key },
    assets: [],
    draft: isOpen(open) || !options.inputs.some(({ id }) => id === fields.input),
  };
}

/**
 * What somebody wrote as a signal: `heard`, and what is too long for it in the text.
 * @param said title, day and words, without what tells of people
 */
export function signalOfWords(
  said: { title: string; day: string | undefined; text: string; key: string },
  options: InboxOptions,
): Imported {
  const text = said.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const isLong = text.length > longestHeard;
  const heard = isLong ? beginning(oneLine(text), longestHeard) : text.trim();
  const title = beginning(said.title || oneLine(text), said.title ? longestTitle : 60);
  return signalOf(
    {
      title,
      fields: { ...(said.day && { date: said.day }), ...(heard !== '' && { heard }) },
      body: isLong ? asMarkdown(text) : '',
      key: said.key,
    },
    options,
  );
}

const hyphened = (text: string) =>
  oneLine(text)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/**
 * A filled-in form as a signal. What somebody answered otherwise than the fields take stands in the text.
 * @param words as they came by mail
 * @param key names it for good
 */
export function signalOfForm(words: HeardWords, key: string, options: InboxOptions): Imported {
  const input = options.inputs.find(({ id, title }) =>
    [id, title.toLowerCase()].includes(oneLine(words.input).toLowerCase()),
  );
  const journey = journeyStages.find((one) => one === hyphened(words.journey));
  const channel = channels.find((one) => one === hyphened(words.channel));
  const date = isCalendarDate(words.date.trim()) ? words.date.trim() : dayIn(words.date);
  const no = /^(?:no|false|nein|non)?$/i;
  const former = /^(?:yes|true|ja|oui|s[ií])$/i.test(words.former.trim());
  const unread = (
    [
      ['input', input],
      ['journey', journey],
      ['channel', channel],
      ['date', date],
      ['former', former || no.test(words.former.trim()) || undefined],
    ] as const
  ).filter(([field, read]) => read === undefined && words[field].trim() !== '');
  const heard = words.heard.trim();
  return signalOf(
    {
      title: beginning(oneLine(words.title), longestTitle) || beginning(oneLine(heard), 60),
      fields: {
        ...(date !== undefined && { date }),
        ...(input && { input: input.id }),
        ...(channel && { channel }),
        ...(journey && { journey }),
        ...(heard !== '' && { heard }),
        ...(words.who.trim() !== '' && { who: oneLine(words.who) }),
        ...(former && { former }),
      },
      body: unread.map(([field]) => asMarkdown(`${heardLabels[field]}: ${oneLine(words[field])}`)).join('\n\n'),
      key,
    },
    options,
  );
}
