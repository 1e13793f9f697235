import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imageClass, widthClass } from '../../src/components/body/drawing-width.ts';
import { runs } from '../support/runs.ts';

it('shows a drawing so wide that its smallest words have twelve pixels, as far as its steps go', () => {
  const sizes = fc.array(fc.integer({ min: 10, max: 32 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 1200 }), sizes, (width, sizes) => {
      const svg = `<svg>${sizes.map((size) => `<text font-size="${size}">x</text>`).join('')}</svg>`;
      const steps = Number(widthClass({ svg, width })?.slice(1) ?? 5);
      const needed = (width * 12) / Math.min(16, ...sizes);
      // What needs less than six steps is shown whole on the smallest screen.
      if (needed > 200) {
        expect(steps * 40).toBeGreaterThanOrEqual(needed - 1e-9);
        expect((steps - 1) * 40).toBeLessThan(needed);
      } else expect(steps).toBe(5);
    }),
    runs(300),
  );
});

it('does the same for an image with words, and leaves one without to the room there is', () => {
  expect(imageClass({ width: 640, words: 15 })).toBe('w13');
  expect(imageClass({ width: 240, words: 15 })).toBeUndefined();
  expect(imageClass({ width: 640 })).toBeUndefined();
});
