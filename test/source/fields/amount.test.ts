import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyWords, noCurrencyHere, rewritten } from '../../../src/source/fields/amount.ts';

const convert = 'Convert it to EUR, the one currency of the hub (`currency` in hub.yaml), and write the bare number.';
const inEuro = (number: string) =>
  `Write the bare number: ${number}. Every amount is in EUR (\`currency\` in hub.yaml).`;
const bare = (number: string) => `Write the bare number: ${number}.`;

describe('an amount that somebody wrote as text', () => {
  it.each([
    ['12', 'Write it without quotes: 12.'],
    [' 12 ', bare('12')],
    ['1.200', bare('1200 or 1.2, whichever is meant')],
    ['1,200', bare('1200 or 1.2, whichever is meant')],
    ['1.200.000', bare('1200000')],
    ['1.200,50', bare('1200.5')],
    ['1,200.50', bare('1200.5')],
    ["1'200", bare('1200')],
    ['1 200', bare('1200')],
    ['1\u202f200', bare('1200')],
    ['1,5', bare('1.5')],
    ['-3,5', bare('-3.5')],
    ['12k', bare('12000')],
    ['1.2 million', bare('1200000')],
    ['EUR 400', inEuro('400')],
    ['€400', inEuro('400')],
    ['400 €', inEuro('400')],
    ['12 k€', inEuro('12000')],
    ['400 eur', inEuro('400')],
    ['400 USD', convert],
    ['$400', convert],
    ['£1.2m', convert],
    ['5 %', bare('5')],
  ])('%j', (text, sentence) => {
    expect(rewritten(text, 'money', 'EUR')).toBe(sentence);
  });

  it.each([
    '',
    'unknown',
    '400–500',
    'about 400',
    '12 mins',
    '12 Tsd',
    '12 lakh',
    'EUR',
    'k',
    '1.2.3,4,5 x',
    '9'.repeat(61),
  ])('leaves %j to the expectation alone, for nobody can tell what it means', (text) => {
    expect(rewritten(text, 'money', 'EUR')).toBeNull();
  });

  it('takes a sign for each currency that uses it', () => {
    expect(rewritten('$400', 'money', 'CAD')).toMatch(/^Write the bare number: 400\. Every amount is in CAD/);
    expect(rewritten('$400', 'money', 'CHF')).toMatch(/^Convert it to CHF/);
  });

  it('names no currency that it does not know, and none where no money is counted', () => {
    expect(rewritten('400 USD', 'money')).toBe(bare('400'));
    expect(rewritten('400 USD', 'number', 'EUR')).toBe(bare('400'));
    expect(moneyWords()).toBe("an amount in the hub's currency, as a bare number");
    expect(moneyWords('EUR')).toBe('an amount in EUR, as a bare number');
  });

  it('makes a share of a percentage', () => {
    expect(rewritten('70 %', 'share')).toBe(bare('0.7'));
    expect(rewritten('0,7', 'share')).toBe(bare('0.7'));
    expect(rewritten('120 %', 'share')).toBeNull();
    expect(rewritten('70 %', 'number')).toBe(bare('70'));
  });

  it('proposes only finite numbers, whatever stands there', () => {
    const pieces = fc.constantFrom('1', '23', '456', '.', ',', ' ', "'", 'k', 'm', '%', '€', 'EUR', 'USD', '-', 'x');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
        fc.constantFrom('number' as const, 'money' as const, 'share' as const, 'duration' as const),
        (text, quantity) => {
          const sentence = rewritten(text, quantity, 'EUR');
          expect(sentence ?? '').not.toMatch(/NaN|Infinity|undefined|null/);
        },
      ),
    );
  });
});

describe('a duration that somebody wrote otherwise', () => {
  it.each([
    ['9w', 'Write 9 weeks.'],
    ['1 wk', 'Write 1 week.'],
    ['9  weeks', 'Write 9 weeks.'],
    ['1,5 months', 'Write 1.5 months.'],
    ['2 quarters', 'Write 6 months.'],
    ['9', 'Add the unit: 9 days or 9 weeks, whichever is meant.'],
    [9, 'Add the unit: 9 days or 9 weeks, whichever is meant.'],
    ['40 hours', 'Count days, weeks, months or years; hours are not known here.'],
    ['often', null],
    ['-3 weeks', null],
    ['9 weeks', null],
    [null, null],
    [['9 weeks'], null],
  ])('%j', (value, sentence) => {
    expect(rewritten(value, 'duration')).toBe(sentence);
  });
});

describe('a currency beside amounts', () => {
  it('is removed, and another one converted first', () => {
    expect(noCurrencyHere('eur', 'EUR')).toBe('Remove it. Every amount is in EUR (`currency` in hub.yaml).');
    expect(noCurrencyHere('USD', 'EUR')).toMatch(/^Convert the amounts to EUR, .* and remove it\.$/);
    expect(noCurrencyHere('USD')).toMatch(/^Remove it\./);
    expect(noCurrencyHere(7, 'EUR')).toMatch(/^Remove it\./);
  });
});

it('says nothing of what is no number and no duration', () => {
  expect(rewritten('12', undefined, 'EUR')).toBeNull();
  expect(rewritten(12, 'money', 'EUR')).toBeNull();
});
