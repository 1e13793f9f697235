import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearest } from '../source/fields/nearest.ts';
import { commonFlags, type Flags, type ValuesOf } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** What every command is given. */
export interface Options extends Omit<ValuesOf<typeof commonFlags>, 'content' | 'out'> {
  /** The words that are no options. */
  positionals: string[];
  content: string;
  out: string;
}

/** Where a server listens. */
export interface ServerOptions {
  port: number;
  /** The loopback address without it. */
  host: string | undefined;
}

/** What of a site is made. */
export interface BuildOptions {
  /** How many of the latest editions get pages; all without it. */
  editions?: number | undefined;
}

/** What reading a command line needs to know of commands. */
interface Taking {
  name: string;
  flags: Flags;
}

/** Why `parseArgs` refuses, in one sentence. */
function parseFault(error: unknown, { name, flags }: Taking, others: readonly Taking[]): UsageError {
  const said = error instanceof Error ? error.message : String(error);
  const [, dashes, unknown] = /Unknown option '(--?)([^']*)'/.exec(said) ?? [];
  if (unknown !== undefined) {
    if (others.some((one) => Object.hasOwn(one.flags, unknown)))
      return new UsageError(`${name} takes no --${unknown}; npm run ${name} -- --help lists its options.`);
    const near = nearest(unknown, Object.keys(flags));
    // The whole command: npm takes an option that stands alone behind the name of a script as its own.
    const help = near ? `. Did you mean --${near}?` : `; npm run ${name} -- --help lists those of ${name}.`;
    return new UsageError(`There is no option ${dashes}${unknown}${help}`);
  }
  const named = /--([\w-]+)/.exec(said)?.[1] ?? '';
  if (!Object.hasOwn(flags, named)) return new UsageError(`${said.split(/[.\n]/, 1)[0]}.`);
  const value = flags[named]?.value;
  return new UsageError(value ? `--${named} needs a value: --${named} ${value}.` : `--${named} takes no value.`);
}

/**
 * Reads the command line.
 * @param args what follows the command's name
 * @param environment for `HUB_CONTENT`
 * @param command its name, and the options that it takes besides the common ones
 * @param others every command, to tell an option that another one takes from one that nobody knows
 * @param exists whether there is a file in the folder that the command runs in: a hub may be that folder
 * @returns the value of each of its options, by name
 * @throws UsageError for an option that is unknown or not taken, or a value that cannot be
 */
export function readOptions(
  args: string[],
  environment: Record<string, string | undefined>,
  command: { name: string; options: Flags },
  others: readonly { name: string; options: Flags }[],
  exists: (file: string) => boolean = existsSync,
): Options & Record<string, unknown> {
  // A command's own option outweighs a common one of its name: to compare, `--base` names a commit.
  const taking = ({ name, options }: { name: string; options: Flags }) => ({
    name,
    flags: { ...commonFlags, ...options },
  });
  const { flags } = taking(command);
  const shape = Object.fromEntries(
    Object.entries(flags).map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
    ]),
  );
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: shape, allowPositionals: true });
  } catch (error) {
    throw parseFault(error, taking(command), others.map(taking));
  }
  const { values, positionals } = parsed;
  const read = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      flag.read(values[name] === false ? undefined : values[name], name),
    ]),
  ) as ValuesOf<typeof commonFlags>;
  // An empty variable counts as none, as in other tools.
  const content = read.content ?? (environment.HUB_CONTENT || (exists('hub.yaml') ? '.' : 'content'));
  // A command that writes something else than a site says itself where that goes.
  const out = read.out ?? ('out' in command.options ? undefined : 'dist');
  return { ...read, positionals, content, out: out as string };
}
