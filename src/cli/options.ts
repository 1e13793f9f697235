import { parseArgs } from 'node:util';
import { isCalendarDate } from '../kinds/fields.ts';
import { nearest } from '../source/nearest.ts';

/** What a command cannot run with. Shown as one sentence; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const flags = {
  content: { type: 'string' },
  audience: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  port: { type: 'string' },
  entries: { type: 'string' },
  warm: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options of the command line, as written. */
export interface Options {
  positionals: string[];
  content: string;
  audience?: string | undefined;
  out: string;
  base?: string | undefined;
  site?: string | undefined;
  date?: string | undefined;
  format?: string | undefined;
  port: number;
  entries: number;
  warm: boolean;
  help: boolean;
}

function whole(name: string, value: string | undefined, fallback: number, least: number, most: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${value}".`);
  return number;
}

/**
 * Reads the command line.
 * @param args what follows the command's name
 * @param environment for `HUB_CONTENT`
 * @throws UsageError for an unknown option or a value that cannot be
 */
export function readOptions(args: string[], environment: Record<string, string | undefined>): Options {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true; args: string[] }>>;
  try {
    parsed = parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-+)([^']*)'/.exec(text);
    if (!unknown) throw new UsageError(`${text.split(/[.\n]/, 1)[0]}.`);
    const near = nearest(unknown[2] ?? '', Object.keys(flags));
    throw new UsageError(
      `There is no option ${unknown[1]}${unknown[2]}.${near ? ` Did you mean --${near}?` : ' `sextant --help` lists them.'}`,
    );
  }
  const { values, positionals } = parsed;
  if (values.date !== undefined && !isCalendarDate(values.date))
    throw new UsageError(`--date takes a day of the calendar, YYYY-MM-DD, not "${values.date}".`);
  if (values.base !== undefined && !/^\/[\w\-./~]*$/.test(values.base))
    throw new UsageError(`--base takes a path that begins with /, not "${values.base}".`);
  if (values.site !== undefined && !/^https?:\/\/[^/]+/.test(values.site))
    throw new UsageError(`--site takes an address that begins with https://, not "${values.site}".`);
  return {
    positionals,
    content: values.content ?? environment.HUB_CONTENT ?? 'content',
    audience: values.audience,
    out: values.out ?? 'dist',
    base: values.base,
    site: values.site,
    date: values.date,
    format: values.format,
    port: whole('port', values.port, 4321, 0, 65_535),
    entries: whole('entries', values.entries, 1000, 1, 1_000_000),
    warm: values.warm ?? false,
    help: values.help ?? false,
  };
}
