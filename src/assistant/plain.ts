import { type Parts, sentenceHtml } from '../components/shell/sentence.ts';
import { termParts } from '../components/shell/term.ts';
import { escapeText } from '../format/html.ts';
import type { Sentence } from '../format/sentence.ts';
import { markdownOf } from '../markdown/convert.ts';
import type { Site } from '../site/site.ts';

/** A gap that keeps the words of its label: a link that leads nowhere in an answer. */
export const label = (words: string | undefined): string => escapeText(words ?? '');

/**
 * A sentence of a page as words.
 * @param site for its terms
 * @param sentence from a catalogue
 * @param parts what fills its gaps
 */
export const plain = (site: Site, sentence: Sentence, parts: Parts = {}): string =>
  markdownOf(sentenceHtml(sentence, { ...termParts(site), ...parts }), (address) => address);
