import { catalogue } from '../../format/catalogue.ts';
import type { Stage } from '../../methods/stages.ts';

/** What the board of stages says. */
export const boardWords = catalogue({
  en: ({ plural, number }) => ({
    about: 'Every initiative in its stage, from idea to learning, and how long it has been there.',
    backlog: 'Backlog',
    stages: 'Stages from idea to learning, and what was declined',
    /** For a stage without an initiative: what would stand there. */
    empty: {
      idea: 'Here are ideas that wait for an answer: what customers would get, or whom to ask.',
      conception: 'Here is what is being thought through: why, what it shall achieve, how it is measured.',
      prioritised: 'Here is what waits for a team, with its estimates and its success measure.',
      production: 'Here is what is being built.',
      analytics: 'Here is what is released and being measured.',
      feedback: 'Here is what has its answer, and what was learned from it.',
      declined: 'Here is what will not be done, with the reason.',
    } satisfies Record<Stage, string>,
    rankUnknown: 'rank unknown',
    noDay: 'nobody wrote down since when',
    ago: (time: string) => `${time} ago`,
    for: (time: string) => `for ${time}`,
    released: { beta: 'beta, for some customers', full: 'released to all customers' },
    ideaWaits: (weeks: number) =>
      plural(weeks, { one: 'no answer for more than # week', other: 'no answer for more than # weeks' }),
    answerWasDue: (day: string) => `the answer was due on ${day}`,
    after: {
      candidate: 'candidate to be taken out',
      leaving: (day: string) => `to be taken out on ${day}`,
      takenOut: (day: string) => `taken out on ${day}`,
    },

    ageing: 'How long initiatives have been in their stage',
    ageingAbout: (weeks: number) =>
      `The median says: half of the initiatives in a stage have been there for as long, or longer. An idea should have its answer within ${plural(weeks, { one: '# week', other: '# weeks' })}. Learning and Declined are left out, because what is there may stay.`,
    stage: 'Stage',
    initiatives: 'Initiatives',
    median: 'Median',
    oldest: 'Oldest',
    bar: 'Up to the oldest, with a mark at the median',
    withoutDay: (count: number) => plural(count, { one: '# without a day', other: '# without a day' }),

    candidates: 'Candidates to be taken out',
    candidatesAbout:
      'These are released, and their measure says that nobody uses them: the verdict is to take them out, or the result is no better than before. To take something out again is a result, not a shame.',
    noCandidate: 'None at present. What is released and turns out not to be used is listed here.',
    noCandidatePriced:
      'None at present. What is released and turns out not to be used is listed here, with what it costs to run.',
    initiative: 'Initiative',
    measure: 'Measure',
    result: 'Result',
    runningIt: 'Running it, per year',
    decided: 'Decided',
    noMeasure: 'no success measure',
    target: (target: string, before: string) => `target ${target}, before it was ${before}`,
    unknown: 'unknown',
    nothingYet: 'nothing yet',
    takenOut: 'Taken out',
    on: 'on',
    count: (count: number) => number(count),
  }),
});
