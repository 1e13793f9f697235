import type { Periods } from '../../charts/periods.ts';
import { formatQuarter } from '../../format/days.ts';
import { formatShare } from '../../format/numbers.ts';
import { counted, joined } from '../../format/words.ts';
import { presenceOver, type QuarterPresence, spoken } from '../../methods/presence.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { valueWords } from '../../model/value-words.ts';
import { ownerPages } from '../../site/owner-pages.ts';

/** Names of owners in the addresses of the pages behind their work, by owner; worked out once for all pages. */
export const behindOf: (hub: Hub) => ReadonlyMap<string, string> = memoize(ownerPages);

/** What counts as a conversation, and who as an engineer. */
export const presenceRule = `A conversation is a signal that somebody told us in person (${joined([...spoken].map(valueWords))}), through any input outside the company. An engineer is whoever is listed as present in a role that names engineers, developers or architects of ours.`;

/**
 * The share of conversations with an engineer in the room, drawn and told.
 * @param quarters as `presenceByQuarter` gives them, at least one
 * @param language of the hub
 */
export function presenceChart(quarters: readonly QuarterPresence[], language: string) {
  const write = (value: number) => formatShare(value, language);
  const { conversations: all, withEngineer, share: whole } = presenceOver(quarters);
  const last = quarters.findLast(({ share }) => share !== null);
  const now = last?.share == null ? '' : ` In ${formatQuarter(last.quarter)} it was ${write(last.share)}.`;
  const told = `An engineer was in the room for ${withEngineer} of ${counted(all, 'conversation', 'conversations', language)}${whole === null ? '' : `, ${write(whole)}`}.${now}`;
  const chart: Periods = {
    title: 'Share of conversations with an engineer in the room',
    description: told,
    periods: quarters.map(({ quarter }) => formatQuarter(quarter)),
    lines: [{ name: 'With an engineer', values: quarters.map(({ share }) => share) }],
    write,
    domain: [0, 1],
  };
  return {
    told,
    chart,
    caption: 'Share of conversations with an engineer in the room, per quarter.',
    head: ['Quarter', 'Conversations', 'With an engineer', 'Share'],
    rows: quarters.map(({ quarter, conversations, withEngineer: sat, share }) => [
      formatQuarter(quarter),
      String(conversations),
      String(sat),
      share === null ? 'no conversation' : write(share),
    ]),
  };
}
