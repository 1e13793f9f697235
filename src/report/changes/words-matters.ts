import { catalogue } from '../../format/catalogue.ts';

/** What matters most of what changed: what it was, what it is, and why. */
export const matterWords = catalogue({
  en: ({ number, list }) => {
    const named = (titles: readonly string[], more: number): string =>
      list([...titles.map((title) => `“${title}”`), ...(more > 0 ? [`${number(more)} more`] : [])]);
    return {
      placeWas: (place: number) => `place ${number(place)}`,
      place: (place: number) => `place ${number(place)} in the backlog`,
      target: (value: string) => `target ${value}`,
      by: (day: string) => `by ${day}`,
      goodEvidence: 'good evidence',
      pastItsDay: 'past its day',
      gone: 'no longer in the hub',
      decided: (titles: readonly string[], more: number) => `decided in ${named(titles, more)}`,
      evidence: (titles: readonly string[], more: number) => `new evidence: ${named(titles, more)}`,
      restsOn: (titles: readonly string[], more: number) => `it rests on ${named(titles, more)}`,
      under: (titles: readonly string[], more: number) => `${named(titles, more)} rested on it`,
      lost: (titles: readonly string[], more: number) => `no longer rests on ${named(titles, more)}`,
    };
  },
});
