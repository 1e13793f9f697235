import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, linear, ticks } from '../../src/charts/scale.ts';
import { runs } from '../support/runs.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const values = fc.array(fc.oneof(finite, fc.integer({ min: -1000, max: 1000 }), fc.constant(0)), { maxLength: 30 });

describe('domain', () => {
  it('holds every value and has a span, whatever the values', () => {
    fc.assert(
      fc.property(values, (list) => {
        const [low, high] = domainOf(list);
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
        expect(high).toBeGreaterThan(low);
        for (const value of list) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('does not cross zero unless the values do', () => {
    expect(domainOf([1, 100])[0]).toBe(0);
    expect(domainOf([-100, -1])[1]).toBe(0);
    expect(domainOf([-5, 5])[0]).toBeLessThan(-5);
  });

  it('gives room around one value and around equal values', () => {
    for (const list of [[66], [66, 66, 66], [-3], [0], [0, 0], [4e-323]]) {
      const [low, high] = domainOf(list);
      expect(low).toBeLessThan(high);
    }
    expect(domainOf([])).toEqual([0, 1]);
  });
});

describe('ticks', () => {
  it('lie inside the domain, ascend and are numbers', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const domain = domainOf(list);
        const found = ticks(domain, count);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(count * 2 + 3);
        for (const [index, tick] of found.entries()) {
          expect(Number.isFinite(tick)).toBe(true);
          expect(tick).toBeGreaterThanOrEqual(domain[0]);
          expect(tick).toBeLessThanOrEqual(domain[1]);
          if (index > 0) expect(tick).toBeGreaterThan(found[index - 1] as number);
        }
      }),
    );
  });

  it('part a span of the smallest numbers too', () => {
    const domain = domainOf([4e-323]);
    expect(ticks(domain, 4)).toEqual([...new Set(ticks(domain, 4))]);
    expect(linear(domain, [0, 100])(4e-323)).toBeCloseTo(50);
  });

  it('are round', () => {
    expect(ticks([33, 85], 4)).toEqual([40, 50, 60, 70, 80]);
    expect(ticks([0.28, 0.55], 3)).toEqual([0.3, 0.4, 0.5]);
    expect(ticks([-12, 12], 4)).toEqual([-10, -5, 0, 5, 10]);
    expect(ticks([0, 37], 3)).toEqual([0, 10, 20, 30]);
  });

  it('are the ends where no round numbers lie between them', () => {
    for (const domain of [
      [0, 1e-323],
      [-1.7e308, 1.7e308],
    ] as const)
      expect(ticks(domain, 3)).toEqual(domain);
  });

  it('leave hardly a domain with one value only', () => {
    const values = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
    const few = fc
      .sample(values, { ...runs(1000), seed: 1 })
      .filter(([low, power]) => ticks(domainOf([low, low + 10 ** power], 0.18), 3).length < 2);
    expect(few.length).toBeLessThanOrEqual(10);
  });
});

describe('scale', () => {
  it('maps the ends to the ends, keeps the order and never leaves the numbers', () => {
    fc.assert(
      fc.property(values, (list) => {
        const domain = domainOf(list);
        const at = linear(domain, [200, 10]);
        expect(at(domain[0])).toBeCloseTo(200, 6);
        expect(at(domain[1])).toBeCloseTo(10, 6);
        const places = [...list].sort((a, b) => a - b).map(at);
        for (const [index, place] of places.entries()) {
          expect(Number.isNaN(place)).toBe(false);
          if (index > 0) expect(place).toBeLessThanOrEqual((places[index - 1] as number) + 1e-9);
        }
      }),
    );
  });

  it('puts everything in the middle when there is no span', () => {
    expect(linear([5, 5], [0, 10])(5)).toBe(5);
  });
});
