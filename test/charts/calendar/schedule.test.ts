import { describe, expect, it } from 'vitest';
import { isNear, type ScheduleRow, scheduleDrawing } from '../../../src/charts/calendar/schedule.ts';
import { addDays } from '../../../src/model/date.ts';
import { today } from '../../support/hub.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.52;
const words = { title: 'T', describedBy: 'd', className: 'c', todayLabel: 'Today', language: 'en' };
const row = (begin: number, end: number, more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  title: 'Wide & narrow',
  href: '/a/',
  said: 'said',
  begin: addDays(today, begin),
  end: addDays(today, end),
  low: addDays(today, end - 3),
  high: addDays(today, end + 5),
  due: [],
  ...more,
});

describe('an order on a calendar', () => {
  it('marks a day that is unlikely to be kept by another shape, and says each row in words', () => {
    const due = [true, false].map((isUnlikely) => ({ day: addDays(today, 40), isUnlikely }));
    const svg = scheduleDrawing([row(0, 20, { due })], today, 'wide', measure, words);
    const shapes = [...svg.matchAll(/class="rt-mark [^"]*"[^>]* d="([^"]*)"/g)].map(([, shape]) => shape);
    expect(new Set(shapes).size).toBe(2);
    expect(svg).toContain('aria-label="Wide &amp; narrow; said"');
  });

  it('stays within its frame, as far ahead as ends and days may lie', () => {
    for (const form of ['wide', 'narrow'] as const)
      for (const far of [0, 3, 400, 9000, 3_000_000]) {
        const due = [{ day: addDays(today, far), isUnlikely: false }];
        const svg = scheduleDrawing([row(0, far, { due }), row(700, far + 700)], today, form, measure, words);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|width="-/);
        const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
        for (const [, x] of svg.matchAll(/<rect class="rt-bar[^"]*" x="([\d.]+)"/g))
          expect(Number(x)).toBeLessThan(width);
      }
  });

  it('draws no work that begins more than two years ahead', () => {
    expect([row(0, 9000), row(730, 740), row(731, 740)].map((each) => isNear(each, today))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
