import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { elementsOf } from '../support/html.ts';
import { buildSite } from '../support/site.ts';

const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const text = (value: unknown) => (typeof value === 'string' ? value : '');
/** What a page loads: addresses of scripts of its own and of style sheets. */
const loaded = (html: string, kind: 'script' | 'link') =>
  elementsOf(html).flatMap(({ tagName, properties }) =>
    tagName === kind && (kind === 'script' || String(properties.rel).includes('stylesheet'))
      ? [text(properties.src ?? properties.href)]
      : [],
  );
const size = (addresses: Iterable<string>) =>
  [...new Set(addresses)].filter(Boolean).reduce((sum, one) => sum + gzipSync(read(one)).length, 0);

interface Exported {
  asOf: string;
  currency: string;
  initiatives: Record<string, unknown>[];
}

describe('the backlog of the sample hub', () => {
  const html = read('backlog/index.html');
  const table = html.match(/<table class="list bk">[\s\S]*?<\/table>/)?.[0] ?? '';
  const data = JSON.parse(read('backlog/backlog.json')) as Exported;
  const initiatives = filesBelow(folder).filter(
    // Former addresses lead on and have no text of their own.
    (file) => /^initiatives\/.+\/index\.html$/.test(file) && read(file).includes('data-pagefind-body'),
  );

  it('has a row for every initiative, in the order of the export', () => {
    const leads = [...table.matchAll(/<th scope="row"><a href="\/(initiatives\/[^"]+)"/g)].map(([, to]) => to);
    expect([...leads].sort()).toEqual(initiatives.map((file) => file.replace('index.html', '')).sort());
    expect(leads).toEqual(data.initiatives.map(({ id }) => `initiatives/${id}/`));
    const standings = data.initiatives.map(({ standing }) => standing);
    const order = ['ranked', 'unknown', 'released', 'declined'];
    expect(standings).toEqual([...standings].sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b))));
    expect(new Set(standings).size).toBe(4);
  });

  it('orders the ranked by CD3 and by groups', () => {
    const ranked = data.initiatives.filter(({ standing }) => standing === 'ranked');
    const figures = ranked.map((one) => Number(one.cd3_expected_eur_per_week_per_week_of_work));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    const heads = [...table.matchAll(/<th scope="rowgroup"[^>]*>(Group \d+|[^<]+)/g)].map(([, name]) => name);
    const bands = new Set(ranked.map(({ band }) => `Group ${band}`));
    expect(heads).toEqual([...bands, 'Rank unknown', 'Released', 'Declined']);
  });

  it('says what is unknown, and never writes zero for it', () => {
    const groups = [...table.matchAll(/<tbody[\s\S]*?<\/tbody>/g)].map(([group]) => group);
    const unknown = groups.find((group) => group.includes('>Rank unknown<')) ?? '';
    expect(unknown).toContain('Ask: ');
    expect(unknown).not.toMatch(/€/);
    for (const one of data.initiatives.filter(({ standing }) => standing === 'unknown')) {
      expect(one.cost_of_delay_expected_eur_per_week).toBeNull();
      expect(one.missing).not.toEqual([]);
    }
  });

  it('leads to what explains each rank', () => {
    const links = [...table.matchAll(/class="bk-why" href="\/([^"#]+)#view.rank"/g)].map(([, path]) => path);
    expect(links).toHaveLength(
      data.initiatives.filter(({ standing }) => /ranked|unknown/.test(String(standing))).length,
    );
    for (const path of links)
      expect(read(`${path}index.html`), path).toMatch(/<section[^>]*aria-labelledby="view.rank"/);
  });

  it('draws every ranked initiative twice, for a desk and for a phone, with a key and a way to the rows', () => {
    const plots = html.match(/<svg class="chart cd-plot[\s\S]*?<\/svg>/g) ?? [];
    const ranked = data.initiatives
      .filter(({ standing }) => standing === 'ranked')
      .map(({ id }) => `/initiatives/${id}/`);
    expect(plots).toHaveLength(2);
    for (const plot of plots) {
      expect([...plot.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to)).toEqual(ranked);
      expect(plot).toMatch(/role="group"[^>]*aria-labelledby="(cd-[wn])-t" aria-describedby="\1-d"/);
    }
    const key = html.match(/<div class="cd-groups[\s\S]*?<\/div>/)?.[0] ?? '';
    expect([...key.matchAll(/<li><a href="([^"]+)"/g)].map(([, to]) => to)).toEqual(ranked);
    expect(html).toContain('<a href="#table">the table</a>');
  });

  it('is offered as CSV and JSON with the same rows', () => {
    for (const file of ['backlog.csv', 'backlog.json'])
      expect(html).toContain(`<a href="/backlog/${file}" download="${file}">`);
    const csv = read('backlog/backlog.csv');
    expect(csv.startsWith('\ufeffid,url,title,')).toBe(true);
    const head = csv.slice(1, csv.indexOf('\r\n')).split(',');
    expect(head).toEqual(Object.keys(data.initiatives[0] ?? {}));
    expect(
      csv
        .split('\r\n')
        .map((line) => line.split(',')[0])
        .filter((id) => initiatives.includes(`initiatives/${id}/index.html`)),
    ).toEqual(data.initiatives.map(({ id }) => id));
    expect(data).toMatchObject({ asOf: '2026-11-21', currency: 'EUR' });
  });

  it('names the limits of the method with their sources', () => {
    for (const name of ['Smith', 'Rothkopf', 'Reinertsen', 'Berry', 'van Mieghem', 'Asmussen'])
      expect(html).toContain(name);
    expect(html).toContain('href="/method/cost-of-delay/"');
  });

  it('loads at most 25 KB of script and no style attribute', () => {
    expect(size(loaded(html, 'script'))).toBeLessThan(25 * 1024);
    expect(html).not.toMatch(/ style="/);
  });
});

const initiative = (title: string, more: string) =>
  `---\ntitle: ${title}\nowner: TPS\nstage: idea\naudience: public\ncustomerValue: "=Sleep"\n${more}---\n\nWords.\n`;
const cost = (money: number) =>
  `valueKinds: [reliability]\ncostOfDelay: [{ kind: reliability, low: ${money}, likely: ${money}, high: ${money}, why: Zebra }]\nduration: { low: 2 weeks, likely: 3 weeks, high: 4 weeks }\n`;

describe('backlogs of other hubs', () => {
  const { folder: temporary, remove } = temporaryFolder();
  const of = (name: string, file: string) => readFileSync(join(temporary, `${name}-site`, file), 'utf8');
  beforeAll(async () => {
    const hub =
      'title: Hub\nproduct: P\ntoday: 2026-11-21\naudiences: [internal, public]\nbuild: { audience: public }\n';
    writeFiles(join(temporary, 'narrow'), {
      'hub.yaml': hub,
      'initiatives/low.md': initiative('Alow', cost(1717)),
      'initiatives/top.md': initiative('Btop', cost(91_919)),
      'initiatives/secret.md': initiative('Quokka', cost(9999)).replace('audience: public', 'audience: internal'),
    });
    writeFiles(join(temporary, 'empty'), {
      'hub.yaml': 'title: Hub\nproduct: P\ntoday: 2026-11-21\n',
      'personas/only.md': '---\ntitle: Only\nowner: TPS\nsegment: all\ngoals: [g]\nneeds: [n]\npains: [p]\n---\n',
    });
    for (const name of ['narrow', 'empty']) await buildSite(join(temporary, name), join(temporary, `${name}-site`));
  });
  afterAll(remove);

  it('tell nothing of money to an audience that is shown none: no figure, no order, no picture', () => {
    for (const file of filesBelow(join(temporary, 'narrow-site')).filter((one) => one.startsWith('backlog/'))) {
      const page = of('narrow', file);
      expect(page, file).not.toMatch(/1717|91.?919|Zebra|Quokka|€|cd-plot|bk-bar/);
      if (page.includes('Alow')) expect(page.indexOf('Alow'), file).toBeLessThan(page.indexOf('Btop'));
    }
    expect(of('narrow', 'backlog/index.html')).toContain('Amounts of money are not shown to this audience.');
  });

  it('write text that looks like a formula as text', () => {
    expect(of('narrow', 'backlog/backlog.csv')).toContain(",'=Sleep,");
  });

  it('say what to write where there is no initiative', () => {
    const html = of('empty', 'backlog/index.html');
    expect(html).toContain('Write down the first idea');
    expect(html).not.toContain('<table');
    expect(existsSync(join(temporary, 'empty-site/backlog/backlog.csv'))).toBe(true);
  });
});
