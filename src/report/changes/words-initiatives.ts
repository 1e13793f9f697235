import { catalogue } from '../../format/catalogue.ts';

/** What happened to initiatives, their places in the backlog and their estimates, in words. */
export const changedInitiativeWords = catalogue({
  en: ({ plural, number, list }) => {
    const named = (titles: readonly string[], more: number): string =>
      list([...titles.map((title) => `“${title}”`), ...(more > 0 ? [`${number(more)} more`] : [])]);
    return {
      released: (day: string | null) => `was released${day === null ? '' : ` on ${day}`}`,
      verdict: {
        keep: 'was measured and is kept',
        improve: 'was measured and will be improved',
        'take-out': 'was measured and will be taken out again',
      } as Readonly<Record<string, string>>,
      takenOut: (day: string) => `was taken out on ${day}`,
      leaving: (day: string) => `will be taken out on ${day}`,
      declined: (reason: string | null) => `was declined${reason === null ? '' : `: ${reason}`}`,
      takenUp: (stage: string) => `was taken up again, in the stage ${stage}`,
      movedOn: (before: string, after: string) => `moved on from the stage ${before} to ${after}`,
      moved: (before: string, after: string) => `moved from the stage ${before} to ${after}`,
      movedBack: (before: string, after: string) => `moved back from the stage ${before} to ${after}`,
      new: (stage: string, place: number | null) =>
        `is new, in the stage ${stage}${place === null ? '' : `, at place ${number(place)} in the backlog`}`,
      unknownStage: 'unknown',
      newDeclined: 'is new, and was declined',
      was: (place: number) => `it was at place ${number(place)} in the backlog`,

      rose: (from: number, to: number) => `rose from place ${number(from)} to ${number(to)} in the backlog`,
      fell: (from: number, to: number) => `fell from place ${number(from)} to ${number(to)} in the backlog`,
      entered: (place: number) => `is ranked now, at place ${number(place)} in the backlog`,
      left: (place: number) => `is no longer ranked; it was at place ${number(place)} in the backlog`,
      because: (what: string, reasons: readonly string[]) =>
        reasons.length > 0 ? `${what}: ${reasons.join('; ')}` : what,
      shifted: (count: number) =>
        plural(count, {
          one: '# initiative has another place in the backlog only because others came, left or moved',
          other: '# initiatives have another place in the backlog only because others came, left or moved',
        }),

      complete: 'its estimates are complete now',
      incomplete: 'an estimate of it is missing now',
      /** Who changed places with it: the first by their titles, and how many more. */
      passed: {
        rose: (titles: readonly string[], more: number) => `${named(titles, more)} fell behind it`,
        fell: (titles: readonly string[], more: number) => `${named(titles, more)} moved past it`,
      },
      /** How many left or came before it. */
      ahead: {
        rose: (count: number) =>
          plural(count, {
            one: '# initiative before it is no longer ranked',
            other: '# initiatives before it are no longer ranked',
          }),
        fell: (count: number) =>
          plural(count, { one: '# new initiative came before it', other: '# new initiatives came before it' }),
      },
      others: { rose: 'others fell behind it', fell: 'others moved past it' },
      and: list,
      sameEstimates: (others: string) => `its own estimates are the same, but ${others}`,
      although: (others: string, reasons: readonly string[]) => `${others}, although ${list(reasons)}`,
      dearer: (day: string) => `waiting costs more than on ${day}`,
      cheaper: (day: string) => `waiting costs less than on ${day}`,
      worthMore: 'a week of work on it is worth more than before',
      worthLess: 'a week of work on it is worth less than before',
      moreEstimates: (count: number) =>
        plural(count, { one: '# more of its estimates changed', other: '# more of its estimates changed' }),
      byHand: (products: readonly string[]) =>
        `the manual work that it would end costs another amount than before (${list(products)})`,

      duration: 'its duration',
      lost: 'the sum that would be lost',
      costOfDelay: 'its cost of delay',
      costOfDelayFor: (kind: string) => `its cost of delay for ${kind}`,
      bound: {
        low: (estimate: string) => `the low estimate of ${estimate}`,
        likely: (estimate: string) => `the likely estimate of ${estimate}`,
        high: (estimate: string) => `the high estimate of ${estimate}`,
      },
      aWeek: (amount: string) => `${amount} a week`,
      range: (low: string, high: string) => `${low} to ${high}`,
      estimate: (name: string, is: string, was: string) => `${name} is now ${is} instead of ${was}`,
      estimateKnown: (name: string, is: string) => `${name} is known now: ${is}`,
      estimateGone: (name: string, was: string) => `${name} is no longer known; it was ${was}`,

      urgency: (is: string, was: string) => `its urgency is now ${is} instead of ${was}`,
      shape: {
        steady: (_days: readonly string[]) => 'the same cost every week',
        deadline: (days: readonly string[]) => `a deadline${days.length > 0 ? ` on ${days.join(' ')}` : ''}`,
        window: (days: readonly string[]) => `a window${days.length > 0 ? ` from ${days.join(' to ')}` : ''}`,
        begins: (days: readonly string[]) => `a cost that begins${days.length > 0 ? ` on ${days.join(' ')}` : ''}`,
        peak: (days: readonly string[]) => `a sum that is lost${days.length > 0 ? ` after ${days.join(' ')}` : ''}`,
        fading: ([halfLife, from]: readonly string[]) =>
          `a cost that fades${halfLife ? `, to half of it after ${halfLife}${from ? ` from ${from} on` : ''},` : ''}`,
      },
      /** Of an urgency that has the same shape. */
      part: {
        from: (is: string, was: string) => `its urgency now begins on ${is} instead of ${was}`,
        by: (is: string, was: string) => `its urgency now ends on ${is} instead of ${was}`,
        halfLife: (is: string, was: string) => `the cost of waiting now halves after ${is} instead of ${was}`,
      },
    };
  },
});
