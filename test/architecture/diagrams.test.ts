import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/imports.ts';

const files = sourceFiles();
const isDiagrams = (path: string) => path.startsWith('diagrams/');

describe('the room of diagrams could be a package', () => {
  it('it hangs on the rest of the project by words of numbers and days, places in a text and the nearest word', () => {
    const outside = files.filter(({ path }) => isDiagrams(path)).flatMap(({ local }) => local);
    expect([...new Set(outside.filter((target) => !isDiagrams(target)))].sort()).toEqual([
      'format/days.ts',
      'format/numbers.ts',
      'format/words.ts',
      'source/fields/nearest.ts',
      'source/problem.ts',
    ]);
  });

  it('it meets the room of formats in one file', () => {
    const meeting = files.filter(
      ({ path, local }) => isDiagrams(path) && local.some((target) => target.startsWith('format/')),
    );
    expect(meeting.map(({ path }) => path)).toEqual(['diagrams/describe/words.ts']);
  });

  it('others come in by its doors', () => {
    const inside = files.filter(({ path }) => !isDiagrams(path)).flatMap(({ local }) => local.filter(isDiagrams));
    expect([...new Set(inside)].sort()).toEqual([
      'diagrams/draw.ts',
      'diagrams/drawn.ts',
      'diagrams/explain.ts',
      'diagrams/font.ts',
      'diagrams/outline.ts',
      'diagrams/pool.ts',
    ]);
  });
});
