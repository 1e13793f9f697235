import { formatDay } from '../../format/days.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { counted, joined } from '../../format/words.ts';
import { type JourneyStage, journeyStages } from '../../kinds/fields.ts';
import { tps } from '../../kinds/inputs.ts';
import { type Contract, type HeardInput, isSilent, period } from '../../methods/listening.ts';

/** Technical product strategy, as the map calls it. */
export const us = 'Technical product strategy';

/** The ways to look at the map. */
export const lenses = ['much', 'fresh', 'weighs', 'journey'] as const;
export type Lens = (typeof lenses)[number];

/** What each lens is called, and what it shows. */
export const lensWords: Readonly<Record<Lens, { name: string; legend: string }>> = {
  much: {
    name: 'How much',
    legend: `Width of a line and number in the box: signals heard through the input in the last ${period} days.`,
  },
  fresh: {
    name: 'How fresh',
    legend: 'When the two sides last talked, against how often they agreed to.',
  },
  weighs: {
    name: 'How it weighs',
    legend:
      'Width of a line and share in the box: of what adopted strategies and open initiatives rest on, how much came through the input. A signal weighs 1 on its day, half after each year, nothing once it has expired. Beside the share: its signals, out of all of those.',
  },
  journey: {
    name: 'Where in the journey',
    legend: `Nine marks for the nine stages, ${joined(journeyStages.map((stage) => stage))}.`,
  },
};

/** How stages were heard: told and seen, seen only, told though the contract does not name it, neither. */
export type StageState = 'heard' | 'silent' | 'beyond' | 'unseen';

/** State of every stage for an input, in the order of the journey. */
export function stageStates({ sees, heard }: HeardInput): { stage: JourneyStage; state: StageState }[] {
  return journeyStages.map((stage) => {
    const told = heard.includes(stage);
    const seen = sees.includes(stage);
    return { stage, state: told ? (seen ? 'heard' : 'beyond') : seen ? 'silent' : 'unseen' };
  });
}

const stagesIn = (input: HeardInput, ...wanted: StageState[]): JourneyStage[] =>
  stageStates(input).flatMap(({ stage, state }) => (wanted.includes(state) ? [stage] : []));

/** An agreed cadence after "every": month, 2 weeks. */
export const cadence = (every: string): string => every.replace(/^1 /, '');

const days = (count: number, language: string) => counted(count, 'day', 'days', language);

/** The state of a contract in a few words, for a box. */
export function freshWords(contract: Contract | null, language: string): string {
  if (!contract) return 'no contract';
  const { since, daysLeft, state } = contract.state;
  if (since === null) return 'no exchange yet';
  if (daysLeft === null) return 'no next date';
  if (daysLeft < 0) return `${days(-daysLeft, language)} overdue`;
  if (daysLeft === 0) return 'due today';
  return state === 'due' ? `due in ${days(daysLeft, language)}` : `kept, ${days(daysLeft, language)} left`;
}

/** What stands below the name of an input, for each lens. */
export function reading(input: HeardInput, evidence: number, lens: Lens, language: string): string {
  if (lens === 'much') return input.recent === 0 ? 'no signal' : counted(input.recent, 'signal', 'signals', language);
  if (lens === 'fresh') return freshWords(input.contract, language);
  if (lens === 'weighs')
    return input.share === null
      ? 'unknown'
      : `${formatShare(input.share, language)}, ${formatNumber(input.used, language)} of ${formatNumber(evidence, language)}`;
  const beyond = stagesIn(input, 'beyond').length;
  return `${stagesIn(input, 'heard').length} of ${input.sees.length}${beyond > 0 ? ` +${beyond}` : ''}`;
}

/** When the two sides talked and shall talk again. */
export function exchangeWords({ state }: Contract, language: string): string {
  if (state.since === null) return 'Nobody has talked to them yet';
  const next =
    state.due === null ? '' : state.daysLeft !== null && state.daysLeft < 0 ? ', overdue since ' : ', next by ';
  return `${formatDay(state.since, language)}${next}${next && state.due ? formatDay(state.due, language) : ''}`;
}

/** Signals of the period and of all days. */
export const volumeWords = ({ recent, all }: HeardInput, language: string): string =>
  `${counted(recent, 'signal', 'signals', language)} in ${period} days, ${formatNumber(all, language)} in all`;

/** Why no input has a share of evidence. */
export const shareUnknown = 'Unknown: the plan rests on no signal that still holds';

/** Share of what the plan rests on. */
export const shareWords = ({ share, used }: HeardInput, evidence: number, language: string): string =>
  share === null
    ? shareUnknown
    : `${formatShare(share, language)} of the weight of what the plan rests on, ${formatNumber(used, language)} of ${counted(evidence, 'signal', 'signals', language)}`;

/** Stages that were heard, and those that the contract sees in vain. */
export function journeyWords(input: HeardInput): string {
  const heard = stagesIn(input, 'heard', 'beyond');
  const silent = stagesIn(input, 'silent');
  const beyond = stagesIn(input, 'beyond');
  return [
    heard.length > 0 ? `Heard on ${joined(heard)}` : 'Nothing heard yet',
    ...(beyond.length > 0 ? [`${joined(beyond)} beyond what its file says it sees`] : []),
    ...(silent.length > 0
      ? [`sees ${joined(silent)}, and told nothing of ${silent.length === 1 ? 'it' : 'them'}`]
      : []),
  ].join('; ');
}

/** A term and what is said about it. */
export type Saying = readonly [term: string, words: string];

/** A card: what a contract says, and what was heard. */
export interface Card {
  title: string;
  sayings: readonly Saying[];
}

const contractSayings = (contract: Contract, taker: string, language: string): Saying[] => [
  [`${taker} takes`, contract.gives],
  [`${taker} gives`, contract.gets],
  ['How often', `every ${cadence(contract.every)}`],
  ['Last time', exchangeWords(contract, language)],
  ...(contract.contacts ? [['Held by', `${contract.contacts.here} and ${contract.contacts.there}`] as const] : []),
];

/** The card of an input: its contract with technical product strategy and what the lenses show. */
export function inputCard(input: HeardInput, evidence: number, language: string): Card {
  return {
    title: input.title,
    sayings: [
      ...(input.contract
        ? contractSayings(input.contract, 'TPS', language)
        : [['Contract', 'None with technical product strategy'] as const]),
      ['Heard', volumeWords(input, language)],
      ['Weighs', shareWords(input, evidence, language)],
      ['Journey', journeyWords(input)],
      ...(input.asked?.length ? [['Ask next', joined(input.asked)] as const] : []),
    ],
  };
}

/** The card of an edge that passes technical product strategy by. */
export function bypassCard(contract: Contract, names: ReadonlyMap<string, string>, language: string): Card {
  const here = names.get(contract.input) ?? contract.input;
  const there = names.get(contract.with) ?? contract.with;
  const [gives, gets, ...rest] = contractSayings(contract, '', language);
  return {
    title: `${here} with ${there}, without TPS`,
    sayings: [['Gives', gives?.[1] ?? ''], ['Gets', gets?.[1] ?? ''], ...rest],
  };
}

/** What a screen reader says of an input, before its card. */
export const inputLabel = (input: HeardInput, language: string): string =>
  `${input.title}: ${input.group} group, ${counted(input.recent, 'signal', 'signals', language)} in ${period} days, ${
    isSilent(input) ? 'nobody has talked to them yet' : freshWords(input.contract, language)
  }${input.asked?.length ? ', to be asked next' : ''}`;

/** What a screen reader says of an edge. */
export function edgeLabel(contract: Contract, names: ReadonlyMap<string, string>, language: string): string {
  const here = names.get(contract.input) ?? contract.input;
  const there = contract.with === tps ? us.toLowerCase() : (names.get(contract.with) ?? contract.with);
  const past = contract.with === tps ? '' : ', without technical product strategy';
  return `Contract of ${here} with ${there}${past}: every ${cadence(contract.every)}, ${freshWords(contract, language)}`;
}

/** What the map shows, in a sentence or two. */
export function describeMap(inputs: readonly HeardInput[], bypasses: number, language: string): string {
  const grouped = Map.groupBy(inputs, ({ group }) => group);
  const parts = [...grouped].map(([group, list]) => `${formatNumber(list.length, language)} in the ${group} group`);
  const silent = inputs.filter(isSilent).length;
  return `${us} in the middle, ${counted(inputs.length, 'input', 'inputs', language)} around it: ${joined(parts)}. ${
    bypasses === 0 ? 'Every edge leads to it.' : `${counted(bypasses, 'edge passes', 'edges pass', language)} it by.`
  }${silent === 0 ? '' : ` Nobody has talked to ${formatNumber(silent, language)} of them yet.`}`;
}
