import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the decisions says. */
export const decisionsWords = catalogue({
  en: ({ plural, number }) => ({
    line: 'Decisions on a time line',
    mark: (title: string, day: string, status: string) => `${title}; ${day}; ${status}`,
    meanings: {
      accepted: 'accepted',
      proposed: 'proposed, not decided yet',
      rejected: 'rejected',
      superseded: 'replaced',
    },
    byDay: (drawn: number) => plural(drawn, { one: '# decision by day', other: '# decisions by day' }),
    lastByDay: (drawn: number) =>
      plural(drawn, { one: 'The last decision by day', other: 'The last # decisions by day' }),
    arcs: 'An arc leads from a replaced decision to the one that replaced it.',
    below: 'Below they stand one by one, newest first.',
    belowLast: (shown: number, all: number) =>
      `Below stand the last ${number(shown)}, newest first; the table has all ${number(all)}.`,
    asTable: 'As a table, to filter and sort',

    signed: {
      product: {
        on: (day: string) => `Product signed on ${day}`,
        notYet: 'Product has not signed yet',
        not: 'Product has not signed',
        unknown: 'Whether product signed is not recorded in the source',
      },
      engineering: {
        on: (day: string) => `Engineering signed on ${day}`,
        notYet: 'Engineering has not signed yet',
        not: 'Engineering has not signed',
        unknown: 'Whether engineering signed is not recorded in the source',
      },
    },
    noSignal: 'Rests on no signal',
    noData: 'What it rests on is not recorded in the source',
    restsOn: (signals: number, expired: number) =>
      sentence`${plural(signals, { one: sentence`Rests on {signals|# signal}`, other: sentence`Rests on {signals|# signals}` })}${expired > 0 ? `, ${number(expired)} of them expired since` : ''}`,
    about: sentence`About {entries}`,
    replaces: sentence`Replaces {older} of {day}`,
    replacedBy: sentence`Replaced by {newer} on {day}`,
    wouldBeReplacedBy: sentence`Would be replaced by {newer}, proposed on {day}`,
    rejectedSuccessor: sentence`Would have been replaced by {newer}, rejected on {day}`,
    dissent: 'Dissent remains:',
  }),
});
