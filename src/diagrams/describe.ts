import { z } from 'zod';
import type { Contents, Family } from './describe/contents.ts';
import { families } from './describe/families.ts';
import { plainText } from './describe/plain-text.ts';
import { ask, Unreadable } from './describe/read.ts';
import { capital } from './describe/words.ts';

/** What a diagram shows as a table, all cells plain text. */
export interface DiagramTable {
  columns: string[];
  /** At most 500, each as long as `columns`. */
  rows: string[][];
  /** How many rows were left out. */
  more: number;
}

/** A diagram in words. */
export interface Description {
  /** What a reader calls a diagram of this type: "flowchart", "Gantt chart". */
  name: string;
  /** The writer's title for assistive technology, else the title that is drawn, else null. */
  title: string | null;
  /** The writer's description for assistive technology, or null. */
  description: string | null;
  /** What it shows in one sentence, with figures. */
  summary: string;
  /** What it shows in full; null when the diagram is empty or of a type that cannot be read. */
  table: DiagramTable | null;
}

const maxRows = 500;
const text = z.string();

const byType = new Map<string, [name: string, family: Family]>(
  families.flatMap((family) => Object.entries(family.names).map(([type, name]) => [type, [name, family]])),
);

/** A text that the writer may have left out; some of Mermaid's databases do not know the question. */
function maybe(db: unknown, question: string): string | null {
  try {
    const answer = plainText(ask(db, question, text));
    return answer.replace(/^"(.*)"$/, '$1') || null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Timelines keep their titles one step away. */
function titlesOf(db: unknown): unknown {
  try {
    return ask(
      db,
      'getCommonDb',
      z.custom<object>((value) => typeof value === 'object' && value !== null),
    );
  } catch {
    return db;
  }
}

/** @returns null when there is nothing in the diagram, undefined when it cannot be read */
function contentsOf(family: Family, db: unknown): Contents | null | undefined {
  try {
    return family.read(db);
  } catch (error) {
    // The database of another version, or a tree that is deeper than the stack.
    if (error instanceof Unreadable || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Tells in words what a diagram shows: for its accessible name and description, and as a table beside it.
 * @param type Mermaid's name of the type, as its parser returns it
 * @param db database of the parsed diagram. It must be asked before the next diagram is parsed: most types have one
 *   database for all diagrams
 */
export function describe(type: string, db: unknown): Description {
  const [name, family] = byType.get(type) ?? ['diagram', null];
  const titles = titlesOf(db);
  const title = maybe(titles, 'getAccTitle') ?? maybe(titles, 'getDiagramTitle') ?? maybe(titles, 'getTitle');
  const description = maybe(titles, 'getAccDescription');
  const what = family ? contentsOf(family, db) : undefined;
  if (!what) {
    const summary = what === null && type !== 'info' ? `${capital(name)} with nothing in it.` : `${capital(name)}.`;
    return { name, title, description, summary, table: null };
  }
  const { columns, rows } = what;
  const more = Math.max(0, rows.length - maxRows);
  return {
    name,
    title,
    description,
    summary: `${capital(name)} with ${what.holds}.`.replace(/([.…!?])\.$/u, '$1'),
    table: rows.length > 0 ? { columns, rows: rows.slice(0, maxRows), more } : null,
  };
}
