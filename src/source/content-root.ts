import { distance } from 'fastest-levenshtein';
import { kindOf, kinds } from '../kinds/index.ts';

/** Files that systems and editors leave behind, as version control and backups know them. Nobody writes them. */
const junk = [
  /^(thumbs\.db|ehthumbs(_vista)?\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system volume information)$/i,
  // Backups, locks and halves of editors and office programs.
  /^~\$/,
  /~$/,
  /^#.*#$/,
  /\.(swp|swo|swn|bak|orig|rej|tmp|temp|part|partial|crdownload)$/i,
];

/** Whether a name is that of something that a system or an editor leaves behind. */
export const isJunk = (name: string): boolean => junk.some((one) => one.test(name));

/** Whether a name keeps a file or folder out of the hub. */
export const isHidden = (name: string): boolean => name.startsWith('_') || name.startsWith('.');

/** Whether a path may be part of a hub: nothing in it is hidden or left behind, and it is in no edition. */
export const isContent = (path: string): boolean =>
  !path.split('/').some((name) => isHidden(name) || isJunk(name)) &&
  path !== 'editions' &&
  !path.startsWith('editions/');

/** A name as one reads it over: without case, plural, hyphens. */
const folded = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '').replace(/ies$/, 'y').replace(/s$/, '');

/**
 * The kind's folder that another folder's name means.
 * @param name of a folder at the root that is no kind's
 * @returns undefined when it means none: what else lies beside a hub is nobody's business
 */
export function misnamedFolder(name: string): string | undefined {
  if (kindOf(name) || name === 'editions' || isHidden(name)) return undefined;
  const own = folded(name);
  // In a short word one other letter makes another word.
  return kinds.find(({ folder }) => {
    const known = folded(folder);
    return own === known || (known.length > 5 && distance(own, known) === 1);
  })?.folder;
}

/** Where a file lies: in a kind's folder, in one whose name is a slip of a kind's, at the root, or elsewhere. */
export type Place = 'kind' | 'misnamed' | 'root' | 'elsewhere';

/**
 * Where a path lies.
 * @param path below the content folder
 */
export function placeOf(path: string): Place {
  const end = path.indexOf('/');
  if (end === -1) return 'root';
  const folder = path.slice(0, end);
  return kindOf(folder) ? 'kind' : misnamedFolder(folder) ? 'misnamed' : 'elsewhere';
}
