import { describe, expect, it } from 'vitest';
import { dayFaults, idFault, listingFaults } from '../../../src/source/editions/listing.ts';
import type { Manifest } from '../../../src/source/editions/manifest.ts';

describe('the id of an edition', () => {
  it('is a folder and a part of addresses, and no name of a page', () => {
    for (const id of ['2026-q4', 'v1.2', 'summer', '7']) expect(idFault(id)).toBeNull();
    for (const id of ['', 'Q4', '../x', 'a b', '.x', 'x.', 'a/b', 'ü'])
      expect(idFault(id)).toMatch(/^lower-case letters/);
    for (const id of ['index', 'latest', 'today', 'feed.xml', 'index.html'])
      expect(idFault(id)).toMatch(/names of pages/);
    for (const id of ['a.html', 'a.xml']) expect(idFault(id)).toMatch(/without \.html or \.xml/);
  });
});

const told = (ids: string[], strays: [string, string][] = []) =>
  listingFaults({ ids, strays: new Map(strays) }).map(({ file, fault }) => `${file}: ${fault.message}`);

describe('the folder of editions', () => {
  it('holds folders that can be ids, and nothing else', () => {
    expect(told(['2026-q3', '2026-q4'])).toEqual([]);
    expect(told(['index', 'My edition'])).toEqual([
      'editions/index/edition.yaml: `index` cannot be the id of an edition: it names a folder and a part of addresses.',
      'editions/My edition/edition.yaml: `My edition` cannot be the id of an edition: it names a folder and a part of addresses.',
    ]);
    expect(told([], [['editions/notes.md', 'a file']])).toEqual([
      'editions/notes.md: `editions/notes.md` is a file; directly in `editions/` lie the folders of the editions.',
    ]);
    expect(told([], [['editions', 'a symbolic link']])).toEqual([
      'editions: `editions` is a symbolic link; the editions lie in a folder of that name.',
    ]);
  });

  it('tells ids apart that differ by letter case only, and keeps the one that can be an id', () => {
    expect(told(['2026-Q4', '2026-q4'])).toEqual([
      'editions/2026-Q4/edition.yaml: The editions `2026-q4` and `2026-Q4` differ only by letter case: on many systems they are one folder.',
    ]);
  });
});

describe('the days of editions', () => {
  const of = (days: Record<string, string>, today = '2026-11-21') =>
    dayFaults(
      Object.entries(days).map(([id, date]) => ({ id, manifest: { date } as Manifest })),
      today,
    ).map(({ file, fault }) => `${file} ${fault.field}: ${fault.message}`);

  it('are days of their own, up to today', () => {
    expect(of({ a: '2026-10-01', b: '2026-10-02', c: '2026-11-21' })).toEqual([]);
    expect(of({ a: '2026-10-01', b: '2026-10-01' })).toEqual([
      'editions/b/edition.yaml date: The editions `a` and `b` are both of 2026-10-01, so nobody can say which came first.',
    ]);
    expect(of({ a: '2026-11-22' })).toEqual([
      'editions/a/edition.yaml date: The edition `a` is of 2026-11-22, and today is 2026-11-21.',
    ]);
  });
});
