import { describe, expect, it } from 'vitest';
import { outputOf } from '../../src/cli/output.ts';

const stream = (isTTY: boolean) => ({ isTTY, write: () => true });
const of = (isTTY: boolean, env: Record<string, string>) => {
  const { terminal, color } = outputOf({ stdout: stream(isTTY), stderr: stream(isTTY), env });
  return { terminal, color };
};

describe('colour', () => {
  it('is for terminals that can show it and readers who want it', () => {
    expect(of(true, {})).toEqual({ terminal: true, color: true });
    expect(of(true, { NO_COLOR: '1' })).toEqual({ terminal: true, color: false });
    expect(of(true, { NO_COLOR: '' })).toEqual({ terminal: true, color: true });
    expect(of(true, { TERM: 'dumb' })).toEqual({ terminal: true, color: false });
    expect(of(false, {})).toEqual({ terminal: false, color: false });
  });
});
