import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../src/source/editions/manifest.ts';
import { type Upgrade, upgrade, upgrades, versionAfter } from '../../../src/source/editions/upgrade.ts';

/** Version 2 calls the owner of a signal a steward. */
const renames: Upgrade = (kind, { owner, ...data }) =>
  kind === 'signals' ? { ...data, steward: owner } : { owner, ...data };
/** Version 3 has the unit of a persona's segment in the segment. */
const moves: Upgrade = (kind, { size, ...data }) =>
  kind === 'personas' ? { ...data, segment: { name: data.segment, size } } : { ...data, size };
/** Version 4 writes the steward in capitals: it relies on the step before. */
const capitals: Upgrade = (kind, data) =>
  kind === 'signals' ? { ...data, steward: String(data.steward).toUpperCase() } : data;
const hubs: Upgrade = (kind, data) => (kind === 'hub' ? { ...data, language: data.language ?? 'en' } : data);
const steps = [renames, moves, capitals, hubs];

describe('data of older shapes', () => {
  it('goes through every step from its version on, in their order', () => {
    expect(upgrade(1, 'signals', { owner: 'tps', size: 1 }, steps)).toEqual({ steward: 'TPS', size: 1 });
    expect(upgrade(3, 'signals', { steward: 'tps' }, steps)).toEqual({ steward: 'TPS' });
    expect(upgrade(2, 'personas', { segment: 'retail', size: 4 }, steps)).toEqual({
      segment: { name: 'retail', size: 4 },
    });
    expect(upgrade(1, 'hub', { title: 'T' }, steps)).toMatchObject({ title: 'T', language: 'en' });
  });

  it('stays as it is when it has the shapes of now', () => {
    const data = { owner: 'TPS' };
    expect(upgrade(versionAfter(steps), 'signals', data, steps)).toBe(data);
    expect(upgrade(schemaVersion, 'signals', data)).toBe(data);
  });

  it('gives the same result at once as in two parts, and leaves what it was given alone', () => {
    const versions = fc.integer({ min: 1, max: versionAfter(steps) });
    const kinds = fc.constantFrom('signals', 'personas', 'hub', 'a kind that nobody has');
    fc.assert(
      fc.property(versions, versions, kinds, fc.dictionary(fc.string(), fc.jsonValue()), (one, other, kind, data) => {
        const [from, between] = [Math.min(one, other), Math.max(one, other)];
        const before = structuredClone(data);
        const half = upgrade(from, kind, data, steps.slice(0, between - 1));
        expect(upgrade(between, kind, half, steps)).toEqual(upgrade(from, kind, data, steps));
        expect(data).toEqual(before);
      }),
    );
  });

  it('has the version to which all steps lead', () => {
    expect(versionAfter([])).toBe(1);
    expect(versionAfter(steps)).toBe(5);
    expect(schemaVersion).toBe(1 + upgrades.length);
  });
});
