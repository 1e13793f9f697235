import { addDays } from '../../model/date.ts';

/** A day of a calendar that is told to a calendar program. */
export interface CalendarDay {
  /** Names it for good: a program that reads the file again replaces what has the same one. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  summary: string;
  description: string;
  /** Whole address; left out when it is not known. */
  url?: string | undefined;
  categories?: readonly string[];
}

/** Text as RFC 5545 writes it (3.3.11). Other control characters have no place in it. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Octets of a line, its end not counted (3.1). */
const lineLength = 75;

/** A line cut into lines of 75 octets, between letters; what follows the first begins with a space. */
export function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > lineLength) {
      lines.push(now);
      now = ' ';
      octets = 1;
    }
    now += letter;
    octets += size;
  }
  return [...lines, now].join('\r\n');
}

const dateOf = (day: string) => day.replaceAll('-', '');

/**
 * A calendar of whole days as iCalendar (RFC 5545).
 * @param name of the calendar
 * @param today the day of the build: it stamps every event, so that the same content gives the same bytes
 * @param days in the order they are written
 * @returns lines that end with CR LF
 */
export function calendar(name: string, today: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sextant//Reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...days.flatMap(({ uid, day, summary, description, url, categories = [] }) => [
      'BEGIN:VEVENT',
      `UID:${text(uid)}`,
      `DTSTAMP:${dateOf(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${dateOf(day)}`,
      `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
      `SUMMARY:${text(summary)}`,
      `DESCRIPTION:${text(description)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
