import { describe, expect, it } from 'vitest';
import { choices, fieldHtml, filterKeys, sortKey } from '../../../src/components/entry/field.ts';
import { problemsOf, siblingsOf } from '../../../src/components/entry/lookup.ts';
import { relationsOf } from '../../../src/components/entry/relations.ts';
import { listTable } from '../../../src/components/list/rows.ts';
import { navigation, trailOf } from '../../../src/components/shell/navigation.ts';
import { kindOf, kinds } from '../../../src/kinds/index.ts';
import type { Kind } from '../../../src/kinds/kind.ts';
import { href } from '../../../src/site/href.ts';
import { has, list } from '../../../src/site/pages.ts';
import type { Site } from '../../../src/site/site.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { checked, entry, type Files } from '../../support/hub.ts';

function siteOf(files: Files): Site {
  const { hub, problems } = checked(files);
  return {
    hub,
    audience: 'everyone',
    narrowest: true,
    widest: 'everyone',
    several: false,
    problems,
    unfinished: [],
    waived: [],
    maturing: [],
    edition: null,
    editions: [],
    comparisons: [],
    estimates: [],
    events: [],
    handbook: [],
    images: new Map(),
    diagrams: new Map(),
    origin: null,
    to: (destination) => href(destination, '/base/'),
  };
}

const signal = (title: string, date: string) =>
  entry(`title: ${title}\nowner: TPS\ndate: ${date}\ninput: support\nchannel: focus-group\njourney: use\nheard: Words`);
const files: Files = {
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `signals/s${index}.md`,
      signal(`Signal ${index}`, `2026-10-${String(index + 1).padStart(2, '0')}`),
    ]),
  ),
  'strategy/calm.md': entry(
    'title: "Calm <first>"\nowner: TPS\nstatus: draft\nevidence: [s0, s1]',
    'See [it](../signals/s2.md).',
  ),
  'initiatives/quiet.md': entry(
    'title: Quiet\nowner: TPS\nstage: idea\ncustomerValue: Sleep\nserves: [calm]\n' +
      'costOfDelay:\n  - { kind: speed, low: 1000, likely: 2000, high: 3000, why: Seen }\n' +
      '  - { kind: reliability, low: 1000, likely: 2000, high: 3000, why: Seen }\n' +
      'duration: { low: 2 weeks, likely: 3 weeks, high: 8 weeks }',
  ),
};
const site = siteOf(files);
const get = (key: string) => site.hub.get(key) as Entry;
const shown = (folder: string, field: string) => {
  const found = kindOf(folder)?.shows.find((one) => one.field === field);
  if (!found) throw new Error(`${folder} shows no ${field}`);
  return found;
};

describe('a field', () => {
  it('is written as its kind wants it', () => {
    const html = (key: string, field: string) =>
      fieldHtml(site, get(key), shown(key.split('/')[0] as string, field), 'page');
    expect(html('signals/s0', 'date')).toBe('<time datetime="2026-10-01">1 Oct 2026</time>');
    expect(html('signals/s0', 'input')).toBe('<a href="/base/inputs/support/">Support</a>');
    expect(html('signals/s0', 'channel')).toBe('Focus group');
    expect(html('signals/s0', 'segment')).toBe('');
    expect(html('initiatives/quiet', 'serves')).toBe('<a href="/base/strategy/calm/">Calm &lt;first&gt;</a>');
    expect(html('initiatives/quiet', 'costOfDelay')).toMatch(/^€4K <span class="figure">\(€/);
    expect(html('initiatives/quiet', 'duration')).toBe('4.2\u00a0weeks <span class="figure">(2–\u20608)</span>');
  });
  it('knows what lists sort and filter it by', () => {
    expect(sortKey(site, get('initiatives/quiet'), shown('initiatives', 'costOfDelay'))).toBe('4000');
    expect(filterKeys(get('signals/s0'), shown('signals', 'input'), '2026-11-21')).toEqual(['support']);
    expect(choices(kindOf('initiatives') as Kind, 'stage')[0]).toBe('idea');
    expect(choices(kindOf('initiatives') as Kind, 'valueKinds')).toContain('speed');
    expect(choices(kindOf('initiatives') as Kind, 'owner')).toEqual([]);
  });
});

describe('the page of an entry', () => {
  it('shows its neighbours, never all of its kind', () => {
    const { around, total, before, after } = siblingsOf(site.hub, get('signals/s15'), 11);
    expect([around.length, total]).toEqual([11, 30]);
    expect(around.map(({ key }) => key)).toContain('signals/s15');
    expect([before?.key, after?.key]).toEqual(['signals/s16', 'signals/s14']);
    expect(siblingsOf(site.hub, get('signals/s0'), 11).around.at(-1)?.key).toBe('signals/s0');
  });
  it('shows what it rests on, what rests on it, and where it is mentioned', () => {
    const calm = relationsOf(site, get('strategy/calm'));
    expect(calm.restsOn.map(({ label, items }) => [label, items.map(({ key }) => key)])).toEqual([
      ['rests on', ['signals/s0', 'signals/s1']],
    ]);
    expect(calm.restOnIt[0]?.items[0]?.title).toBe('Quiet');
    expect(calm.restOnIt[0]?.all).toBe('/base/backlog/?serves=calm');
    expect(relationsOf(site, get('signals/s2')).mentionedBy[0]?.sentence).toBe('See it.');
    // The input stands among the facts.
    expect(relationsOf(site, get('signals/s2')).others).toEqual([]);
  });
  it('tells its writers what to mend, and nobody else', () => {
    expect(problemsOf(site, 'nothing.md')).toEqual([]);
    expect(site.problems.every(({ file }) => problemsOf(site, file).length > 0)).toBe(true);
  });
});

describe('the list of a kind', () => {
  const table = listTable(site, kindOf('signals') as Kind, site.hub.of('signals'));
  it('has a row for each entry, and only columns and filters that tell something', () => {
    expect(table.rows.match(/<tr/g)).toHaveLength(30);
    expect(table.columns.map(({ field }) => field)).toEqual([
      'title',
      'heard',
      'date',
      'input',
      'goodUntil',
      'used-by',
    ]);
    expect(table.filters.map(({ field }) => field)).toEqual(['used-by']);
  });
});

describe('the navigation', () => {
  const current = (path: string, section?: string) =>
    navigation(site, path, section).flatMap(({ group, places }) =>
      places.flatMap(({ label, current }) => (current ? [[group, label, current]] : [])),
    );
  it('marks where the reader is', () => {
    expect(current('backlog/', 'initiatives')).toEqual([['what', 'Backlog', 'page']]);
    expect(current('initiatives/quiet/', 'initiatives')).toEqual([['what', 'Backlog', 'true']]);
    expect(current('method/evidence/', 'method')).toEqual([['apart', 'Handbook', 'true']]);
    expect(current('')).toEqual([]);
  });
  it('tells the way to every page but home', () => {
    const way = (path: string, section?: string) =>
      trailOf(site, path, section).map(({ label, href }) => [label, href ?? '']);
    const home = [site.hub.config.title, '/base/'];
    expect(way('initiatives/quiet/', 'initiatives')).toEqual([home, ['What', ''], ['Backlog', '/base/backlog/']]);
    expect(way('backlog/board/', 'initiatives')).toEqual([home, ['What', ''], ['Backlog', '/base/backlog/']]);
    expect(way('backlog/', 'initiatives')).toEqual([home, ['What', '']]);
    expect(way('method/evidence/', 'method')).toEqual([home, ['Handbook', '/base/method/']]);
    expect(way('search/', 'search')).toEqual([home]);
    expect(way('')).toEqual([]);
  });
  it('holds every page, those under another one below it', () => {
    const held = navigation(site, '', undefined).flatMap(({ places }) =>
      places.flatMap(({ href, below }) => [href, ...below.map((one) => one.href)]),
    );
    const alone = ['home', 'search', 'missing'];
    const pages = list.flatMap((line) =>
      'page' in line && line.address.endsWith('/') && has(site, line.page) && !alone.includes(line.page)
        ? [{ page: line.page }]
        : [],
    );
    expect(held).toEqual(
      expect.arrayContaining([...pages, ...kinds.map(({ folder }) => ({ list: folder }))].map((to) => site.to(to))),
    );
    expect(new Set(held).size).toBe(held.length);
  });
  it('marks a page under another one, and the one that it is under', () => {
    const [backlog] = navigation(site, 'backlog/board/', 'initiatives').flatMap(({ places }) =>
      places.filter(({ section }) => section === 'initiatives'),
    );
    expect(backlog?.current).toBe('true');
    expect(backlog?.below.map(({ current }) => current)).toEqual(['page', undefined]);
  });
});
