import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCode } from '../../src/pack/bundle.ts';
import { importsIn } from '../support/imports.ts';

const cli = resolve(import.meta.dirname, '../../src/cli');

const read = new Map<string, readonly string[]>();
function importsOf(file: string): readonly string[] {
  const imports = read.get(file) ?? importsIn(readFileSync(file, 'utf8'), { types: false, later: false });
  read.set(file, imports);
  return imports;
}

/** A file and all of ours that are loaded before it runs its first line. */
function oursWith(file: string): ReadonlySet<string> {
  const files = new Set([file]);
  for (const one of files)
    for (const name of importsOf(one).filter((name) => name.startsWith('.'))) {
      const next = resolve(dirname(one), name);
      if (existsSync(next)) files.add(next);
    }
  return files;
}

/** Packages that are loaded before a file of ours runs its first line. */
const loadedWith = (file: string): ReadonlySet<string> =>
  new Set([...oursWith(file)].flatMap(importsOf).filter((name) => !name.startsWith('.')));

/** What takes a tenth of a second or more, for work that few runs do: `node:http` brings all of `fetch`. */
const heavy = [
  'fontkit',
  'woff2-encoder/decompress',
  '@napi-rs/canvas',
  'jsdom',
  'mermaid',
  'pptxgenjs',
  'nodemailer',
  'node:http',
  'node:https',
];

describe('what looks whether the package is whole', () => {
  it('needs no file that commands share: that may be the one which is not', () => {
    const ours = [...oursWith(resolve(cli, 'run.ts'))];
    expect(ours.length).toBeGreaterThan(3);
    expect(ours.filter((file) => ownCode.test(file))).toEqual([]);
  });
});

describe('a command that is run often', () => {
  it.each(['build.ts', 'check.ts', 'dev/dev.ts', 'new.ts', 'preview.ts', 'edition/edition.ts', 'publishing/thread.ts'])(
    '%s begins without what only some runs need',
    (file) => {
      const loaded = loadedWith(resolve(cli, file));
      expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
    },
  );

  it('is told by what draws: it loads such packages', () => {
    expect([...loadedWith(resolve(cli, 'pictures/pictures.ts'))]).toEqual(expect.arrayContaining(['fontkit']));
  });
});
