import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { type BuiltPage, elementsOf, pagesOf } from '../support/html.ts';
import { renderPages } from '../support/site.ts';

const folder = inject('sampleSite');
const pages = new Map(pagesOf(folder).map((page) => [page.file, page]));
const page = (file: string): BuiltPage => {
  const found = pages.get(file);
  if (!found) throw new Error(`no ${file}`);
  return found;
};
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const drawings = (html: string) => html.match(/<svg class="im-svg[\s\S]*?<\/svg>/g) ?? [];
/** Where the keyboard gets to in a drawing, in its order. */
const stops = (svg: string) =>
  elementsOf(svg)
    .filter(({ tagName, properties }) => tagName === 'a' && properties.tabIndex === undefined)
    .map(({ properties }) => text(properties.href));
describe('the map of the sample hub', () => {
  const map = page('map/index.html');
  const inputs = filesBelow(folder).filter((file) => /^inputs\/.+\/index\.html$/.test(file));

  it('is drawn for a desk and for a phone, with the same stops', () => {
    const [wide, narrow] = drawings(map.html);
    expect(drawings(map.html)).toHaveLength(2);
    expect(stops(wide ?? '')).toEqual(stops(narrow ?? ''));
  });

  it('has every input and thirteen contracts', () => {
    const all = stops(drawings(map.html)[0] ?? '');
    expect(all.filter((address) => !address.includes('#')).sort()).toEqual(
      inputs.map((file) => `/${file.replace('index.html', '')}`).sort(),
    );
    expect(all.filter((address) => address.endsWith('#contract.tps'))).toHaveLength(10);
    expect(all.filter((address) => address.includes('#') && !address.endsWith('.tps'))).toEqual([
      '/inputs/customer-success/#contract.customer-side',
      '/inputs/support/#contract.customer-side',
      '/inputs/engineering/#contract.product',
    ]);
  });

  it('leads to contracts that are there', () => {
    for (const address of stops(drawings(map.html)[0] ?? '').filter((one) => one.includes('#'))) {
      const [path, anchor] = address.split('#');
      const { elements } = page(`${path?.slice(1)}index.html`);
      expect(
        elements.some(({ properties }) => properties.id === anchor),
        address,
      ).toBe(true);
    }
  });

  it('has a row in the table for every edge, in the order of the map', () => {
    const body = map.html.match(/<table class="list im-table"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/)?.[1] ?? '';
    const rows = elementsOf(`<table>${body}</table>`).filter(({ tagName }) => tagName === 'tr');
    const leads = elementsOf(`<table>${body}</table>`)
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => properties.href);
    expect(rows).toHaveLength(13);
    expect(leads).toEqual(stops(drawings(map.html)[0] ?? '').filter((address) => address.includes('#')));
  });

  it('says the figures of the hub', () => {
    expect(map.html).toContain('155 days overdue');
    expect(map.html).toMatch(/Signals in 90 days/);
    expect(map.html).toContain('Head of support and Platform TPS lead');
  });

  it('is offered as Mermaid text and as a file', () => {
    expect(map.html).toMatch(/<pre class="im-mermaid"[^>]*>flowchart LR\n/);
    const file = readFileSync(join(folder, 'map/input-map.svg'), 'utf8');
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toContain('Customer leadership');
    expect(file).toMatch(/@font-face\{[^}]*url\(data:font\/woff2;base64,/);
    expect(file).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org)/);
  });

  it('stands on the home page, and a part of it on the page of each input', () => {
    expect(drawings(page('index.html').html)).toHaveLength(2);
    for (const file of inputs) {
      const [near, ...more] = drawings(page(file).html);
      expect(more, file).toEqual([]);
      expect(stops(near ?? '')).toContain(`/${file.replace('index.html', '')}`);
    }
    const near = stops(drawings(page('inputs/support/index.html').html)[0] ?? '');
    expect(near.filter((address) => !address.includes('#'))).toEqual(['/inputs/customer-side/', '/inputs/support/']);
  });

  it('is found by the navigation and the sitemap, and its handbook page by the map', () => {
    expect(page('index.html').html).toContain('<a href="/map/"');
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain('https://strategy.example.com/map/');
    expect(map.html).toContain('href="/method/input-map/"');
    expect(existsSync(join(folder, 'method/input-map/index.html'))).toBe(true);
  });

  it('is a diagram of at most 8 KB on pages that weigh at most 25 KB without it', () => {
    const size = (bytes: string | Buffer) => gzipSync(bytes).length;
    for (const file of ['index.html', 'map/index.html']) {
      const { html, elements } = page(file);
      const linked = elements.flatMap(({ tagName, properties }) =>
        tagName === 'script'
          ? [text(properties.src)]
          : tagName === 'link' && String(properties.rel).includes('stylesheet')
            ? [text(properties.href)]
            : [],
      );
      const around = drawings(html).reduce((rest, svg) => rest.replace(svg, ''), html);
      const others = [...new Set(linked.filter(Boolean))].map((address) => size(readFileSync(join(folder, address))));
      expect(size(html) - size(around), file).toBeLessThan(8 * 1024);
      expect(size(around) + others.reduce((sum, bytes) => sum + bytes, 0), file).toBeLessThan(25 * 1024);
    }
  });
});

const input = (title: string, group: string, edges: string, audience = 'public') =>
  `---\ntitle: ${title}\nowner: TPS\naudience: ${audience}\ngroup: ${group}\njourney: [use]\nedges: ${edges}\n---\n\nWords.\n`;
const edge = (other: string, more = '') =>
  `{ with: ${other}, gives: Gnugives, gets: Answers, every: 1 month, ${more}contacts: { here: Okapicontact, there: TPS } }`;

describe('maps of other hubs', () => {
  const { folder: temporary, remove } = temporaryFolder();
  const built: Record<string, (file: string) => string> = {};
  beforeAll(async () => {
    const hub =
      'title: Hub\nproduct: P\ntoday: 2026-11-21\naudiences: [internal, public]\nbuild: { audience: public }\n';
    writeFiles(join(temporary, 'narrow'), {
      'hub.yaml': hub,
      'inputs/open.md': input('Openinput', 'customer', `[${edge('tps', 'last: 2026-11-01, ')}, ${edge('secret')}]`),
      'inputs/secret.md': input('Zebrainput', 'market', `[${edge('tps')}]`, 'internal'),
      'inputs/never.md': input('お客様サポートと信頼性エンジニアリング部門', 'field', `[${edge('tps')}]`),
    });
    writeFiles(join(temporary, 'empty'), {
      'hub.yaml': 'title: Hub\nproduct: P\ntoday: 2026-11-21\n',
      'personas/only.md': '---\ntitle: Only\nowner: TPS\nsegment: all\ngoals: [g]\nneeds: [n]\npains: [p]\n---\n',
    });
    for (const name of ['narrow', 'empty']) {
      await renderPages(join(temporary, name), join(temporary, `${name}-site`));
      built[name] = (file) => readFileSync(join(temporary, `${name}-site`, file), 'utf8');
    }
  });
  afterAll(remove);

  it('hold nothing that is not for the audience: no input, no edge to it, no roles', () => {
    for (const file of ['map/index.html', 'index.html', 'map/input-map.svg', 'inputs/open/index.html']) {
      const html = built.narrow?.(file) ?? '';
      expect(html, file).toContain('Openinput');
      expect(html, file).not.toMatch(/zebra|contract\.secret|okapi/i);
    }
    expect(built.narrow?.('map/index.html')).not.toContain('Contract is held by');
  });

  it('say who was never asked, and what is not known', () => {
    const html = built.narrow?.('map/index.html') ?? '';
    expect(html).toContain('no exchange yet');
    expect(html).toContain('Unknown: the plan rests on no signal that is still valid');
    expect(html).toContain('no exchange with them is recorded yet');
  });

  it('say what to write where there is no input', () => {
    const html = built.empty?.('map/index.html') ?? '';
    expect(drawings(html)).toEqual([]);
    expect(html).toContain('Write down the first input');
    expect(built.empty?.('index.html')).toContain('Write down the first input');
  });
});
