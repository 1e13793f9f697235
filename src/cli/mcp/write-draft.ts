import { mkdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Hub } from '../../model/hub.ts';
import { split } from '../../source/fields/front-matter.ts';
import { slugOf } from '../../source/slug.ts';
import { writeNew } from '../init/write-new.ts';
import { refuseTaken } from '../new.ts';
import { UsageError } from '../usage-error.ts';
import { type DraftText, draftFile } from './check-draft.ts';

/** The text with the mark of a draft among its fields. */
function marked(text: string, extension: string, data: Readonly<Record<string, unknown>>): string {
  if (data.draft === true) return text;
  if (Object.hasOwn(data, 'draft'))
    throw new UsageError('What is written here is a draft: leave out `draft`, or write `draft: true`.');
  const { start } = split(text, extension).yaml;
  return `${text.slice(0, start)}draft: true\n${text.slice(start)}`;
}

/** A name that is one file in the folder of its kind, and nothing else. */
function requireName(id: string): void {
  if (id === '' || slugOf(id) !== id)
    throw new UsageError(`"${id.slice(0, 200)}" names no file: an id is small letters, digits and hyphens.`);
}

/**
 * Writes a text into the content folder, as a draft: a new file in the folder of its kind.
 * @param draft the text
 * @param hub as the audience sees it
 * @param folder the content folder, absolute
 * @returns its file below the content folder, its id, and what was written
 * @throws UsageError when the name leads elsewhere, the file is there, or the text has no fields
 */
export function writeDraft(draft: DraftText, hub: Hub, folder: string): { file: string; id: string; text: string } {
  const { kind, file, extension, data } = draftFile(draft, hub.today);
  if (typeof data.title !== 'string')
    throw new UsageError('The text has no title among its fields: front matter between two lines of --- comes first.');
  const id = file.slice(kind.folder.length + 1, -extension.length);
  requireName(id);
  const own = join(folder, kind.folder);
  refuseTaken(kind, id, own);
  mkdirSync(own, { recursive: true });
  if (realpathSync(own) !== join(realpathSync(folder), kind.folder))
    throw new UsageError(`The folder ${kind.folder}${sep} leads out of the content folder: nothing is written there.`);
  const text = marked(draft.text, extension, data);
  try {
    writeNew(join(own, `${id}${extension}`), text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`${file} exists already; nothing is overwritten.`);
  }
  return { file, id, text };
}
