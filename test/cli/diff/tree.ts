import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../support/folder.ts';
import { git } from '../../support/git.ts';

/** A working tree that a change is made in. */
export interface Tree {
  /** Replaces what stands once in a file. */
  edit(path: string, from: string | RegExp, to: string): void;
  write(path: string, text: string): void;
  read(path: string): string;
  remove(path: string): void;
  move(from: string, to: string): void;
  /** Replaces a text wherever it stands in the hub, its editions left out. */
  everywhere(from: string, to: string): void;
}

/** A change of the sample, and what of it is told. */
export interface Scripted {
  name: string;
  /** What the base holds, where it is not the sample as it is. */
  before?(tree: Tree): void;
  change(tree: Tree): void;
  /** `chapter what entry: words [rules]`, all of them and in their order; a place in the backlog is `a place`. */
  told: readonly string[];
}

/** The files of a folder, to be changed. */
export function treeIn(folder: string): Tree {
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  return {
    read,
    write,
    edit(path, from, to) {
      const text = read(path);
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${path} does not hold ${from}`);
      write(path, edited);
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    move(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    everywhere(from, to) {
      for (const path of filesBelow(folder))
        if (/^(?!editions\/|\.git\/).*\.(mdx?|yaml)$/.test(path) && read(path).includes(from))
          write(path, read(path).replaceAll(from, to));
    },
  };
}

/**
 * Puts the sample hub into a repository of its own, as its only commit.
 * @param folder that does not exist yet
 * @param editions whether its editions come along: they take their time
 */
export function sampleIn(folder: string, editions = false): void {
  const sample = join(import.meta.dirname, '../../../content');
  cpSync(sample, folder, {
    recursive: true,
    filter: (source) => editions || !source.startsWith(join(sample, 'editions')),
  });
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'The sample');
  git(folder, 'tag', 'first');
}

/** Takes back what was not committed. */
export function restore(folder: string): void {
  git(folder, 'checkout', '-q', '--', '.');
  git(folder, 'clean', '-qfd');
  if (!existsSync(join(folder, 'hub.yaml'))) throw new Error('nothing was restored');
}

/** A report as JSON, as far as it tells of changes. */
interface Report {
  chapters: { statements: { id: string; words: string; flags: { rule: string }[] }[] }[];
}

/** The statements of a report as JSON: what and whom, the words, the rules. */
export const toldIn = (json: string): string[] =>
  (JSON.parse(json) as Report).chapters.flatMap(({ statements }) =>
    statements.map(({ id, words, flags }) => {
      // Of a problem, its words are its name.
      const name = id.replace(/\/[0-9a-f]{8}$/, '');
      return `${name}: ${words}${flags.map(({ rule }) => ` [${rule}]`).join('')}`;
    }),
  );
