import type { OptionName, Options } from './options.ts';
import type { Output } from './output.ts';

/** Runs a command and gives its exit code. */
export type Run = (options: Options, output: Output) => number | Promise<number>;

/** A command: what its help says, what it takes, where it is. */
export interface Command {
  name: string;
  /** In one sentence. */
  does: string;
  /** The words that follow its name, as the help shows them; those in brackets may be left out. */
  takes: readonly string[];
  /** Options besides those of every command. */
  options: readonly OptionName[];
  /** Values of `--format`, the first one without it. */
  formats?: readonly string[];
  /** More to say in its own help. */
  more?: string;
  /** Loaded when it is asked for, so that a check never waits for Astro. */
  load(): Promise<Run>;
}

/** Every command, in the order of the help. A new one is one file and one record here. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    does: 'Checks, builds and serves the hub.',
    takes: [],
    options: ['port', 'host', 'editions'],
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'build',
    does: 'Checks the hub and writes the site; refuses when a check finds an error.',
    takes: [],
    options: ['editions'],
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'dev',
    does: 'Serves the hub while it is written, for its narrowest audience.',
    takes: [],
    options: ['port', 'host'],
    load: async () => (await import('./dev/dev.ts')).dev,
  },
  {
    name: 'preview',
    does: 'Serves the site that was built.',
    takes: [],
    options: ['port', 'host'],
    load: async () => (await import('./preview.ts')).preview,
  },
  {
    name: 'check',
    does: 'Runs every check, without a build.',
    takes: [],
    options: ['format'],
    formats: ['pretty', 'json', 'github', 'sarif'],
    more: 'Exit code 0: no errors, warnings allowed. 1: errors. 2: it could not run.',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'new',
    does: 'Writes a file to begin an entry with; «…» marks what is left to write.',
    takes: ['<kind>', '"<title>"'],
    options: [],
    more: 'The kind is a folder of the hub or the word for one entry: signals or signal.',
    load: async () => (await import('./new.ts')).newEntry,
  },
  {
    name: 'edition',
    does: 'Seals the hub as it is, proves the seals, amends an edition with a reason, or compares two.',
    takes: ['<action>', '[<id>]', '[<id>]'],
    options: ['title', 'note', 'reason', 'format'],
    formats: ['text', 'markdown', 'json'],
    more: 'Actions: cut <id>, verify [<id>], amend <id> --reason "…", diff <id> [<id>]. verify looks at all editions when no id is given; diff takes today for the hub as it is, which is also what it compares with when one id is given.\nTitle, note and reason are read by all who see the edition, the widest audience too: write nothing narrow into them.\n--format is for diff. Exit code 1: the hub has errors, or a seal is broken.',
    load: async () => (await import('./edition/edition.ts')).edition,
  },
  {
    name: 'bench',
    does: 'Measures a cold build, or a cold check, of a hub that it makes up.',
    takes: ['[check]'],
    options: ['entries', 'diagrams', 'cuts', 'warm', 'yardstick', 'format'],
    formats: ['pretty', 'json'],
    load: async () => (await import('./bench.ts')).bench,
  },
];
