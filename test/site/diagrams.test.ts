import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildSite } from '../support/site.ts';

const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');
const persona = (title: string, audience: string, body: string) =>
  `---\ntitle: ${title}\nsummary: ${title} in short.\nowner: TPS\naudience: ${audience}\ngoals: [a]\nneeds: [b]\npains: [c]\n---\n\n${body}\n`;

const small = fence(
  'flowchart LR',
  '  signal([Signal]) -->|weighs| strategy[Strategy]',
  '  strategy --> initiative{{Initiative}}',
  '  initiative -.->|"GET /users/{id}"| outcome((Outcome))',
  '  click strategy "open.md" "The open one"',
  '  click signal "zebrasecret.md" "Of the zebrasecret"',
  '  click outcome "https://example.com/?a=1&b=2"',
);
const sequence = fence(
  'sequenceDiagram',
  '  accTitle: Who asks whom',
  '  accDescr: The engineer asks the operator.',
  '  participant E as Engineer',
  '  participant O as Operator',
  '  E->>O: What do you do?',
  '  links O: {"Open": "open.md"}',
);
const files = {
  'hub.yaml':
    'title: Hub of diagrams\nproduct: Relay\ntoday: 2026-11-21\nsite: https://hub.example.com\naudiences: [internal, public]\nbuild: { audience: internal }\n',
  'personas/drawn.md': persona('Drawn', 'public', `## First\n\n${small}\n\n## Second\n\n${sequence}\n\n${small}`),
  'personas/charted.md': persona(
    'Charted',
    'public',
    `## Parts\n\n${fence('pie', '  "Pages" : 3', '  "Tickets" : 1')}`,
  ),
  'personas/open.md': persona('Open', 'public', 'Words.'),
  'personas/zebrasecret.md': persona('Hidden', 'internal', 'Words.'),
};

/** What is true of every drawing on a page, and of the page; a list of what is not. */
function faults(file: string, html: string): string[] {
  const { document } = new JSDOM(html).window;
  const found: string[] = [];
  const say = (words: string) => found.push(`${file}: ${words}`);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) say(`id ${id} twice`);
  for (const figure of document.querySelectorAll('figure.diagram')) {
    const svg = figure.querySelector('svg');
    if (!svg) {
      say('no drawing');
      continue;
    }
    if (svg.querySelector('script, style, foreignObject, animate, set')) say('a stranger in a drawing');
    for (const element of [svg, ...svg.querySelectorAll('*')])
      for (const { name, value } of element.attributes) {
        if (name === 'style' || name.startsWith('on')) say(`attribute ${name}`);
        if (/\{id\}|\{link|NaN|undefined/.test(value)) say(`${name}="${value}"`);
        const id =
          /^url\(#(.+)\)$/.exec(value)?.[1] ?? (element.localName === 'use' ? value.replace(/^#/, '') : undefined);
        if (id !== undefined && /url|^#/.test(value) && !document.getElementById(id)?.closest('svg')?.isSameNode(svg))
          say(`${value} leads nowhere`);
      }
    const holds = svg.querySelector('a') !== null;
    if (svg.getAttribute('role') !== (holds ? 'group' : 'img')) say(`role ${svg.getAttribute('role')}`);
    const says = (name: string) => document.getElementById(svg.getAttribute(name) ?? '')?.textContent?.trim();
    if (!says('aria-labelledby')) say('no name');
    // Examples of the handbook are described by the text around them.
    if (!/^(editions\/[^/]+\/)?method\//.test(file) && !says('aria-describedby')) say('no description');
    // Two drawings of one diagram, before and after, have their texts woven into one.
    const holder = figure.closest('.ch-diagram') ?? figure;
    if (!holder.querySelector('details pre code')?.textContent?.trim()) say('no source');
  }
  for (const script of document.querySelectorAll('script'))
    if (/mermaid|jsdom|d3-/i.test(script.textContent ?? '') || /mermaid|diagram/i.test(script.src))
      say(`script ${script.src}`);
  return found;
}

describe('the sample hub', () => {
  const folder = inject('sampleSite');
  const pages = filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
    .filter(([, html]) => html.includes('<figure class="diagram"'));

  it('has diagrams, every one drawn, named, sourced and without a stranger', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.flatMap(([file, html]) => faults(file, html))).toEqual([]);
  });

  it('has no script that draws them', () => {
    const scripts = filesBelow(folder).filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'));
    expect(scripts.length).toBeGreaterThan(0);
    const draws = /dagre|cytoscape|getBBox|sequenceDiagram/i;
    expect(scripts.filter((file) => draws.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});

describe('a hub with diagrams', () => {
  const { folder, remove } = temporaryFolder();
  beforeAll(async () => {
    writeFiles(join(folder, 'content'), files);
    for (const audience of ['internal', 'public'])
      await buildSite(join(folder, 'content'), join(folder, audience), ['--audience', audience]);
  });
  afterAll(remove);
  const page = (audience: string, name = 'drawn') =>
    readFileSync(join(folder, audience, `personas/${name}/index.html`), 'utf8');
  const figures = (audience: string, name?: string) => [
    ...new JSDOM(page(audience, name)).window.document.querySelectorAll('figure.diagram'),
  ];
  const text = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ');
  const named = (figure: Element | undefined, attribute: string) =>
    text(figure?.ownerDocument.getElementById(figure.querySelector('svg')?.getAttribute(attribute) ?? ''));

  it('draws three on a page, the same one twice, and nothing of them clashes', () => {
    expect(figures('internal')).toHaveLength(3);
    expect(faults('drawn', page('internal'))).toEqual([]);
    expect(faults('charted', page('internal', 'charted'))).toEqual([]);
  });

  it('names them by themselves, or by the heading above them, and describes them', () => {
    const [first, second] = figures('internal');
    expect(named(first, 'aria-labelledby')).toMatch(/^First: .*flowchart/i);
    expect(named(first, 'aria-describedby')).toMatch(/4 .*3 /);
    expect(named(second, 'aria-labelledby')).toBe('Who asks whom');
    expect(named(second, 'aria-describedby')).toBe('The engineer asks the operator.');
  });

  it('leads to the pages of entries, and out of the hub', () => {
    const links = [...(figures('internal')[0]?.querySelectorAll('svg a') ?? [])];
    expect(Object.fromEntries(links.map((a) => [text(a.querySelector('text')), a.getAttribute('href')]))).toEqual({
      Signal: '/personas/zebrasecret/',
      Strategy: '/personas/open/',
      Outcome: 'https://example.com/?a=1&b=2',
    });
  });

  it('lists what is connected, in words', () => {
    const rows = [...(figures('internal')[0]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map(text),
    );
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['Signal', 'Strategy'],
      ['Strategy', 'Initiative'],
      ['Initiative', 'Outcome'],
    ]);
    expect(rows[0]?.[1]).toContain('weighs');
  });

  it('keeps the text as it was written a click away, and words in braces as words', () => {
    const [first] = figures('internal');
    expect([...(first?.querySelectorAll('pre code') ?? [])].map((code) => code.textContent)).toEqual([
      small.split('\n').slice(1, -1).join('\n').concat('\n'),
    ]);
    expect([...(first?.querySelectorAll('svg text') ?? [])].map(text)).toContain('GET /users/{id}');
  });

  it('draws a small flowchart in at most 5 KB', () => {
    for (const figure of figures('internal'))
      expect(gzipSync(figure.querySelector('svg')?.outerHTML ?? '').length).toBeLessThanOrEqual(5 * 1024);
  });

  it('draws it without the link to what an audience may not see, and leaves no trace of that', () => {
    expect(faults('drawn', page('public'))).toEqual([]);
    const links = [...(figures('public')[0]?.querySelectorAll('svg a') ?? [])].map((a) =>
      text(a.querySelector('text')),
    );
    expect(links.sort()).toEqual(['Outcome', 'Strategy']);
    expect([...(figures('public')[0]?.querySelectorAll('svg text') ?? [])].map(text)).toContain('Signal');
    const all = (audience: string) =>
      filesBelow(join(folder, audience)).filter((file) => {
        const bytes = readFileSync(join(folder, audience, file));
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
        return `${file}\n${plain.toString('latin1')}`.toLowerCase().includes('zebrasecret');
      });
    expect(all('internal')).not.toEqual([]);
    expect(all('public')).toEqual([]);
  });
});
