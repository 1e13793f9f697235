import { catalogue } from '../format/catalogue.ts';

/** What is said of a success measure and its answer, on charts and beside them. */
export const answerWords = catalogue({
  en: () => ({
    worse: 'worse than before',
    noBetter: 'no better than before',
    answerWasDue: 'the answer was due',
    notKnown: 'not known yet',

    before: 'Before',
    /** Beside a value: what it was at the start. */
    start: 'value at the start',
    result: 'result',
    target: 'target',
    described: (before: string, target: string, by: string) => `Before: ${before}. Target: ${target} by ${by}.`,
    releasedOn: (day: string) => `Released on ${day}.`,
    notReleased: 'Not released.',
    resultOn: (value: string, day: string, verdict: string) =>
      `Result: ${value} on ${day}${verdict && `, ${verdict}`}.`,
    noResult: (why: string) => `Result: ${why}.`,
    better: { higher: 'Higher is better.', lower: 'Lower is better.' },
    targetValue: (value: string) => `target ${value}`,
    beforeValue: (value: string) => `before ${value}`,
    released: 'released',
  }),
});
