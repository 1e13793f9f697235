import type { UnplacedExplanation } from '../explanation.ts';
import type { GrammarError } from '../grammar-error.ts';

/** What a rule gets to see. */
export interface Case extends GrammarError {
  /** The line of what was found, without the spaces around it. */
  line: string;
  /** Offset of that line's first letter. */
  start: number;
  /** What stands before it in that line. */
  before: string;
  /** The last line above it that is not blank. */
  previous: string;
  /** Offset of that one's first letter. */
  previousStart: number;
}

/** A common mistake, and what its writer is told. */
export interface Rule {
  /** Types for which it speaks, by keyword. */
  types: RegExp;
  when(one: Case): boolean;
  /** Without `at`, the place is that of what was found. */
  explain(one: Case): Omit<UnplacedExplanation, 'at'> & { at?: number };
}

/** Whether all these could stand there. */
export const expects = (one: GrammarError, ...names: string[]): boolean =>
  names.every((name) => one.expected.includes(name));

/** Whether the line or the diagram ends there. */
export const endsThere = (one: GrammarError): boolean => /^(NEWLINE|NL|EOF|1)$/.test(one.token);
