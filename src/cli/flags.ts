import { isCalendarDate } from '../kinds/fields.ts';
import { nearest } from '../source/fields/nearest.ts';
import { UsageError } from './usage-error.ts';

/** An option of the command line: what the help says of it, and how its value is read. */
export interface Flag<T> {
  /** The word for its value in the help; without it the option takes none. */
  value?: string;
  /** A letter that stands for it. */
  short?: string;
  does: string;
  /**
   * @param written what follows the option; `true` for one that takes no value; undefined where it is not given
   * @param name of the option
   * @throws UsageError for a value that cannot be
   */
  read(written: string | true | undefined, name: string): T;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;

/** The values of some options, by their names. */
export type ValuesOf<F extends Flags> = { [Name in keyof F]: F[Name] extends Flag<infer T> ? T : never };

/** A text, or nothing. */
export const text = (value: string, does: string): Flag<string | undefined> => ({
  value,
  does,
  read: (written) => (written === true ? undefined : written),
});

/** Yes where it is given. */
export const yes = (does: string, short?: string): Flag<boolean> => ({
  does,
  ...(short === undefined ? {} : { short }),
  read: (written) => written === true,
});

/**
 * A whole number.
 * @param range what it is where it is not given, and between what it may lie
 */
export const wholeNumber = (
  does: string,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): Flag<number> => ({
  value: 'NUMBER',
  does,
  read(written, name) {
    if (written === undefined) return fallback;
    const number = Number(written);
    if (written === true || !/^\d+$/.test(written) || number < least || number > most)
      throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${written}".`);
    return number;
  },
});

/**
 * One of a few words.
 * @param names what may be written; the first where nothing is
 */
export const oneOf = <const Name extends string>(names: readonly [Name, ...Name[]]): Flag<Name> => ({
  value: 'NAME',
  does: `${names.join(', ')}; ${names[0]} without it.`,
  read(written, name) {
    if (written === undefined) return names[0];
    const known = names.find((one) => one === written);
    if (known !== undefined) return known;
    const offered = names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
    const near = nearest(String(written), names);
    throw new UsageError(
      `There is no ${name} "${written}"; --${name} takes ${offered}.${near ? ` Did you mean ${near}?` : ''}`,
    );
  },
});

/**
 * A text of a certain shape, or nothing.
 * @param fits whether a text has it
 * @param takes what the option takes, as a phrase
 */
const shaped = (
  value: string,
  does: string,
  fits: (written: string) => boolean,
  takes: string,
): Flag<string | undefined> => ({
  value,
  does,
  read(written, name) {
    if (written === undefined || written === true) return undefined;
    if (!fits(written)) throw new UsageError(`--${name} takes ${takes}, not "${written}".`);
    return written;
  },
});

/** What every command takes, whether it needs it or not: scripts hand the same options to all. */
export const commonFlags = {
  content: text(
    'DIR',
    'The content folder; without it what HUB_CONTENT names, else this folder where it holds hub.yaml, else `content`.',
  ),
  audience: text('NAME', 'For whom; `build.audience` of hub.yaml without it.'),
  out: text('DIR', 'Where the site is written; `dist` without it.'),
  base: shaped(
    'PATH',
    'Path under which the site is served, such as /strategy/.',
    (path) => /^\/[\w\-./~]*$/.test(path),
    'a path that begins with /',
  ),
  site: shaped(
    'URL',
    'Where the site is published, for canonical addresses.',
    (address) => /^https?:\/\/[^/]+/.test(address),
    'an address that begins with https://',
  ),
  date: shaped(
    'YYYY-MM-DD',
    'The day of reading; `today` of hub.yaml or the clock without it.',
    isCalendarDate,
    'a day of the calendar, YYYY-MM-DD',
  ),
  help: yes('Says what the command does and takes.', 'h'),
} satisfies Flags;

/** What a command that serves takes. */
export const serverFlags = {
  port: wholeNumber('Where the site is served; 4321 without it.', { fallback: 4321, least: 0, most: 65_535 }),
  host: text(
    'ADDRESS',
    'Who is listened to; only this machine without it. 0.0.0.0 is every address: then IP addresses and the name of this machine are answered to.',
  ),
} satisfies Flags;

/** What a command that builds takes. */
export const buildFlags = {
  editions: {
    value: 'WHICH',
    does: 'The sealed editions whose pages are made: latest:N; all without it.',
    read(written) {
      if (written === undefined || written === 'all') return undefined;
      const count = /^latest:(\d{1,6})$/.exec(String(written))?.[1];
      if (count === undefined)
        throw new UsageError(`--editions takes all or latest:N, such as latest:2, not "${written}".`);
      return Number(count);
    },
  } satisfies Flag<number | undefined>,
} satisfies Flags;
