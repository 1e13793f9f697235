import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';
import type { Case, EstimateKind } from '../../methods/calibration/cases.ts';
import type { Where } from '../../methods/calibration/report.ts';

/** How good estimates were, wherever that is said. */
export const calibrationWords = catalogue({
  en: ({ plural, number }) => {
    const orNone = (count: number) => (count === 0 ? 'none' : number(count));
    return {
      title: 'How good our ranges are',
      about:
        'Every estimate is a range. Here each is compared with what happened: how long work really took, and what success measures showed.',
      aim: 'The aim is better ranges, not blame.',
      none: 'No estimate can be compared with what happened yet.',
      noneAbout: sentence`This page fills by itself. An initiative counts once it is released, if it has a \`duration\` and the days of its \`stages\`. Its \`result\` counts if its \`success\` measure has a range in \`expected\`.`,
      method: 'How this is counted, with an example',

      kind: { duration: 'How long work took', result: 'What success measures showed' } as const satisfies Record<
        EstimateKind,
        string
      >,
      cases: (count: number) => plural(count, { one: '# case', other: '# cases' }),

      /** Which side of likely the truth was on. */
      lean: {
        duration: (above: number, below: number, all: number) =>
          plural(
            all,
            {
              one: '{above} of # initiative that was estimated before it ended took longer than its likely estimate, {below} less.',
              other:
                '{above} of # initiatives that were estimated before they ended took longer than their likely estimate, {below} less.',
            },
            { above: number(above), below: orNone(below) },
          ),
        result: (above: number, below: number, all: number) =>
          plural(
            all,
            {
              one: '{above} of # result that was expected beforehand lay above the likely value, {below} below it.',
              other: '{above} of # results that were expected beforehand lay above the likely value, {below} below it.',
            },
            { above: number(above), below: orNone(below) },
          ),
      } as const satisfies Record<EstimateKind, unknown>,
      leanChance: (cases: string) =>
        `If estimates leaned neither way, a count as one-sided as this would come about by chance ${cases}.`,
      times: (times: string) => `In the middle case the work took ${times} times its likely estimate.`,
      timesOne: 'In the middle case the work took as long as its likely estimate.',
      inside: (inside: number, all: number, below: number, above: number) =>
        `${number(inside)} of ${number(all)} lay between the low and the high estimate, where eight of ten should; ${orNone(below)} lay below, ${orNone(above)} above.`,
      insideChance: (cases: string) => `Honest ranges would give a count as unusual as this ${cases}.`,
      score: (score: string, width: string, misses: string) =>
        `The interval score is ${score} on average: ${width} for the width of the ranges and ${misses} for what lay beyond them. The smaller it gets over the years, the better.`,

      leans: {
        up: 'So likely estimates are too low so far: move all three values up.',
        down: 'So likely estimates are too high so far: move all three values down.',
      },
      widths: {
        wider: (factor: string) =>
          `Your ranges are too narrow: try ×${factor}. So much wider around likely, they would have held eight of ten.`,
        narrower: (factor: string) =>
          `Your ranges are wider than they need to be: try ×${factor}. Even then they would have held eight of ten.`,
      },
      noDoubt: 'Nothing speaks against these ranges.',
      few: (least: number) =>
        `These are few cases, and a first hint. How much wider or narrower ranges should be is suggested from ${number(least)} cases on.`,

      plot: 'A bar reaches from the low to the high estimate, with a line at likely. A dot is what came; a diamond is what came beyond the range.',
      plotRelative:
        'The measures have units of their own, so each range is drawn from low to high in the same width; what lies far beyond is drawn at the edge.',
      drawnLast: (count: number) => plural(count, { other: 'The last # are drawn, all stand in the table.' }),
      plotTitle: { duration: 'Estimated and real duration, in weeks', result: 'Expected and real results' } as const,
      drawn: (title: string, range: string, truth: string, where: string) =>
        `${title}: estimated ${range}, came to ${truth}, ${where}.`,
      relative: { low: 'low', likely: 'likely', high: 'high' },

      table: 'What was estimated and what came',
      initiative: 'Initiative',
      estimate: 'Low, likely, high',
      truth: 'Came to',
      known: (day: string) => `known on ${day}`,
      source: 'Estimated in',
      sealed: {
        before: (day: string) => `sealed on ${day}, before building began`,
        meanwhile: (day: string) => `sealed on ${day}, when building had begun: the earliest that holds a range`,
        after: (day: string) => `sealed on ${day}, when the truth was known: the earliest that holds a range`,
      } satisfies Record<Case['from']['sealed'], unknown>,
      onPage: 'Today’s page',
      unsealed: 'no sealed edition holds an earlier one',
      leftOut: 'Not counted',
      leftOutAbout: (count: number) =>
        plural(count, {
          one: '# estimate is in no edition that was sealed before the result was known, so nobody can tell whether it was written in advance. It does not count. Seal an edition before a quarter’s work begins, and the next ones count.',
          other:
            '# estimates are in no edition that was sealed before the result was known, so nobody can tell whether they were written in advance. They do not count. Seal an edition before a quarter’s work begins, and the next ones count.',
        }),
      where: {
        below: 'below low',
        'low-half': 'within, below likely',
        likely: 'as likely',
        'high-half': 'within, above likely',
        above: 'above high',
      } as const satisfies Record<Where, string>,

      all: 'All together',
      allTable: 'Counts by kind of estimate',
      ofWhat: 'Estimates',
      every: 'All estimates',
      within: 'Within',
      belowLow: 'Below low',
      aboveHigh: 'Above high',
      aboveLikely: 'Above likely',
      ofAll: (part: number, all: number) => `${number(part)} of ${number(all)}`,

      owners: 'By owner',
      ownersAbout: (least: number) =>
        `Only the narrowest audience sees this, and only owners with ${number(least)} cases or more.`,
      owner: 'Owner',
      underWay: (count: number) =>
        plural(count, {
          one: '# initiative is still being built and has taken longer than its high estimate. It counts here once it is released:',
          other:
            '# initiatives are still being built and have taken longer than their high estimates. They count here once they are released:',
        }),

      /** Beside the order of the backlog and in the brief. */
      note: (words: string) => sentence`${words} {calibration|How good our ranges are}`,
      built: (truth: string, range: string, where: string) =>
        sentence`Building took ${truth}. Estimated were ${range}: ${where}. {calibration|How good our ranges are}`,
    };
  },
});
