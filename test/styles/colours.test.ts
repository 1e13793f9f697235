import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const rgb = converter('rgb');
const distance = differenceCiede2000();

/** A colour of the site by day (0) and by night (1). */
function token(name: string, theme: 0 | 1): Color {
  const found = sheet.match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`))?.[theme + 1];
  const colour = rgb(found);
  if (!colour) throw new Error(`no colour --${name}`);
  return colour;
}

/** How people see: with all three cones, and without the red, the green or the blue one (Machado, Oliveira, Fernandes 2009). */
const seen: Readonly<Record<string, (colour: Color) => Color>> = {
  'all colours': (colour) => colour,
  protanopia: filterDeficiencyProt(1) as (colour: Color) => Color,
  deuteranopia: filterDeficiencyDeuter(1) as (colour: Color) => Color,
  tritanopia: filterDeficiencyTrit(1) as (colour: Color) => Color,
};
/** Colours that stand for different things, and how far apart any two of them must look (CIEDE2000; 2.3 is just noticed). */
const sets = [
  { names: ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'], least: 9 },
  { names: ['good', 'warn', 'bad'], least: 12 },
];

describe.each([
  ['day', 0],
  ['night', 1],
] as const)('colours by %s', (_, theme) => {
  it.each(Object.entries(seen))('are told apart by whoever sees with %s', (__, look) => {
    const close = sets.flatMap(({ names, least }) =>
      names.flatMap((one, at) =>
        names.slice(at + 1).flatMap((other) => {
          const far = distance(look(token(one, theme)), look(token(other, theme)));
          return far < least ? [`${one} and ${other}: ${far.toFixed(1)}`] : [];
        }),
      ),
    );
    expect(close).toEqual([]);
  });

  it('are read on every ground of the site', () => {
    const pale = sets.flatMap(({ names }) =>
      names.flatMap((name) =>
        ['paper', 'sheet', 'wash'].flatMap((ground) => {
          const contrast = wcagContrast(token(name, theme), token(ground, theme));
          return contrast < 4.5 ? [`${name} on ${ground}: ${contrast.toFixed(2)}`] : [];
        }),
      ),
    );
    expect(pale).toEqual([]);
  });
});
