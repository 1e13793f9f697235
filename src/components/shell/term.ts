import { escapeText } from '../../format/html.ts';
import { sentence } from '../../format/sentence.ts';
import type { Site } from '../../site/site.ts';
import { type GapValue, type Parts, sentenceHtml } from './sentence.ts';
import { type TermId, termWords } from './terms.ts';

type Reader = Pick<Site, 'hub' | 'to'>;

/**
 * Words that lead to the handbook, with a card that explains them (`components/cards/`); once for a term on a page, and
 * never in a link, a button, a label or a heading.
 * @param site knows the language of the hub and where the handbook is
 * @param id of the term
 * @param words as they stand in the sentence; usually those of the term
 * @returns HTML
 */
export function termHtml({ hub, to }: Reader, id: TermId, words?: string): string {
  const { method, words: usual } = termWords(hub.config.language).terms[id];
  return `<a href="${escapeText(to({ method }))}" data-term="${id}">${escapeText(words ?? usual)}</a>`;
}

/**
 * What fills the gaps of a sentence that are terms: `{term:cost-of-delay}`, or `{term:cost-of-delay|what waiting costs}`.
 * @param site as for `termHtml`
 * @param told terms that the page has explained before: they stay plain words
 */
export function termParts(site: Reader, told: readonly TermId[] = []): Parts {
  const { terms } = termWords(site.hub.config.language);
  const ids = Object.keys(terms) as TermId[];
  return Object.fromEntries(
    ids.map((id): [string, GapValue] => [
      `term:${id}`,
      (words) => (told.includes(id) ? escapeText(words ?? terms[id].words) : termHtml(site, id, words)),
    ]),
  );
}

/**
 * The lead of a page, which search engines get as its description and so has no gaps.
 * @param site as for `termHtml`
 * @param lead a text of ours
 * @param ids the first of these that it names is explained
 * @returns HTML
 */
export function leadHtml(site: Reader, lead: string, ids: readonly TermId[]): string {
  const { terms } = termWords(site.hub.config.language);
  const id = ids.find((one) => lead.includes(terms[one].words));
  if (!id) return escapeText(lead);
  const [before = '', ...after] = lead.split(terms[id].words);
  const term = { html: termHtml(site, id) };
  return sentenceHtml(sentence`${before}{term}${after.join(terms[id].words)}`, { term });
}
