import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Review } from '../../model/review/review.ts';
import type { Gates } from './gates.ts';
import type { ToldChapter } from './told.ts';
import { reviewWords } from './words.ts';

/** The commit that a change is held against. */
export interface ReviewBase {
  /** Its whole name. */
  commit: string;
  /** The day it was made, `YYYY-MM-DD`. */
  day: string;
  found: 'named' | 'shared' | 'last';
  /** The branch, tag or commit that was meant. */
  ref: string;
}

/** All that a report of a change is made of. */
export interface Reviewed {
  base: ReviewBase;
  /** Whether the hub was there already. */
  wasThere: boolean;
  audience: string;
  /** The day of reading, `YYYY-MM-DD`. */
  today: string;
  review: Review;
  chapters: readonly ToldChapter[];
  gates: Gates;
}

/** Makes the text of a change. */
export type ReviewReporter = (reviewed: Reviewed, locale: Locale, style: { color: boolean }) => string;

/** Entries that are named as not compared. */
const mostUnread = 3;

/**
 * What stands above the changes: against what the hub was held, for whom, on which day.
 * @param reviewed the change
 * @param locale of the hub
 * @param own how words of authors are written
 */
export function headOf(
  { base, audience, today, wasThere, review, chapters }: Reviewed,
  { language }: Locale,
  own: (text: string) => string,
): { head: string; notes: string[] } {
  const say = reviewWords(language);
  const { ref, commit, day, found } = base;
  const { unread } = review;
  return {
    head: say.head(say.base[found](own(ref), commit.slice(0, 7), formatDay(day, language))),
    notes: [
      say.readAs(own(audience), formatDay(today, language)),
      ...(wasThere ? [] : [say.notThere]),
      ...(unread.length > 0
        ? [
            say.unread(
              unread.slice(0, mostUnread).map(({ title }) => own(title)),
              Math.max(0, unread.length - mostUnread),
            ),
          ]
        : []),
      ...(chapters.length > 0 ? [] : [say.nothing]),
    ],
  };
}
