import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';

const source = { system: 'Tracker', key: 'OPS-12', url: 'https://tracker.example.com/OPS-12', on: '2026-11-02' };

describe('where an entry came from', () => {
  const fits = (value: unknown) =>
    kinds.map(({ schema }) => schema.shape.source?.safeParse(value).success).filter((fit) => fit !== undefined);

  it('is one field of all kinds', () => {
    expect(fits(source)).toEqual(kinds.map(() => true));
    expect(fits({ ...source, url: undefined, digest: 'a'.repeat(64) })).toEqual(kinds.map(() => true));
  });

  it('has a system, a key and a day, and leads to a page', () => {
    for (const wrong of [
      { key: 'a', on: '2026-11-02' },
      { ...source, on: undefined },
      { ...source, url: 'javascript:alert(1)' },
      { ...source, digest: 'none' },
      { ...source, by: 'Ann' },
    ])
      expect(fits(wrong)).toEqual(kinds.map(() => false));
  });

  it('keeps its key and address from the widest audience', () => {
    for (const { narrower } of kinds) expect(narrower).toEqual(expect.arrayContaining(['source.key', 'source.url']));
  });
});
