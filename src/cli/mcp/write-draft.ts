import { mkdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Hub } from '../../model/hub.ts';
import { split } from '../../source/fields/front-matter.ts';
import { parseYaml } from '../../source/fields/yaml.ts';
import { slugOf } from '../../source/slug.ts';
import { writeNew } from '../init/write-new.ts';
import { inTheWay } from '../new.ts';
import { UsageError } from '../usage-error.ts';
import { type DraftFile, type DraftText, draftFile } from './check-draft.ts';

/** A draft as it will lie in its folder. */
export interface MarkedDraft extends DraftFile {
  id: string;
  text: string;
}

/** The text with the mark of a draft among its fields. */
function marked(text: string, extension: string, data: Readonly<Record<string, unknown>>): string {
  if (data.draft === true) return text;
  if (Object.hasOwn(data, 'draft'))
    throw new UsageError('What is written here is a draft: leave out `draft`, or write `draft: true`.');
  const { start } = split(text, extension).yaml;
  const next = `${text.slice(0, start)}draft: true\n${text.slice(start)}`;
  const read = parseYaml(split(next, extension).yaml, next);
  // Fields between braces, or indented ones, take no line before them.
  if (!('data' in read) || !isDeepStrictEqual(read.data, { ...data, draft: true }))
    throw new UsageError('The fields take no mark of a draft: write each as `field: value` on a line of its own.');
  return next;
}

/** A name that is one file in the folder of its kind, and nothing else. */
function requireName(id: string): void {
  if (id === '' || slugOf(id) !== id)
    throw new UsageError(`"${id.slice(0, 200)}" names no file: an id is small letters, digits and hyphens.`);
}

/**
 * A text as the draft that it would be: a file in the folder of its kind, marked. Nothing is written.
 * @param draft the text
 * @param hub as the audience sees it
 * @throws UsageError when the name leads elsewhere, or the text has no fields that take the mark
 */
export function markedDraft(draft: DraftText, hub: Hub): MarkedDraft {
  const made = draftFile(draft, hub.today);
  const { kind, file, extension, data } = made;
  if (typeof data.title !== 'string')
    throw new UsageError('The text has no title among its fields: front matter between two lines of --- comes first.');
  const id = file.slice(kind.folder.length + 1, -extension.length);
  requireName(id);
  return { ...made, id, text: marked(draft.text, extension, data) };
}

/**
 * Writes a draft into the content folder: a new file in the folder of its kind.
 * @param draft as `markedDraft` made it
 * @param folder the content folder, absolute
 * @throws UsageError when the folder leads elsewhere, or something is there; what that is may be for others than who asks
 */
export function writeDraft({ kind, id, file, text }: MarkedDraft, folder: string): void {
  const own = join(folder, kind.folder);
  const taken = new UsageError(`${kind.folder}/${id} exists already; nothing is overwritten.`);
  const there = inTheWay(kind, id, own);
  if (there?.why === 'name') throw taken;
  if (there) throw new UsageError(`A hub has one ${kind.one}, and this one has it; nothing is written beside it.`);
  mkdirSync(own, { recursive: true });
  if (realpathSync(own) !== join(realpathSync(folder), kind.folder))
    throw new UsageError(`The folder ${kind.folder}${sep} leads out of the content folder: nothing is written there.`);
  try {
    writeNew(join(folder, file), text);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
  }
}
