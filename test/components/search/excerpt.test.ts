import { describe, expect, it } from 'vitest';
import { markWords, partsOf, patternOf, withoutHeading, wordsFound } from '../../../src/components/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const found = (text: string) => ({ text, marked: true });

describe('an excerpt', () => {
  it('is text, whatever it looks like', () => {
    expect(partsOf('a &lt;img src=x onerror=y&gt; <mark>b</mark> &amp; c')).toEqual([
      plain('a <img src=x onerror=y> '),
      found('b'),
      plain(' &amp; c'),
    ]);
  });

  it('marks neighbouring words as one', () => {
    expect(partsOf('<mark>hands</mark> <mark>off</mark> now')).toEqual([found('hands off'), plain(' now')]);
    expect(partsOf('')).toEqual([]);
  });

  it('does not repeat the heading above it', () => {
    const parts = partsOf('… over the bill. The <mark>bill</mark> was high');
    expect(withoutHeading(parts, 'Left over the bill')).toEqual([plain('The '), found('bill'), plain(' was high')]);
    expect(withoutHeading(partsOf('<mark>Bill</mark>s rose'), 'Bill')).toEqual([found('Bill'), plain('s rose')]);
    expect(withoutHeading(partsOf('<mark>Why</mark>.'), 'Why')).toEqual([]);
  });
});

describe('a heading as long as a book', () => {
  it('is not held against an excerpt word by word', () => {
    const parts = partsOf('of the book. The <mark>bill</mark>');
    expect(withoutHeading(parts, `${'word '.repeat(100_000)}of the book`)).toEqual([plain('The '), found('bill')]);
    expect(withoutHeading(parts, 'word '.repeat(100_000))).toEqual(parts);
  });
});

describe('words to point out', () => {
  it('are the forms that were found, else what was typed', () => {
    expect(wordsFound(partsOf('were <mark>rebalances,</mark> and <mark>Rebalances</mark>'), 'rebalance')).toEqual([
      'rebalances',
    ]);
    expect(wordsFound(partsOf('[<mark>rebalance](../initiatives/hands-off-rebalancing.mdx</mark>'), 'rebal')).toEqual([
      'rebalance',
    ]);
    expect(wordsFound([], '“Calm”  nights!')).toEqual(['calm', 'nights']);
  });

  it('are found where words begin, in every script', () => {
    expect(markWords('Unbilled bills', ['bill'])).toEqual([plain('Unbilled '), found('bill'), plain('s')]);
    expect(markWords('新しい料金です', ['料金'])).toEqual([plain('新しい'), found('料金'), plain('です')]);
    expect(markWords('Hands-off work', ['hands-off'])).toEqual([found('Hands-off'), plain(' work')]);
    expect(markWords('a+b (c) [d]', ['a+b', '(c)'])).toEqual([found('a+b'), plain(' '), found('(c)'), plain(' [d]')]);
  });

  it('that are no words give no pattern', () => {
    expect(patternOf(['***', '', '()'])).toBeNull();
    expect(markWords('a * b', ['*'])).toEqual([plain('a * b')]);
  });
});
