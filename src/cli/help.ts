import type { Command } from './command.ts';
import { commonFlags, type Flags } from './flags.ts';

/** Two columns, the second one aligned. */
function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

const optionRows = (flags: Flags): string =>
  rows(Object.entries(flags).map(([name, { value, does }]) => [`--${name}${value ? ` ${value}` : ''}`, does]));

/**
 * `sextant --help`.
 * @param commands every command
 */
export function help(commands: readonly Command[]): string {
  return `Sextant compiles a folder of Markdown into a checked, searchable site.

npm run <command> -- [options]

${rows(commands.map(({ name, takes, does }) => [[name, ...takes].join(' '), does]))}
Options of every command:

${optionRows(commonFlags)}
npm run <command> -- --help says what else a command takes; npm run sextant -- --version says which Sextant this is.
`;
}

/**
 * `sextant <command> --help`.
 * @param command which one
 */
export function commandHelp({ name, takes, does, options, more }: Command): string {
  const others = Object.fromEntries(Object.entries(commonFlags).filter(([common]) => !Object.hasOwn(options, common)));
  return `${does}

npm run ${[name, '--', ...takes].join(' ')} [options]

${optionRows({ ...options, ...others })}${more ? `\n${more}\n` : ''}`;
}
