import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the balance says, and what other pages say of evidence and its findings. */
export const balanceWords = catalogue({
  en: ({ plural, number, list }) => ({
    about:
      'What the plan rests on, where our evidence is one-sided, and which stages of the journey we hear nothing about.',
    findings: (traps: readonly string[]) => sentence`{strategy}: ${list(traps)}.`,
    nobodySpeaks: (stages: readonly string[]) => `We have heard nothing about ${list(stages)}.`,
    leastHeard: (stages: readonly string[], signals: number) =>
      `We hear least about ${list(stages)}: ${plural(signals, { one: '# signal that is still valid', other: '# signals that are still valid' })}${stages.length > 1 ? ' for each' : ''}.`,
    askNext: sentence`Ask next: {inputs}.`,
    wholePlan: 'The whole plan',
    planBalanced: 'The evidence of the whole plan is balanced',
    planHides: (traps: readonly string[]) => `The whole plan: ${list(traps)}`,
    wholePlanAbout: sentence`What adopted strategies and open initiatives rest on. Each signal is named once; how much it counts for in a {term:share-of-evidence} follows from its age.`,
    wholePlanEmpty: 'No adopted strategy and no open initiative rests on a signal.',
    strategies: 'Strategies side by side',
    journey: 'The journey, by input',
    journeyAbout:
      'Each number leads to its signals. Below it stand the month of the newest one and how many strategies use them.',

    noStrategy: 'There is no strategy yet that could rest on anything.',
    signals: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
    stillValid: (count: number) =>
      plural(count, { one: '# of them is still valid', other: '# of them are still valid' }),
    expiredEvidence: 'rests on expired evidence',
    nothingValid: 'Every signal behind it has expired.',
    balanced: (traps: readonly string[]) => `The evidence is balanced. We looked for ${list(traps)}.`,
    firstOf: (shown: number, all: number) =>
      sentence`These are the first ${number(shown)} of ${number(all)}. The others have their picture on {list|their own pages}.`,

    notFound: (traps: readonly string[]) =>
      `We looked for ${list(traps)} and did not find ${traps.length === 1 ? 'it' : 'any of them'}.`,
    tooFewAnywhere: (traps: readonly string[]) => `There are too few signals anywhere to look for ${list(traps)}.`,
    noEntryFor: (traps: readonly string[]) => `There is no entry yet in which to look for ${list(traps)}.`,
    switchedOff: (traps: number) =>
      plural(traps, {
        one: 'One trap is not looked for, because hub.yaml switches it off.',
        other: '# traps are not looked for, because hub.yaml switches them off.',
      }),
    tooFew: (traps: readonly string[], has: number, needs: number) =>
      `Too few signals to look for ${list(traps)}: it takes ${number(needs)}, and there ${plural(has, { one: 'is #', other: 'are #' })}.`,
    cannotLookFor: (traps: readonly string[]) => `Nobody can look for ${traps.join('; or for ')}.`,
    noInputFor: (trap: string, standing: string) => `${trap}, as no input says that it stands for the ${standing}`,
    share: (share: string, of: string) => `${share} of the evidence is ${of}`,
    atMost: (share: string) => `it should be at most ${share}`,
    atLeast: (share: string) => `it should be at least ${share}`,
    counted: (count: number, what: string) =>
      count === 0 ? `No signals ${what}` : `${plural(count, { one: '# signal', other: '# signals' })} ${what}`,
    holders: (here: string, there: string) => `${here} with ${there}`,

    input: 'Input',
    allStages: 'All stages',
    allInputs: 'All inputs',
    otherInputs: 'Others',
    coverageCaption: 'Signals by input and stage of the journey',
    nobody: 'nobody',
    nothing: 'nothing',
    expired: 'expired',
    notPromised: 'not said to cover this stage',
    on: (stage: string) => ` on ${stage}`,
    inAll: ' in all',
    uses: (count: number) =>
      count === 0 ? 'no strategy' : plural(count, { one: '# strategy', other: '# strategies' }),
    keys: {
      fresh: 'the newest signal is at most 90 days old',
      due: 'at most a year old',
      overdue: 'older, or all have expired',
      nothing: 'said to cover the stage, and we have heard nothing',
      notNamed: 'not said to cover the stage',
    },

    asTable: 'As a table',
    mixOf: (what: string) => `Mix of evidence: ${what}`,
    mixCaption: (what: string) => `What ${what} rests on; fresh signals count more than old ones`,
    quoted: (title: string) => `“${title}”`,
    theWholePlan: 'the whole plan',
    notNamed: 'not named here',
    signalsColumn: 'Signals',
    shareColumn: 'Share of evidence',

    evidenceFrom: (signals: number, inputs: number, expired: number) =>
      sentence`${plural(signals, { one: sentence`# {term:signal}`, other: sentence`# {term:signal|signals}` })}${inputs > 0 ? ` from ${plural(inputs, { one: '# input', other: '# inputs' })}` : ''}${expired > 0 ? sentence`, {expired}` : ''}`,
    expiredOfThem: (count: number) => `${number(count)} of them expired`,
    ofAudience: (audience: string) => `, counting only what the audience “${audience}” may see`,
    ownSignals: (count: number) =>
      plural(count, {
        one: '# of them is cited here, the others by what it serves.',
        other: '# of them are cited here, the others by what it serves.',
      }),
    spread: 'How the evidence is spread',
    isBalanced: 'The evidence is balanced.',
    lookedFor: (traps: readonly string[], signals: number) =>
      `We looked for ${list(traps)} in ${plural(signals, { one: '# valid signal', other: '# valid signals' })}.`,
    lookedForNone: (traps: readonly string[], signals: number) =>
      `We looked for ${list(traps)} in ${plural(signals, { one: '# valid signal', other: '# valid signals' })} and did not find ${traps.length === 1 ? 'it' : 'any of them'}.`,
    thin: (fewer: number) =>
      `With fewer than ${number(fewer)} signals, shares change easily: read the signals rather than the shares.`,
    howCounted: sentence`A signal that is a year old counts half, an expired one not at all. {method|How it is worked out}; {others|all strategies}.`,
    howToRead: sentence`The whole width of a bar is all of the evidence, its filled part the share, the line the limit that we set ourselves. A signal that is a year old counts half, an expired one not at all. {method|How it is worked out}; {others|all strategies}.`,
    behind: (count: number) => plural(count, { one: '# signal behind it', other: '# signals behind it' }),
    more: (count: number) => `and ${number(count)} more`,
  }),
});
