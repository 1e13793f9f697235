import { catalogue } from '../../format/catalogue.ts';
import type { EventSort } from '../../report/letters/event.ts';

/** What letters to owners and their feeds say around what happened. */
export const lettersWords = catalogue({
  en: ({ plural, number }) => ({
    sorts: {
      'promise-near': 'A promise is near',
      'decision-waits': 'A decision waits',
      'evidence-expired': 'Evidence expired',
      'input-quiet': 'An input went quiet',
      'rank-moved': 'A place in the backlog moved',
    } as const satisfies Record<EventSort, string>,
    subject: (hub: string, title: string, short: string, more: number) =>
      `${hub}: “${title}” ${short}${more > 0 ? `, and ${number(more)} more` : ''}`,
    lead: (count: number, owner: string, since: string, today: string) =>
      plural(
        count,
        {
          one: 'One event for {owner} from {since} to {today}.',
          other: '# events for {owner} from {since} to {today}, the most urgent first.',
        },
        { owner, since, today },
      ),
    line: (title: string, words: string) => `“${title}” ${words}.`,
    sign: 'Sign it, or say what keeps you from it.',
    because: (hub: string, owner: string, audience: string) =>
      `You get this since letters of “${hub}” to ${owner} go to you, as the audience “${audience}” may read it. Whoever sends them keeps the list of receivers. A time without events sends no letter.`,
    open: 'Open the hub',
    feedTitle: (hub: string, owner: string) => `${hub}: letters to ${owner}`,
    feedAbout: (owner: string) =>
      `What touches the work of ${owner} since the last edition: promises that are near, decisions that wait, evidence that expired, inputs that went quiet, places in the backlog that moved.`,
    feed: 'Feed',
    feedOf: (owner: string) => `What is new for ${owner}, as a feed`,
    newsSince: (edition: string, day: string) => `New since ${edition}, ${day}`,
    noNews: 'Nothing that touches this work.',
  }),
});
