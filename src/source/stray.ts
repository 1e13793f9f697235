import { kinds } from '../kinds/index.ts';
import { assetExtensions, assetTypeOf } from './assets/types.ts';
import { misnamedFolder, placeOf } from './content-root.ts';
import type { Fault } from './problem.ts';
import { type RawFile, textFile } from './read.ts';

const folders = kinds.map((kind) => kind.folder).join(', ');

/** Whether a text beside `hub.yaml` was written as an entry: with the fields that every entry has. */
function isEntry({ path, bytes }: RawFile): boolean {
  if (/^(README|CONTRIBUTING|CHANGELOG)\./i.test(path)) return false;
  const begin = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^title:/m.test(begin) && /^owner:/m.test(begin);
}

/**
 * Whether a file of a kind's folder, or one that was meant for one, lies where nobody would see it.
 * @param file of the content folder
 */
export function strayFault(file: RawFile): Fault | null {
  const { path } = file;
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  const say = (found: string, expected: string, message: string, fix: string): Fault => ({
    check: 'stray-file',
    found,
    expected,
    message,
    fix,
  });
  switch (placeOf(path)) {
    case 'kind':
      if (textFile.test(path) || assetTypeOf(path)) return null;
      return say(
        path,
        `.md, .mdx, .yaml, or beside the text ${assetExtensions}`,
        `\`${path}\` is no file that the hub reads.`,
        'Save a text as .md, .mdx or .yaml and a picture as .jpg or .png, remove the file, or begin its name with `_`.',
      );
    case 'misnamed':
      if (!textFile.test(path)) return null;
      return say(
        `${folder}/`,
        `one of ${folders}`,
        `There is no kind with the folder \`${folder}/\`.`,
        `Move the file into the folder of its kind, or begin the folder's name with \`_\`. Did you mean \`${misnamedFolder(folder)}\`?`,
      );
    case 'root': {
      const isHub = /^hub\.ya?ml$/i.test(path);
      if (!isHub && (!/\.(md|mdx|ya?ml)$/i.test(path) || !isEntry(file))) return null;
      return say(
        path,
        `a file below ${folders}`,
        `\`${path}\` lies in no kind's folder, so it is not part of the hub.`,
        `Move it into the folder of its kind, or begin its name with \`_\`.${isHub ? ' Did you mean `hub.yaml`?' : ''}`,
      );
    }
    default:
      return null;
  }
}
