import { describe, expect, it } from 'vitest';
import { cleanText, fromSearch, noQuery, toggled, toSearch } from '../../../src/components/search/query.ts';

describe('a query', () => {
  it('comes back from its address', () => {
    let query = { ...noQuery, text: 'woken & tired' };
    for (const [name, value] of [
      ['kind', 'Signal'],
      ['kind', 'Initiative'],
      ['journey stage', 'Use & renewal'],
    ] as const)
      query = toggled(query, name, value) as typeof query;
    expect(toSearch(query)).toBe('?q=woken+%26+tired&kind=Signal&kind=Initiative&journey+stage=Use+%26+renewal');
    expect(fromSearch(toSearch(query))).toEqual(query);
  });

  it('for nothing has no address', () => {
    expect(toSearch(noQuery)).toBe('');
    expect(fromSearch('')).toEqual(noQuery);
  });

  it('leaves a value that is chosen twice, and the filter with its last value', () => {
    const once = toggled(noQuery, 'kind', 'Signal');
    expect(toggled(once, 'kind', 'Signal')).toEqual(noQuery);
  });

  it('takes hostile names of filters as names', () => {
    const query = fromSearch('?__proto__=x&constructor=y&q=z');
    expect([...query.chosen.keys()]).toEqual(['__proto__', 'constructor']);
    expect(query.text).toBe('z');
  });

  it('is cut, without control characters and without spaces around it', () => {
    expect(cleanText(`  a\u0000b\n\tc\u202e  `)).toBe('a b c');
    expect(cleanText('ab '.repeat(10_000)).length).toBeLessThanOrEqual(200);
    expect(cleanText('料金 السعر цена')).toBe('料金 السعر цена');
  });
});
