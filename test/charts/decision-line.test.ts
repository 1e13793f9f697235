import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, decisionDrawing, decisionLine } from '../../src/charts/decision-line.ts';
import { addDays } from '../../src/model/date.ts';
import { runs } from '../support/runs.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.52;
const dated = (id: string, on: string, more: Partial<Dated> = {}): Dated => ({
  id,
  on,
  status: 'accepted',
  replaces: [],
  ...more,
});
const line = (list: readonly Dated[], width = 300) => decisionLine(list, width, measure, 'en');
const draw = (list: readonly Dated[], width = 300) =>
  decisionDrawing(line(list, width), {
    title: 'T',
    describedBy: 'd',
    className: 'c',
    href: (id) => `/${id}/`,
    said: (id) => `<${id}>`,
  });

describe('decisions on a line of time', () => {
  it('stand in the order of their days', () => {
    const { marks } = line([dated('b', '2026-05-06'), dated('a', '2026-03-10')]);
    expect(marks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(marks[0]?.x).toBeLessThan(marks[1]?.x as number);
  });

  it('stand above each other where they are close', () => {
    const { marks } = line([dated('a', '2026-03-10'), dated('b', '2026-03-10'), dated('c', '2026-12-10')]);
    expect(marks[1]?.y).toBeLessThan(marks[0]?.y as number);
    expect(marks[2]?.y).toBe(marks[0]?.y);
  });

  it('are bound to what they replaced', () => {
    const list = [dated('old', '2026-03-10'), dated('new', '2026-10-29', { replaces: ['old', 'gone', 'new'] })];
    expect(line(list).arcs.map(({ from, to }) => [from, to])).toEqual([['old', 'new']]);
    expect(draw(list)).toContain('dl-arc');
    expect(draw(list.slice(0, 1))).not.toContain('dl-arc');
  });

  it('are links that say what they are, as text', () => {
    const svg = draw([dated('a', '2026-03-10', { status: 'rejected' })]);
    expect(svg).toContain('<a href="/a/" aria-label="&lt;a&gt;">');
    expect(svg).toContain('is-rejected');
  });

  it('stay inside, apart from each other, whatever the days', () => {
    const day = fc.oneof(
      fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days)),
      fc.constantFrom('0001-01-01', '9999-12-31', '1969-12-31'),
    );
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.constantFrom(300, 900), (days, width) => {
        const list = days.map((on, index) => dated(String(index), on, { replaces: [String(index - 1)] }));
        const { marks, months, height } = line(list, width);
        for (const [index, mark] of marks.entries()) {
          expect(mark.x).toBeGreaterThanOrEqual(9);
          expect(mark.x).toBeLessThanOrEqual(width - 9);
          expect(mark.y).toBeGreaterThan(0);
          expect(mark.y).toBeLessThan(height);
          for (const other of marks.slice(0, index))
            expect(Math.max(Math.abs(mark.x - other.x), Math.abs(mark.y - other.y))).toBeGreaterThan(14);
        }
        const labels = months.filter(({ label }) => label !== '');
        for (const [index, { x, label }] of labels.entries())
          expect(x + measure(label, { size: 14 })).toBeLessThanOrEqual(labels[index + 1]?.x ?? width);
        expect(draw(list, width)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      runs(300),
    );
  });
});
