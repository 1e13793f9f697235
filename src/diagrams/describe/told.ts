/** What one kind of diagram shows. */
export interface Told {
  /** Ends the sentence "Flowchart with …", without the full stop. */
  holds: string;
  columns: string[];
  rows: string[][];
}

/** A family of diagrams that are told in the same way. */
export interface Family {
  /** What a reader calls each of Mermaid's types in it, in lower case but for proper names. */
  names: Record<string, string>;
  /**
   * Tells what a diagram shows.
   * @param db database of the parsed diagram
   * @returns null when there is nothing in it
   * @throws Unreadable when the database is not as expected
   */
  tell(db: unknown): Told | null;
}

/** Takes a column out that holds nothing in any row, unless it is named here. */
export function withoutEmpty(told: Told, ...kept: string[]): Told {
  const used = told.columns.map((column, at) => kept.includes(column) || told.rows.some((row) => row[at]));
  return {
    holds: told.holds,
    columns: told.columns.filter((_, at) => used[at]),
    rows: told.rows.map((row) => row.filter((_, at) => used[at])),
  };
}
