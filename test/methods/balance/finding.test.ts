import { describe, expect, it } from 'vitest';
import { askNext, blindSpots, boundOf, inputsOfTrap, shareFigure } from '../../../src/methods/balance/finding.ts';
import { subjectOf } from '../../../src/methods/balance/findings.ts';
import { hubOf, input, restingOn, type Said } from './hub.ts';

describe('a figure of a finding', () => {
  it('is passed above its limit, not reached up to it, and has no side without one', () => {
    expect(boundOf(shareFigure('from the field', 0.41, 0.4))).toBe('most');
    expect(boundOf(shareFigure('from the field', 0.4, 0.4))).toBe('least');
    expect(boundOf(shareFigure('from the field', 0.39, 0.4))).toBe('least');
    expect(boundOf(shareFigure('from the field', 0.41, null))).toBeNull();
    expect(shareFigure('from the field', 0, 0.4).unit).toBe('share');
  });
});

describe('inputs that stand for something', () => {
  it('are what a trap looks at; without any it is a blind spot', () => {
    const hub = hubOf({});
    expect(inputsOfTrap(hub, 'faster-horse')).toEqual(['industry']);
    expect(inputsOfTrap(hub, 'parity-chase')).toEqual(['competitive']);
    expect(blindSpots(hub)).toEqual([]);
    const without = hubOf({ 'inputs/industry.md': input('industry', 'market') });
    expect(blindSpots(without)).toEqual(['faster-horse']);
  });
});

describe('whom to ask next', () => {
  const asked = (said: readonly Said[], talks: Record<string, string> = {}) => {
    const files = Object.fromEntries(
      Object.entries(talks).map(([id, last]) => [
        `inputs/${id}.md`,
        input(id, 'customer').replace('last: 2026-11-01', `last: ${last}`),
      ]),
    );
    const hub = restingOn(said, '', files);
    const [it] = hub.of('strategy');
    return askNext(subjectOf(hub, it ?? null), ({ id }) =>
      ['support', 'sales', 'executive', 'engineering'].includes(id),
    ).map(({ id }) => id);
  };

  it('is the least heard first, three at most', () => {
    expect(asked([{ input: 'engineering' }, { input: 'executive' }, { input: 'executive' }])).toEqual([
      'sales',
      'support',
      'engineering',
    ]);
  });

  it('is then the one that was talked to longest ago, then the first by name', () => {
    expect(asked([], { support: '2026-10-31' })).toEqual(['support', 'engineering', 'executive']);
    expect(asked([], { engineering: '2026-11-02' })).toEqual(['executive', 'sales', 'support']);
    // What was heard weighs more than when they talked.
    expect(asked([{ input: 'support' }], { support: '2020-01-01' })).toEqual(['engineering', 'executive', 'sales']);
  });
});
