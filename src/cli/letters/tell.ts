import { lettersWords } from '../../components/letters/words.ts';
import { formatDay } from '../../format/days.ts';
import { counted } from '../../format/words.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { printable } from '../../report/printable.ts';
import type { Since } from './since.ts';

/** What somebody is told, or would be. */
export interface Own {
  owner: string;
  audience: string;
  events: readonly LetterEvent[];
  /** Of a letter that has a receiver. */
  messageId: string | null;
}

/** What stands in a report. */
export interface Report {
  since: Pick<Since, 'date' | 'from'>;
  today: string;
  language: string;
  letters: readonly Own[];
}

/** For a terminal: who is told what. */
export function textReport({ since, today, language, letters }: Report): string {
  const say = lettersWords(language);
  const days = `From ${formatDay(since.date, language)} (${since.from}) to ${formatDay(today, language)}:`;
  if (letters.length === 0) return `${printable(days)} nothing that an owner has to be told.\n`;
  const own = ({ owner, audience, events }: Own) => [
    '',
    printable(`${owner}, as “${audience}”: ${counted(events.length, 'event')}`),
    ...events.map(({ sort, entry, words }) => printable(`  ${say.sorts[sort]}: ${say.line(entry.title, words)}`)),
  ];
  return `${[printable(days), ...letters.flatMap(own)].join('\n')}\n`;
}

/** For programs. */
export const jsonReport = ({ since, today, letters }: Report): string =>
  `${JSON.stringify(
    {
      since: { date: since.date, from: since.from },
      today,
      letters: letters.map(({ owner, audience, messageId, events }) => ({
        owner,
        audience,
        messageId,
        events: events.map(({ id, sort, entry, sides, touches, on, words, ask }) => ({
          id,
          sort,
          entry,
          ...(sides.length > 0 ? { sides } : {}),
          ...(touches.length > 0 ? { touches } : {}),
          on,
          words,
          ask,
        })),
      })),
    },
    null,
    2,
  )}\n`;
