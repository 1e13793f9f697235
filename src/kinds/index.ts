import type { z } from 'zod';
import { decisions } from './decisions.ts';
import { experiments } from './experiments.ts';
import { initiatives } from './initiatives.ts';
import { inputs } from './inputs.ts';
import type { Kind } from './kind.ts';
import { northStar } from './north-star.ts';
import { personas } from './personas.ts';
import { products } from './products.ts';
import { signals } from './signals.ts';
import { strategy } from './strategy.ts';
import { team } from './team.ts';

/** Every content type, in the order of the navigation. A new kind is one file and one line here. */
const list = [
  northStar,
  inputs,
  strategy,
  initiatives,
  decisions,
  experiments,
  signals,
  personas,
  products,
  team,
] as const;

/** Folder of a kind. */
export type Folder = (typeof list)[number]['folder'];

/** What the front matter of a kind says once it passed the schema. */
export type DataOf<F extends Folder> = z.output<Extract<(typeof list)[number], { folder: F }>['schema']>;

/** Every content type, with its own types forgotten: for code that treats all alike. */
export const kinds = list as unknown as readonly Kind[];

const byFolder = new Map(kinds.map((kind) => [kind.folder, kind]));

/**
 * The kind that lives in a folder.
 * @param folder name of a folder below the content folder
 * @returns the kind, or undefined for a folder of no kind
 */
export function kindOf(folder: string): Kind | undefined {
  return byFolder.get(folder);
}
