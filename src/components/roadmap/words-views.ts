import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** Of weeks as they are written. */
const noun = (weeks: string): string => (weeks === '1' ? 'week' : 'weeks');

/** What the roadmap says in its views for executives and for engineering. */
export const roadmapViewWords = catalogue({
  en: ({ plural, number, list }) => ({
    executives:
      'What shall move, from where to where, what is done for it and how sure that is; and what changed lately.',
    starMoves: sentence`The North Star metric is the one figure that we steer by. It moves when the {term:input-metric|input metrics} below move.`,
    star: sentence`{term:north-star-metric}: {metric}, shall be {goal}.`,
    starFromNow: sentence`{term:north-star-metric}: {metric}, {now} now, shall be {goal}.`,
    outcomes: 'Outcomes',
    noMetrics: 'No input metric is set. The North Star names three to five; initiatives say which they move.',
    howSure: sentence`“How sure we are” counts reasons; {method|how this is worked out}.`,
    lately: 'What changed lately',
    allChanges: 'All that changed',
    onPaper: 'On one page, for paper',

    noMetric: 'Initiatives that move no input metric',
    noMetricAbout: 'They are done for another reason, or nobody has said yet what they shall move.',
    notMeasured: 'not measured',
    onDay: (day: string) => ` on ${day}`,
    byDay: (day: string) => ` by ${day}`,
    history: (day: string, values: string) => `From ${day}: ${values}`,
    nothing: 'Nothing on this roadmap moves it.',
    doneFor: 'What is done for it',
    initiative: 'Initiative',
    when: 'When',
    customersGet: 'What customers get',
    sure: 'How sure we are',
    pastPlan: 'later than planned',
    promisedBy: (day: string) => `promised by ${day}`,
    landed: 'Landed lately:',

    decided: 'Decided',
    nothingDecided: 'Nothing was decided.',
    dissent: 'with dissent',
    allDecisions: 'All decisions',
    moved: 'Moved on',
    noMove: 'No initiative entered another stage.',
    declined: 'declined on',
    movedTo: (stage: string) => `moved to ${stage} on`,
    heard: 'Heard',
    signals: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
    signalsFrom: (count: number, groups: readonly [count: number, group: string][], cited: number) =>
      [
        plural(count, { one: '# signal', other: '# signals' }),
        groups.length === 1
          ? ` from ${groups[0]?.[1]} inputs. `
          : `: ${list(groups.map(([some, group]) => `${number(some)} from ${group} inputs`))}. `,
        cited === 0
          ? 'Nothing on the roadmap rests on this so far.'
          : cited === count
            ? plural(count, {
                one: 'Work on the roadmap rests on it.',
                other: 'Work on the roadmap rests on all of them.',
              })
            : `Work on the roadmap rests on ${number(cited)} of them.`,
      ].join(''),
    noSignals: 'No signal was heard.',

    engineering:
      'The work in the order in which it depends on other work, what must hold, and how many weeks it asks of whom.',
    order: 'What must come first',
    noDependency: sentence`No open initiative depends on another one. \`dependsOn\` says what must come first.`,
    layers: 'Work in layers',
    layersAbout:
      'Each layer holds what waits for the layers before it. Within a layer the order is now, next, later, then that of the backlog.',
    inTime: sentence`When each would be finished in the order of the backlog is in {schedule|the schedule}.`,
    weeks: 'Weeks asked of whom',
    weeksAbout: 'The expected weeks of one team, added up, and when most of them are asked for at once.',
    weeksHow: 'How they are added up',
    weeksRules: sentence`Of work that is being built, only what is left counts; where that has overtaken its estimate, one week does, because nobody knows and it is more than nothing. {term:range|Low and high estimates} cannot be added, because they would not all come true at once; they stand with each initiative. The tightest span is the time between a first and a last planned day that asks for the most weeks of work per week, if one team does one initiative after the other.`,
    layersTable: 'Open work in layers, each after what it depends on',
    layer: (depth: number) =>
      depth === 0
        ? 'Waits for no other open work'
        : depth === 1
          ? 'Waits for the first layer'
          : `Waits for layer ${number(depth)}`,
    horizon: 'Horizon',
    owner: 'Owner',
    planned: 'Planned',
    duration: 'Duration',
    comesAfter: 'Comes after',
    mustHold: 'What must hold',
    durationUnknown: 'Unknown',
    leftOf: (left: string, whole: string) => `${left} left of ${whole}`,
    capacityTable: 'Expected weeks by owner and horizon',
    tightest: 'Tightest span',
    atLeastWeeks: (weeks: string) => `at least ${weeks}\u00a0${noun(weeks)}`,
    overtaken: 'it takes longer than estimated, and nobody says what is left of',
    overtakenOf: (whole: string) => `Unknown: it takes longer than the ${whole} estimated`,
    expectedWeeks: (weeks: string) => `${weeks}\u00a0${noun(weeks)}`,
    initiatives: (count: number) => plural(count, { one: '# initiative', other: '# initiatives' }),
    noDuration: 'no duration:',
    asked: (weeks: string, span: string) => `${weeks} ${noun(weeks)} of work in ${span} ${noun(span)}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    tooMuch: 'more than one team can do',
  }),
});
