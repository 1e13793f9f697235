const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentence around a word.
 * @param paragraph text of the paragraph
 * @param offset of the word in it
 * @returns the sentence, at most 240 characters, cut at a space
 */
export function sentenceAround(paragraph: string, offset: number): string {
  // A line of the file ends where the writer's window did, not where the sentence does.
  const near = paragraph
    .slice(Math.max(0, offset - 600), offset + 600)
    .replace(/\s/gu, ' ')
    .replace(/^[\uDC00-\uDFFF]/, ' ')
    .replace(/[\uD800-\uDBFF]$/, '');
  const segment = segmenter.segment(near).containing(Math.min(offset, 600));
  const sentence = (segment?.segment ?? near).replace(/\s+/gu, ' ').trim();
  if (sentence.length <= 240) return sentence;
  return `${sentence
    .slice(0, 240)
    .replace(/(?<!\s)\s+\S*$/u, '')
    .replace(/[\uD800-\uDBFF]$/, '')} …`;
}
