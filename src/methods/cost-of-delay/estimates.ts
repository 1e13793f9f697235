import type { Range } from './range.ts';
import type { Case, Score } from './score.ts';

/** An estimate of a case: the duration, or the place of a part in `parts`. */
export type Estimate = 'duration' | number;

/** Estimates that people make, and could make better; hours of manual work are counted, not estimated. */
export const estimatesOf = ({ case: { parts }, counted }: Score): Estimate[] => [
  ...parts.flatMap((part, place) => (part.source === 'stated' && counted.includes(part) ? [place] : [])),
  'duration',
];

/** A range of a case. */
export const rangeOf = ({ duration, parts }: Case, estimate: Estimate): Range =>
  estimate === 'duration' ? duration : (parts[estimate] as Case['parts'][number]).perWeek;

/** The same case with another range for one estimate. */
export const withRange = (subject: Case, estimate: Estimate, range: Range): Case =>
  estimate === 'duration'
    ? { ...subject, duration: range }
    : {
        ...subject,
        parts: subject.parts.map((part, place) => (place === estimate ? { ...part, perWeek: range } : part)),
      };
