import type { Periods } from '../../charts/periods.ts';
import { formatQuarter } from '../../format/days.ts';
import { formatShare } from '../../format/numbers.ts';
import { presenceOver, type QuarterPresence, spokenChannels } from '../../methods/presence.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { valueWords } from '../../model/value-words.ts';
import { ownerPages } from '../../site/owner-pages.ts';
import { customersWords } from './words.ts';

/** Names of owners in the addresses of the pages behind their work, by owner; worked out once for all pages. */
export const behindOf: (hub: Hub) => ReadonlyMap<string, string> = memoize(ownerPages);

/** What counts as a conversation, and who as an engineer. */
export const presenceRule = (language: string): string =>
  customersWords(language).rule([...spokenChannels].map(valueWords));

/**
 * The share of conversations with an engineer in the room, drawn and in words.
 * @param quarters as `presenceByQuarter` gives them, at least one
 * @param language of the hub
 */
export function presenceChart(quarters: readonly QuarterPresence[], language: string) {
  const say = customersWords(language);
  const write = (value: number) => formatShare(value, language);
  const { conversations: all, withEngineer, share: whole } = presenceOver(quarters);
  const last = quarters.findLast(({ share }) => share !== null);
  const lately = last?.share == null ? '' : say.inQuarter(formatQuarter(last.quarter), write(last.share));
  const present = say.present(withEngineer, all);
  const summary = `${whole === null ? `${present}.` : say.shareOfAll(present, write(whole))}${lately}`;
  const chart: Periods = {
    title: say.chart,
    description: summary,
    periods: quarters.map(({ quarter }) => formatQuarter(quarter)),
    lines: [{ name: say.withEngineer, values: quarters.map(({ share }) => share) }],
    write,
    domain: [0, 1],
  };
  return {
    summary,
    chart,
    caption: say.chartByQuarter,
    head: [say.quarter, say.conversations, say.withEngineer, say.share],
    rows: quarters.map(({ quarter, conversations, withEngineer: sat, share }) => [
      formatQuarter(quarter),
      String(conversations),
      String(sat),
      share === null ? say.noTalk : write(share),
    ]),
  };
}
