import { describe, expect, it } from 'vitest';
import { editionsWords } from '../../../src/components/editions/words.ts';

const { found, size, sizeThen } = editionsWords('en');

describe('what an edition holds, in words', () => {
  it('says that nothing was found of what was looked for only', () => {
    expect(size(12, found(0, 0))).toBe('12 entries, no findings.');
    expect(size(12, found(0, 1))).toBe('12 entries, no findings, but one trap could not be looked for.');
    expect(sizeThen(1, found(0, 9))).toBe('At that time 1 entry and no findings, but 9 traps could not be looked for.');
    expect(sizeThen(12, found(2, 9))).toBe('At that time 12 entries and 2 findings.');
  });
});
