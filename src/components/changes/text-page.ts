import type { Comparison } from '../../model/editions/comparison.ts';
import type { TextPage } from '../../report/changes/texts.ts';
import { changesWords } from './words.ts';

/** What a page of texts is called among those of its comparison. */
export const textPageName = ({ chapter, part }: TextPage, language: string): string =>
  part === 1 ? chapter.title : changesWords(language).part(chapter.title, part);

/** What a page of texts is called where nothing else says of which comparison it is. */
export function textPageTitle(page: TextPage, { before, after }: Comparison, language: string): string {
  const say = changesWords(language);
  const name = textPageName(page, language);
  return after.edition === null
    ? say.textsSince(name, before.title)
    : say.textsBetween(name, before.title, after.title);
}
