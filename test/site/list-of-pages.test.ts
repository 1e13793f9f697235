import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, everyEdition, list } from '../../src/site/pages.ts';
import { exampleFiles, siteOf } from '../components/views/hub.ts';
import { pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const origin = 'https://strategy.example.com';
const pages = pagesOf(folder);
const addressOfFile = (file: string) =>
  `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** What the sitemap names. */
const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
  ([, url = '']) => url.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
);

/** Pages that search engines may list: nobody forbids it, and they stand for no other page. */
const indexable = pages.flatMap(({ file, elements }) => {
  const forbidden = elements.some(
    ({ properties: { name, content } }) => name === 'robots' && String(content).includes('noindex'),
  );
  const canonical = elements.find(({ properties: { rel } }) => String(rel) === 'canonical')?.properties.href;
  const own = `${origin}${addressOfFile(file)}`;
  return forbidden || canonical !== own ? [] : [own];
});

describe('the one list of pages', () => {
  it('has every page that may be indexed in the sitemap, and no other', () => {
    expect(listed.length).toBeGreaterThan(200);
    expect([...listed].sort()).toEqual(indexable.sort());
  });

  it('names only pages and files that are there', () => {
    const missing = list.flatMap((line) => {
      if (!('page' in line)) return [];
      const file = line.address === '' || line.address.endsWith('/') ? `${line.address}index.html` : line.address;
      return existsSync(join(folder, file)) ? [] : [line.page];
    });
    expect(missing).toEqual([]);
  });

  it('leads every edition to pages that it has', () => {
    const { to } = siteOf(exampleFiles());
    const editions = [...new Set(pages.flatMap(({ file }) => /^editions\/([^/]+)\//.exec(file)?.[1] ?? []))];
    expect(editions.length).toBeGreaterThan(0);
    for (const edition of editions)
      for (const page of everyEdition)
        expect(existsSync(join(folder, to({ edition, to: page }), 'index.html')), `${edition} ${to(page)}`).toBe(true);
  });

  it('gives each page an address of its own, and the title that stands on it', () => {
    const addresses = list.flatMap((line) => ('page' in line ? [line.address] : []));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const line of list) {
      if (!('page' in line) || line.title === undefined) continue;
      const page = pages.find(({ file }) => addressOfFile(file) === `/${addressOf(line.page)}`);
      // The page of changes is headed by what it compares, and its title tells of that.
      const headed = line.page === 'changes' ? '<title>Changed since ' : `<title>${line.title} · `;
      expect(page?.html.includes(headed), line.page).toBe(true);
    }
  });
});
