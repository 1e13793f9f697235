import { type Command, commands } from './commands.ts';
import { commonOptions, flags, type OptionName } from './options.ts';

/** Two columns, the second one aligned. */
function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

function optionRow(name: OptionName, formats?: readonly string[]): readonly [string, string] {
  const flag = flags[name];
  const left = `--${name}${'value' in flag ? ` ${flag.value}` : ''}`;
  return [left, name === 'format' && formats ? `${formats.join(', ')}; ${formats[0]} without it.` : flag.does];
}

/** `sextant --help`. */
export function help(): string {
  return `Sextant compiles a folder of Markdown into a checked, searchable site.

sextant <command> [options]

${rows(commands.map(({ name, takes, does }) => [[name, ...takes].join(' '), does]))}
Options of every command:

${rows(commonOptions.map((name) => optionRow(name)))}
sextant <command> --help says what else a command takes; sextant --version says which Sextant this is.
`;
}

/**
 * `sextant <command> --help`.
 * @param command which one
 */
export function commandHelp({ name, takes, does, options, formats, more }: Command): string {
  return `${does}

sextant ${[name, ...takes].join(' ')} [options]

${rows([...options, ...commonOptions].map((option) => optionRow(option, formats)))}${more ? `\n${more}\n` : ''}`;
}
