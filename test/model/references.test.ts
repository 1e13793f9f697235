import { describe, expect, it } from 'vitest';
import { fieldReferences, targetKey } from '../../src/model/references.ts';

const found = (kind: string, data: Record<string, unknown>) =>
  fieldReferences(kind, data).map(({ to, path }) => `${path.join('.')} → ${to}`);

describe('references in typed fields', () => {
  it('name what they point to', () => {
    expect(targetKey('signals', 'a')).toBe('signals/a');
    expect(targetKey('any', 'inputs/a')).toBe('inputs/a');
    expect(targetKey('input-metric', 'pages')).toBe('input-metric/pages');
  });

  it('are found with their place, in lists and inside other fields', () => {
    expect(
      found('initiatives', { evidence: ['a', 'b'], serves: ['c'], dependsOn: [], success: { measure: 'd' } }),
    ).toEqual([
      'evidence.0 → signals/a',
      'evidence.1 → signals/b',
      'serves.0 → strategy/c',
      'success.measure → input-metric/d',
    ]);
    expect(found('products', { operations: [{ automatedBy: 'a' }, {}, { automatedBy: 'b' }] })).toEqual([
      'operations.0.automatedBy → initiatives/a',
      'operations.2.automatedBy → initiatives/b',
    ]);
    expect(found('decisions', { about: ['strategy/a'] })).toEqual(['about.0 → strategy/a']);
  });

  it('leave out what stands for something else', () => {
    expect(found('inputs', { edges: [{ with: 'tps' }, { with: 'support' }] })).toEqual([
      'edges.1.with → inputs/support',
    ]);
    expect(found('initiatives', { success: { measure: 'Own measure', unit: '%' } })).toEqual([]);
  });

  it('are read from fields that do not fit', () => {
    expect(
      found('initiatives', { evidence: 'a', serves: [1, null, ['b']], dependsOn: { c: 'd' }, success: 'e' }),
    ).toEqual(['evidence → signals/a']);
    expect(found('nothing', { evidence: ['a'] })).toEqual([]);
  });
});
