import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendar, folded } from '../../../src/components/health/reviews-calendar.ts';
import { reviewsCalendar, reviewsRecords } from '../../../src/components/health/reviews-feed.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const one: CalendarDay = { uid: 'strategy%2Fcalm@hub', day: '2026-12-31', summary: 'Calm', description: 'Read it.' };

/** Reads a calendar back, as RFC 5545 says. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const plain = (value: string) => value.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('the calendar', () => {
  it('is whole days between a head and an end, stamped with the day of the build', () => {
    expect(calendar('Reviews', '2026-11-21', [one]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sextant//Reviews//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Reviews',
      'BEGIN:VEVENT',
      'UID:strategy%2Fcalm@hub',
      'DTSTAMP:20261121T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Calm',
      'DESCRIPTION:Read it.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is written for a hub whose title holds half of a character', () => {
    const site = siteOf(exampleFiles({ 'hub.yaml': 'title: "A\\ud800 hub"\nproduct: Relay\ntoday: 2026-11-21\n' }));
    expect(reviewsCalendar(site)).toContain('UID:');
  });

  it('escapes what the format reads as its own', () => {
    const file = calendar('A; b', '2026-11-21', [{ ...one, summary: 'a,b;c\\d', description: 'one\r\ntwo\u0007' }]);
    expect(file).toContain('X-WR-CALNAME:A\\; b\r\n');
    expect(file).toContain('SUMMARY:a\\,b\\;c\\\\d\r\n');
    expect(file).toContain('DESCRIPTION:one\\ntwo\r\n');
  });

  it('keeps every line within 75 octets, whatever the script, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (summary) => {
        const clean = summary.replaceAll(/\p{Cc}/gu, '');
        const file = calendar('Reviews', '2026-11-21', [{ ...one, summary: clean }]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const read = unfolded(file).find((line) => line.startsWith('SUMMARY:')) as string;
        expect(plain(read.slice('SUMMARY:'.length))).toBe(clean);
      }),
    );
  });

  it('folds at 75 octets and not before', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(folded('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`);
  });
});

describe('the reviews of a hub', () => {
  const site = siteOf(exampleFiles());
  it('have names that stay when their day moves', () => {
    const uids = (files: Record<string, string | null>) =>
      unfolded(reviewsCalendar(siteOf(exampleFiles(files)))).filter((line) => line.startsWith('UID:'));
    const star = exampleFiles()['strategy/hands-off-operation.mdx'] as string;
    const moved = star.replace(/reviewed: .*/, 'reviewed: 2026-11-21');
    expect(moved).not.toBe(star);
    expect(uids({ 'strategy/hands-off-operation.mdx': moved }).sort()).toEqual(uids({}).sort());
    expect(new Set(uids({})).size).toBe(uids({}).length);
  });

  it('are the same in both files', () => {
    const records = reviewsRecords(site);
    expect(records.length).toBeGreaterThan(0);
    expect(reviewsCalendar(site).match(/BEGIN:VEVENT/g)).toHaveLength(records.length);
    for (const { due, state } of records) {
      expect(due === null || /^\d{4}-\d{2}-\d{2}$/.test(due)).toBe(true);
      expect(['fresh', 'due', 'overdue', 'waived']).toContain(state);
    }
  });
});
