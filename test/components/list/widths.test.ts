import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths, isRunningText } from '../../../src/components/list/widths.ts';
import { runs } from '../../support/runs.ts';

const title = { label: 'Signal', cells: [] };

it('gives every column its share, all of them a hundred, the first at least thirty', () => {
  const column = fc.record({
    label: fc.string({ maxLength: 40 }),
    cells: fc.array(fc.oneof(fc.string(), fc.constant('<time datetime="2026-11-14">14 Nov 2026</time>'))),
  });
  fc.assert(
    fc.property(fc.array(column, { maxLength: 8 }), (others) => {
      const widths = columnWidths([title, ...others]);
      expect(widths).toHaveLength(others.length + 1);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(widths[0]).toBeGreaterThanOrEqual(20);
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(1);
    }),
    runs(1000),
  );
});

const day = '<time datetime="2026-11-14">14 Nov 2026</time>';

it('breaks no word and no day while there is room for them', () => {
  // 118 letters are where a table is narrowest; three stand between two columns.
  expect(columnWidths([title, { label: 'Date', cells: [day] }])).toEqual([89, 11]);
  expect(columnWidths([title, { label: 'Presented', cells: ['yes', 'no'] }])).toEqual([90, 10]);
  const words = (...cells: string[]) => ({ label: '', cells });
  const columns = [
    title,
    words(day),
    words('Customer leadership and engineering'),
    words('Telemetry'),
    words('Onboarding'),
  ];
  const [, date = 0, input = 0, channel = 0, stage = 0] = columnWidths([
    ...columns,
    words('manufacturing'),
    words('Owner'),
  ]);
  expect([date, channel, stage].map((share) => Math.ceil((share / 100) * 118))).toEqual([13, 12, 13]);
  expect(input).toBeGreaterThan(14);
});

it('asks for what eight of ten cells need: one long text goes on in a second line', () => {
  const short = { label: 'Stage', cells: ['use it'] };
  const cells = [...Array.from({ length: 9 }, () => 'use it'), 'a word and a word and a word'];
  expect(columnWidths([title, { label: 'Stage', cells }])).toEqual(columnWidths([title, short]));
});

it('leaves running text its lines where every other column asks for its words', () => {
  const cells = Array.from({ length: 5 }, () => 'Bytes down by 47%, processor time up by 3.1%, 0.8 ms more at worst');
  expect([isRunningText(cells), isRunningText(['yes', 'Streaming core'])]).toEqual([true, false]);
  const others = ['Inconclusive', 'Compressed replication between zones', '9 Nov 2026', 'due in 346 days'].map(
    (cell) => ({
      label: '',
      cells: [cell],
    }),
  );
  const widths = columnWidths([title, ...others, { label: 'Result', cells, isText: true }]);
  expect(Math.ceil(((widths.at(-1) ?? 0) / 100) * 118)).toBeGreaterThanOrEqual(24);
});
