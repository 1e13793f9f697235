import { describe, expect, it } from 'vitest';
import { answers, sorted, subjectOf } from '../../../src/components/search/order.ts';
import { asksOf, list } from '../../../src/site/pages.ts';

const some = (ids: string[]) => ids.map((id) => ({ id }));

describe('what was found', () => {
  it('has the pages that answer first, the handbook apart, each in its order', () => {
    const order = (first: string[], handbook: string[]) => {
      const { own, handbook: apart } = sorted(some(['h1', 'a', 'h2', 'b', 'c']), some(first), some(handbook));
      return [own.map(({ id }) => id), apart.map(({ id }) => id)];
    };
    expect(order([], ['h2', 'h1'])).toEqual([
      ['a', 'b', 'c'],
      ['h1', 'h2'],
    ]);
    expect(order(['c', 'b'], ['h1', 'h2'])[0]).toEqual(['c', 'b', 'a']);
    expect(order(['elsewhere'], ['elsewhere'])).toEqual([['h1', 'a', 'h2', 'b', 'c'], []]);
  });
});

describe('a question is about', () => {
  it.each([
    ['when does the network check come', 'network check'],
    ['Was haben wir entschieden?', 'entschieden'],
    ['what do we not do', 'not'],
    ['who are we', 'who are we'],
    ['replay', 'replay'],
    ['Hands-off operation', 'Hands-off operation'],
  ])('“%s”: %s', (question, subject) => {
    expect(subjectOf(question)).toBe(subject);
  });
});

describe('a page answers', () => {
  it('best what is one of its own questions, word for word', () => {
    expect(answers('what do we not do', 'Strategy', 'strategies, what do we not do')).toBe(3);
    expect(answers('what do we not do', 'What we hear, and what we do not', 'share, mix')).toBe(2);
    expect(answers('what do I have to sign', 'Decisions', 'who signed')).toBe(1);
  });
  const asks = asksOf({ page: 'changes' }) ?? '';
  it.each(['changes', 'what changed', 'What is new?', 'chang', 'news', 'what moved since last council'])(
    '“%s”',
    (question) => {
      expect(answers(question, 'Changes', asks)).toBeGreaterThan(0);
    },
  );
  it.each(['', '???', 'changed retention', 'relay'])('not “%s”', (question) => {
    expect(answers(question, 'Changes', asks)).toBe(0);
  });
  it('by its name alone where it states no questions', () => {
    expect(answers('input map', 'Input map')).toBe(3);
    expect(answers('xinput', 'Input map')).toBe(0);
  });
  it('in words for each overview of the navigation', () => {
    const silent = list.flatMap((line) => ('group' in line && 'page' in line && !line.asks ? [line.page] : []));
    expect(silent).toEqual([]);
  });
});
