// Run as a process of its own: `cut-short.ts <content> <step> kill|fail|count cut|amend`. Does what the commands do to
// the disk, and ends in the middle of one step of it, counted from 0.
import { clearUp, putEdition, readEdition, reseal } from '../../src/cli/edition/folder.ts';
import { filesOf, readContent } from '../../src/source/content.ts';
import { digestOf } from '../../src/source/digest.ts';
import { schemaVersion, sealed } from '../../src/source/editions/manifest.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { cutting } from './cutting.ts';

const [, , content = '', step = '', how = '', what = ''] = process.argv;
const counted = cutting(step, how);

const digests = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries(
    [...files].filter(([path]) => path !== 'edition.yaml').map(([path, bytes]) => [path, digestOf(bytes)]),
  );
const seal = (files: ReadonlyMap<string, Uint8Array>, reason?: string) =>
  sealed({
    title: 'Cut short',
    date: '2026-10-01',
    schema: schemaVersion,
    files: digests(files),
    ...(reason ? { amended: [{ on: '2026-10-02', reason, seal: digestOf('before') }] } : {}),
  }).text;

try {
  clearUp(content);
  if (what === 'cut')
    putEdition(content, 'short', filesOf(readContent(readContentFolder(content))), (files) => seal(files));
  else reseal(content, 'short', seal(readEdition(content, 'short').files, 'R'));
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
}
process.stdout.write(String(counted()));
