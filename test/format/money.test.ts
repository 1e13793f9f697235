import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, moneyBetween, moneyReach, shortMoney } from '../../src/format/money.ts';
import { runs } from '../support/runs.ts';

const english = { language: 'en', currency: 'EUR' };

it('a sum has no fractions', () => {
  expect(formatMoney(41000, english)).toBe('€41,000');
});

it('an amount above zero is never told as nothing, and nothing has no sign', () => {
  expect([0.004, 0.49, 0.5, 0, -0.2].map((amount) => formatMoney(amount, english))).toEqual([
    'less than €1',
    'less than €1',
    '€1',
    '€0',
    '€0',
  ]);
  expect([1.97e-12, 0.004, 0.01, 0.25, 0, -0.004].map((amount) => shortMoney(amount, english))).toEqual([
    'less than €0.01',
    'less than €0.01',
    '€0.01',
    '€0.25',
    '€0',
    '€0',
  ]);
  expect(moneyBetween(1e-12, 0.004, english)).toBe('less than €0.01');
  expect(moneyBetween(1e-12, 7, english)).toBe('less than €0.01 to €7');
  expect(moneyBetween(0, 7, english)).toBe('€0–\u2060€7');
});

it('digits are grouped, however many there are', () => {
  expect(shortMoney(1.2e15, english)).toBe('€1,200T');
  expect(shortMoney(1234, { language: 'de', currency: 'EUR' }).replaceAll('\u00a0', ' ')).toBe('1.230 €');
});

describe('an amount', () => {
  it('is the expected figure with its reach', () => {
    expect(moneyReach({ expected: 51_230, low: 43_280, high: 60_310 }, english)).toBe('€51.2K (€43.3–\u206060.3K)');
    expect(moneyReach({ expected: 350, low: 200, high: 600 }, english)).toBe('€350 (€200–\u2060€600)');
    expect(moneyReach({ expected: 15_800, low: 200, high: 40_000 }, english)).toBe('€15.8K (€200–\u2060€40K)');
  });
  it('has no reach when there is no doubt that would be read', () => {
    expect(moneyReach({ expected: 7, low: 7, high: 7 }, english)).toBe('€7');
    expect(moneyReach({ expected: 7000.4, low: 7000, high: 7000.9 }, english)).toBe('€7K');
    expect(moneyBetween(7000, 7000.9, english)).toBe('€7K');
  });
  it('keeps the reach where only the expected figure reads like an end', () => {
    expect(moneyReach({ expected: 7, low: 7, high: 9 }, english)).toBe('€7 (€7–\u2060€9)');
  });
  it('follows the language of the hub', () => {
    expect(moneyReach({ expected: 50_000, low: 41_000, high: 63_000 }, { language: 'de', currency: 'EUR' })).toMatch(
      /^50\.000\s€ \(41\.000–\u206063\.000\s€\)$/u,
    );
    expect(shortMoney(0, english)).toBe('€0');
  });
  it('has the reach that the formatter writes, in any language and currency', () => {
    const amount = fc.oneof(fc.nat(), fc.double({ min: -1e4, max: 1e8, noNaN: true }), fc.integer({ min: 0, max: 20 }));
    const locale = fc.record({
      language: fc.constantFrom('en', 'en-IN', 'de', 'fr', 'es', 'pl', 'lt', 'ja', 'zh', 'ar', 'he', 'hi', 'tr', 'fa'),
      currency: fc.constantFrom('EUR', 'USD', 'CHF', 'JPY', 'PLN'),
    });
    const range = ({ language, currency }: { language: string; currency: string }, low: number, high: number) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
        useGrouping: true,
      })
        .formatRange(...([low, high].map((end) => (Math.abs(end) < 0.01 ? 0 : end)) as [number, number]))
        .replaceAll(/(?<!\s)\s+([–-])\s+/gu, '$1')
        .replaceAll('–', '–\u2060');
    fc.assert(
      fc.property(amount, amount, locale, (one, other, hub) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        // Of a part of a cent no range is written.
        fc.pre(
          !(low > 0 && low < 0.01) && shortMoney(low, hub) !== shortMoney(high, hub) && Math.max(-low, high) >= 0.01,
        );
        expect(moneyBetween(low, high, hub)).toBe(range(hub, low, high));
      }),
      runs(3000, 200),
    );
  });
});
