import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountBar, rangeBar, sparkline, stackedBar } from '../../src/charts/bars.ts';

const amount = fc.double({ min: 0, max: 1e12, noNaN: true });

it('draws every bar with numbers that fit', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 6 }), amount, (amounts, most) => {
      const [low = 0, likely = 0, high = 0] = [...amounts].sort((a, b) => a - b);
      const drawn = [
        stackedBar(
          amounts.map((one) => ({ className: 'a', amount: one })),
          'words',
        ),
        amountBar(low, most, 'words'),
        rangeBar({ low, likely, high }, most, 'words'),
        sparkline(amounts, 'words'),
      ];
      for (const svg of drawn) {
        expect(svg).not.toMatch(/NaN|Infinity|style=/);
        expect(svg).toContain('aria-label="words"');
        for (const [, width] of svg.matchAll(/<rect[^>]* width="([^"]+)"/g))
          expect(Number(width)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it('gives each share its part of the whole', () => {
  const svg = stackedBar(
    [
      { className: 'bar-customer', amount: 3 },
      { className: 'bar-field', amount: 1 },
    ],
    'words',
  );
  expect(svg).toContain('<rect class="bar-customer" x="0" y="0" width="74.4" height="8"/>');
  expect(svg).toContain('<rect class="bar-field" x="75"');
});
