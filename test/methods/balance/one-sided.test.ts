import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/methods/balance/findings.ts';
import { oneSided } from '../../../src/methods/balance/one-sided.ts';
import { singleSource } from '../../../src/methods/balance/traps.ts';
import { halfLife } from '../../../src/methods/balance/weight.ts';
import { addDays } from '../../../src/model/date.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { restingOn, type Said } from './hub.ts';

const sideOf = (said: readonly Said[]) => {
  const hub = restingOn(said);
  return oneSided(hub, hub.of('signals'));
};
const gone = addDays(today, -1);
const many = (count: number, more: Said): Said[] => Array.from({ length: count }, () => more);

describe('evidence leans to one side', () => {
  it('when there is a single signal, a single input or a single group', () => {
    expect(sideOf([])).toBeNull();
    expect(sideOf([{ input: 'support' }])).toEqual({ side: 'voice' });
    expect(sideOf(many(3, { input: 'support' }))).toEqual({ side: 'input', input: 'support', holding: 3 });
    expect(sideOf([{ input: 'support' }, { input: 'customer-side' }])).toEqual({
      side: 'group',
      group: 'customer',
      holding: 2,
    });
    expect(sideOf([{ input: 'support' }, { input: 'sales' }])).toBeNull();
  });

  it('when one input holds three quarters of the weight of four that hold', () => {
    const three = many(3, { input: 'support', date: today });
    expect(sideOf([...three, { input: 'sales', date: today }])).toEqual({
      side: 'mostly',
      input: 'support',
      share: 0.75,
    });
    expect(sideOf([...three.slice(1), { input: 'sales', date: today }])).toBeNull();
    const old = { input: 'support', date: addDays(today, -1) };
    expect(sideOf([...three.slice(1), old, { input: 'sales', date: today }])).toBeNull();
    // One fresh signal outweighs old ones of others as no count would tell.
    const faded = { input: 'sales', date: addDays(today, -4 * halfLife) };
    expect(sideOf([...three.slice(1), faded, faded])).toMatchObject({ side: 'mostly', input: 'support' });
  });

  it('whatever the sides of what has expired', () => {
    const expired = { input: 'sales', goodUntil: gone };
    expect(sideOf([...many(2, { input: 'support' }), expired])).toEqual({
      side: 'input',
      input: 'support',
      holding: 2,
    });
    expect(sideOf(many(2, expired))).toBeNull();
  });

  it('is not said where it is not known who spoke', () => {
    expect(sideOf([...many(3, { input: 'support' }), { input: 'nobody' }])).toBeNull();
  });

  it('wherever a single source is found, and names the same input', () => {
    const said: fc.Arbitrary<Said> = fc.record(
      {
        input: fc.constantFrom('support', 'executive', 'sales'),
        goodUntil: fc.constantFrom(gone, today),
      },
      { requiredKeys: ['input'] },
    );
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 5 }), (list) => {
        const hub = restingOn(list);
        const found = singleSource(subjectOf(hub, hub.get('strategy/it') ?? null));
        const side = oneSided(hub, hub.of('signals'));
        expect(side?.side === 'input').toBe(found !== null);
        if (side?.side === 'input') expect(found?.measures[0]?.value).toBe(side.holding);
      }),
      runs(100),
    );
  });
});
