import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { counted } from '../../format/words.ts';
import { type Content, readContent } from '../../source/content.ts';
import { decode } from '../../source/decode.ts';
import { type ContentFolder, readContentFolder } from '../../source/read.ts';
import { openBodyStore } from '../body-store.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type Plan, planRename } from './plan.ts';
import { replaceAll, takeBackLeft } from './replace-files.ts';
import { changedMeaning } from './same.ts';

/** Texts at the root that link to entries and are none: a README. */
function textsBeside({ files }: ContentFolder): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path, bytes } of files) {
    const decoded = !path.includes('/') && /\.mdx?$/i.test(path) ? decode(bytes) : null;
    if (decoded && 'text' in decoded) texts.set(path, decoded.text);
  }
  return texts;
}

/** The folder as it will be. */
function folderAfter(folder: ContentFolder, { texts, move }: Plan): ContentFolder {
  const files = folder.files.map(({ path, bytes }) => {
    const text = texts.get(path);
    return {
      path: path === move.from ? move.to : path,
      bytes: text === undefined ? bytes : new TextEncoder().encode(text),
    };
  });
  return { ...folder, files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}

/** Holds the plan against what it is made of. Nothing is written that says something else than before. */
function requireSame(before: Content, after: Content, { renaming, move }: Plan): void {
  const [file, ...more] = changedMeaning(before, after, renaming, move);
  if (file === undefined) return;
  const others = more.length > 0 ? `, and ${counted(more.length, 'more file')}` : '';
  throw new UsageError(
    `Something in ${file}${others} names ${move.from} in a way that cannot be changed by itself. Nothing was renamed; write that link plainly, and try again.`,
  );
}

/**
 * `sextant rename <entry> <new id>`: moves an entry's file, with every reference and link to it, and notes its old id
 * in `formerly`; in one step, or not at all.
 * @returns exit code 0
 * @throws UsageError for what would clash, and for what cannot be changed
 */
export function rename(
  options: Pick<Options, 'positionals' | 'content'>,
  output: Output,
  machine: Pick<Machine, 'cache' | 'interruption'>,
): number {
  const [written = '', next = ''] = options.positionals;
  const { content } = options;
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder "${content}". Name one with --content DIR.`);
  takeBackLeft(content, output);
  const bodies = openBodyStore(resolve(content), machine.cache);
  const folder = readContentFolder(content);
  const before = readContent(folder, bodies);
  const plan = planRename(before, written, next.normalize('NFC'), textsBeside(folder));
  requireSame(before, readContent(folderAfter(folder, plan), bodies), plan);
  const interruption = machine.interruption();
  try {
    replaceAll(content, plan.texts, folder.files, plan.move);
  } finally {
    interruption.over();
  }
  const { move, texts } = plan;
  const others = [...texts.keys()].filter((path) => path !== move.from);
  output.out(`${join(content, move.from)} is ${join(content, move.to)} now.\n`);
  for (const path of others) output.out(`  changed  ${join(content, path)}\n`);
  return 0;
}
