import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';
import type { TimeLeft } from '../../methods/goal.ts';

/** What stands around charts and pictures of any topic. */
export const chartWords = catalogue({
  en: ({ plural }) => ({
    asTable: 'As a table',
    sameAsTable: 'The same as a table',
    asList: 'As a list',
    chainAsList: 'From evidence to outcome, as a list',
    day: 'Day',

    measured: sentence`{value} on {day}.`,
    measuredWithGoal: sentence`{value} on {day}; goal {goal} by {by}, {until}.`,
    notMeasured: sentence`Nothing has been measured yet.`,
    notMeasuredWithGoal: sentence`Nothing has been measured yet; goal {goal} by {by}, {until}.`,
    better: { higher: 'Higher is better.', lower: 'Lower is better.' },
    until: (left: TimeLeft) => {
      if (left === 'passed') return 'day has passed';
      if (left === 'today') return 'today';
      return plural(left.count, { one: `in # ${left.unit}`, other: `in # ${left.unit}s` });
    },

    movesNone: (strategies: number) =>
      plural(strategies, {
        one: 'This strategy moves no input metric:',
        other: 'These strategies move no input metric:',
      }),
    servesNone: (initiatives: number) =>
      plural(initiatives, { one: '# initiative serves no strategy:', other: '# initiatives serve no strategy:' }),
    initiatives: (count: number) => plural(count, { one: '# initiative', other: '# initiatives' }),
    more: (count: number) => plural(count, { other: 'and # more' }),
  }),
});
