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

describe('numbers', () => {
  const found = sourceFiles()
    .filter(({ room }) => room !== 'format')
    .filter(({ path }) => ways.test(readFileSync(join(src, path), 'utf8')))
    .map(({ path }) => path);

  it('are rounded and grouped in format and nowhere else, so that each is told in one way', () => {
    expect(found.filter((path) => !(path in exceptions))).toEqual([]);
  });
  it.each(Object.entries(exceptions))('has an exception that is needed: %s', (path) => {
    expect(found).toContain(path);
  });
});
