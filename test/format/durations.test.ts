import { describe, expect, it } from 'vitest';
import { timeBetween, timeExpected, timeReach } from '../../src/format/durations.ts';

describe('a time', () => {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  it('is the expected weeks with their reach', () => {
    expect(plain(timeReach({ expected: 9.6, low: 6, high: 14 }, 'en'))).toBe('9.6 weeks (6–\u206014)');
    expect(plain(timeReach({ expected: 12.345, low: 1, high: 123.45 }, 'en'))).toBe('12.3 weeks (1–\u2060123)');
    expect(plain(timeReach({ expected: 4, low: 4, high: 4 }, 'en'))).toBe('4 weeks');
    expect(plain(timeReach({ expected: 9.6, low: 6, high: 14 }, 'de'))).toBe('9,6 weeks (6–\u206014)');
  });
  it('is told in days when less than a week is expected', () => {
    expect(plain(timeReach({ expected: 1, low: 0.5, high: 1.5 }, 'en'))).toBe('1 week (0.5–\u20601.5)');
    expect(plain(timeReach({ expected: 3 / 7, low: 2 / 7, high: 5 / 7 }, 'en'))).toBe('3 days (2–\u20605)');
    expect(plain(timeExpected({ expected: 1 / 7, low: 1 / 7, high: 1 / 7 }, 'en'))).toBe('1 day');
    expect(plain(timeReach({ expected: 6 / 7, low: 3 / 7, high: 2 }, 'en'))).toBe('6 days (3–\u206014)');
  });
  it('says between what it lies without its unit', () => {
    expect(timeBetween({ expected: 9, low: 6, high: 14 }, 'en')).toBe('6–\u206014');
    expect(timeBetween({ expected: 4, low: 4, high: 4 }, 'en')).toBe('4');
  });
});
