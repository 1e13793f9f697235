import { describe, expect, it } from 'vitest';
import type { HubConfig } from '../../../src/kinds/hub.ts';
import { limitOf, limits, usualRangesOf } from '../../../src/methods/balance/limits.ts';

const config = (checks?: object) => ({ checks }) as unknown as HubConfig;

describe('limits', () => {
  it('hold as they are until a hub sets its own, each by itself', () => {
    expect(limitOf(config(), 'vacuum', 'company')).toBe(0.5);
    expect(limitOf(config({ vacuum: { severity: 'off' } }), 'vacuum', 'company')).toBe(0.5);
    const own = config({ vacuum: { company: 0 } });
    expect(limitOf(own, 'vacuum', 'company')).toBe(0);
    expect(limitOf(own, 'vacuum', 'atLeast')).toBe(3);
    expect(limitOf(own, 'sales-bent', 'field')).toBe(0.4);
  });

  it('are asked for by names that there are', () => {
    expect(() => limitOf(config(), 'vacuum', 'field')).toThrow('The finding vacuum has no limit field.');
    expect(() => limitOf(config(), 'shelfware', 'atLeast')).toThrow('has no limit');
  });

  it('say what they mean, and are shares but for counts of signals', () => {
    for (const [id, named] of Object.entries(limits))
      for (const [name, { default: value, means }] of Object.entries(named)) {
        expect([id, name, means.length > 0]).toEqual([id, name, true]);
        expect([id, name, name === 'atLeast' ? value === 3 : value > 0 && value < 1]).toEqual([id, name, true]);
      }
  });

  it('are the ends of the usual ranges', () => {
    expect(usualRangesOf(config({ 'sales-bent': { field: 0.3 } }))).toEqual({
      company: [0, 0.5],
      field: [0, 0.3],
      competitive: [0, 0.25],
      beforePurchase: [0.15, 1],
    });
  });
});
