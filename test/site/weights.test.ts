import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
/** Sealed editions are rendered by the same code. */
const pages = pagesOf(folder).filter(({ file }) => !/^editions\/.+\//.test(file));

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const kilobyte = 1024;

const kept = new Map<string, number>();
/** What a file weighs over the wire. */
function weightOf(file: string): number {
  const known = kept.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
  kept.set(file, known);
  return known;
}
const sum = (files: Iterable<string>) => [...new Set(files)].reduce((all, file) => all + weightOf(file), 0);

/** Files that a module is fetched with: those it imports, and theirs; what it fetches on demand is apart. */
function withImports(files: readonly string[]): Set<string> {
  const found = new Set(files);
  for (const file of found)
    for (const [, address = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /\b(?:from|import)["'](\.\/[\w.-]+)["']/g,
    ))
      found.add(posix.join(posix.dirname(file), address));
  return found;
}

/** What a page loads before it is read: its sheets, and its scripts with all that they import. */
function loadedBy({ elements }: BuiltPage) {
  const named = (tag: string, key: 'href' | 'src', isWanted: (properties: Record<string, unknown>) => boolean) =>
    elements
      .filter(({ tagName, properties }) => tagName === tag && properties[key] && isWanted(properties))
      .map(({ properties }) => text(properties[key]).slice(1));
  const sheets = named('link', 'href', ({ rel }) => String(rel).includes('stylesheet'));
  const blocking = named('script', 'src', ({ type, async, defer }) => type !== 'module' && !async && !defer);
  return {
    sheets,
    blocking,
    scripts: withImports([...blocking, ...named('script', 'src', ({ type }) => type === 'module')]),
  };
}

/** Drawings are apart: each has a bar of its own. */
const withoutDrawings = (html: string) => html.replace(/<svg[\s>].*?<\/svg>/gs, '');

interface Bar {
  /** Kilobytes of HTML, sheets and scripts. */
  all: number;
  /** Of which scripts. */
  scripts: number;
  /** Bytes that each row of its table may add. */
  row?: number;
}

/** A page to read, which is every page that no line names. */
const reading: Bar = { all: 25, scripts: 4 };
/** A whole table: 150 KB for 1,000 rows. */
const row = 150;

const bars: readonly [page: RegExp, bar: Bar][] = [
  [/^backlog\/index/, { all: 30, scripts: 25, row }],
  [
    /^(?:decisions|experiments|initiatives|inputs|personas|products|signals|strategy|team)\/index/,
    { all: 25, scripts: 6, row },
  ],
  // What they are for is a script.
  [/^search\/index/, { all: 28, scripts: 12 }],
  [/^heard\/index/, { all: 25, scripts: 10 }],
  [/^(?:deck|map)\/index/, { all: 25, scripts: 10 }],
];
const barOf = (file: string) => bars.find(([page]) => page.test(file))?.[1] ?? reading;

describe('every page', () => {
  it('stays within its bar of weight over the wire, drawings apart', () => {
    const heavy: string[] = [];
    for (const page of pages) {
      const { sheets, scripts } = loadedBy(page);
      const bar = barOf(page.file);
      const rows = page.elements.filter(({ tagName }) => tagName === 'tr').length;
      const all = gzipSync(withoutDrawings(page.html)).length + sum(sheets) + sum(scripts);
      const allowed = bar.all * kilobyte + (bar.row ?? 0) * rows;
      if (all > allowed) heavy.push(`${page.file}: ${all} bytes of ${allowed}`);
      if (sum(scripts) > bar.scripts * kilobyte) heavy.push(`${page.file}: ${sum(scripts)} bytes of scripts`);
    }
    expect(heavy).toEqual([]);
  });

  it('is laid out once: its sheets stand in its head, and few requests hold up its first paint', () => {
    const slow: string[] = [];
    for (const page of pages) {
      const { sheets, blocking } = loadedBy(page);
      const body = page.html.slice(page.html.indexOf('</head>'));
      if (/<link[^>]* rel="?stylesheet/.test(body)) slow.push(`${page.file}: a sheet in its text`);
      if (new Set(sheets).size !== sheets.length) slow.push(`${page.file}: a sheet twice`);
      if (sheets.length + blocking.length > 8) slow.push(`${page.file}: ${sheets.join(', ')}`);
    }
    expect(slow).toEqual([]);
  });
});
