import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Drawings, type Drawn, tooLong } from '../diagrams/drawn.ts';
import { drawAll } from '../diagrams/pool.ts';
import { codeDigest } from './code-digest.ts';
import { readKept, writeKept } from './kept.ts';
import { codeCache } from './root.ts';

/** A drawing from an earlier run; `day` where it shows what today was. */
interface KeptDrawing {
  drawn: Drawn;
  day: string | null;
}

const keyOf = (source: string) => createHash('sha256').update(source).digest('base64url');

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
  cache = process.env.SEXTANT_CACHE ?? codeCache,
  draw: (sources: readonly string[], today: string) => Promise<Drawn[]> = drawAll,
): Promise<Drawings> {
  const wanted = [...new Set(sources)];
  if (wanted.length === 0) return new Map();
  const version = codeDigest('diagrams');
  const file = join(cache, `diagrams-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const old = readKept<Map<string, KeptDrawing>>(file, version) ?? new Map<string, KeptDrawing>();
  const known = (source: string) => {
    const kept = old.get(keyOf(source));
    return kept && (kept.day === null || kept.day === today) ? kept.drawn : undefined;
  };
  const missing = wanted.filter((source) => known(source) === undefined);
  const made = new Map<string, Drawn>();
  for (const [index, drawn] of (await draw(missing, today)).entries()) made.set(missing[index] as string, drawn);
  const drawings = new Map(wanted.map((source) => [source, made.get(source) ?? (known(source) as Drawn)]));
  if (missing.length > 0) {
    // What was given up for its time may be drawn on a quieter day.
    const keeps = ([, drawn]: [string, Drawn]) => !(drawn.type === 'fault' && drawn.reason === tooLong.reason);
    const day = (drawn: Drawn) => (drawn.type === 'diagram' && drawn.showsToday ? today : null);
    const kept = new Map<string, KeptDrawing>([
      // Some runs want a few only: those of an audience that differ. The rest is for the next run.
      ...(old.size > 4 * wanted.length + 2000 ? [] : old),
      ...[...drawings].filter(keeps).map(([source, drawn]) => [keyOf(source), { drawn, day: day(drawn) }] as const),
    ]);
    writeKept(file, version, kept);
  }
  return drawings;
}
