import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the pages of the customers say. */
export const customersWords = catalogue({
  en: ({ plural, number, choice }) => ({
    title: 'Customers',
    about: 'Who asked for the work, in which words, who of us was in the room, and what it led to.',
    personas: 'By persona',
    segments: 'By segment',
    rest: 'Everybody else',
    start:
      'Start here when you build something and want to know for whom. Find the people you build for, read what they said in their own words, and follow the links to the strategy, initiative or decision that rests on it. Names are never shown, only roles. If you were in a conversation, write down what you took away: it stands beside the words.',
    signals: (count: number) =>
      plural(count, { one: sentence`# {term:signal} so far`, other: sentence`# {term:signal|signals} so far` }),
    signalsHeard: (count: number, present: number) =>
      sentence`${plural(count, { one: sentence`# {term:signal} so far`, other: sentence`# {term:signal|signals} so far` })}, through every channel; in ${number(present)} of them somebody from our company was in the room, engineer or not`,
    allSignals: 'All signals, newest first',
    behind: 'Behind your work',
    behindAbout: 'For each owner: what customers said that led to their strategies and initiatives.',
    nobody: 'We have heard nobody yet.',
    firstSignal:
      'Write down one conversation: when it was, through which input, the words you heard, and who of us was present.',
    goodSignal: 'What makes a good signal',
    behindWorkOf: 'Behind the work of',
    unsorted: 'Neither persona nor segment',
    unsortedAbout: 'Heard from the market as a whole, or from people nobody has described yet.',

    engineers: 'Engineers in the room',
    noConversation: sentence`No conversation with a customer is written down yet. Name who of us was there under \`present\` in the signal, and what they took away.`,
    rule: (spoken: readonly string[]) =>
      `A conversation is a signal that somebody told us in person (${choice(spoken)}), through any input outside the company. An engineer is anybody listed as present in a role that names engineers, developers or architects of ours.`,
    present: (sat: number, all: number) =>
      `An engineer was in the room for ${number(sat)} of ${plural(all, { one: '# conversation', other: '# conversations' })} with people outside our company`,
    shareOfAll: (words: string, share: string) => `${words}, ${share}.`,
    inQuarter: (quarter: string, share: string) => ` In ${quarter} it was ${share}.`,
    chart: 'Share of conversations with an engineer in the room',
    chartByQuarter: 'Share of conversations with an engineer in the room, per quarter.',
    withEngineer: 'With an engineer',
    quarter: 'Quarter',
    conversations: 'Conversations',
    share: 'Share',
    noTalk: 'no conversation',

    ownerTitle: (owner: string) => `The work of ${owner}`,
    ownerAbout: (owner: string) =>
      `What ${owner} works on and by when, what it promised, what waits for it, and what customers said that led to it.`,
    ownerLead: (signals: number, work: number) =>
      `${plural(signals, { one: '# signal', other: '# signals' })} behind ${plural(work, { one: '# strategy or initiative', other: '# strategies and initiatives' })}.`,
    ask: (owner: string, ask: string) => `Ask ${owner}: ${ask}`,
    room: 'In the room',
    satIn: (sat: number, signals: number) =>
      `An engineer was in the room for ${number(sat)} of ${plural(signals, { one: '# signal', other: '# signals' })} behind this work.`,
    satInTalks: (sat: number, signals: number, satTalks: number, talks: number) =>
      `An engineer was in the room for ${number(sat)} of ${plural(signals, { one: '# signal', other: '# signals' })} behind this work; ${plural(talks, { one: '# of the signals is a conversation', other: '# of the signals are conversations' })}, ${number(satTalks)} of them with an engineer.`,
    noEngineer: 'No engineer heard any of it in person. Ask to sit in on the next conversation.',
    moreSignals: (count: number) => plural(count, { other: sentence`{signals|# more} among the signals` }),
    openWork: 'Open work',
    noWork: 'No initiative is open.',
    load: 'What it asks of the team',
    loadAbout: 'Expected weeks of work, if one team does one thing after the other.',
    upkeep: 'Reviews and checks',
    nothingWaits: 'No review is overdue, and the checks find nothing.',
    reviews: 'Overdue reviews',
    noReview: 'None is overdue.',
    dueSince: (day: string) => `due since ${day}`,
    warnings: 'What the checks find',
    noWarning: 'Nothing.',
    byHand: 'Work by hand',
    hoursIn: (hours: string, month: string) => `${hours} hours in ${month}`,
    hoursUnknown: 'hours unknown',
    endedBy: 'ends or shrinks with',
    endedByNothing: 'no initiative ends it',
    words: 'What customers said',
    each: 'What was said, work by work',
    ended: 'ended',
    noWords: sentence`No signal stands behind it yet. Name them under \`evidence\`.`,
    behindWork: (signals: number) => plural(signals, { one: sentence`# signal.`, other: sentence`# signals.` }),
    behindWorkBy: (signals: number) =>
      plural(signals, {
        one: sentence`# signal, named by what it serves: {strategies}.`,
        other: sentence`# signals, named by what it serves: {strategies}.`,
      }),
    quotedAbove: sentence`Quoted above: {signals}.`,
    more: (count: number) => `${number(count)} more`,
  }),
});
