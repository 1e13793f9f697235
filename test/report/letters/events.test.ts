import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/date.ts';
import { nearDays } from '../../../src/report/letters/events.ts';
import { edited, eventsBetween, lineOf, now, quiet, weekBefore } from './hub.ts';
import { weeks } from './scripted.ts';

const identity = <T>(one: T): T => one;

describe('what owners are told of', () => {
  it.each(weeks)('in a week: $name', ({ before: base = identity, change = identity, to, told }) => {
    const start = base(quiet);
    expect(eventsBetween(start, change(start), to ? { to } : {}).map(lineOf)).toEqual(told);
  });

  it('is in thirty weeks each event once', () => {
    expect(weeks.length).toBeGreaterThanOrEqual(30);
    for (const { before: base = identity, change = identity } of weeks) {
      const ids = eventsBetween(base(quiet), change(base(quiet))).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('bears the same id whatever it is held against, as long as it stands the same', () => {
    const base = edited('signals/paged.md', 'goodUntil: 2027-06-30', 'goodUntil: 2026-11-15')(quiet);
    const [week] = eventsBetween(base, base);
    const [month] = eventsBetween(base, base, { from: '2026-10-21', to: '2026-12-01' });
    expect(month?.id).toBe(week?.id);
    expect(month?.on).toBe('2026-11-16');
    const [later] = eventsBetween(base, edited('signals/paged.md', '2026-11-15', '2026-11-17')(base));
    expect(later?.id).not.toBe(week?.id);
  });

  it('is told on one of two weeks that follow each other, never on both and never on none', () => {
    // The day on which it happens goes through both weeks.
    for (let day = weekBefore; day <= addDays(now, 7); day = addDays(day, 1)) {
      const file = 'initiatives/fourth.md';
      const base = [
        edited('signals/paged.md', 'goodUntil: 2027-06-30', `goodUntil: ${day}`),
        edited('inputs/support.md', 'last: 2026-11-12', `last: ${addDays(day, -30)}`),
        edited(file, 'urgency:', `promised: { to: A customer, by: ${addDays(day, nearDays + 1)} }\nurgency:`),
      ].reduce((files, step) => step(files), quiet);
      const first = eventsBetween(base, base).map(({ id }) => id);
      const second = eventsBetween(base, base, { from: now, to: addDays(now, 7) }).map(({ id }) => id);
      expect([...first, ...second].length, day).toBe(day < addDays(now, 7) ? 3 : 0);
      expect(first.length, day).toBe(day < now ? 3 : 0);
    }
  });

  it('says the day, what rests on it and what to do', () => {
    const base = edited('signals/woken.md', 'goodUntil: 2027-06-30', 'goodUntil: 2026-11-18')(quiet);
    const [event] = eventsBetween(base, base).filter(({ owner }) => owner === 'Edge');
    expect(event).toMatchObject({
      on: '2026-11-19',
      words: 'was good until 18 Nov 2026; “Second” rests on it',
      touches: [{ key: 'initiatives/second', title: 'Second' }],
      ask: 'Ask again, or look whether it still holds and move its last good day.',
    });
  });

  it('says to the widest audience nothing of whom something was promised to', () => {
    const open = edited('initiatives/fourth.md', 'owner: Field', 'owner: Field\naudience: public')(quiet);
    const base = edited(
      'initiatives/fourth.md',
      'urgency:',
      'promised: { to: A customer, by: 2026-12-18 }\nurgency:',
    )(open);
    const words = (audience: string) => eventsBetween(base, base, { audience }).map((event) => event.words);
    expect(words('internal')).toEqual(['was promised for 18 Dec 2026, in 27 days (A customer)']);
    expect(words('public')).toEqual(['was promised for 18 Dec 2026, in 27 days']);
  });
});
