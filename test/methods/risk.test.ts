import { describe, expect, it } from 'vitest';
import { worstRisk } from '../../src/methods/risk.ts';

const worst = (...risks: [chance: string, effect: string][]) =>
  worstRisk({
    data: { risks: risks.map(([chance, effect]) => ({ what: 'w', chance, effect, answer: 'a' })) },
  } as unknown as Parameters<typeof worstRisk>[0]);

describe('the worst risk', () => {
  it('is that of the largest chance times effect, of equals the larger effect', () => {
    expect(worst(['high', 'low'], ['low', 'high'], ['low', 'low'])).toEqual({
      chance: 'low',
      effect: 'high',
      weight: 3,
      level: 'medium',
      among: 3,
    });
    expect(worst(['low', 'high'], ['medium', 'medium'])).toMatchObject({ weight: 4 });
  });
  it('is none where no risk is named', () => {
    expect(worst()).toBeNull();
  });
  it('has a level for every cell of the matrix', () => {
    const all = ['low', 'medium', 'high'];
    expect(all.map((effect) => all.map((chance) => worst([chance, effect])?.level))).toEqual([
      ['low', 'low', 'medium'],
      ['low', 'medium', 'high'],
      ['medium', 'high', 'high'],
    ]);
  });
});
