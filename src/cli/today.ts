/**
 * The calendar day of a moment: the only place where a clock becomes a day.
 * @param moment now
 * @param timeZone IANA name; without it, that of the machine
 * @returns `YYYY-MM-DD`
 */
export function dayOf(moment: Date, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
