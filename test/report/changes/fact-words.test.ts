import { describe, expect, it } from 'vitest';
import { factValueWords, factWords, fieldWords, sideWords } from '../../../src/report/changes/fact-words.ts';

const ways = { language: 'en', currency: 'EUR' };
const german = { language: 'de', currency: 'EUR' };
const words = (field: string, before: string | number | boolean | null, after: string | number | boolean | null) =>
  factWords({ field, before, after }, ways);

describe('a fact in words', () => {
  it('says what was and what is, what came and what went', () => {
    expect(words('duration.likely', '8 weeks', '3 weeks')).toBe('duration, likely: 8 weeks → 3 weeks');
    expect(words('evidence[x-y]', null, 'x-y')).toBe('evidence: x y (new)');
    expect(words('goodUntil', '2026-11-21', null)).toBe('good until: 21 Nov 2026 (removed)');
  });

  it('names what a reference names', () => {
    const refers = { before: null, after: { key: 'signals/x', title: 'Woken again' } };
    expect(factWords({ field: 'evidence[x]', before: null, after: 'x', refers }, ways)).toBe(
      'evidence: Woken again (new)',
    );
    expect(sideWords({ field: 'input', before: 'a', after: 'x', refers }, 'before', ways)).toBe('a');
    expect(sideWords({ field: 'input', before: null, after: 'x', refers }, 'before', ways)).toBeNull();
  });

  it('writes figures as the hub does', () => {
    expect(factValueWords('costOfDelay[speed].low', 12_500, ways)).toBe('€12,500');
    expect(factValueWords('costOfDelay[speed].low', 12_500, german)).toBe('12.500\u00a0€');
    expect(factValueWords('operations[Replays].costPerHour', 80, ways)).toBe('€80');
    expect(factValueWords('mix[2026-Q3].planned.onProduct', 0.7, ways)).toBe('70%');
    expect(factValueWords('success.target', 1234.5, ways)).toBe('1,234.5');
    expect(factValueWords('former', true, ways)).toBe('yes');
    expect(
      ['2026-11-21', '2026-11', '2026-Q4', 'take-out', 'A sentence.'].map((value) => factValueWords('x', value, ways)),
    ).toEqual(['21 Nov 2026', 'Nov 2026', 'Q4 2026', 'take out', 'A sentence.']);
  });

  it('calls fields by words, and members by what names them', () => {
    const called = (field: string) => fieldWords(field, ways);
    expect(called('inputMetrics[lead-time].target.value')).toBe('input metric “lead time”, target, value');
    expect(called('inputMetrics[lead-time].history[2026-10-31].value')).toBe(
      'input metric “lead time”, measured on 31 Oct 2026',
    );
    expect(called('metric.history[2026-10-31].value')).toBe('North Star metric, measured on 31 Oct 2026');
    expect(called('stages[2026-03-01].stage')).toBe('stage from 1 Mar 2026');
    expect(called('edges[tps].last')).toBe('exchange with TPS, last time');
    expect(called('costOfDelay[speed].low')).toBe('cost of delay for speed, low');
    expect(called('serves')).toBe('strategies served');
    expect(called('window.to')).toBe('window, last day');
    expect(called('promised.to')).toBe('promised, to whom');
    expect(called('operations[v1.2 by hand].hoursPerMonth[2026-08].hours')).toBe(
      'work by hand “v1.2 by hand”, hours in Aug 2026',
    );
    expect(called('operations[By hand].serves')).toBe('work by hand “By hand”, for whom');
    expect(called('evidence[x]')).toBe('evidence');
  });

  it('cuts a text that is too long for a phrase, and never a letter in two', () => {
    const long = `${'word '.repeat(16)}${'😀'.repeat(40)}`;
    const told = words('summary', 'Short', long);
    expect(told.length).toBeLessThan(120);
    expect(told.isWellFormed()).toBe(true);
    expect(told).toMatch(/ …$/);
  });

  it('reads what was and what is from the left, whatever the language', () => {
    const fact = { field: 'title', before: 'قديم', after: 'جديد' };
    expect(factWords(fact, { language: 'ar', currency: 'EUR' })).toBe(
      'title: \u2066\u2068قديم\u2069 → \u2068جديد\u2069\u2069',
    );
    expect(factWords(fact, { language: 'en', currency: 'EUR' })).toBe('title: قديم → جديد');
  });
});
