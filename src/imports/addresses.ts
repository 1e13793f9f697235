import { relativePath } from '../source/path.ts';

/** Where an entry is, or will be. */
export interface Seat {
  kind: string;
  id: string;
  file: string;
}

/** What stands for addresses until all have one: of links and images, and of definitions. */
const stand =
  /!?\[((?:[^[\]\\]|\\.){0,500})\]\(import-(entry|file):([\w.%-]{0,2000})(#[^)\s]{0,300})?((?:[ \t]{1,5}"[^"\r\n]{0,300}")?)\)|import-(entry|file):([\w.%-]{0,2000})/g;

/** A text with the paths of files where addresses stood in; of one that leads nowhere the words stay. */
export function resolved(
  text: string,
  file: string,
  seats: ReadonlyMap<string, Seat>,
  copies: ReadonlyMap<string, string>,
) {
  const pathOf = (sort: string, name: string) => {
    const to = sort === 'entry' ? seats.get(decodeURIComponent(name))?.file : copies.get(decodeURIComponent(name));
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
      if (words === undefined) return pathOf(bareSort, bareName) ?? '#';
      const path = pathOf(sort, name);
      return path === undefined ? words : `${whole.startsWith('!') ? '!' : ''}[${words}](${path}${anchor}${title})`;
    },
  );
}

/** Fields with the ids of entries where addresses stood in; a reference that leads nowhere is left out. */
export function withIds(value: unknown, seats: ReadonlyMap<string, Seat>): unknown {
  const gone = Symbol('gone');
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit).filter((each) => each !== gone);
    if (typeof one === 'string' && one.startsWith('import-entry:'))
      return seats.get(decodeURIComponent(one.slice('import-entry:'.length)))?.id ?? gone;
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
