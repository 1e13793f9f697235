import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';
import type { Reason } from '../../methods/dependencies.ts';
import { landedDays, nextDays, type PlanNote } from '../../methods/roadmap.ts';

/** What the roadmap says in all of its views; of how it is worked out see `words-method.ts`. */
export const roadmapWords = catalogue({
  en: ({ plural, number, list }) => ({
    views: 'Views of the roadmap',
    byHorizon: 'Now, next, later',
    asCsv: 'Roadmap as CSV',
    asJson: 'Roadmap as JSON',
    wholeBacklog: 'The whole backlog',
    about:
      'What is built now, what comes next and what later; which input metric each initiative shall move, and how sure we are.',
    horizon: {
      now: {
        name: 'Now',
        about: 'Work that is being built, or that is ready and should have begun by its plan.',
        none: 'Nothing is being built, and nothing should have begun yet.',
      },
      next: {
        name: 'Next',
        about: `Work that is ready and planned to begin within ${nextDays} days, or has no planned days yet.`,
        none: 'Nothing is ready for the coming weeks.',
      },
      later: {
        name: 'Later',
        about: 'Ideas, work that is being shaped, and what is planned to begin after that.',
        none: 'No idea is waiting, and nothing is being shaped.',
      },
      landed: {
        name: 'Released',
        about: `Work that was released within the last ${landedDays} days.`,
        none: '',
      },
    },
    nothingShown: 'There is nothing here that this audience may see.',
    moreInBacklog: (count: number) => plural(count, { other: 'and # more, in the backlog' }),

    /** What plan and state say against each other, as the end of a sentence. */
    note: {
      'should-be-done': (day: string) => `should have been done by ${day}`,
      'should-have-begun': (day: string) => `should have begun on ${day}`,
      'begun-early': (day: string) => `began before its planned days, which start on ${day}`,
      'promise-broken': (day: string) => `was promised by ${day}`,
      'promise-too-early': (day: string) => `is promised by ${day}, before its planned days end`,
    } satisfies Record<PlanNote['what'], (day: string) => string>,
    dependsOn: (reason: string) => sentence`It depends on {needs}, which ${reason}.`,
    /** Why an order contradicts a dependency; the other initiative is the subject. */
    reason: {
      declined: 'is declined',
      stage: 'is not even ready, while this is being built',
      window: (ends: string, begins: string) => `ends on ${ends}, while this begins on ${begins}`,
      rank: (otherPlace: number, place: number) =>
        `surely ranks later, at place ${number(otherPlace)}, while this is at place ${number(place)}`,
    } satisfies Record<Reason['why'], unknown>,

    confidence: { well: 'Well supported', partly: 'Partly supported', 'not-yet': 'Not supported yet' },
    reasonsHold: (hold: number, all: number) =>
      `(${number(hold)} of ${plural(all, { one: '# reason', other: '# reasons' })} to be sure)`,
    noSignal: 'no signal',
    signals: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
    allExpired: (signals: string) => `${signals}, all expired`,
    throughInputs: (count: number) => plural(count, { one: 'through # input', other: 'through # inputs' }),
    expired: (count: number) => `${number(count)} of them expired`,
    strength: {
      said: 'by what people say',
      prototype: 'with a prototype',
      product: 'in the product',
      unknown: 'unknown by what',
    },
    confirmedBy: (risk: string, by: string) => `${risk} ${by}`,
    untold: (count: number) => `unknown what ${number(count)} of them tested`,
    valueOpen: 'not confirmed by what customers do that they want it',
    experiments: (verdicts: readonly [count: number, verdict: string][]) =>
      list(
        verdicts.map(([count, verdict], index) =>
          index === 0
            ? `${plural(count, { one: '# experiment', other: '# experiments' })} ${verdict}`
            : `${number(count)} ${verdict}`,
        ),
      ),
    noExperiment: 'no experiment',
    estimated: 'estimated',
    notEstimated: 'not estimated',

    rankNotShown: 'not shown to this audience',
    rankUnknown: 'unknown',
    unknownFor: (asks: readonly string[]) => `unknown: ${asks.join('; ')}`,
    beforeNext: (place: string, chance: string) => `${place}; it should come before the next one ${chance}`,
    missing: (what: string, whom: string) => `${what} (ask: ${whom})`,

    now: (value: string, goal: string) => `${value} now, shall be ${goal}`,
    goal: (value: string, day: string) => `${value} by ${day}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    noWindow: 'no days planned',

    valueUnknown: (whom: string) => `What customers would get is unknown. Ask: ${whom}.`,
    moves: 'Moves',
    noMetric: 'No input metric',
    howSure: 'How sure we are',
    rank: 'Rank',
    noRank: 'rank unknown',
    reasons: 'How we know',
    planned: 'Planned',
    promised: 'Promised',
    promises: 'What we promised',
    whatLanded: 'What landed, and what it did',
    toWhom: (whom: string) => `promised to: ${whom}`,
    plannedUntil: (day: string) => `planned until ${day}`,
    didFrom: (was: string, is: string, target: string, by: string) => `from ${was} to ${is}, target ${target} by ${by}`,
    promisedBy: (day: string) => `by ${day}`,
    promisedTo: (day: string, whom: string) => `by ${day}; to: ${whom}`,
    comesAfter: 'Comes after',

    initiative: 'Initiative',
    when: 'When',
    horizonColumn: 'Horizon',
    owner: 'Owner',
    duration: 'Duration',
    unknown: 'unknown',

    verdict: { keep: 'it is kept', improve: 'it will be improved', 'take-out': 'it will be taken out again' },
    measuredOn: (value: string, day: string) => `${value} measured on ${day}`,
    noMeasure: 'no success measure',
    noAnswer: (day: string) => `no answer, although it was due on ${day}`,
    answerDue: (day: string) => `the answer is due on ${day}`,
    released: 'Released',
    beta: 'Released as a beta',
  }),
});
