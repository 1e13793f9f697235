import type { Account } from './imported.ts';
import { type Change, changed } from './markdown/change.ts';
import { headingChanges, type Placed, placedHeadings } from './markdown/headings.ts';
import { htmlChanges } from './markdown/html.ts';
import { imageText, linkChanges, type Places, targetOf } from './markdown/links.ts';
import { toolChanges } from './markdown/tools.ts';
import { type Heading, type Read, readMarkdown, span, wordsBelow } from './markdown/tree.ts';
import { wordsOf } from './words.ts';

/** What a text is read with. */
export interface Reading {
  /** Path of the file. */
  file: string;
  /** The whole text, with lines ended by `\n`. */
  text: string;
  /** Offset at which the words begin. */
  bodyAt: number;
  key: string;
  /** The title where it stands elsewhere: a heading of other words is none. */
  title?: string | undefined;
  places: Places;
  /** More changes, of whoever knows what the text is. */
  more: (
    read: Read,
    title: Heading | null,
  ) => { changes: readonly Change[]; headings?: (placed: Placed[]) => Placed[] };
}

/** A text as it comes in. */
export interface Converted {
  body: string;
  title: string | undefined;
  accounts: Account[];
  assets: Set<string>;
  tags: Set<string>;
}

/** The heading that is the title: the first block, where it is of the first level. */
function titleOf({ root }: Read): Heading | null {
  const first = root.children.find(({ type }) => type !== 'html' && type !== 'definition');
  return first?.type === 'heading' && first.depth === 1 && wordsBelow(first).trim() !== '' ? first : null;
}

const sameWords = (one: string, other: string) =>
  wordsOf(one).join(' ').toLowerCase() === wordsOf(other).join(' ').toLowerCase();

/** What stands there before the words: lines stay, so that places do. */
const blanked = (text: string, until: number): string =>
  text.slice(0, until).replace(/[^\n]/g, ' ') + text.slice(until);

/** Whether a text is Markdown with components. */
const isMdx = (file: string) => /\.mdx$/i.test(file);

/**
 * A text of another tool as Markdown that a hub reads, with an account of every word that does not stand in it.
 * @param reading the text
 */
export function convert(reading: Reading): Converted {
  const { file, key, places } = reading;
  const text = blanked(reading.text, reading.bodyAt);
  const read = readMarkdown(text);
  if (!read) return verbatim(reading);
  const first = titleOf(read);
  const title = first && (reading.title === undefined || sameWords(reading.title, wordsBelow(first))) ? first : null;
  const image = (src: string, alt: string) => imageText(src, alt, targetOf(src, file, places), false).text;
  const links = linkChanges(read, file, places);
  const tools = toolChanges(read, file, places, isMdx(file));
  const { changes: more, headings = (placed) => placed } = reading.more(read, title);
  const html = htmlChanges(read, isMdx(file), (src, alt) => {
    const target = targetOf(src, file, places);
    if (target.sort === 'file') links.assets.add(target.path);
    return image(src, alt);
  });
  const changes: Change[] = [
    ...more,
    ...(title ? [{ ...span(title), text: '', into: 'title' }] : []),
    ...tools.changes,
    ...html,
    ...links.changes,
    ...headingChanges(read, headings(placedHeadings(read, title))),
  ];
  const { text: body, accounts } = changed(file, text, changes, key);
  return {
    body,
    title: title ? wordsBelow(title).replace(/\s+/g, ' ').trim() : undefined,
    accounts,
    assets: new Set([...links.assets, ...tools.assets]),
    tags: tools.tags,
  };
}

/** A text that is no Markdown that somebody wrote stands in the entry as it is. */
function verbatim({ text, bodyAt, file }: Reading): Converted {
  const body = text.slice(bodyAt);
  const longest = Math.max(2, ...[...body.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const accounts: Account[] = [
    { file, words: wordsOf(body).length, came: { key: file, into: 'body' }, personal: false },
  ];
  return { body: `${fence}text\n${body}\n${fence}`, title: undefined, accounts, assets: new Set(), tags: new Set() };
}
