import { catalogue } from '../../format/catalogue.ts';
import type { Fault } from './state.ts';

/** A place in the order. */
interface RankPlace {
  place: number;
  rankGroup: number;
}

/** What the script of the panel says. It travels to the browser: no word here that the page can write itself. */
export const panelWords = catalogue({
  en: ({ plural, number }) => {
    /** Where an initiative goes, as the end of a sentence that begins with its title. */
    const way = (was: RankPlace, now: RankPlace): string => {
      const places = `from place ${number(was.place)} to ${number(now.place)}`;
      const groups = `from group ${number(was.rankGroup)} to ${number(now.rankGroup)}`;
      if (was.place === now.place)
        return was.rankGroup === now.rankGroup
          ? `stays at place ${number(now.place)} in group ${number(now.rankGroup)}`
          : `stays at place ${number(now.place)} and moves ${groups}`;
      return was.rankGroup === now.rankGroup
        ? `moves ${places}, still in group ${number(now.rankGroup)}`
        : `moves ${places} and ${groups}`;
    };
    return {
      way,
      low: 'Low',
      likely: 'Likely',
      high: 'High',
      duration: 'Duration, weeks',
      /** Of work that is being built: the whole of it is estimated, not what is left. */
      durationBegun: (weeks: string) => `Duration, weeks, from its first day on (begun ${weeks} weeks ago)`,
      costOfDelay: (kind: string) => `Cost of delay per week, ${kind}`,
      costOfHours: (kind: string, name: string) => `Cost of delay per week, ${kind}, listed hours by hand: ${name}`,
      steady: {
        deadline: 'No deadline: every week costs the same',
        window: 'No window: every week costs the same',
        fading: 'The value does not fade: every week costs the same',
        begins: 'Waiting costs something from today on',
        peak: 'No sum is lost: every week costs the same',
        steady: '',
      },
      widen: (factor: number) => `Range of the duration ×${number(factor)}, as past ones suggest`,
      back: 'Back to the estimates',
      backFor: (title: string) => `Back to the estimates: ${title}`,
      notCounted: ' (not counted, because it may be part of the larger figure)',
      fault: {
        'no-number': 'Low, likely and high must be three numbers.',
        negative: 'No figure may be below 0.',
        large: 'A figure is too large to be meant.',
        'low-above-likely': 'Low is above likely. Write low, likely and high in rising order.',
        'likely-above-high': 'Likely is above high. Write low, likely and high in rising order.',
        'no-time': 'Low is 0 weeks. Work takes some time: write more.',
        overtaken:
          'High is no more than the weeks that have passed since the work began. Write how long it takes in all.',
      } satisfies Record<Fault, string>,
      faults: (count: number) =>
        plural(count, {
          one: 'One estimate has a mistake and is left out.',
          other: '# estimates have a mistake and are left out.',
        }),
      unread: (count: number) =>
        plural(count, {
          one: 'One change in the address cannot be read, or no initiative here has such an estimate.',
          other: '# changes in the address cannot be read, or no initiative here has such estimates.',
        }),
      unchanged: (ratio: string, { place, rankGroup }: RankPlace) =>
        `CD3 is ${ratio}: place ${number(place)} in group ${number(rankGroup)}.`,
      changed: (before: string, after: string, was: RankPlace, now: RankPlace) =>
        `CD3 was ${before} and becomes ${after}. The initiative ${way(was, now)}.`,
      nothingChanged: 'Nothing is changed: this is the order by the estimates.',
      moves: (title: string, was: RankPlace, now: RankPlace) => `${title} ${way(was, now)}.`,
      others: (count: number) =>
        count === 0
          ? 'No other initiative moves.'
          : plural(count, { one: 'One other initiative moves.', other: '# other initiatives move.' }),
      alsoMoved: (moves: readonly string[], more: number) =>
        `Below the first ten, ${moves.join('; ')}${more > 0 ? `; ${plural(more, { other: 'and # more move' })}` : ''}.`,
      was: (place: number) => `was ${number(place)}`,
      mark: 'changed',
      copied: 'Copied.',
      cannotCopy: 'The browser does not let this page copy. Copy the link from the address bar.',
    };
  },
});

/** The words in one language. */
export type PanelWords = ReturnType<typeof panelWords>;
