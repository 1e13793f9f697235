/** What one kind of diagram shows. */
export interface Contents {
  /** Ends the sentence "Flowchart with …", without the full stop. */
  holds: string;
  columns: string[];
  rows: string[][];
}

/** A family of diagrams that are described in the same way. */
export interface Family {
  /** What a reader calls each of Mermaid's types in it, in lower case but for proper names. */
  names: Record<string, string>;
  /**
   * Reads what a diagram shows.
   * @param db database of the parsed diagram
   * @returns null when there is nothing in it
   * @throws Unreadable when the database is not as expected
   */
  read(db: unknown): Contents | null;
}

/** Takes a column out that holds nothing in any row, unless it is named here. */
export function withoutEmpty(contents: Contents, ...kept: string[]): Contents {
  const used = contents.columns.map((column, at) => kept.includes(column) || contents.rows.some((row) => row[at]));
  return {
    holds: contents.holds,
    columns: contents.columns.filter((_, at) => used[at]),
    rows: contents.rows.map((row) => row.filter((_, at) => used[at])),
  };
}
