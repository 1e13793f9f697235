import { expect, it } from 'vitest';
import { type Box, overlaps } from '../../src/charts/place.ts';

it('boxes that touch share no area', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 10, height: 10 });
  const places = [box(10, 0), box(0, 10), box(-10, 0), box(0, -10)];
  expect(places.map((other) => overlaps(box(0, 0), other))).toEqual([false, false, false, false]);
  expect(overlaps(box(0, 0), box(9.9, 9.9))).toBe(true);
  expect(overlaps(box(0, 0), box(9.9, 10))).toBe(false);
});
