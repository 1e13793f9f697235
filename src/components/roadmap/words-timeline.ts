import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the roadmap says as a timeline and to customers. */
export const roadmapTimelineWords = catalogue({
  en: ({ number, list }) => ({
    about:
      'When work is planned: from which day to which, when it is released, when its measure is answered, and what must come first.',
    title: 'Roadmap as a timeline',
    today: 'Today',
    milestone: { release: 'released', measure: 'measure due', promise: 'promised by' },
    /** In the legend, where a bar of what was released stands beside it. */
    mark: { release: 'day of release', measure: 'measure due', promise: 'promised by' },
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    lateFromTo: (from: string, to: string) => `${from} to ${to}, not done yet`,
    comesAfter: (titles: readonly string[]) => `comes after ${list(titles)}`,
    caption: (today: string) => `Bars reach from the first to the last planned day. Today is ${today}.`,
    sameRows: 'The table below has the same rows.',
    someRows: (all: number, drawn: number) =>
      `The table below has all ${number(all)} rows; the drawing has ${number(drawn)} of them.`,
    late: 'later than planned, not done yet',
    tie: 'must come first; a broken line where the plan contradicts it',

    table: 'The same as a table',
    tableCaption: 'Initiatives with planned days, by the first of them',
    initiative: 'Initiative',
    horizon: 'Horizon',
    from: 'From',
    to: 'To',
    days: 'Days that matter',
    after: 'Comes after',
    noWindow: sentence`No initiative has planned days yet. Write \`window: { from: 2027-01-11, to: 2027-02-26 }\` into one that is ready.`,
    undated: 'Without planned days',
    undatedAbout: 'Nobody has said yet when these will be done, so the drawing leaves them out.',
  }),
});

/** What the roadmap says to customers. */
export const customerRoadmapWords = catalogue({
  en: ({ list }) => ({
    about: 'What you get, in the words of those who asked for it. Only what has a date here was promised.',
    wrongAudience: sentence`This site is built for the audience “{audience}”. Show customers the one that is built for theirs: {command}.`,
    nothing: 'Nothing on the roadmap says yet what customers get from it.',
    here: ['New', 'You can use this.'],
    now: ['Now', 'We are building this.'],
    next: ['Next', 'We have decided to do this.'],
    later: ['Later', 'We are thinking about this. It may change, or not come.'],
    value: {
      capability: 'a new ability',
      reliability: 'reliability',
      speed: 'speed',
      affordability: 'affordability',
      improvement: 'a product that keeps improving',
      'vendor-health': 'a vendor that can go on serving you',
    },
    values: (kinds: readonly string[]) => list(kinds),
    beta: '(a beta so far)',
    promisedBy: (day: string) => `Promised by ${day}`,
    order: 'Each part is sorted from A to Z: the order says nothing about what comes first.',
  }),
});
