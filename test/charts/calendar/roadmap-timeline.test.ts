import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimelineRow, timeline } from '../../../src/charts/calendar/roadmap-timeline.ts';
import { timelineDrawing } from '../../../src/charts/calendar/roadmap-timeline-drawing.ts';
import { addDays } from '../../../src/model/date.ts';
import { anyWords } from '../../support/any-words.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.52;
const row = (id: string, from: string, to: string, more: Partial<TimelineRow> = {}): TimelineRow => ({
  id,
  title: `Initiative ${id}`,
  horizon: 'next',
  from,
  to,
  late: false,
  milestones: [],
  needs: [],
  ...more,
});
const place = (rows: readonly TimelineRow[], form: 'wide' | 'narrow' = 'wide', day = today) =>
  timeline(rows, day, form, measure, 'en');
const draw = (rows: readonly TimelineRow[], form: 'wide' | 'narrow' = 'wide', day = today) =>
  timelineDrawing(place(rows, form, day), {
    title: 'T',
    describedBy: 'd',
    className: 'c',
    todayLabel: 'Today',
    href: (id) => `/${id}/`,
    said: (id) => `said ${id}`,
  });

describe('a timeline', () => {
  it('begins and ends with whole months around what it shows', () => {
    const { rows, left, months, today: now } = place([row('a', '2026-12-01', '2026-12-31')]);
    const [only] = rows;
    // November and December; the bar is the second of the two.
    expect(months.map(({ label }) => label)).toEqual(['Nov 2026', 'Dec 2026']);
    expect(only?.start).toBeCloseTo(months[1]?.x as number, 0);
    expect(months[0]?.x).toBe(left);
    expect(now).toBeGreaterThan(left);
    expect(now).toBeLessThan(only?.start as number);
  });

  it('puts rows in the order in which they begin', () => {
    const { rows } = place([row('b', '2027-02-01', '2027-03-01'), row('a', '2026-12-01', '2027-06-01')]);
    expect(rows.map((each) => each.row.id)).toEqual(['a', 'b']);
  });

  it('leads an arrow from what must come first, and breaks it where the plan contradicts it', () => {
    const rows = [
      row('first', '2026-12-01', '2027-01-29'),
      row('after', '2027-02-01', '2027-03-01', { needs: ['first', 'elsewhere'] }),
      row('early', '2027-01-28', '2027-03-01', { needs: ['first', 'early'] }),
    ];
    const { ties } = place(rows);
    expect(ties.map(({ from, to, against }) => [from, to, against])).toEqual([
      ['first', 'early', true],
      ['first', 'after', false],
    ]);
    expect(draw(rows)).toContain('rt-tie is-against');
    expect(draw(rows.slice(0, 2))).not.toContain('is-against');
  });

  it('goes no further than a year back and a year and a half ahead, and marks what goes on', () => {
    const { rows, months } = place([row('old', '1999-01-01', '2026-12-01'), row('far', '2027-01-01', '2099-01-01')]);
    expect(rows.map(({ cutStart, cutEnd }) => [cutStart, cutEnd])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(months.length).toBeLessThan(40);
  });

  it('draws what is late up to today', () => {
    const late = row('a', '2026-09-01', '2026-10-01', { late: true });
    expect(draw([late])).toContain('rt-late');
    expect(draw([{ ...late, late: false }])).not.toContain('rt-late');
  });

  it('writes titles as text, whatever they are', () => {
    expect(draw([row('a', '2026-12-01', '2026-12-31', { title: '<b>&"' })])).toContain('&lt;b&gt;&amp;&quot;');
  });

  const anyDay = fc.oneof(
    fc.integer({ min: -700, max: 900 }).map((days) => addDays(today, days)),
    fc.constantFrom('0001-01-01', '1969-12-31', '9999-12-31'),
  );
  const anyRows = fc
    .array(
      fc.record({
        one: anyDay,
        other: anyDay,
        title: anyWords({ minLength: 1, maxLength: 90 }),
        milestones: fc.array(fc.record({ what: fc.constantFrom('release', 'measure', 'promise'), on: anyDay }), {
          maxLength: 3,
        }),
        needs: fc.array(fc.integer({ min: 0, max: 11 }).map(String), { maxLength: 3 }),
        late: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(({ one, other, ...more }, index) => {
        const [from, to] = [one, other].sort();
        return row(String(index), from as string, to as string, more as Partial<TimelineRow>);
      }),
    );

  it('keeps everything inside, rows and months apart, and gives no number that is none', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('wide', 'narrow'), anyDay, (list, form, day) => {
        const placed = place(list, form, day);
        const { left, right, height, rows, months, width } = placed;
        expect(rows).toHaveLength(list.length);
        for (const [index, each] of rows.entries()) {
          expect(each.start).toBeGreaterThanOrEqual(left - 0.05);
          expect(each.end).toBeLessThanOrEqual(right + 0.05);
          expect(each.end - each.start).toBeGreaterThan(2);
          expect(each.lines.length).toBeLessThanOrEqual(2);
          expect(each.y).toBeLessThan(height - 5);
          expect(each.y - (rows[index - 1]?.y ?? 0)).toBeGreaterThan(25);
          for (const mark of each.marks) {
            expect(mark.x).toBeGreaterThanOrEqual(left);
            expect(mark.x).toBeLessThanOrEqual(right);
          }
        }
        const labels = months.filter(({ label }) => label !== '');
        for (const [index, { x, label }] of labels.entries()) {
          const end = x + 4 + measure(label, { size: 14 });
          expect(end).toBeLessThanOrEqual(labels[index + 1]?.x ?? width);
        }
        expect(draw(list, form, day)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      runs(300),
    );
  });
});
