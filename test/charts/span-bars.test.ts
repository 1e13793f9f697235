import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageBar, spanBar } from '../../src/charts/span-bars.ts';

const rectangles = (svg: string) =>
  [...svg.matchAll(/<rect class="([^"]+)"([^>]*)\/>/g)].map(([, className = '', rest = '']) => ({
    className,
    x: Number(/ x="([^"]+)"/.exec(rest)?.[1] ?? 0),
    width: Number(/ width="([^"]+)"/.exec(rest)?.[1]),
  }));

it('keeps every span inside its track, and none too thin to see', () => {
  const days = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(days, days, days, (one, other, third) => {
      const [from = 0, to = 0, whole = 0] = [one, other, third].sort((a, b) => a - b);
      for (const { x, width } of rectangles(spanBar(from, to, whole))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThanOrEqual(1);
        expect(x + width).toBeLessThanOrEqual(100.01);
      }
      for (const { x, width } of rectangles(ageBar(from, to, whole))) {
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(100.01);
      }
    }),
  );
});

it('lets spans that follow each other meet', () => {
  const [, first] = rectangles(spanBar(0, 30, 100));
  const [, next] = rectangles(spanBar(30, 100, 100, 'bar-mark'));
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(next?.x ?? 0);
  expect(next).toEqual({ className: 'bar-mark', x: 30, width: 70 });
});

it('fills the track on the first day', () => {
  expect(rectangles(spanBar(0, 0, 0))[1]).toMatchObject({ x: 0, width: 100 });
});
