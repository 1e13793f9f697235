import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/imports.ts';

const src = join(import.meta.dirname, '../../src');

/** What writes a number by a rule of its own, or cuts its figures. */
const ways = /\.toFixed\(|\.toPrecision\(|\.toLocaleString\(|Intl\.NumberFormat/;

/** Files that cut numbers which no reader sees, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'components/what-if/state.ts': 'what a reader wrote, as it stands in a field and in the address',
  'source/fields/amount.ts': 'takes the rounding error out of an amount that was written with a unit',
};

/** Rooms whose sentences are put together beside their figures, not in catalogues. */
const rooms = ['checks', 'source', 'report', 'methods', 'model', 'kinds', 'site', 'cli', 'pack'];

/** A number that stands in a sentence as JavaScript writes it: 3965.6 weeks, 12000 files. */
const bare = /\$\{(?:Math\.|[^{}`]*\b(?:length|size|days|weeks)\} (?:[a-z]|\$\{[^}]*\? '[a-z]))/;

/** Files in which it is no number of a sentence, each with the reason. */
const notSaid: Readonly<Record<string, string>> = {
  'methods/evidence.ts': 'a duration as a file would write it',
  'methods/presence.ts': 'the number of a quarter, up to 4',
  'source/fields/day-words.ts': 'the days of a month, up to 31',
  'cli/installation/package.ts': 'runs before anything of the package is known to be whole',
};

describe('numbers', () => {
  const found = sourceFiles()
    .filter(({ room }) => room !== 'format')
    .filter(({ path }) => ways.test(readFileSync(join(src, path), 'utf8')))
    .map(({ path }) => path);

  it('are rounded and grouped in format and nowhere else, so that each is told in one way', () => {
    expect(found.filter((path) => !(path in exceptions))).toEqual([]);
  });
  it('stand in no sentence as JavaScript writes them', () => {
    const found = sourceFiles()
      .filter(({ room }) => rooms.includes(room))
      .flatMap(({ path }) => (bare.test(readFileSync(join(src, path), 'utf8')) ? [path] : []));
    expect(found.filter((path) => !(path in notSaid))).toEqual([]);
    expect(Object.keys(notSaid).filter((path) => !found.includes(path))).toEqual([]);
  });
  it.each(Object.entries(exceptions))('has an exception that is needed: %s', (path) => {
    expect(found).toContain(path);
  });
});
