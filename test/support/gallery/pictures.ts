import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept, type Picture, pictureOf, rowsOf, squaresThatDiffer } from './compare.ts';

/** The specimens of a sheet in their order, each with its height in CSS pixels: a multiple of 16. */
export type Heights = Readonly<Record<string, number>>;

/** A sheet as it looks in a theme at a width. */
export interface Look {
  sheet: string;
  width: number;
  theme: string;
  heights: Heights;
  /** Screenshot of the whole sheet, at the size in which pictures are kept. */
  picture: Picture;
}

/** Pictures are kept at this part of their size: layout and colour show, and the files stay small. */
export const scale = 0.375;
/** So many squares of a specimen may be off, of 16 CSS pixels each: less than a word. */
export const mayDiffer = 6;

/** The rows of a picture that show each specimen: the first, and how many. */
function rowsIn(heights: Heights): Map<string, [top: number, height: number]> {
  let top = 0;
  return new Map(
    Object.entries(heights).map(([name, height]) => {
      const rows: [number, number] = [top * scale, height * scale];
      top += height;
      return [name, rows];
    }),
  );
}

/** Pictures of the gallery, as they are kept. */
export interface Kept {
  /** @returns what of a sheet looks otherwise than it did: names of specimens, with what is wrong */
  differing(look: Look): Promise<string[]>;
  /** Keeps a sheet as it looks now. */
  keep(look: Look): Promise<void>;
}

/**
 * @param folder of the kept pictures
 * @param looked where parts go that differ, before and now, to be looked at
 */
export function openKept(folder: string, looked: string): Kept {
  const fileOf = ({ sheet, width, theme }: Look) => join(folder, `${sheet}-${width}-${theme}.webp`);
  const heightsFile = ({ sheet }: Look) => join(folder, `${sheet}.json`);
  const heightsOf = (look: Look): Record<string, Heights> =>
    existsSync(heightsFile(look))
      ? (JSON.parse(readFileSync(heightsFile(look), 'utf8')) as Record<string, Heights>)
      : {};
  return {
    async differing(look) {
      const { sheet, width, theme, picture } = look;
      const places = `${sheet} at ${width} px, ${theme}`;
      const known = heightsOf(look)[width];
      if (!known || !existsSync(fileOf(look))) return [`${places}: there is no picture.`];
      const before = await pictureOf(readFileSync(fileOf(look)));
      const [then, now] = [rowsIn(known), rowsIn(look.heights)];
      const found = [...then.keys()].filter((name) => !now.has(name)).map((name) => `${places}: ${name} is gone.`);
      for (const [name, rows] of now) {
        const old = then.get(name);
        if (!old) {
          found.push(`${places}: ${name} is new.`);
          continue;
        }
        const [was, is] = [rowsOf(before, ...old), rowsOf(picture, ...rows)];
        const differs = squaresThatDiffer(was, is);
        if (differs <= mayDiffer) continue;
        mkdirSync(looked, { recursive: true });
        const file = join(looked, `${sheet}-${width}-${theme}-${name.replace(/[^a-z0-9]+/gi, '-')}`);
        writeFileSync(`${file}-was.webp`, await kept(was));
        writeFileSync(`${file}-is.webp`, await kept(is));
        found.push(`${places}: ${name}, ${differs} squares differ: ${file}-is.webp beside -was.webp`);
      }
      return found;
    },
    async keep(look) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(look), await kept(look.picture));
      const heights = { ...heightsOf(look), [look.width]: look.heights };
      writeFileSync(heightsFile(look), `${JSON.stringify(heights, null, 1)}\n`);
    },
  };
}
