import { describe, expect, it } from 'vitest';
import { ownFirst } from '../../../src/components/search/handbook.ts';

describe('what was found', () => {
  it('has the pages of the team before the handbook, both in their order', () => {
    const results = ['h1', 'a', 'h2', 'b'].map((id) => ({ id }));
    const order = (handbook: string[]) =>
      ownFirst(
        results,
        handbook.map((id) => ({ id })),
      ).map(({ id }) => id);
    expect(order(['h2', 'h1'])).toEqual(['a', 'b', 'h1', 'h2']);
    expect(order([])).toEqual(['h1', 'a', 'h2', 'b']);
    expect(order(['elsewhere'])).toEqual(['h1', 'a', 'h2', 'b']);
  });
});
