import { describe, expect, it } from 'vitest';
import { compareKeys, isWanted, readState, writeState } from '../../../src/components/list/state.ts';

const filters = ['input', 'journey'];
const columns = ['title', 'date'];

describe('what a reader chose on a list', () => {
  it('survives the way through the address', () => {
    for (const query of ['', '?input=support', '?input=support&journey=use&q=a+b&sort=-date', '?sort=title'])
      expect(writeState(readState(query, filters, columns))).toBe(query);
  });
  it("leaves alone what is not the list's own", () => {
    const state = readState('?sort=title&if=a', filters, columns);
    expect(writeState(state, [['if', 'a.duration:2-3-6']])).toBe('?sort=title&if=a.duration%3A2-3-6');
  });
  it('forgets what the list does not know', () => {
    expect(writeState(readState('?colour=red&sort=size&input=', filters, columns))).toBe('');
    // An owner who was renamed since the address was shared.
    expect(readState('?input=gone', filters, columns, (_, value) => value !== 'gone').filters).toEqual({});
  });
});

describe('a row', () => {
  const row = { text: 'woken for rebalances', values: [['support'], ['use', 'renewal']] };
  const wanted = (query: string) => isWanted(row, readState(query, filters, columns), filters);
  it('is wanted when all that was chosen holds', () => {
    expect(wanted('')).toBe(true);
    expect(wanted('?input=support&journey=renewal')).toBe(true);
    expect(wanted('?input=support&journey=visit')).toBe(false);
    expect(wanted('?input=sup')).toBe(false);
    expect(wanted('?q=Rebalances+woken')).toBe(true);
    expect(wanted('?q=woken+twice')).toBe(false);
  });
});

describe('the order of rows', () => {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const sort = (keys: (string | number)[], descending: boolean) =>
    [...keys].sort((a, b) => compareKeys(a, b, descending, compare));
  it('is that of numbers and of words, empty ones last either way', () => {
    expect(sort([10, '', 9], false)).toEqual([9, 10, '']);
    expect(sort([10, '', 9, 0], true)).toEqual([10, 9, 0, '']);
    expect(sort(['item 10', 'Item 9'], false)).toEqual(['Item 9', 'item 10']);
  });
});
