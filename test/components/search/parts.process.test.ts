import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Engine, type Hits, loadEngine } from '../../../src/components/search/engine.ts';
import { handbookKind } from '../../../src/components/search/order.ts';
import { noQuery } from '../../../src/components/search/query.ts';
import { openIndex } from '../../../src/search/index-site.ts';
import { inParts, partAt } from '../../../src/site/search-parts.ts';
import { temporaryFolder } from '../../support/folder.ts';

const count = 60;
const kinds = ['Signal', 'Decision', handbookKind];
const htmlOf = (at: number) =>
  `<!doctype html><html lang="en"><body><article data-pagefind-body><span hidden data-pagefind-meta="title[data-title]" data-pagefind-filter="kind[data-f0]" data-title="Page ${at}" data-f0="${kinds[at % 3]}"></span><h1>Page ${at}</h1><h2 id="why">Why</h2><p>The broker waits ${'and waits '.repeat(at % 7)}for ${at % 5 === 0 ? 'a replay' : 'nothing'}.</p></article></body></html>`;
const addresses = Array.from({ length: count }, (_, at) => `p/${at}/`);

/** Writes the index of all pages, in so many parts. */
async function written(folder: string, parts: number): Promise<number> {
  let pages = 0;
  for (const [part, ofPart] of inParts(addresses, parts).entries()) {
    const index = await openIndex();
    for (const address of ofPart)
      await index.add({ url: `/${address}`, html: htmlOf(Number(address.replace(/\D/g, ''))) });
    pages += (await index.write(folder, partAt(part))).pages;
    await index.close();
  }
  return pages;
}

const one = temporaryFolder();
const several = temporaryFolder();
const homeOf = ({ folder }: { folder: string }) => `${pathToFileURL(folder).href}/`;
let whole: Engine;
let parted: Engine;
beforeAll(async () => {
  expect(await written(one.folder, 1)).toBe(count);
  expect(await written(several.folder, 4)).toBe(count);
  vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(fileURLToPath(url.replace(/\?.*$/, '')))));
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'en' }), documentElement: { lang: 'en' } });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', new URL('http://localhost/'));
  whole = await loadEngine(homeOf(one), 'en');
  parted = await loadEngine(homeOf(several), 'en', 0, 4);
});
afterAll(() => {
  vi.unstubAllGlobals();
  one.remove();
  several.remove();
});

it('an index in parts finds what the whole one finds, with the same counts and the handbook apart', async () => {
  expect(parted.facets).toEqual(whole.facets);
  for (const text of ['replay', 'broker', 'waits', '']) {
    const [expected, found] = await Promise.all([whole, parted].map((engine) => engine.search({ ...noQuery, text })));
    expect(found?.total).toBe(expected?.total);
    expect(found?.counts).toEqual(expected?.counts);
    const titlesOf = async (hits: Hits | undefined) =>
      ((await hits?.load(0, count)) ?? []).map(({ title }) => title.map((part) => part.text).join('')).sort();
    expect(await titlesOf(found)).toEqual(await titlesOf(expected));
    expect(await titlesOf(found?.handbook)).toEqual(await titlesOf(expected?.handbook));
    expect(((await found?.load(0, count)) ?? []).filter(({ kind }) => kind === handbookKind)).toEqual([]);
  }
});

it('an index in parts is narrowed as the whole one', async () => {
  const query = { text: 'broker', chosen: new Map([['kind', ['Signal']]]) };
  const [expected, found] = await Promise.all([whole, parted].map((engine) => engine.search(query as never)));
  expect(found?.total).toBe(20);
  expect(found?.counts).toEqual(expected?.counts);
});

it('every page is in one part, and each part has some of all', () => {
  const parts = inParts(addresses, 7);
  expect(parts.flat().sort()).toEqual([...addresses].sort());
  for (const part of parts) expect([8, 9]).toContain(part.length);
});
