import { describe, expect, it } from 'vitest';
import { blindSpot } from '../../src/checks/blind-spot.ts';
import { roleOfTrap } from '../../src/methods/balance/finding.ts';
import { ids, input, inputs, type Said, signals, strategy } from '../methods/balance/hub.ts';
import { type Files, plainHub, problemsOf } from '../support/hub.ts';

const said: Said[] = ['support', 'sales', 'rivals', 'analysts'].map((id) => ({ input: id }));
const { 'inputs/competitive.md': _rivals, 'inputs/industry.md': _analysts, ...others } = inputs;
const hub = (rivals?: string, analysts?: string, more: Files = {}): Files => ({
  ...others,
  'inputs/rivals.md': input('rivals', 'market', rivals),
  'inputs/analysts.md': input('analysts', 'market', analysts),
  ...signals(said),
  'strategy/it.md': strategy(ids(said)),
  ...more,
});
const told = (files: Files) => problemsOf('blind-spot', files).map(({ expected }) => expected);

describe('traps that nobody can look for', () => {
  it('are told, one by one, when no input says that it stands for what they look at', () => {
    expect(told(hub('competition', 'industry'))).toEqual([]);
    expect(told(hub('competition'))).toEqual(['an input with `standsFor: industry`']);
    expect(problemsOf('blind-spot', hub(undefined, 'industry'))).toEqual([
      {
        check: 'blind-spot',
        severity: 'warning',
        file: 'hub.yaml',
        line: 1,
        column: 1,
        field: '',
        found: null,
        expected: 'an input with `standsFor: competition`',
        message: 'Nobody can look for the trap `parity-chase`: no input says that it stands for the competition.',
        fix: expect.stringContaining('`checks: { parity-chase: { severity: off } }`'),
      },
    ]);
  });

  it('are told when the input that stood for it went away, or was renamed before it could say so', () => {
    const { 'inputs/competitive.md': gone, ...rest } = inputs;
    const evidence = [{ input: 'support' }, { input: 'sales' }];
    expect(told({ ...rest, ...signals(evidence), 'strategy/it.md': strategy('s0, s1') })).toHaveLength(1);
    expect(told(hub())).toEqual(['an input with `standsFor: competition`']);
  });

  it('are nobody’s business where they are switched off, and where there is no evidence to look at', () => {
    const off = `${plainHub}checks: { parity-chase: { severity: off } }\n`;
    expect(told(hub(undefined, 'industry', { 'hub.yaml': off }))).toEqual([]);
    expect(told({ ...hub(), 'strategy/it.md': strategy(ids(said)).replace('adopted\n', 'draft\n') })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it('have words for every standing that a trap looks at', () => {
    for (const side of Object.values(roleOfTrap)) {
      const fixes = problemsOf(
        'blind-spot',
        hub(side === 'industry' ? 'competition' : undefined, side === 'industry' ? undefined : 'industry'),
      );
      expect(fixes[0]?.fix).not.toMatch(/undefined/);
    }
    expect(blindSpot.combines).toBe(true);
  });
});
