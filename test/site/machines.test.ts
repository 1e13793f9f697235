import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Element, Nodes } from 'hast';
import { load } from 'js-yaml';
import { markdownToHast } from 'satteri';
import { describe, expect, inject, it } from 'vitest';
import type { HubFile, IndexFile } from '../../src/components/api/shape.ts';
import { kinds } from '../../src/kinds/index.ts';
import { list } from '../../src/site/pages.ts';
import { filesBelow } from '../support/folder.ts';
import { pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const origin = 'https://strategy.example.com';
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const listed = [...text('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) =>
  url.slice(origin.length + 1),
);
const markdown = filesBelow(folder).filter((file) => /(^|\/)index\.md$/.test(file));
const hub = json('api/hub.json') as HubFile;

/** Front matter of a file, and what follows it. */
function parts(file: string): { front: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text(file)) ?? [];
  return { front: load(front) as Record<string, unknown>, body };
}

/** Without the sign behind the dash of a range that keeps it on one line of a page. */
const unbroken = (words: string) => words.replaceAll('–\u2060', '–');

/** What a text says apart from blanks and the signs that Markdown puts where the page has a look. */
const bare = (words: string) => unbroken(words).replace(/[\s:“”]/gu, '');

/** All that a tree says, but for parts of it. */
function wordsOf(tree: Nodes, leaves: (element: Element) => boolean = () => false): string {
  if (tree.type === 'text') return tree.value;
  if (!('children' in tree) || (tree.type === 'element' && leaves(tree))) return '';
  return tree.children.map((child) => wordsOf(child, leaves)).join(' ');
}

/** What nobody reads of a page who sees no look and clicks nothing. */
const leftOut = ({ tagName, properties }: Element) =>
  ['svg', 'script', 'style', 'nav', 'select', 'textarea'].includes(tagName) ||
  properties.popover !== undefined ||
  properties.hidden !== undefined ||
  // Of what is clicked only a term is a word.
  (tagName === 'button' && ![properties.className].flat().includes('term'));

/** Where links of a Markdown text lead on this site; samples of code lead nowhere. */
const linksOf = (file: string): string[] =>
  [
    ...text(file)
      .replace(/^```.*?^```|`[^`\n]+`/gms, '')
      .matchAll(/\]\(<?([^)>\s]+)>?\)/g),
  ].flatMap(([, address = '']) => {
    if (address.startsWith('#')) return [];
    const url = new URL(address, `${origin}/${dirname(file) === '.' ? '' : `${dirname(file)}/`}`);
    return url.origin === origin ? [decodeURIComponent(url.pathname.slice(1))] : [];
  });

describe('pages as Markdown', () => {
  it('stand beside every page that may be listed, and beside no other', () => {
    expect(listed.length).toBeGreaterThan(200);
    expect(markdown.sort()).toEqual(
      [...new Set(listed.map((address) => decodeURIComponent(`${address}index.md`)))].sort(),
    );
  });

  it('are named by the head of their page', () => {
    for (const { file, elements } of pagesOf(folder)) {
      const named = elements
        .filter(({ properties: { type } }) => type === 'text/markdown')
        .map(({ properties }) => String(properties.href));
      const isThere = existsSync(join(folder, file.replace(/html$/, 'md')));
      if (isThere)
        expect(
          named.map((address) => decodeURIComponent(address)),
          file,
        ).toEqual([`/${file.replace(/html$/, 'md')}`]);
      for (const address of named)
        expect(existsSync(join(folder, decodeURIComponent(address))), `${file}: ${address}`).toBe(true);
    }
  });

  it('say every word that their page says, and no other', () => {
    let words = 0;
    for (const { file, elements } of pagesOf(folder)) {
      if (file === '404.html' || !existsSync(join(folder, file.replace(/html$/, 'md')))) continue;
      const { front, body } = parts(file.replace(/html$/, 'md'));
      const within = (name: string, of: string) =>
        elements.filter(
          ({ tagName, properties: { className } }) => tagName === name && [className].flat().includes(of),
        );
      const shown =
        'computed' in front
          ? [...within('header', 'page-head').slice(0, 1), ...within('div', 'prose').slice(0, 1)]
          : elements.filter(({ tagName }) => tagName === 'main');
      const said = bare(shown.map((element) => wordsOf(element, leftOut)).join(' '));
      const read = bare(wordsOf(markdownToHast(body) as Nodes));
      const at = [...said].findIndex((sign, place) => sign !== read[place]);
      expect(read === said ? [] : [file, read.slice(Math.max(0, at - 40), at + 40)]).toEqual(
        read === said ? [] : [file, said.slice(Math.max(0, at - 40), at + 40)],
      );
      words += said.length;
    }
    expect(words).toBeGreaterThan(300_000);
  });

  it('lead to files that are there', () => {
    const missing = markdown.flatMap((file) =>
      linksOf(file)
        .map((to) => (to === '' || to.endsWith('/') ? posix.join(to, 'index.html') : to))
        .filter((to) => !existsSync(join(folder, to)))
        .map((to) => `${file}: ${to}`),
    );
    expect(missing).toEqual([]);
    expect(markdown.flatMap(linksOf).filter((to) => to.endsWith('index.md')).length).toBeGreaterThan(1000);
  });

  it('hold of an entry its fields as they are written and what is worked out of them, in the words of its page', () => {
    const { front, body } = parts('initiatives/hands-off-rebalancing/index.md');
    const entry = hub.entries.find(({ key }) => key === 'initiatives/hands-off-rebalancing');
    const { computed, ...fields } = front;
    expect(fields).toEqual(entry?.fields);
    const words =
      pagesOf(folder).find(({ file }) => file === 'initiatives/hands-off-rebalancing/index.html')?.html ?? '';
    const { costOfDelayPerWeek, freshness, entry: key, asOf, audience } = computed as Record<string, string>;
    expect({ key, asOf, audience }).toEqual({ key: entry?.key, asOf: hub.asOf, audience: hub.audience });
    expect(words).toContain(freshness);
    expect(unbroken(words).replace(/<[^<>]*>/g, '')).toContain(costOfDelayPerWeek);
    expect(body).toMatch(/^# Hands-off consumer rebalancing\n\n/);
  });

  it('hold the fields of every entry', () => {
    for (const { key, page, fields } of hub.entries) {
      const { front } = parts(decodeURIComponent(`${page.slice(origin.length + 1)}index.md`));
      const { computed, ...written } = front;
      expect(written, key).toEqual(fields);
      expect((computed as { entry: string }).entry).toBe(key);
    }
  });

  it('of a list has the rows of its page', () => {
    for (const list of ['signals', 'decisions', 'strategy', 'backlog', 'experiments']) {
      const folders = kinds.filter((kind) => kind.list === list).map((kind) => kind.folder);
      const own = hub.entries.filter(({ key }) => folders.includes(key.slice(0, key.indexOf('/')) as never));
      const leads = new Set(linksOf(`${list}/index.md`));
      expect(
        own.filter(({ page }) => !leads.has(`${page.slice(origin.length + 1)}index.md`)).map(({ key }) => key),
        list,
      ).toEqual([]);
    }
  });
});

describe('the interface for programs', () => {
  it('has the shape that its schema describes', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
    const validate = ajv.compile(json('api/schema.json') as object);
    validate(hub);
    expect(validate.errors).toBe(null);
  });

  it('holds every entry, with fields of the shape of its kind', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemas = new Map(
      kinds.map(({ folder: kind }) => [
        kind as string,
        ajv.compile(json(`method/kinds/${kind}.schema.json`) as object),
      ]),
    );
    for (const { key, fields, page } of hub.entries) {
      const validate = schemas.get(key.slice(0, key.indexOf('/')));
      // Those of kinds and fields that this audience may not see are left out: only what is there must fit.
      validate?.(fields);
      const faults = (validate?.errors ?? []).filter(({ keyword }) => keyword !== 'required');
      expect(faults, key).toEqual([]);
      expect(existsSync(join(folder, decodeURIComponent(page.slice(origin.length + 1)), 'index.html')), page).toBe(
        true,
      );
    }
  });

  it('tells the figures that the backlog tells', () => {
    const backlog = json('backlog/backlog.json') as { initiatives: Record<string, unknown>[] };
    const ranked = backlog.initiatives.filter(({ standing }) => standing === 'ranked');
    expect(ranked.length).toBeGreaterThan(5);
    for (const one of backlog.initiatives) {
      const { rank, evidence } = hub.entries.find(({ key }) => key === `initiatives/${one.id}`)?.figures ?? {};
      expect([rank?.place ?? null, rank?.group ?? null, rank?.places.low ?? null, rank?.places.high ?? null]).toEqual([
        one.place,
        one.band,
        one.place_low,
        one.place_high,
      ]);
      expect([
        rank?.costOfDelay?.expected ?? null,
        rank?.costOfDelay?.low ?? null,
        rank?.costOfDelay?.high ?? null,
      ]).toEqual([
        one.cost_of_delay_expected_eur_per_week,
        one.cost_of_delay_low_eur_per_week,
        one.cost_of_delay_high_eur_per_week,
      ]);
      expect([evidence?.signals ?? 0, evidence?.expired ?? 0]).toEqual([
        one.evidence_signals,
        one.evidence_expired_signals,
      ]);
    }
  });

  it('ties entries to what is there', () => {
    const keys = new Set(hub.entries.map(({ key }) => key));
    const ties = hub.entries.flatMap(({ ties = [] }) => ties);
    expect(ties.filter(({ to }) => !keys.has(to) && !/^(input-metric|skill)\//.test(to))).toEqual([]);
    const { kinds: told } = json('api/index.json') as IndexFile;
    const named = hub.entries.flatMap(({ key, ties = [] }) =>
      ties.flatMap(({ field }) => (field ? [`${key.slice(0, key.indexOf('/'))} ${field}`] : [])),
    );
    const described = new Set(told.flatMap(({ kind, relations }) => relations.map(({ field }) => `${kind} ${field}`)));
    expect(named.filter((one) => !described.has(one))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('says where its files are, and names every file of data that the site has', () => {
    const addresses = new Set((json('api/index.json') as IndexFile).files.map(({ address }) => address));
    const data = list.flatMap((line) => ('page' in line && line.address.endsWith('.json') ? [line.address] : []));
    // What the script of a page reads is for that page, and this is the index itself.
    const own = ['backlog/cases.json', 'api/index.json'];
    expect(data.filter((one) => !own.includes(one) && !addresses.has(`${origin}/${one}`))).toEqual([]);
    const { files, kinds: told } = json('api/index.json') as IndexFile;
    for (const { address } of [...files, ...told.map(({ schema }) => ({ address: schema }))])
      expect(existsSync(join(folder, address.slice(origin.length + 1))), address).toBe(true);
    expect(told.reduce((sum, { entries }) => sum + entries, 0)).toBe(hub.entries.length);
  });
});

describe('llms.txt', () => {
  it('has a title, a summary and sections of links, as the convention asks for, all of which lead somewhere', () => {
    const lines = text('llms.txt').split('\n');
    expect(lines[0]).toBe('# Relay strategy');
    expect(lines[2]).toMatch(/^> Relay: /);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Pages',
      '## Strategies',
      '## Data',
      '## Optional',
    ]);
    const links = lines.filter((line) => line.startsWith('- '));
    expect(links.filter((line) => !/^- \[.+\]\(https:\/\/\S+\)(: .+)?$/.test(line))).toEqual([]);
    expect(linksOf('llms.txt').filter((to) => !existsSync(join(folder, to)))).toEqual([]);
    expect(links.length).toBeGreaterThan(40);
  });
});
