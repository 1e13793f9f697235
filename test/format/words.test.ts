import { expect, it } from 'vitest';
import { counted, inWords, joined, plural } from '../../src/format/words.ts';

it('writes words', () => {
  expect(inWords('win-loss')).toBe('win loss');
  expect(counted(1, 'signal', 'signals', 'en')).toBe('1 signal');
  expect(counted(2000, 'signal', 'signals', 'en')).toBe('2,000 signals');
  // A count is exact, however large.
  expect(counted(1_234_567, 'page')).toBe('1,234,567 pages');
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  expect(joined([])).toBe('');
  expect(joined(['a', 'b', 'c'])).toBe('a, b and c');
});

it('read as words', () => {
  expect(plural('initiative')).toBe('initiatives');
  expect(plural('strategy')).toBe('strategies');
});
