import { describe, expect, it } from 'vitest';
import { ago, dueWords, freshnessWords } from '../../../src/components/entry/freshness.ts';
import { freshness } from '../../../src/methods/freshness.ts';

const today = '2026-11-21';

it('are told from the day of reading', () => {
  expect(ago('2026-11-21', today, 'en')).toBe('today');
  expect(ago('2026-11-20', today, 'en')).toBe('yesterday');
  expect(ago('2026-11-09', today, 'en')).toBe('12 days ago');
  expect(ago('2026-11-22', today, 'en')).toBe('in 1 day');
});

describe('freshness', () => {
  const say = (since?: string, every?: string) => freshnessWords(freshness(since, every, today), today, 'en');
  it('says when it was seen, and when it must be seen again', () => {
    expect(say('2026-11-09', '90 days')).toBe('reviewed 12 days ago, due in 78 days');
    expect(say('2026-08-01', '90 days')).toBe('reviewed 112 days ago, 22 days overdue');
    expect(say('2026-11-09')).toBe('reviewed 12 days ago, no next date');
    expect(say(undefined, '90 days')).toBe('never reviewed');
    expect(say()).toBe('no day reviewed');
  });
  it('is short in a list', () => {
    const short = (since?: string, every?: string) => dueWords(freshness(since, every, today), 'en');
    expect(short('2026-11-20', '1 day')).toBe('due today');
    expect(short('2026-11-19', '1 day')).toBe('1 day overdue');
    expect(short(undefined, '1 day')).toBe('never');
    expect(short()).toBe('');
  });
});
