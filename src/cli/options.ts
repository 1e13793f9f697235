import { parseArgs } from 'node:util';
import { isCalendarDate } from '../kinds/fields.ts';
import { nearest } from '../source/fields/nearest.ts';

/** What a command cannot run with. Shown as one sentence; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Every option: its type for `parseArgs`, the word for its value and its meaning for the help. */
export const flags = {
  content: {
    type: 'string',
    value: 'DIR',
    does: 'The content folder; `content` without it, or what HUB_CONTENT names.',
  },
  audience: { type: 'string', value: 'NAME', does: 'For whom; `build.audience` of hub.yaml without it.' },
  out: { type: 'string', value: 'DIR', does: 'Where the site is written; `dist` without it.' },
  base: { type: 'string', value: 'PATH', does: 'Path under which the site is served, such as /strategy/.' },
  site: { type: 'string', value: 'URL', does: 'Where the site is published, for canonical addresses.' },
  date: {
    type: 'string',
    value: 'YYYY-MM-DD',
    does: 'The day of reading; `today` of hub.yaml or the clock without it.',
  },
  format: { type: 'string', value: 'NAME', does: 'How results are written.' },
  port: { type: 'string', value: 'NUMBER', does: 'Where the site is served; 4321 without it.' },
  host: {
    type: 'string',
    value: 'ADDRESS',
    does: 'Who is listened to; only this machine without it. 0.0.0.0 is every address: then IP addresses and the name of this machine are answered to.',
  },
  entries: { type: 'string', value: 'NUMBER', does: 'How many entries; 1000 without it.' },
  diagrams: { type: 'string', value: 'NUMBER', does: 'How many of them hold a Mermaid diagram; none without it.' },
  cuts: { type: 'string', value: 'NUMBER', does: 'How many sealed editions the hub has; none without it.' },
  title: { type: 'string', value: 'TEXT', does: 'Name of the edition; its id without it.' },
  note: { type: 'string', value: 'TEXT', does: 'What the edition stands for.' },
  reason: { type: 'string', value: 'TEXT', does: 'Why a sealed edition is amended; readers see it.' },
  editions: {
    type: 'string',
    value: 'WHICH',
    does: 'The sealed editions whose pages are made: latest:N; all without it.',
  },
  warm: { type: 'boolean', does: 'Measures a second time, after one edit.' },
  yardstick: { type: 'boolean', does: 'Measures bare Astro pages of the same documents, too.' },
  help: { type: 'boolean', short: 'h', does: 'Says what the command does and takes.' },
} as const satisfies Record<string, { type: 'string' | 'boolean'; short?: string; value?: string; does: string }>;

export type OptionName = keyof typeof flags;

/** What every command takes, whether it needs it or not: scripts hand the same options to all. */
export const commonOptions = ['content', 'audience', 'out', 'base', 'site', 'date', 'help'] as const;

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
  /** Where a server listens; the loopback address without it. */
  host?: string | undefined;
  entries: number;
  diagrams: number;
  cuts: number;
  title?: string | undefined;
  note?: string | undefined;
  reason?: string | undefined;
  /** How many of the latest editions get pages; all without it. */
  editions?: number | undefined;
  warm: boolean;
  yardstick: boolean;
  help: boolean;
}

function whole(name: string, value: string | undefined, fallback: number, least: number, most: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${value}".`);
  return number;
}

/** `latest:2` is 2. */
function latest(value: string | undefined): number | undefined {
  if (value === undefined || value === 'all') return undefined;
  const count = /^latest:(\d{1,6})$/.exec(value)?.[1];
  if (count === undefined) throw new UsageError(`--editions takes all or latest:N, such as latest:2, not "${value}".`);
  return Number(count);
}

/** What `parseArgs` says, in one sentence. */
function parseFault(error: unknown, taken: readonly OptionName[]): UsageError {
  const text = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(--?)([^']*)'/.exec(text);
  if (unknown) {
    const near = nearest(unknown[2] ?? '', taken);
    const help = near ? ` Did you mean --${near}?` : ' --help lists the options.';
    return new UsageError(`There is no option ${unknown[1]}${unknown[2]}.${help}`);
  }
  const named = /--([\w-]+)/.exec(text)?.[1];
  const flag = named && Object.hasOwn(flags, named) ? flags[named as OptionName] : undefined;
  if (!flag) return new UsageError(`${text.split(/[.\n]/, 1)[0]}.`);
  return new UsageError(
    'value' in flag ? `--${named} needs a value: --${named} ${flag.value}.` : `--${named} takes no value.`,
  );
}

/**
 * Reads the command line.
 * @param args what follows the command's name
 * @param environment for `HUB_CONTENT`
 * @param command its name, and the options that it takes besides the common ones
 * @throws UsageError for an option that is unknown or not taken, or a value that cannot be
 */
export function readOptions(
  args: string[],
  environment: Record<string, string | undefined>,
  command: { name: string; options: readonly OptionName[] },
): Options {
  const taken = [...command.options, ...commonOptions];
  let parsed: ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true; args: string[] }>>;
  try {
    parsed = parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    throw parseFault(error, taken);
  }
  const { values, positionals } = parsed;
  const extra = (Object.keys(values) as OptionName[]).find((name) => !taken.includes(name));
  if (extra)
    throw new UsageError(
      `sextant ${command.name} takes no --${extra}; sextant ${command.name} --help lists its options.`,
    );
  if (values.date !== undefined && !isCalendarDate(values.date))
    throw new UsageError(`--date takes a day of the calendar, YYYY-MM-DD, not "${values.date}".`);
  if (values.base !== undefined && !/^\/[\w\-./~]*$/.test(values.base))
    throw new UsageError(`--base takes a path that begins with /, not "${values.base}".`);
  if (values.site !== undefined && !/^https?:\/\/[^/]+/.test(values.site))
    throw new UsageError(`--site takes an address that begins with https://, not "${values.site}".`);
  return {
    positionals,
    // An empty variable counts as none, as in other tools.
    content: values.content ?? (environment.HUB_CONTENT || 'content'),
    audience: values.audience,
    out: values.out ?? 'dist',
    base: values.base,
    site: values.site,
    date: values.date,
    format: values.format,
    host: values.host || undefined,
    port: whole('port', values.port, 4321, 0, 65_535),
    entries: whole('entries', values.entries, 1000, 1, 1_000_000),
    diagrams: whole('diagrams', values.diagrams, 0, 0, 1_000_000),
    cuts: whole('cuts', values.cuts, 0, 0, 1000),
    title: values.title,
    note: values.note,
    reason: values.reason,
    editions: latest(values.editions),
    warm: values.warm ?? false,
    yardstick: values.yardstick ?? false,
    help: values.help ?? false,
  };
}

/**
 * What belongs to the format that was asked for.
 * @param format as written after `--format`
 * @param known by name of the format
 * @param fallback name of the format when none is asked for
 * @throws UsageError when it is not known
 */
export function chooseFormat<T>(format: string | undefined, known: Readonly<Record<string, T>>, fallback: string): T {
  const name = format ?? fallback;
  if (Object.hasOwn(known, name)) return known[name] as T;
  const names = Object.keys(known);
  const near = nearest(name, names);
  throw new UsageError(
    `There is no format "${name}"; --format takes ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.${near ? ` Did you mean ${near}?` : ''}`,
  );
}
