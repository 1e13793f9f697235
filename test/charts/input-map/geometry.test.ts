import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/charts/input-map/drawing.ts';
import { clipped, entry, meet, offSegment, within } from '../../../src/charts/input-map/geometry.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };
const number = fc.double({ min: -500, max: 500, noNaN: true });
const outside = fc.tuple(number, number).filter(([x, y]) => x < 10 || x > 40 || y < 20 || y > 60);
const inside = fc.tuple(
  fc.double({ min: 10.01, max: 39.99, noNaN: true }),
  fc.double({ min: 20.01, max: 59.99, noNaN: true }),
);
const isOnBorder = ([x, y]: Point) =>
  ((x === 10 || x === 40) && y >= 20 && y <= 60) || ((y === 20 || y === 60) && x >= 10 && x <= 40);

describe('where a line enters a box', () => {
  it('is exactly on its border, and on the line', () => {
    fc.assert(
      fc.property(outside, inside, (from, to) => {
        const point = entry(from, to, box);
        expect(isOnBorder(point)).toBe(true);
        expect(offSegment(point, [...from, ...to])).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a line from box to box', () => {
  const other = { x: 110, y: 20, width: 30, height: 40 };
  it('is cut at both borders', () => {
    const line: Point[] = [
      [25, 40],
      [30, 40],
      [75, 90],
      [120, 40],
      [125, 40],
    ];
    const cut = clipped(line, box, other);
    expect(cut).toHaveLength(3);
    expect(isOnBorder(cut[0] as Point)).toBe(true);
    expect(cut[1]).toEqual([75, 90]);
    expect(within(cut[2] as Point, other)).toBe(false);
  });
});

describe('two lines', () => {
  it('cross or do not', () => {
    expect(meet([0, 0, 10, 10], [0, 10, 10, 0])).toBe(true);
    expect(meet([0, 0, 10, 10], [20, 0, 30, 10])).toBe(false);
  });
});
