import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/source/body/sentence.ts';

describe('the sentence around a word', () => {
  const paragraph = 'First one. Then the second,\nwith a word in it. A third?';

  it.each([
    ['First', 'First one.'],
    ['word', 'Then the second, with a word in it.'],
    ['third', 'A third?'],
  ])('of "%s" is "%s"', (word, sentence) => {
    expect(sentenceAround(paragraph, paragraph.indexOf(word))).toBe(sentence);
  });

  it('stays whole up to 240 characters', () => {
    const sentence = `${'word '.repeat(47)}end.`.padStart(240, 'x');
    expect(sentence).toHaveLength(240);
    expect(sentenceAround(sentence, 10)).toBe(sentence);
    expect(sentenceAround(`x${sentence}`, 10)).toMatch(/ …$/);
  });

  it('is cut at a space after 240 characters', () => {
    const long = sentenceAround('word '.repeat(1000), 2500);
    expect(long.length).toBeLessThanOrEqual(242);
    expect(long).toMatch(/^\S*( word)+ …$/);
  });

  it('is empty in an empty paragraph', () => {
    expect(sentenceAround('', 0)).toBe('');
    expect(sentenceAround('', 10)).toBe('');
  });

  it('stands in the paragraph, is short, and breaks no character, wherever the word is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.nat(2500), (text, offset) => {
        const sentence = sentenceAround(text, offset);
        expect(sentence.length).toBeLessThanOrEqual(242);
        expect(sentence.isWellFormed()).toBe(true);
        expect(text.replace(/\s+/gu, ' ')).toContain(sentence.replace(/ …$/, ''));
      }),
    );
  });

  it('breaks no character in a paragraph without spaces', () => {
    expect(sentenceAround('😀'.repeat(2000), 1001).isWellFormed()).toBe(true);
  });
});
