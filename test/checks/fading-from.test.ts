import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const fading = (urgency: string, stage = 'prioritised') =>
  entry(`title: T\nowner: O\ncustomerValue: v\nstage: ${stage}\nurgency: ${urgency}`);
const found = (text: string) => problemsOf('fading-from', { 'initiatives/a.md': text });

describe('fading-from', () => {
  it('finds value that fades from no day, begun or not', () => {
    for (const stage of ['prioritised', 'production'])
      expect(found(fading('{ shape: fading, halfLife: 8 weeks }', stage))).toMatchObject([
        { line: 6, severity: 'warning', found: 'no `from`' },
      ]);
  });

  it('is content with a day, with other shapes, and with what is not open', () => {
    expect(found(fading('{ shape: fading, halfLife: 8 weeks, from: 2026-11-02 }'))).toEqual([]);
    expect(found(fading('{ shape: steady }'))).toEqual([]);
    expect(found(fading('{ shape: fading, halfLife: 8 weeks }', 'declined'))).toEqual([]);
  });
});
