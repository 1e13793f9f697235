import { resolve } from 'node:path';
import { runChecks } from '../../checks/run.ts';
import { printable } from '../../report/printable.ts';
import { pathIn } from '../../source/editions/listing.ts';
import { readEdition } from '../../source/editions/read.ts';

const naming = ['reference', 'link-target', 'asset'];

/**
 * Where an edition still names what it no longer holds: whoever takes something out must know that its id is still
 * read there.
 * @param content the content folder
 * @param id of the edition, whose seal holds
 * @returns lines for a person, none when nothing is named
 */
export function leftover(content: string, id: string): string[] {
  const edition = readEdition(resolve(content), id);
  if (!edition) return [];
  const { problems } = runChecks(edition.content, edition.manifest.date);
  return problems
    .filter(({ check }) => naming.includes(check))
    .map(
      ({ file, line, column, found }) =>
        `  ${printable(pathIn(id, file))}:${line ?? 1}:${column ?? 1}  ${printable(found ?? '')}\n`,
    );
}
