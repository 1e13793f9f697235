import { readFileSync } from 'node:fs';

/** A diagram with a mistake, and what its writer should be told. */
export interface Broken {
  name: string;
  source: string;
  /** Null when no line is to blame. */
  line: number | null;
  /** Null when it is not known. */
  column: number | null;
  reason: string;
  fix: string;
}

const text = readFileSync(new URL('./broken.txt', import.meta.url), 'utf8');

/** Mistakes in diagrams of every type: `== name`, the diagram, `-- line:column`, the reason, the fix. */
export const broken: readonly Broken[] = text.split(/^== /m).flatMap((block) => {
  const match =
    /^(?<name>.+)\n(?<source>[\s\S]*)\n-- (?:nowhere|(?<line>\d+):(?<column>\d+|\?))\n(?<reason>.+)\n(?<fix>.+)\n/.exec(
      block,
    );
  if (!match?.groups) return [];
  const { name = '', source = '', line, column, reason = '', fix = '' } = match.groups;
  return [
    {
      name,
      source,
      line: line === undefined ? null : Number(line),
      column: column === undefined || column === '?' ? null : Number(column),
      reason,
      fix,
    },
  ];
});
