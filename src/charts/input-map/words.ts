import { catalogue } from '../../format/catalogue.ts';
import { formatDay } from '../../format/days.ts';
import { formatShare } from '../../format/numbers.ts';
import { type Sentence, sentence } from '../../format/sentence.ts';
import { type JourneyStage, journeyStages } from '../../kinds/fields.ts';
import { tps } from '../../kinds/inputs.ts';
import { type Contract, type HeardInput, isSilent, period } from '../../methods/listening.ts';
import { valueWords } from '../../model/value-words.ts';

/** Technical product strategy, as the map calls it. */
export const us = 'Technical product strategy';

/** The ways to look at the map. */
export const lenses = ['signals', 'fresh', 'share', 'journey'] as const;
export type Lens = (typeof lenses)[number];

/** What the map says, on a page, in its cards and as a file. */
export const mapWords = catalogue({
  en: ({ plural, number, list }) => ({
    lenses: {
      signals: {
        name: 'Signals',
        legend: sentence`The width of a line and the number in the box: {term:signal|signals} heard through the {term:input} in the last ${period} days.`,
      },
      fresh: {
        name: 'Freshness',
        legend: 'When the two sides last talked, compared with how often they agreed to talk.',
      },
      share: {
        name: 'Share of evidence',
        legend: sentence`The width of a line and the {term:share-of-evidence|share} in the box: how much of the evidence behind adopted strategies and open initiatives came through the input. After the share: signals through this input, of all signals behind the plan.`,
      },
      journey: {
        name: 'Journey stages',
        legend: sentence`Nine marks for the nine {term:journey-stage|stages} of the customer's journey: ${list(journeyStages.map(valueWords))}.`,
      },
    } satisfies Record<Lens, { name: string; legend: string | Sentence }>,

    noContract: 'no contract',
    noExchange: 'no exchange yet',
    noNextDate: 'no next date',
    daysOverdue: (days: number) => plural(days, { one: '# day overdue', other: '# days overdue' }),
    dueToday: 'due today',
    dueIn: (days: number) => plural(days, { one: 'due in # day', other: 'due in # days' }),
    onTime: (days: number) => plural(days, { one: '# day left', other: '# days left' }),
    nobodyTalked: 'Nobody has talked to them yet',
    overdueSince: (last: string, due: string) => `${last}, overdue since ${due}`,
    nextBy: (last: string, due: string) => `${last}, next by ${due}`,

    signals: (count: number) => (count === 0 ? 'no signal' : plural(count, { one: '# signal', other: '# signals' })),
    volume: (recent: number, all: number) =>
      `${plural(recent, { one: '# signal', other: '# signals' })} in the last ${period} days, ${number(all)} in all`,
    unknown: 'unknown',
    shareUnknown: 'Unknown: the plan rests on no signal that is still valid',
    shareInBox: (share: string, used: number, evidence: number) => `${share}, ${number(used)} of ${number(evidence)}`,
    share: (share: string, used: number, evidence: number) =>
      `${share} of the evidence behind the plan, ${number(used)} of ${plural(evidence, { one: '# signal', other: '# signals' })}`,
    stagesInBox: (heard: number, promised: number, beyond: number) =>
      `${number(heard)} of ${number(promised)}${beyond > 0 ? ` +${number(beyond)}` : ''}`,
    heardOn: (stages: readonly string[]) => `Signals about ${list(stages)}`,
    nothingHeard: 'No signal yet',
    beyond: (stages: readonly string[]) => `it is not said to cover ${list(stages)}`,
    promisedOnly: (stages: readonly string[]) => `no signal yet about ${list(stages)}, which it is said to cover`,

    takes: (who: string) => `${who} takes`,
    gives: (who: string) => `${who} gives`,
    otherGives: 'Gives',
    otherGets: 'Gets',
    howOften: 'How often',
    every: (cadence: string) => `every ${cadence}`,
    lastTime: 'Last time',
    heldBy: 'Held by',
    holders: (here: string, there: string) => `${here} and ${there}`,
    tps: 'TPS',
    contract: 'Contract',
    noContractWithUs: 'None with technical product strategy',
    heard: 'Heard',
    evidence: 'Evidence',
    journey: 'Journey',
    askNext: 'Ask next',
    list,
    withoutUs: (here: string, there: string) => `${here} with ${there}, without TPS`,
    open: 'Open',

    inputLabel: (title: string, group: string, recent: number, state: string, asked: boolean) =>
      `${title}: ${group} group, ${plural(recent, { one: '# signal', other: '# signals' })} in the last ${period} days, ${state}${asked ? ', to be asked next' : ''}`,
    silent: 'no exchange with them is recorded yet',
    edgeLabel: (here: string, there: string, without: boolean, cadence: string, state: string) =>
      `Contract of ${here} with ${there}${without ? ', without technical product strategy' : ''}: every ${cadence}, ${state}`,
    description: (
      inputs: number,
      groups: readonly (readonly [group: string, inputs: number])[],
      without: number,
      silent: number,
    ) =>
      [
        `${us} in the middle, ${plural(inputs, { one: '# input', other: '# inputs' })} around it: ${list(groups.map(([group, count]) => `${number(count)} in the ${group} group`))}.`,
        without === 0
          ? 'Every line leads to the middle.'
          : plural(without, {
              one: '# line joins two inputs that talk with each other without it.',
              other: '# lines join inputs that talk with each other without it.',
            }),
        ...(silent === 0
          ? []
          : [
              plural(silent, {
                one: 'Nobody has talked to # of them yet.',
                other: 'Nobody has talked to # of them yet.',
              }),
            ]),
      ].join(' '),
    fileTitle: (hub: string) => `Input map of ${hub}`,
    fileLegend: (most: number, hub: string, day: string) =>
      `The width of a line and the number in the box: signals of the last ${period} days, ${number(most)} at most. Line and mark: the contract is on time (full), due soon (dashed, half circle), overdue (dotted, dashed circle), or without an exchange so far (cross). Grey lines with open heads: inputs that talk with each other without TPS. ${hub}, ${day}.`,

    columns: {
      group: 'Group',
      with: 'With',
      gives: 'Gives',
      gets: 'Gets',
      every: 'Every',
      last: 'Last exchange',
      trust: 'Contract is held by',
      signals: `Signals in ${period} days`,
      share: 'Share of evidence',
      stages: 'Stages heard',
    },
    nobody: 'nobody',
    inAll: (count: number) => `${number(count)} in all`,
    some: (some: number, all: number) => `${number(some)} of ${number(all)}`,
    none: 'none',
    notOn: (stages: readonly string[]) => `no signal about ${list(stages)}`,
  }),
});

/** How stages were heard: heard and promised, promised only, heard though the contract does not name it, neither. */
export type StageState = 'heard' | 'silent' | 'beyond' | 'unseen';

/** State of every stage for an input, in the order of the journey. */
export function stageStates({ sees, heard }: HeardInput): { stage: JourneyStage; state: StageState }[] {
  return journeyStages.map((stage) => {
    const spoken = heard.includes(stage);
    const promised = sees.includes(stage);
    return { stage, state: spoken ? (promised ? 'heard' : 'beyond') : promised ? 'silent' : 'unseen' };
  });
}

const stagesIn = (input: HeardInput, ...wanted: StageState[]): string[] =>
  stageStates(input).flatMap(({ stage, state }) => (wanted.includes(state) ? [valueWords(stage)] : []));

/** An agreed cadence after "every": month, 2 weeks. */
export const cadence = (every: string): string => every.replace(/^1 /, '');

/** The state of a contract in a few words, for a box. */
export function freshWords(contract: Contract | null, language: string): string {
  const say = mapWords(language);
  if (!contract) return say.noContract;
  const { since, daysLeft, state } = contract.state;
  if (since === null) return say.noExchange;
  if (daysLeft === null) return say.noNextDate;
  if (daysLeft < 0) return say.daysOverdue(-daysLeft);
  if (daysLeft === 0) return say.dueToday;
  return state === 'due' ? say.dueIn(daysLeft) : say.onTime(daysLeft);
}

/** What stands below the name of an input, for each lens. */
export function reading(input: HeardInput, evidence: number, lens: Lens, language: string): string {
  const say = mapWords(language);
  if (lens === 'signals') return say.signals(input.recent);
  if (lens === 'fresh') return freshWords(input.contract, language);
  if (lens === 'share')
    return input.share === null
      ? say.unknown
      : say.shareInBox(formatShare(input.share, language), input.used, evidence);
  return say.stagesInBox(stagesIn(input, 'heard').length, input.sees.length, stagesIn(input, 'beyond').length);
}

/** When the two sides talked and when they should talk again. */
export function exchangeWords({ state }: Contract, language: string): string {
  const say = mapWords(language);
  if (state.since === null) return say.nobodyTalked;
  const last = formatDay(state.since, language);
  if (state.due === null) return last;
  const due = formatDay(state.due, language);
  return state.daysLeft !== null && state.daysLeft < 0 ? say.overdueSince(last, due) : say.nextBy(last, due);
}

/** Share of what the plan rests on. */
const shareWords = ({ share, used }: HeardInput, evidence: number, language: string): string => {
  const say = mapWords(language);
  return share === null ? say.shareUnknown : say.share(formatShare(share, language), used, evidence);
};

/** Stages that were heard, and those that the contract promises in vain. */
function journeyWords(input: HeardInput, language: string): string {
  const say = mapWords(language);
  const heard = stagesIn(input, 'heard', 'beyond');
  const silent = stagesIn(input, 'silent');
  const beyond = stagesIn(input, 'beyond');
  return [
    heard.length > 0 ? say.heardOn(heard) : say.nothingHeard,
    ...(beyond.length > 0 ? [say.beyond(beyond)] : []),
    ...(silent.length > 0 ? [say.promisedOnly(silent)] : []),
  ].join('; ');
}

/** A term and what is said about it. */
export type Saying = readonly [term: string, words: string];

/** A card: what a contract says, and what was heard. */
export interface Card {
  title: string;
  sayings: readonly Saying[];
}

function contractSayings(contract: Contract, gives: Saying, gets: Saying, language: string): Saying[] {
  const say = mapWords(language);
  return [
    gives,
    gets,
    [say.howOften, say.every(cadence(contract.every))],
    [say.lastTime, exchangeWords(contract, language)],
    ...(contract.contacts ? [[say.heldBy, say.holders(contract.contacts.here, contract.contacts.there)] as const] : []),
  ];
}

/** The card of an input: its contract with technical product strategy and what the lenses show. */
export function inputCard(input: HeardInput, evidence: number, language: string): Card {
  const say = mapWords(language);
  const { contract } = input;
  return {
    title: input.title,
    sayings: [
      ...(contract
        ? contractSayings(contract, [say.takes(say.tps), contract.gives], [say.gives(say.tps), contract.gets], language)
        : [[say.contract, say.noContractWithUs] as const]),
      [say.heard, say.volume(input.recent, input.all)],
      [say.evidence, shareWords(input, evidence, language)],
      [say.journey, journeyWords(input, language)],
      ...(input.asked?.length ? [[say.askNext, say.list(input.asked)] as const] : []),
    ],
  };
}

/** The card of a line between two inputs that talk with each other without technical product strategy. */
export function bypassCard(contract: Contract, names: ReadonlyMap<string, string>, language: string): Card {
  const say = mapWords(language);
  const here = names.get(contract.input) ?? contract.input;
  const there = names.get(contract.with) ?? contract.with;
  return {
    title: say.withoutUs(here, there),
    sayings: contractSayings(contract, [say.otherGives, contract.gives], [say.otherGets, contract.gets], language),
  };
}

/** What a screen reader says of an input, before its card. */
export function inputLabel(input: HeardInput, language: string): string {
  const say = mapWords(language);
  const state = isSilent(input) ? say.silent : freshWords(input.contract, language);
  return say.inputLabel(input.title, input.group, input.recent, state, Boolean(input.asked?.length));
}

/** What a screen reader says of an edge. */
export function edgeLabel(contract: Contract, names: ReadonlyMap<string, string>, language: string): string {
  const here = names.get(contract.input) ?? contract.input;
  const without = contract.with !== tps;
  const there = without ? (names.get(contract.with) ?? contract.with) : us.toLowerCase();
  return mapWords(language).edgeLabel(here, there, without, cadence(contract.every), freshWords(contract, language));
}

/** What the map shows, in a sentence or two. */
export function describeMap(inputs: readonly HeardInput[], bypasses: number, language: string): string {
  const groups = [...Map.groupBy(inputs, ({ group }) => group)].map(([group, own]) => [group, own.length] as const);
  return mapWords(language).description(inputs.length, groups, bypasses, inputs.filter(isSilent).length);
}
