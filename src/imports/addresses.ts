import { relativePath } from '../source/path.ts';
import { type Imported, named } from './imported.ts';

/** Where an entry is, or will be. */
export interface Seat {
  kind: string;
  id: string;
  file: string;
}

/** What stands for addresses until all have one: of links and images, and of definitions. */
const stand =
  /!?\[((?:[^[\]\\]|\\.){0,500})\]\(import-(entry|file):([\w.%-]{0,2000})(#[^)\s]{0,300})?((?:[ \t]{1,5}"[^"\r\n]{0,300}")?)\)|import-(entry|file):([\w.%-]{0,2000})/g;

/** What addresses stand for: keys of entries that come in, and files that their texts show. */
export interface Standing {
  entries: ReadonlySet<string>;
  files: ReadonlySet<string>;
}

/** What addresses in some entries may stand for; the words of a source may look like one, and are none. */
export const standingIn = (imported: readonly Imported[]): Standing => ({
  entries: new Set(imported.map(({ source }) => source.key)),
  files: new Set(imported.flatMap(({ assets }) => assets)),
});

/** A text with the paths of files where addresses stood in; of one that leads nowhere the words stay. */
export function resolved(
  text: string,
  file: string,
  seats: ReadonlyMap<string, Seat>,
  copies: ReadonlyMap<string, string>,
  standing: Standing,
) {
  /** null where no address is, undefined where one leads nowhere. */
  const pathOf = (sort: string, written: string): string | null | undefined => {
    const name = named(written);
    if (name === null || !(sort === 'entry' ? standing.entries : standing.files).has(name)) return null;
    const to = sort === 'entry' ? seats.get(name)?.file : copies.get(name);
    return to === undefined ? undefined : relativePath(file, to);
  };
  return text.replace(
    stand,
    (
      whole: string,
      words: string | undefined,
      sort = '',
      name = '',
      anchor = '',
      title = '',
      bareSort = '',
      bareName = '',
    ) => {
      const path = words === undefined ? pathOf(bareSort, bareName) : pathOf(sort, name);
      if (path === null) return whole;
      if (words === undefined) return path ?? '#';
      return path === undefined ? words : `${whole.startsWith('!') ? '!' : ''}[${words}](${path}${anchor}${title})`;
    },
  );
}

/** Fields with the ids of entries where addresses stood in; a reference that leads nowhere is left out. */
export function withIds(value: unknown, seats: ReadonlyMap<string, Seat>, { entries }: Standing): unknown {
  const gone = Symbol('gone');
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit).filter((each) => each !== gone);
    if (typeof one === 'string' && one.startsWith('import-entry:')) {
      const key = named(one.slice('import-entry:'.length));
      return key === null || !entries.has(key) ? one : (seats.get(key)?.id ?? gone);
    }
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(
        Object.entries(one).flatMap(([key, each]) => {
          const next = visit(each);
          return next === gone ? [] : [[key, next]];
        }),
      );
    return one;
  };
  return visit(value);
}
