import type { Locale } from '../../format/language.ts';
import type { EntryName } from '../../model/editions/comparison.ts';
import type { Review } from '../../model/review/review.ts';

/** Something of a change that a team may want to stop. */
export interface Flag {
  /** Whom it happened to; null for the hub as a whole. */
  entry: EntryName | null;
  /** What happened: a phrase that goes on from the title, or stands alone where there is no entry. */
  words: string;
  /** Which of several things that happened to the entry: the id of a measure. */
  about?: string;
}

/** A sort of change at which a team may want to stop: `--fail-on` names it. */
export interface Rule {
  /** Never changes: workflows name it. */
  id: string;
  /** Why somebody should look, in a sentence. */
  because: string;
  /** What of a change is of this sort. */
  find(review: Review, locale: Locale): Flag[];
}
