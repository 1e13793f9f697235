import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names of the scripts that npm runs in a folder. */
export type Scripts = ReadonlySet<string>;

/**
 * The scripts of the manifest that npm takes in a folder: the nearest one above.
 * @param folder absolute
 * @param read gives the text of a file, or throws
 */
export function scriptsAt(
  folder: string,
  read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Scripts {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { scripts } = JSON.parse(read(join(at, 'package.json'))) as { scripts?: unknown };
      return new Set(typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : []);
    } catch {
      // There is none, or none that npm could read.
    }
    if (dirname(at) === at) return new Set();
  }
}

/**
 * Spells the commands in a text so that they can be typed in a folder. Everywhere in the code they stand as the
 * repository and what `sextant init` writes know them: `npm run check -- --format json`. Where npm has no such script,
 * it runs the installed program: `npx --no sextant check --format json`, never one that it would fetch. Where no command
 * stands between the program and an option, npx takes the option as its own (`--help` tells of npm, `--version` is that
 * of npm), unless `--` stands before the program.
 * @param text what is said
 * @param names of all commands
 * @param scripts what npm runs in the folder
 */
export function spelled(text: string, names: readonly string[], scripts: Scripts): string {
  const known = new Set([...names, 'sextant', '<command>']);
  return text.replace(/\bnpm run (<command>|[\w-]+)(?: --(?= ))?/g, (typed, name: string) => {
    // Whatever command a reader puts in the place of the word, it must be one that can be typed so.
    const isScript = name === '<command>' ? names.every((one) => scripts.has(one)) : scripts.has(name);
    if (!known.has(name) || isScript) return typed;
    if (scripts.has('sextant')) return name === 'sextant' ? 'npm run sextant --' : `npm run sextant -- ${name}`;
    return name === 'sextant' ? 'npx --no -- sextant' : `npx --no sextant ${name}`;
  });
}

/**
 * Spells the options that a text tells a reader to name: npm hands a script only those that stand behind `--`.
 * @param text what is said
 * @param script that npm runs now; undefined where none is
 */
export const optionsSpelled = (text: string, script: string | undefined): string =>
  script === undefined
    ? text
    : text.replace(/\b(name (?:one|another)(?: folder)?) with (--[a-z]+)/gi, `$1 with npm run ${script} -- $2`);
