import type { channels } from '../kinds/signals.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';

type Signal = Entry<'signals'>;
type Present = NonNullable<Signal['data']['present']>[number];

/** Channels in which somebody talks with somebody; the others are read or measured. */
export const spokenChannels: ReadonlySet<(typeof channels)[number]> = new Set([
  'interview',
  'focus-group',
  'usability-test',
  'win-loss',
]);

/** Words in a role that make an engineer of it. */
const engineer = /(?<!\p{L})(engineers?|engineering|developers?|architects?|sre)(?!\p{L})/iu;
/** Engineers by name who build nothing: they sell, or they are the customer's. */
const nonBuilders =
  /(?<!\p{L})(sales|pre-?sales|solutions?|field|customer['’]?s?)[\s-]+(engineer|architect|developer)/iu;

/**
 * Whether a role builds the product.
 * @param role as written
 */
export const isEngineer = (role: string): boolean => engineer.test(role) && !nonBuilders.test(role);

/** Engineers who sat in, as the signal names them. */
export const engineersIn = ({ data }: Signal): Present[] => (data.present ?? []).filter(({ role }) => isEngineer(role));

/**
 * Whether a signal is a conversation with somebody outside the company: spoken, and not through an input of the
 * company itself.
 * @param hub the graph
 * @param signal of it
 */
export const isConversation = (hub: Hub, { data }: Signal): boolean =>
  spokenChannels.has(data.channel) && hub.byId('inputs', data.input)?.data.group !== 'company';

/** Some conversations. */
export interface Presence {
  conversations: number;
  /** Those with an engineer in the room. */
  withEngineer: number;
  /** 0 to 1; null when there was no conversation. */
  share: number | null;
}

/** Conversations of a quarter. */
export interface QuarterPresence extends Presence {
  /** `YYYY-Qn`. */
  quarter: string;
}

const presence = (conversations: number, withEngineer: number): Presence => ({
  conversations,
  withEngineer,
  share: conversations > 0 ? withEngineer / conversations : null,
});

/**
 * Conversations of several quarters together.
 * @param quarters any
 */
export const presenceOver = (quarters: readonly QuarterPresence[]): Presence =>
  presence(
    quarters.reduce((sum, { conversations }) => sum + conversations, 0),
    quarters.reduce((sum, { withEngineer }) => sum + withEngineer, 0),
  );

/** The quarter of a day: `YYYY-Qn`. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The quarter after another one. */
export function nextQuarter(quarter: string): string {
  const [year, part] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  return part === 4 ? `${String(year + 1).padStart(4, '0')}-Q1` : `${quarter.slice(0, 4)}-Q${part + 1}`;
}

/** Quarters that are compared: two years. */
const maxQuarters = 8;

/**
 * Share of conversations with an engineer in the room, by quarter, up to the quarter of today.
 * @param hub the graph, for one audience and one day
 * @returns at most eight quarters without a gap, oldest first; nothing while there was no conversation
 */
export function presenceByQuarter(hub: Hub): QuarterPresence[] {
  const talks = hub.of('signals').filter((one) => one.data.date <= hub.today && isConversation(hub, one));
  const last = quarterOf(hub.today);
  const groups = Map.groupBy(talks, ({ data }) => quarterOf(data.date));
  const quarters: string[] = [];
  for (
    let quarter = [...groups.keys()].sort()[0] ?? '';
    quarter !== '' && quarter <= last;
    quarter = nextQuarter(quarter)
  )
    quarters.push(quarter);
  return quarters.slice(-maxQuarters).map((quarter) => {
    const list = groups.get(quarter) ?? [];
    return { quarter, ...presence(list.length, list.filter((one) => engineersIn(one).length > 0).length) };
  });
}
