import { describe, expect, it } from 'vitest';
import {
  chanceInWords,
  moneyBetween,
  moneyReach,
  shortMoney,
  timeBetween,
  timeExpected,
  timeReach,
} from '../../src/charts/figures.ts';

const english = { language: 'en', currency: 'EUR' };

describe('an amount', () => {
  it('is the expected figure with its reach', () => {
    expect(moneyReach({ expected: 51_230, low: 43_280, high: 60_310 }, english)).toBe('€51.2K (€43.3–60.3K)');
    expect(moneyReach({ expected: 350, low: 200, high: 600 }, english)).toBe('€350 (€200–€600)');
    expect(moneyReach({ expected: 15_800, low: 200, high: 40_000 }, english)).toBe('€15.8K (€200–€40K)');
  });
  it('has no reach when there is no doubt that would be read', () => {
    expect(moneyReach({ expected: 7, low: 7, high: 7 }, english)).toBe('€7');
    expect(moneyReach({ expected: 7000.4, low: 7000, high: 7000.9 }, english)).toBe('€7K');
    expect(moneyBetween(7000, 7000.9, english)).toBe('€7K');
  });
  it('keeps the reach where only the expected figure reads like an end', () => {
    expect(moneyReach({ expected: 7, low: 7, high: 9 }, english)).toBe('€7 (€7–€9)');
  });
  it('follows the language of the hub', () => {
    expect(moneyReach({ expected: 50_000, low: 41_000, high: 63_000 }, { language: 'de', currency: 'EUR' })).toMatch(
      /^50\.000\s€ \(41\.000–63\.000\s€\)$/u,
    );
    expect(shortMoney(0, english)).toBe('€0');
  });
});

describe('a time', () => {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  it('is the expected weeks with their reach', () => {
    expect(plain(timeReach({ expected: 9.6, low: 6, high: 14 }, 'en'))).toBe('9.6 weeks (6–14)');
    expect(plain(timeReach({ expected: 12.345, low: 1, high: 123.45 }, 'en'))).toBe('12.3 weeks (1–123)');
    expect(plain(timeReach({ expected: 4, low: 4, high: 4 }, 'en'))).toBe('4 weeks');
    expect(plain(timeReach({ expected: 9.6, low: 6, high: 14 }, 'de'))).toBe('9,6 weeks (6–14)');
  });
  it('is told in days when less than a week is expected', () => {
    expect(plain(timeReach({ expected: 1, low: 0.5, high: 1.5 }, 'en'))).toBe('1 week (0.5–1.5)');
    expect(plain(timeReach({ expected: 3 / 7, low: 2 / 7, high: 5 / 7 }, 'en'))).toBe('3 days (2–5)');
    expect(plain(timeExpected({ expected: 1 / 7, low: 1 / 7, high: 1 / 7 }, 'en'))).toBe('1 day');
    expect(plain(timeReach({ expected: 6 / 7, low: 3 / 7, high: 2 }, 'en'))).toBe('6 days (3–14)');
  });
  it('says between what it lies without its unit', () => {
    expect(timeBetween({ expected: 9, low: 6, high: 14 }, 'en')).toBe('6–14');
    expect(timeBetween({ expected: 4, low: 4, high: 4 }, 'en')).toBe('4');
  });
});

it('a chance is never rounded to all cases, nor to none', () => {
  expect([0, 0.001, 0.125, 0.87, 0.999, 1].map(chanceInWords)).toEqual([
    'in no case',
    'in fewer than 1 of 100 cases',
    'in 13 of 100 cases',
    'in 87 of 100 cases',
    'in more than 99 of 100 cases',
    'in every case',
  ]);
});
