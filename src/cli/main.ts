import { statSync } from 'node:fs';
import { nearest } from '../source/fields/nearest.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, help } from './help.ts';
import { damage } from './installation/package.ts';
import type { Machine } from './machine.ts';
import { readOptions } from './options.ts';
import type { Output } from './output.ts';
import { takeBackLeft } from './rename/replace-files.ts';
import { optionsSpelled, spelled } from './spelling.ts';
import { troubleOf } from './trouble.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const names = commands.map(({ name }) => name);

function commandOf(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  if (name.startsWith('-')) throw new UsageError(`The command comes first: npm run <command> -- ${name}.`);
  const near = nearest(name, names);
  throw new UsageError(
    `There is no command "${name}".${near ? ` Did you mean ${near}?` : ` There are ${names.join(', ')}.`}`,
  );
}

function requireArguments({ name, takes }: Command, given: readonly string[]): void {
  const needed = takes.filter((word) => !word.startsWith('['));
  const usage = ['npm run', name, ...(takes.length > 0 ? ['--'] : []), ...takes].join(' ');
  const missing = needed[given.length];
  if (missing)
    throw new UsageError(`${missing} is missing: ${usage}. npm run ${name} -- --help says what may stand there.`);
  const extra = given[takes.length];
  if (extra !== undefined) {
    const quotes = takes.at(-1)?.startsWith('"') ? ' Put a title of several words in quotes.' : '';
    throw new UsageError(`"${extra}" is one word too many: ${usage}.${quotes}`);
  }
}

/** An output whose commands can be typed where the command runs. */
function typable(output: Output, machine: Machine): Output {
  const { npm_lifecycle_event: script } = machine.environment;
  const say = (text: string) => {
    if (!/npm run | --/.test(text)) return text;
    const scripts = machine.scripts();
    // A script that takes any command takes its options, too: whoever typed it knows where they stand.
    const run = script !== undefined && script !== 'sextant' && scripts.has(script) ? script : undefined;
    return spelled(optionsSpelled(text, run), names, scripts);
  };
  return { ...output, out: (text) => output.out(say(text)), err: (text) => output.err(say(text)) };
}

/** What a change of a hub has left half done that was killed is taken back before anybody reads, builds or seals it. */
function takeBackIn(folder: string, output: Output): void {
  // What is wrong with the folder is said by the command.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) takeBackLeft(folder, output);
}

async function run(args: readonly string[], machine: Machine, plain: Output): Promise<number> {
  const output = typable(plain, machine);
  const [name, ...rest] = args;
  if (name === undefined)
    throw new UsageError(`Name a command: ${names.join(', ')}. npm run sextant -- --help says what each does.`);
  if (['--help', '-h', 'help'].includes(name)) {
    output.out(help(commands));
    return 0;
  }
  if (['--version', '-v'].includes(name)) {
    output.out(`${version}\n`);
    return 0;
  }
  const command = commandOf(name);
  const options = readOptions(rest, machine.environment, command, commands);
  if (options.help) {
    output.out(commandHelp(command));
    return 0;
  }
  requireArguments(command, options.positionals);
  takeBackIn(options.content, output);
  return command.run(options, command.elsewhere ? plain : output, machine);
}

/**
 * Does a piece of work and says in one sentence why it cannot be done, where that is to be expected.
 * @param work gives an exit code
 * @returns exit code: that of the work, or 2
 */
export async function guarded(work: () => Promise<number>, output: Output): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // A package that was changed is no fault of its code.
    const sentence = error instanceof UsageError ? error.message : (troubleOf(error) ?? damage({ closely: true }));
    if (sentence !== null) output.err(`sextant: ${sentence}\n`);
    else
      output.err(
        `sextant: This is a fault of Sextant, not of the content.\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
    return 2;
  }
}

/**
 * Runs a command line.
 * @param args without the names of Node and of the script
 * @param machine that it runs on
 * @returns exit code: 0 done, 1 the content has errors, 2 it could not run
 */
export const main = (args: readonly string[], machine: Machine, output: Output): Promise<number> =>
  guarded(() => run(args, machine, output), typable(output, machine));
