import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { list } from '../../src/site/pages.ts';
import { exampleFiles, siteOf } from '../components/views/hub.ts';
import { filesBelow } from '../support/folder.ts';
import { type BuiltPage, elementsOf, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const pages = pagesOf(folder);
const byFile = new Map(pages.map((page) => [page.file, page]));

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const allOf = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? allOf(child) : [])),
];

/** File that an address of the site leads to. */
function fileOf(page: BuiltPage, address: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = address.split('#');
  const plain = decodeURIComponent(path.split('?')[0] ?? '');
  const absolute =
    plain === '' ? page.file : plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(page.file), plain);
  return {
    file: absolute === '' || absolute.endsWith('/') ? `${absolute}index.html` : absolute,
    anchor: decodeURIComponent(anchor),
  };
}

describe('the built sample hub', () => {
  it('leads to every page of the navigation from the home page', () => {
    const home = byFile.get('index.html') as BuiltPage;
    const addresses = new Set(
      home.elements.filter(({ tagName }) => tagName === 'a').map(({ properties }) => text(properties.href)),
    );
    const { to } = siteOf(exampleFiles());
    for (const line of list) {
      if ('each' in line || !line.group || 'otherLists' in line) continue;
      const address = 'page' in line ? to({ page: line.page }) : to({ list: line.list });
      expect(addresses.has(address), address).toBe(true);
    }
  });

  it('leads out of a sealed edition by its banner only', () => {
    const editions = pages.filter(({ file }) => /^editions\/.+\/index\.html$/.test(file));
    expect(editions.length).toBeGreaterThan(300);
    const out: string[] = [];
    for (const { file, html } of editions) {
      const home = file.split('/').slice(0, 2).join('/');
      const inside = html.replace(/<aside class="edition-banner".*?<\/aside>/s, '');
      expect(inside, file).not.toBe(html);
      for (const { properties } of elementsOf(inside)) {
        const address = text(properties.href) || text(properties.src);
        if (address === '' || properties.rel?.toString() === 'canonical') continue;
        const { origin, pathname } = new URL(address, `https://strategy.example.com/${file.replace('index.html', '')}`);
        if (origin === 'https://strategy.example.com' && !pathname.startsWith(`/${home}/`))
          out.push(`${file} → ${address}`);
      }
    }
    expect(out).toEqual([]);
  });

  it('has no broken link, image, script or anchor', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const { properties } of page.elements) {
        for (const address of [text(properties.href), text(properties.src)]) {
          if (address === '' || /^(https?:|mailto:)/.test(address)) continue;
          const { file, anchor } = fileOf(page, address);
          if (!existsSync(join(folder, file))) broken.push(`${page.file}: ${address}`);
          else if (anchor && !(byFile.get(file)?.elements ?? []).some((element) => element.properties.id === anchor))
            broken.push(`${page.file}: ${address} (no such heading)`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('brings along a sheet for everything it shows: no class of a page stands only in sheets that it does not load', () => {
    const sheets = new Map<string, Set<string>>();
    for (const sheet of filesBelow(join(folder, '_assets')).filter((name) => name.endsWith('.css')))
      for (const [, name = ''] of readFileSync(join(folder, '_assets', sheet), 'utf8').matchAll(/\.([a-z][\w-]*)/g))
        sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet));
    const bare: string[] = [];
    for (const { file, elements } of pages) {
      const linked = elements
        .filter(({ tagName }) => tagName === 'link')
        .map(({ properties }) => posix.basename(text(properties.href)));
      const shown = new Set(elements.flatMap(({ properties }) => [properties.className ?? []].flat().map(String)));
      for (const name of shown) {
        const told = sheets.get(name);
        if (told && !linked.some((sheet) => told.has(sheet))) bare.push(`${file}: .${name} of ${[...told].join(', ')}`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('gives every page one main heading, a title, a language and unique ids', () => {
    const faults: string[] = [];
    for (const { file, elements } of pages) {
      const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length;
      if (count('h1') !== 1) faults.push(`${file}: ${count('h1')} h1`);
      if (count('title') < 1) faults.push(`${file}: no title`);
      if (!elements.some(({ tagName, properties }) => tagName === 'html' && properties.lang))
        faults.push(`${file}: no language`);
      const ids = elements.map(({ properties }) => text(properties.id)).filter(Boolean);
      for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${file}: id ${id} twice`);
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  it('has a dot in every id that is not of the text, so that no heading can take it', () => {
    const ofText = /^(?:h[1-6]|span|li|a)$/;
    const taken: string[] = [];
    for (const { file, elements } of pages) {
      const prose = elements.find(({ properties }) => [properties.className].flat().includes('prose'));
      const body = /^(?:strategy|inputs|signals|initiatives|decisions|north-star)\/[^/]+\/index/.test(file) && prose;
      if (!body) continue;
      const inside = new Set(allOf(body));
      for (const element of elements) {
        const id = text(element.properties.id);
        if (id !== '' && !id.includes('.') && !(inside.has(element) && ofText.test(element.tagName)))
          taken.push(`${file}: ${element.tagName} ${id}`);
      }
    }
    expect([...new Set(taken)]).toEqual([]);
  });

  it('carries the policy on every page, and nothing that the policy forbids', () => {
    const faults: string[] = [];
    for (const { file, elements } of pages) {
      const policy = elements.find(
        ({ tagName, properties }) =>
          tagName === 'meta' &&
          String(properties.httpEquiv ?? '')
            .toLowerCase()
            .includes('content-security-policy'),
      );
      const content = text(policy?.properties.content);
      if (
        !content.includes("default-src 'none'") ||
        /unsafe-(inline|hashes|eval)/.test(content.replace('wasm-unsafe-eval', ''))
      )
        faults.push(`${file}: policy "${content}"`);
      for (const { tagName, properties, children } of elements) {
        if (properties.style !== undefined) faults.push(`${file}: style attribute on ${tagName}`);
        if (tagName === 'style') faults.push(`${file}: inline style`);
        if (tagName === 'script' && children.length > 0 && !/json/.test(text(properties.type)))
          faults.push(`${file}: inline script`);
        for (const name of Object.keys(properties))
          if (/^on[a-z]/i.test(name)) faults.push(`${file}: ${name} on ${tagName}`);
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  it('stays light: without its Mermaid drawings a reading page weighs at most 25 KB over the wire, its scripts at most 4 KB', () => {
    const gzip = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
    const withoutDrawings = (file: string) =>
      readFileSync(join(folder, file), 'utf8').replace(/(<figure class="diagram">.*?)<svg.*?<\/svg>/gs, '$1');
    const heavy: string[] = [];
    for (const page of pages.filter(({ file }) =>
      /^(north-star|(strategy|initiatives|decisions|signals|inputs|experiments|personas|products)\/.+)\/index\.html$/.test(
        file,
      ),
    )) {
      const linked = page.elements.flatMap(({ tagName, properties }) =>
        tagName === 'script'
          ? [text(properties.src)]
          : tagName === 'link' && String(properties.rel).includes('stylesheet')
            ? [text(properties.href)]
            : [],
      );
      const files = [...new Set(linked.filter(Boolean))].map((address) => fileOf(page, address).file);
      const scripts = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzip(file), 0);
      const all = gzipSync(withoutDrawings(page.file)).length + files.reduce((sum, file) => sum + gzip(file), 0);
      if (all > 25 * 1024 || scripts > 4 * 1024) heavy.push(`${page.file}: ${all} bytes, ${scripts} of script`);
    }
    expect(heavy).toEqual([]);
  });
});
