import { describe, expect, it } from 'vitest';
import { writtenPages } from '../../../src/cli/dev/written.ts';
import { checked, contentOf, entry, type Files } from '../../support/hub.ts';

const sound = entry('title: T\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', 'Text.');
const half = entry('title: «Who»\nowner: TPS\ngaols: [a]');

function written(files: Files) {
  const { entries } = contentOf(files);
  const errors = checked(files).problems.filter(({ severity }) => severity === 'error');
  const of = writtenPages(
    entries.filter(({ sound }) => sound),
    entries,
    errors,
  );
  return { ...of, filesAt: (address: string) => of.halfAt(address).map(([file]) => file) };
}

describe('pages of a hub that is written', () => {
  it('are known by the file that they are made from', () => {
    const { fileAt } = written({ 'personas/größe.md': sound, 'personas/half.md': half });
    for (const address of ['personas/größe/', 'personas/gr%C3%B6%C3%9Fe/', 'personas/größe'])
      expect(fileAt(address)).toBe('personas/größe.md');
    expect(fileAt('personas/half/')).toBe('personas/half.md');
    for (const address of ['personas/', '', 'none/', '%']) expect(fileAt(address)).toBeNull();
  });

  it('cannot be made where the file has errors, nor the list of a kind that has no other entry', () => {
    const only = written({ 'personas/half.md': half, 'north-star/relay.md': half });
    expect(only.filesAt('personas/half/')).toEqual(['personas/half.md']);
    expect(only.filesAt('personas/')).toEqual(['personas/half.md']);
    expect(only.halfAt('north-star/')).toEqual([['north-star/relay.md', expect.any(Number)]]);
    const more = written({ 'personas/half.md': half, 'personas/other.md': sound });
    expect(more.filesAt('personas/half/')).toEqual(['personas/half.md']);
    for (const address of ['personas/', 'personas/other/', 'none/']) expect(more.filesAt(address)).toEqual([]);
  });

  it('are not told of where the errors may not be told', () => {
    const { entries } = contentOf({ 'personas/half.md': half });
    const { fileAt, halfAt } = writtenPages([], entries, []);
    expect([fileAt('personas/half/'), halfAt('personas/half/'), halfAt('personas/')]).toEqual([null, [], []]);
  });
});
