import { describe, expect, it } from 'vitest';
import { answers, sorted } from '../../../src/components/search/order.ts';
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
    expect(order(['c', 'b'], ['h1', 'h2'])[0]).toEqual(['b', 'c', 'a']);
    expect(order(['elsewhere'], ['elsewhere'])).toEqual([['h1', 'a', 'h2', 'b', 'c'], []]);
  });
});

describe('a page answers', () => {
  const asks = asksOf({ page: 'changes' }) ?? '';
  it.each(['changes', 'what changed', 'What is new?', 'chang', 'news', 'what moved since last council'])(
    '“%s”',
    (question) => {
      expect(answers(question, 'Changes', asks)).toBe(true);
    },
  );
  it.each(['', '???', 'changed retention', 'relay'])('not “%s”', (question) => {
    expect(answers(question, 'Changes', asks)).toBe(false);
  });
  it('by its name alone where it states no questions', () => {
    expect(answers('input map', 'Input map')).toBe(true);
    expect(answers('xinput', 'Input map')).toBe(false);
  });
  it('in words for each overview of the navigation', () => {
    const silent = list.flatMap((line) => ('group' in line && 'page' in line && !line.asks ? [line.page] : []));
    expect(silent).toEqual([]);
  });
});
