import { catalogue } from '../../format/catalogue.ts';

/** What owners are told. Phrases go on from the title of an entry; what is asked of them is a sentence. */
export const eventWords = catalogue({
  en: ({ plural, list }) => {
    const quoted = (titles: readonly string[]) => list(titles.map((title) => `“${title}”`));
    return {
      today: 'today',
      inDays: (days: number) => plural(days, { one: 'in # day', other: 'in # days' }),

      /** To whom, only some audiences are told. */
      promised: (to: string | null, day: string, when: string) =>
        `was promised for ${day}, ${when}${to === null ? '' : ` (${to})`}`,
      promisedFor: (day: string) => `was promised for ${day}`,
      keepPromise: 'Say so now if it cannot be kept: whoever was promised it plans with that day.',
      answerDue: (day: string, when: string) => `has to answer its success measure by ${day}, ${when}`,
      answerBy: (day: string) => `has to answer its success measure by ${day}`,
      answer: 'Measure, and write the result down, whichever it is.',

      waits: (sides: readonly string[]) => `waits for the signature of ${list(sides)}`,
      sign: 'Sign it, or say what keeps you from it.',
      haveSigned: 'Ask for it: until all have signed, nobody can build on it.',

      expired: (day: string, titles: readonly string[]) =>
        `was good until ${day}; ${plural(titles.length, { one: '{titles} rests on it', other: '{titles} rest on it' }, { titles: quoted(titles) })}`,
      askAgain: 'Ask again, or look whether it still holds and move its last good day.',

      wasDue: (day: string) => `the agreed exchange was due on ${day}`,
      talk: 'Talk with them, or agree on another rhythm.',
    };
  },
});
