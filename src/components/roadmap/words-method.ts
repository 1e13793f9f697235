import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';
import { nextDays } from '../../methods/roadmap.ts';

/** How the roadmap is worked out, so that a reader can follow it by hand. */
export const roadmapMethodWords = catalogue({
  en: () => ({
    title: 'How this is worked out',
    where: 'Now, next or later',
    now: sentence`{now} is what is being built, and what is ready and should have begun by its plan.`,
    next: sentence`{next} is what is ready and planned to begin within ${nextDays} days, or has no planned days yet.`,
    later: sentence`{later} is the rest: ideas and work being shaped, whatever days are planned for them, because nobody has decided yet that they will be done.`,
    elsewhere: sentence`Declined work and what was released longer ago is in the {backlog|backlog}.`,
    order: 'The order',
    byRank: sentence`By place in the backlog. Work whose {term:rank} is unknown comes last, by the day it is planned to begin: unknown is not the same as little. The order says where waiting costs most, not what must be built first. What must come first is under “Comes after”.`,
    byDay: sentence`By the day the work is planned to begin. The figures behind ranks are not shown to this audience, so the order says nothing about rank.`,
    confidence: 'How sure we are',
    reasons: (count: number) => `We look for ${count === 3 ? 'three' : 'two'} reasons to be sure of an initiative.`,
    heard: sentence`{heard}: at least two {term:signal|signals} that have not expired, through at least two {term:input|inputs}.`,
    tried: sentence`{tried}: an experiment confirmed by what people do, not by what they say, that customers want it, and none refuted its hypothesis. What else experiments confirmed is told beside it.`,
    estimated: sentence`{estimated}: {term:cost-of-delay} and duration are stated as ranges, so that its rank is known.`,
    levels: 'With all of them an initiative is well supported, with some partly, with none not yet.',
    noProbability: 'This counts reasons. It is no probability that the metric will move.',
    rankChance: 'The number of cases beside a rank only says how sure the order of two neighbours is.',
    term: { now: 'Now', next: 'Next', later: 'Later', heard: 'Heard', tried: 'Tried', estimated: 'Estimated' },
  }),
});
