import { describe, expect, it } from 'vitest';
import { latenessOf } from '../../src/methods/lateness.ts';
import { checked, entry } from '../support/hub.ts';

const late = (stage: string, fields: string, weeks = 6) => {
  const { hub } = checked({
    'initiatives/a.md': entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${fields}`),
  });
  const [initiative] = hub.of('initiatives');
  if (!initiative) throw new Error('no initiative');
  return latenessOf(hub, initiative, weeks);
};
const since = (on: string) => `stages: [{ stage: idea, on: ${on} }]`;

// Today is 21 November 2026.
describe('what has waited too long', () => {
  it('is an idea from the day after its weeks on', () => {
    expect(late('idea', since('2026-10-10'))).toBeNull();
    expect(late('idea', since('2026-10-09'))).toEqual({ what: 'idea', weeks: 6 });
    expect(late('idea', since('2026-10-09'), 7)).toBeNull();
    expect(late('idea', '')).toBeNull();
  });
  it('is a measure from the day after the one on which it was due', () => {
    const success = (by: string) => `success: { measure: M, unit: m, baseline: 1, target: 2, by: ${by} }`;
    expect(late('analytics', success('2026-11-21'))).toBeNull();
    expect(late('analytics', success('2026-11-20'))).toEqual({ what: 'answer', by: '2026-11-20' });
  });
  it('is a plan that was not kept, and no plan that does not fit together', () => {
    expect(late('production', 'window: { from: 2026-10-20, to: 2026-11-20 }')).toEqual({
      what: 'plan',
      note: { what: 'should-be-done', day: '2026-11-20' },
    });
    expect(late('production', 'window: { from: 2026-11-22, to: 2026-12-20 }')).toBeNull();
    const promised = 'window: { from: 2026-11-01, to: 2026-12-20 }\npromised: { by: 2026-12-01, to: Customers }';
    expect(late('production', promised)).toBeNull();
  });
});
