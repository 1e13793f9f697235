import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';

const folder = inject('sampleSite');
const has = (path: string) => existsSync(join(folder, path, 'index.html'));
const html = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
const kept = new Map<string, Document>();
function page(path: string): Document {
  const document = kept.get(path) ?? new JSDOM(html(path)).window.document;
  kept.set(path, document);
  return document;
}
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const hrefs = (elements: Iterable<Element>) => [...elements].map((element) => element.getAttribute('href') ?? '');

const editions = page('editions');
const ids = [...editions.querySelectorAll('.ed[id]')].map(({ id }) => id.slice('edition.'.length));
const [last = '', ...older] = ids;
const oldest = older.at(-1) ?? last;

describe('the list of editions', () => {
  it('has today first, then the editions from the newest on, each with a way in', () => {
    const days = [...editions.querySelectorAll('.ed-day time')].map((time) => time.getAttribute('datetime') ?? '');
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(days).toHaveLength(ids.length + 1);
    expect(days).toEqual([...days].sort().reverse());
    for (const id of ids) {
      expect(hrefs(editions.querySelectorAll(`[id="edition.${id}"] h2 a`))).toEqual([`/editions/${id}/`]);
      expect(has(`editions/${id}`)).toBe(true);
    }
  });

  it('tells why it was amended, and nothing that is made of what its readers may not see: no seal', () => {
    for (const id of ids) {
      const manifest = readFileSync(`content/editions/${id}/edition.yaml`, 'utf8');
      const seals = [...manifest.matchAll(/\bseal: "([0-9a-f]{64})"/g)].map(([, seal]) => seal ?? '');
      const reasons = [...manifest.matchAll(/\breason: ("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
        JSON.parse(text ?? '""'),
      );
      const told = words(editions.querySelector(`[id="edition.${id}"]`));
      expect(seals.length).toBeGreaterThan(0);
      for (const seal of seals) expect(html('editions')).not.toContain(seal.slice(0, 12));
      for (const reason of reasons) expect(told).toContain(reason);
    }
    expect(words(editions.body)).toContain('Amended');
  });

  it('tells of each but the first what changed since the one before', () => {
    for (const [place, id] of ids.entries()) {
      const links = hrefs(editions.querySelectorAll(`[id="edition.${id}"] a`));
      const before = ids[place + 1];
      if (before) expect(links).toContain(`/changes/${before}/${id}/`);
      expect(links).toContain(id === last ? '/changes/' : `/changes/${id}/today/`);
    }
  });
});

describe('the pages of changes', () => {
  const pairs = [
    ...ids.map((id) => `changes/${id}/today`),
    ...ids.slice(0, -1).map((id, place) => `changes/${ids[place + 1]}/${id}`),
  ];

  it('tell every pair, and lead from each to each other one', () => {
    for (const path of pairs) {
      expect(has(path), path).toBe(true);
      const links = hrefs(page(path).querySelectorAll('.where a'));
      for (const other of pairs)
        expect(links, path).toContain(other === `changes/${last}/today` ? '/changes/' : `/${other}/`);
      expect(page(path).querySelectorAll('.where [aria-current="page"]')).toHaveLength(1);
    }
  });

  it('tell what changed since the last edition at a short address, too, which is the one for search engines', () => {
    const [short, long] = [page('changes'), page(`changes/${last}/today`)];
    expect(words(short.querySelector('main .text'))).toContain(words(long.querySelector('.ch-chapter')));
    for (const one of [short, long])
      expect(one.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(/\/changes\/$/);
  });

  it('show each entry that differs once, and count what they tell', () => {
    for (const path of pairs) {
      const names = [...page(path).querySelectorAll('.ch[id]')].map(({ id }) => id);
      expect(names.length, path).toBeGreaterThan(10);
      expect(new Set(names).size, path).toBe(names.length);
      for (const chapter of page(path).querySelectorAll('.ch-chapter'))
        expect(words(chapter.querySelector('summary .count'))).toBe(
          String(chapter.querySelectorAll('.ch, .ch-ranks').length),
        );
    }
  });

  /** The pages on which the texts of a pair stand. */
  const textsOf = (path: string) =>
    filesBelow(join(folder, path))
      .filter((file) => file.includes('/') && file.endsWith('/index.html'))
      .map((file) => `${path}/${file.replace('/index.html', '')}`);

  it('mark what changed by words and shape, facts and text before and after', () => {
    for (const mark of page('changes').querySelectorAll('.ch-what')) expect(words(mark)).toMatch(/^\p{Lu}\p{Ll}+$/u);
    const since = textsOf(`changes/${last}/today`).map(page);
    const all = (selector: string) => since.flatMap((one) => [...one.querySelectorAll(selector)]);
    expect(all('.ch-block del').length).toBeGreaterThan(5);
    expect(all('.ch-block ins').length).toBeGreaterThan(5);
    const [star] = all('.ch[id^="north-star/"]');
    expect(words(star?.querySelector('thead'))).toMatch(/Autumn council 2026.*Today/);
    expect(all('.ch-pair svg').length).toBeGreaterThan(1);
  });

  it('lead from each entry that differs to how, chapter by chapter, and show it there once', () => {
    for (const path of pairs) {
      const shown = textsOf(path).flatMap((texts) =>
        [...page(texts).querySelectorAll('.ch')].map(({ id }) => `/${texts}/#${encodeURIComponent(id)}`),
      );
      expect(shown.length, path).toBeGreaterThan(10);
      expect(new Set(shown).size, path).toBe(shown.length);
      const main = page(path).querySelector('main .text') as Element;
      expect(hrefs(main.querySelectorAll('.ch-differs a')).sort(), path).toEqual([...shown].sort());
      const ways = hrefs(main.querySelectorAll('.mt-differs'));
      expect(ways.length, path).toBeGreaterThan(3);
      expect(shown, path).toEqual(expect.arrayContaining(ways));
      for (const texts of textsOf(path)) {
        const back = hrefs(page(texts).querySelectorAll('.page-head a'));
        expect(back[0], texts).toMatch(
          path === `changes/${last}/today` ? /^\/changes\/#chapter/ : `/${path}/#chapter.`,
        );
        for (const link of page(texts).querySelectorAll('.where a')) expect(words(link), texts).not.toBe('');
        // From each to each other one, the parts of a long chapter included.
        expect(hrefs(page(texts).querySelectorAll('.where nav:last-child a'))).toEqual(
          expect.arrayContaining(textsOf(path).map((other) => `/${other}/`)),
        );
      }
    }
  });

  it('tell the story of the sample: a decision reversed, initiatives that rose and fell, an input that was found', () => {
    const told = pairs.map((path) => page(path));
    const kinds = new Set(told.flatMap((one) => [...one.querySelectorAll('.ch-what')].map(words)));
    for (const kind of ['Adopted', 'Revised', 'Retired', 'Decided', 'Reversed', 'Rose', 'Fell', 'Expired', 'Resolved'])
      expect(kinds, kind).toContain(kind);
    expect(words(told.at(-1)?.querySelector('.ch-ranks'))).toMatch(/another place in the backlog only because others/);
  });

  it('tell what matters most before any chapter, in ten lines at most, by what was and what is', () => {
    for (const path of pairs) {
      const lines = [...page(path).querySelectorAll('.matters > li')];
      expect(lines.length, path).toBeGreaterThan(4);
      expect(lines.length, path).toBeLessThanOrEqual(10);
      for (const line of lines) expect(words(line), path).not.toMatch(/its text changed in/);
      expect([...page(path).querySelectorAll('.ch-chapter')].filter((one) => one.hasAttribute('open'))).toEqual([]);
    }
    expect(words(page('changes').querySelector('.matters'))).toMatch(
      /One price for all regions ?Was: Publish one price list for all regions.* → Now: Bring the cost of the South region down.*because: decided in “No per-partition pricing”/,
    );
  });

  it('tell a move in the backlog once', () => {
    for (const path of pairs) {
      const main = page(path).querySelector('main .text');
      const moves = [...words(main).matchAll(/place (\d+) (?:to|→ Now: place) (\d+) in the backlog/g)];
      expect(moves.length, path).toBeGreaterThan(1);
      expect(new Set(moves.map(([, from, to]) => `${from} ${to}`)).size, path).toBe(moves.length);
    }
  });

  it('lead to the edition where an entry is gone', () => {
    const gone = [...page(`changes/${oldest}/today`).querySelectorAll('.ch')].find((one) =>
      words(one).startsWith('Removed'),
    );
    expect(hrefs(gone?.querySelectorAll('b a') ?? [])[0]).toMatch(new RegExp(`^/editions/${oldest}/`));
  });
});

describe('what has changed', () => {
  it('is told on the page of each entry of today, with the way to it', () => {
    const history = [...page('strategy/hands-off-operation').querySelectorAll('.facts div')].find((one) =>
      words(one).startsWith('History'),
    );
    expect(words(history)).toMatch(/council 2026 · changed since$/);
    expect(hrefs(history?.querySelectorAll('a') ?? []).at(-1)).toBe('/changes/#strategy%2Fhands-off-operation');
  });

  it('is one of the ways from home', () => {
    const links = hrefs(page('').querySelectorAll('main a'));
    expect(links).toContain('/changes/');
    expect(hrefs(page('').querySelectorAll('header a'))).toEqual(expect.arrayContaining(['/changes/', '/editions/']));
  });

  it('is nowhere inside an edition, but for its banner', () => {
    for (const id of ids) {
      for (const path of ['changes', 'editions']) expect(has(`editions/${id}/${path}`)).toBe(false);
      const home = page(`editions/${id}`);
      home.querySelector('.edition-banner')?.remove();
      for (const link of hrefs(home.querySelectorAll('a'))) expect(link).not.toMatch(/changes\/|editions\/(#|$)/);
    }
  });

  it('is a feed, which its page names', () => {
    const xml = readFileSync(join(folder, 'changes/feed.xml'), 'utf8');
    const feed = new new JSDOM().window.DOMParser().parseFromString(xml, 'application/xml');
    expect(feed.getElementsByTagName('parsererror')).toHaveLength(0);
    const links = [...feed.getElementsByTagName('entry')].map(
      (entry) => entry.getElementsByTagName('id')[0]?.textContent,
    );
    expect(links.length).toBeGreaterThan(ids.length + 10);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) {
      const { pathname, hash } = new URL(link ?? '');
      expect(
        page(pathname.slice(1, -1)).getElementById(decodeURIComponent(hash.slice(1))),
        String(link),
      ).not.toBeNull();
    }
    const named = hrefs(page('changes').querySelectorAll('link[type="application/atom+xml"]'));
    expect(named).toEqual(['/changes/feed.xml']);
  });
});
