import { catalogue } from '../format/catalogue.ts';

/** What the history of a metric says, drawn as a line. */
export const lineWords = catalogue({
  en: ({ number }) => ({
    lastMeasured: 'last measured',
    goal: 'goal',
    nothing: 'Nothing has been measured yet.',
    once: (value: string, day: string) => `${value} on ${day}, measured once.`,
    course: (first: string, firstDay: string, last: string, lastDay: string, times: number) =>
      `From ${first} on ${firstDay} to ${last} on ${lastDay}, measured ${number(times)} times.`,
    noGoal: 'No goal has been set.',
    goalBy: (value: string, day: string) => `${value} by ${day}`,
    openGoal: (goal: string) => `Goal: ${goal}.`,
    goalIs: (goal: string, stands: string) => `The goal of ${goal} is ${stands}.`,
    better: { higher: 'Higher is better.', lower: 'Lower is better.' },
    goalLabel: (value: string) => `goal ${value}`,
    now: (value: string) => `${value} now`,
    inMonth: (value: string, month: string) => `${value}, ${month}`,
    point: (day: string, value: string) => `${day}: ${value}`,
  }),
});
