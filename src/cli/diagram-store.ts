import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawings, type Drawn, passing } from '../diagrams/drawn.ts';
import { drawAll } from '../diagrams/pool.ts';
import { codeDigest } from './code-digest.ts';
import { readKept, writeKept } from './kept.ts';
import { UsageError } from './usage-error.ts';

/** A drawing from an earlier run; `day` where it shows what today was. */
interface Kept {
  source: string;
  drawn: Drawn;
  day: string | null;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const nameOf = (source: string) => digest(source).slice(0, 40);

/**
 * Drawings of one hub, each in a file of its own: whole or not there, and written as soon as it is made, so that a
 * run that is stopped loses none and runs at the same time do not lose each other's.
 */
function openStore(folder: string, version: string, today: string) {
  return {
    get(source: string): Drawn | undefined {
      const kept = readKept<Kept>(join(folder, nameOf(source)), version);
      return kept?.source === source && (kept.day === null || kept.day === today) ? kept.drawn : undefined;
    },
    set(source: string, drawn: Drawn): void {
      if (passing.has(drawn)) return;
      const day = drawn.type === 'diagram' && drawn.showsToday ? today : null;
      writeKept(join(folder, nameOf(source)), version, { source, drawn, day } satisfies Kept);
    },
    /** Some runs want a few only: those of an audience that differ. The rest is for the next run, up to a number. */
    clear(wanted: readonly string[]): void {
      try {
        const files = readdirSync(folder);
        if (files.length <= 4 * wanted.length + 2000) return;
        const names = new Set(wanted.map(nameOf));
        for (const file of files) if (!names.has(file)) rmSync(join(folder, file), { force: true });
      } catch {
        // Nothing is kept.
      }
    },
  };
}

/** Draws what is missing, and tells of each as soon as it is there. */
export type Draw = (
  sources: readonly string[],
  today: string,
  options: { made(source: string, drawn: Drawn): void },
) => Promise<Drawn[]>;

/**
 * Draws the diagrams of a hub; what was drawn in an earlier run is taken from there.
 * @param folder the content folder, absolute
 * @param sources Mermaid texts
 * @param today the day that charts of time call today
 * @param cache where drawings are kept
 * @param draw draws what is missing
 */
export async function drawDiagrams(
  folder: string,
  sources: Iterable<string>,
  today: string,
  cache: string,
  draw: Draw = drawAll,
): Promise<Drawings> {
  const wanted = [...new Set(sources)];
  if (wanted.length === 0) return new Map();
  const place = join(cache, `diagrams-${digest(folder).slice(0, 16)}`);
  const store = openStore(place, codeDigest('diagrams', 'format'), today);
  const drawings = new Map<string, Drawn | undefined>(wanted.map((source) => [source, store.get(source)]));
  const missing = wanted.filter((source) => drawings.get(source) === undefined);
  const made = await draw(missing, today, { made: store.set });
  for (const [index, drawn] of made.entries()) drawings.set(missing[index] as string, drawn);
  if (missing.length > 0) store.clear(wanted);
  return drawings as Drawings;
}

/**
 * Whether a diagram is missing for a reason of the moment: it is no fault of the hub, and another run may draw it.
 * @param drawings what came of texts
 */
export const misses = (drawings: Drawings): boolean => [...drawings.values()].some((drawn) => passing.has(drawn));

/**
 * What no check has looked at, and the pages of editions, which are kept: nobody shall read them without a diagram that
 * only this run could not draw.
 * @param drawings what came of texts
 * @param where they stand: "the edition 2026-q1"
 * @throws UsageError when one is missing for a reason of the moment
 */
export function requireDrawn(drawings: Drawings, where: string): void {
  for (const drawn of drawings.values())
    if (drawn.type === 'fault' && passing.has(drawn))
      throw new UsageError(`A diagram of ${where} is missing. ${drawn.reason} Try again with more memory free.`);
}
