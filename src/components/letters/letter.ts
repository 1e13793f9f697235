import { formatDay } from '../../format/days.ts';
import type { EntryName } from '../../model/editions/comparison.ts';
import type { EventSort, LetterEvent } from '../../report/letters/event.ts';
import type { Destination } from '../../site/href.ts';
import { lettersWords } from './words.ts';

/** Where a letter comes from, and where its links lead. */
export interface Sender {
  /** Title and language of the hub. */
  hub: string;
  language: string;
  /** The two days between which it happened, `YYYY-MM-DD`. */
  since: string;
  today: string;
  audience: string;
  /** Whole address on the published site; null while nobody said where that is. */
  address(to: Destination): string | null;
}

/** An entry, and where it is to be read. */
export interface LetterEntry {
  title: string;
  href: string | null;
}

/** One event in a letter. */
export interface LetterLine {
  entry: LetterEntry;
  /** Goes on from the title. */
  words: string;
  ask: string | null;
  touches: readonly LetterEntry[];
}

/** A letter to an owner: what is told, before it is text or HTML. */
export interface Letter {
  hub: string;
  language: string;
  subject: string;
  lead: string;
  /** Events of one sort; the most urgent sort first. */
  parts: readonly { sort: EventSort; title: string; lines: readonly LetterLine[] }[];
  /** Why somebody gets it. */
  because: string;
  home: string | null;
}

/** Letters of a title in a subject: what is longer, inboxes cut off. */
const longestTitle = 60;

function cut(title: string): string {
  const signs = [...new Intl.Segmenter('en').segment(title)].map(({ segment }) => segment);
  return signs.length <= longestTitle
    ? title
    : `${signs
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * A letter to an owner.
 * @param owner as written in `owner`
 * @param events of that owner, the most urgent first; at least one
 * @param signs the sides for which the receiver signs
 * @param sender where it comes from
 */
export function letterTo(
  owner: string,
  events: readonly LetterEvent[],
  signs: readonly string[],
  { hub, language, since, today, audience, address }: Sender,
): Letter {
  const say = lettersWords(language);
  const entry = ({ key, title }: EntryName): LetterEntry => ({ title, href: address({ entry: key }) });
  const line = (event: LetterEvent): LetterLine => ({
    entry: entry(event.entry),
    words: event.words,
    ask: event.sides.some((side) => signs.includes(side)) ? say.sign : event.ask,
    touches: event.touches.map(entry),
  });
  const [first] = events;
  return {
    hub,
    language,
    subject: first ? say.subject(hub, cut(first.entry.title), first.short, events.length - 1) : hub,
    lead: say.lead(events.length, owner, formatDay(since, language), formatDay(today, language)),
    parts: [...Map.groupBy(events, ({ sort }) => sort)].map(([sort, own]) => ({
      sort,
      title: say.sorts[sort],
      lines: own.map(line),
    })),
    because: say.because(hub, owner, audience),
    home: address({ page: 'home' }),
  };
}
