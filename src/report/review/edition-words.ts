import type { Review } from '../../model/review/review.ts';
import { reviewWords } from './words.ts';

/** What became of an edition. */
export function editionWords({ before, after }: Review['editions'][number], language: string): string {
  const say = reviewWords(language);
  if (!before) return say.editionNew(after?.title ?? '');
  return after ? say.editionSealed(after.title) : say.editionGone(before.title);
}
