import type { z } from 'zod';
import { textsIn } from '../body/texts-in.ts';
import { findPlaceholder } from '../words/placeholder.ts';

/** Stands where a value is taken out. */
const gone = Symbol('gone');

type Path = readonly PropertyKey[];

/** Marks the value at a path; false where there is none any more. */
function mark(root: unknown, path: Path): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => {
    const inner = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : gone;
    return inner;
  }, root);
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined || !(last in holder)) return false;
  (holder as Record<PropertyKey, unknown>)[last] = gone;
  return true;
}

/** The same without what was marked. How deep values are is bounded where YAML is read. */
function swept(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== gone).map(swept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== gone)
      .map(([key, one]) => [key, swept(one)]),
  );
}

/** A value without what does not fit: first the smallest parts, then what says nothing without them. */
function fitting(schema: z.core.$ZodType, value: unknown): unknown {
  for (let left = value; ; ) {
    const { error } = (schema as z.ZodType).safeParse(left);
    if (!error) return left;
    const missing = (path: Path) =>
      path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], left) ===
      undefined;
    const doomed = error.issues.map(({ path }) => (missing(path) ? path.slice(0, -1) : path));
    if (doomed.some((path) => path.length === 0)) return undefined;
    const root = structuredClone(left);
    if (doomed.map((path) => mark(root, path)).every((marked) => !marked)) return undefined;
    left = swept(root);
  }
}

/** Whether a text is nothing but a mark of what is to be written. */
const isOpen = (text: string) => findPlaceholder(text)?.text === text.trim();

/**
 * What a draft states: those of its fields that say something and fit.
 * @param schema of its kind
 * @param data as it was read
 * @returns every field of it fits its schema; any may be missing, also such as an entry must have
 */
export function statedIn(schema: z.ZodObject, data: Record<string, unknown>): Record<string, unknown> {
  const root = structuredClone(data);
  // Whom it is for is never left out: without the field it would be for more.
  for (const { text, path } of textsIn(data)) if (path[0] !== 'audience' && isOpen(text)) mark(root, path);
  return Object.fromEntries(
    Object.entries(swept(root) as Record<string, unknown>).flatMap(([key, value]) => {
      const field = schema.shape[key];
      const fits = field && value !== null ? fitting(field, value) : undefined;
      return fits === undefined ? [] : [[key, fits]];
    }),
  );
}
