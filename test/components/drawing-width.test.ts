import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepOf } from '../../src/components/body/drawing-width.ts';
import { runs } from '../support/runs.ts';

it('shows a drawing so wide that its smallest words have twelve pixels, as far as its steps go', () => {
  const sizes = fc.array(fc.integer({ min: 10, max: 32 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 1200 }), sizes, (width, sizes) => {
      const svg = `<svg>${sizes.map((size) => `<text font-size="${size}">x</text>`).join('')}</svg>`;
      const scale = (stepOf({ svg, width }) * 80) / width;
      expect(scale * Math.min(16, ...sizes)).toBeGreaterThanOrEqual(12 - 1e-9);
      // No more than a step wider than that asks for.
      expect((stepOf({ svg, width }) - 1) * 80).toBeLessThan((width * 12) / Math.min(16, ...sizes));
    }),
    runs(300),
  );
});
