import { describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/cli/code-digest.ts';

describe('the digest of code', () => {
  it('is that of the rooms it is asked for', () => {
    expect(codeDigest('diagrams')).toMatch(/^[0-9a-f]{64}$/);
    expect(codeDigest('diagrams')).toBe(codeDigest('diagrams'));
    expect(codeDigest('diagrams')).not.toBe(codeDigest('source', 'vocabulary', 'kinds'));
  });
});
