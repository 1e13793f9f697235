import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from '../../../src/charts/calendar/apart.ts';
import { runs } from '../../support/runs.ts';

it('puts what falls on one day side by side, and leaves alone what stands apart', () => {
  expect(apart([50, 50], 14, [0, 100])).toEqual([50, 64]);
  expect(apart([20, 80, 40], 14, [0, 100])).toEqual([20, 80, 40]);
  expect(apart([100, 95], 14, [0, 100])).toEqual([100, 86]);
});

it('keeps all within the ends and apart, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -60, max: 360 }), { maxLength: 5 }), (places) => {
      const moved = apart(places, 14, [0, 300]);
      const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
      for (const [at, index] of order.entries()) {
        expect(moved[index]).toBeGreaterThanOrEqual(0);
        expect(moved[index]).toBeLessThanOrEqual(300);
        if (at > 0) expect((moved[index] ?? 0) - (moved[order[at - 1] ?? 0] ?? 0)).toBeGreaterThanOrEqual(14);
      }
    }),
    runs(300),
  );
});
