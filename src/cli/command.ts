import type { Flags, ValuesOf } from './flags.ts';
import type { Machine } from './machine.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';

/** A command: what its help says, what it takes, what it does. */
export interface Command<F extends Flags = Flags> {
  name: string;
  /** In one sentence. */
  does: string;
  /** The words that follow its name, as the help shows them; those in brackets may be left out. */
  takes: readonly string[];
  /** Options besides those of every command. */
  options: F;
  /** What it says is for another folder than the one that it runs in. */
  elsewhere?: boolean;
  /** More to say in its own help. */
  more?: string;
  /**
   * Does it. What takes long to load is imported here, so that a check never waits for Astro.
   * @returns exit code: 0 done, 1 the content has errors, 2 it could not run
   */
  run(options: Options & ValuesOf<F>, output: Output, machine: Machine): number | Promise<number>;
}

/** A command whose options have the types of its own flags. */
export const defineCommand = <F extends Flags>(command: Command<F>): Command<F> => command;
