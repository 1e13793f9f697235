import { beginning } from '../../format/beginning.ts';
import { shortMark } from '../../format/short-mark.ts';
import { yamlValue } from '../../format/yaml-value.ts';
import type { HeardWords } from '../../model/heard-mail.ts';
import { slugOf } from '../../source/slug.ts';
import { findPlaceholder } from '../../source/words/placeholder.ts';

/** A signal as a file of the content folder. */
export interface SignalFile {
  /** Its name in `signals/`. */
  name: string;
  text: string;
  /** Whether it is a draft, since something in it reads as left to be written. */
  draft: boolean;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The name of a signal: as it was given, or the beginning of what was heard.
 * @param words of the form
 */
export const titleOf = ({ title, heard }: Pick<HeardWords, 'title' | 'heard'>): string =>
  oneLine(title) || beginning(oneLine(heard), 60);

/**
 * What the form holds, as the file of a signal. The file's name has a mark made of the words, since nobody here knows
 * which names are taken by signals for others.
 * @param words of the form; they fit the rules
 * @param owner who answers for the input
 * @param audience for whom it is; null leaves it to the hub
 */
export function signalFile(words: HeardWords, owner: string, audience: string | null): SignalFile {
  const title = titleOf(words);
  const heard = words.heard.replace(/\r\n?/g, '\n').trim();
  const who = oneLine(words.who);
  const draft = [title, heard, who].some((text) => findPlaceholder(text) !== null);
  const fields = {
    title,
    ...(draft && { draft }),
    owner,
    date: words.date,
    input: words.input,
    channel: words.channel,
    journey: words.journey,
    heard,
    ...(who !== '' && { who }),
    ...(words.former !== '' && { former: true }),
    ...(audience !== null && { audience }),
  };
  const text = Object.entries(fields)
    .map(([name, value]) => `${name}: ${plain(name, value) ?? yamlValue(value)}\n`)
    .join('');
  const mark = shortMark(text);
  const slug = slugOf(title).replace(/^[^\p{Ll}\p{Lo}\p{N}]+/u, '') || 'signal';
  return { name: `${words.date}-${slug}-${mark}.md`, text: `---\n${text}---\n`, draft };
}

/** Fields whose values are words of ours, ids or days. */
const named = new Set(['date', 'input', 'channel', 'journey', 'audience']);

/** A value without quotes, where YAML takes it for no other one; else null. */
const plain = (name: string, value: unknown): string | null =>
  named.has(name) && /^(?:\d{4}-\d\d-\d\d|(?!(?:true|false|null)$)[a-z][a-z-]{2,60})$/.test(String(value))
    ? String(value)
    : null;
