import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, elementsOf, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const pages = new Map(pagesOf(folder).map((page) => [page.file, page]));
const page = (file: string): BuiltPage => {
  const found = pages.get(file);
  if (!found) throw new Error(`no ${file}`);
  return found;
};
const view = (name = '') => page(`roadmap/${name}index.html`);
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const words = (html: string) =>
  main(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const links = (html: string) =>
  elementsOf(html).flatMap(({ tagName, properties }) => (tagName === 'a' ? [text(properties.href)] : []));
const rows = (
  JSON.parse(readFileSync(join(folder, 'roadmap/roadmap.json'), 'utf8')) as {
    roadmap: { id: string; title: string; horizon: string; window_from: string | null; promised_by: string | null }[];
  }
).roadmap;
const names = ['', 'timeline/', 'executives/', 'engineering/', 'customers/'];

describe('the roadmap of the sample hub', () => {
  it('has every open initiative in one of three horizons, and nothing declined', () => {
    const titles = elementsOf(main(view().html)).flatMap(({ tagName, children }) =>
      tagName === 'h3' ? [JSON.stringify(children)] : [],
    );
    const open = rows.filter(({ horizon }) => horizon !== 'landed');
    expect(titles).toHaveLength(open.length);
    for (const horizon of ['now', 'next', 'later', 'landed'])
      expect(
        rows.some((row) => row.horizon === horizon),
        horizon,
      ).toBe(true);
    for (const name of names) expect(words(view(name).html)).not.toContain('Connector marketplace');
  });

  it('lists promises, and tells what landed and what it did before what is later', () => {
    const html = words(view().html);
    const [promises, now, landed, later] = ['What we promised', ' Now ', 'What landed, and what it did', ' Later '].map(
      (head) => html.indexOf(head),
    );
    expect([promises, now, landed, later]).toEqual(
      [promises, now, landed, later].toSorted((a, b) => Number(a) - Number(b)),
    );
    expect(html).toMatch(
      /Alerts that wait for the retry ?Pages per pipeline and month from 2\.6 pages to 2\.2 pages, target 2\.1 pages by 31 Dec 2026/,
    );
    for (const { title, promised_by } of rows.filter((row) => row.promised_by && row.horizon !== 'landed')) {
      expect(promised_by).not.toBe(null);
      expect(html.slice(promises, now)).toContain(title);
    }
  });

  it('shows days on the view of outcomes', () => {
    const html = words(view('executives/').html);
    for (const { title, window_from } of rows.filter((row) => row.window_from && ['now', 'next'].includes(row.horizon)))
      expect(html, title).toMatch(new RegExp(`${title} (?:Now|Next) \\d+ \\w+ ${window_from?.slice(0, 4)} to `));
  });

  it('tells executives of stages and of what is not known in words, not in the ids of front matter', () => {
    const html = words(view('executives/').html);
    expect(html).toMatch(/moved to (Ready|Building|Measuring|Learning) on \d/);
    expect(html).not.toMatch(/\b(entered|moved to) [a-z]/);
    expect(html).toContain('Later What customers would get is unknown. Ask');
  });

  it('leads from each view to each other one, and says where the reader is', () => {
    for (const name of names) {
      const { html } = view(name);
      for (const other of names) expect(links(html), name).toContain(`/roadmap/${other}`);
      const tabs = html.match(/<nav class="rm-views[\s\S]*?<\/nav>/)?.[0] ?? '';
      const current = elementsOf(tabs).filter(({ properties }) => properties.ariaCurrent === 'page');
      expect(current.map(({ properties }) => properties.href)).toEqual([`/roadmap/${name}`]);
    }
  });

  it('draws what has a window, once for each width, and shows the same rows as a table', () => {
    const { html } = view('timeline/');
    const drawings = (html.match(/<svg class="rt rt-[\s\S]*?<\/svg>/g) ?? []).map(links);
    const table = links(html.match(/<table[\s\S]*?<\/table>/)?.[0] ?? '');
    const dated = rows.filter(({ window_from }) => window_from !== null).map(({ id }) => `/initiatives/${id}/`);
    expect(drawings).toHaveLength(3);
    for (const drawn of drawings) expect([...drawn].sort()).toEqual([...dated].sort());
    for (const address of dated) expect(table).toContain(address);
  });

  it('tells customers no date but what was promised, no owner, no rank and no money', () => {
    const told = words(view('customers/').html);
    const promised = rows.filter(({ promised_by, horizon }) => promised_by !== null && horizon !== 'landed');
    expect(told.match(/\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/g) ?? []).toHaveLength(promised.length);
    expect(told.match(/\bPromised by\b/g) ?? []).toHaveLength(promised.length);
    expect(told).not.toMatch(/€|Streaming core|Reliability team|[Gg]roup \d|risk/);
  });

  it('stays as light as a reading page', () => {
    const gzip = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
    for (const name of [...names.map((each) => `roadmap/${each}index.html`), 'decisions/index.html']) {
      const { elements } = page(name);
      const linked = elements.flatMap(({ tagName, properties }) =>
        tagName === 'script'
          ? [text(properties.src)]
          : tagName === 'link' && String(properties.rel).includes('stylesheet')
            ? [text(properties.href)]
            : [],
      );
      const all = [...new Set(linked.filter(Boolean))].reduce((sum, file) => sum + gzip(file.slice(1)), gzip(name));
      expect(all, name).toBeLessThanOrEqual(25 * 1024);
    }
  });
});

describe('the files of the roadmap', () => {
  it('hold the same rows', () => {
    const lines = readFileSync(join(folder, 'roadmap/roadmap.csv'), 'utf8').split('\r\n');
    expect(lines[0]?.startsWith('\ufeffid,title,owner,horizon')).toBe(true);
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(rows.map(({ id }) => id));
  });
});

describe('the timeline of decisions', () => {
  const { html } = page('decisions/index.html');
  // A former address leads on and is no decision.
  const entries = [...pages.values()].filter(
    ({ file, html }) => /^decisions\/.+\/index\.html$/.test(file) && !html.includes('http-equiv="refresh"'),
  );

  it('tells each decision with its signatures, newest first, and has the table', () => {
    const told = html.match(/<li class="dc-entry[\s\S]*?(?=<li class="dc-entry|<details class="view-section)/g) ?? [];
    expect(told).toHaveLength(entries.length);
    for (const one of told) expect(one).toMatch(/Product\s[\s\S]*Engineering\s/);
    const days = told.map((one) => one.match(/<time datetime="([\d-]+)"/)?.[1] ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect(links(html.match(/<table class="list[\s\S]*?<\/table>/)?.[0] ?? '')).toHaveLength(entries.length);
  });

  it('draws what replaced what, and says it at both ends', () => {
    expect(html).toContain('dl-arc');
    expect(words(html)).toMatch(/Replaces No prices per partition in standard contracts/);
    expect(words(html)).toMatch(/Replaced by No per-partition pricing/);
  });

  it('names the dissent that remains', () => {
    expect(words(html).match(/Dissent remains/g)).toHaveLength(2);
  });
});
