import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/kinds/fields.ts';
import { addDays, daysBetween } from '../../src/model/date.ts';

const day = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2026-01-01', '2025-01-01', -365],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it('are added and counted inversely', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to)).toBe(0 - daysBetween(to, from));
      }),
    );
  });

  it('stay days of the calendar, however many are added', () => {
    const days = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.constantFrom(1e300, -1e300, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(day, days, (from, count) => {
        expect(isCalendarDate(addDays(from, count))).toBe(true);
      }),
    );
  });

  it('end where dates end', () => {
    expect(addDays('2026-01-01', 36_524_999_999_635)).toBe('9999-12-31');
    expect(addDays('2026-01-01', -36_524_999_999_635)).toBe('0000-01-01');
  });

  it('keep their order', () => {
    fc.assert(
      fc.property(day, fc.nat(100_000), fc.nat(100_000), (from, one, other) => {
        expect(addDays(from, Math.min(one, other)) <= addDays(from, Math.max(one, other))).toBe(true);
      }),
    );
  });
});
