import { describe, expect, it } from 'vitest';
import { type BannerLinks, bannerHtml, marks, placePage } from '../../../src/components/editions/edition-banner.ts';
import type { EntryToday } from '../../../src/components/editions/edition-today.ts';

const unchanged: EntryToday = {
  path: 'personas/lead/',
  todayPath: 'personas/lead/',
  title: 'Lead',
  state: 'unchanged',
  by: null,
  anchor: null,
};
const links = (entry: EntryToday | null, more: Partial<BannerLinks> = {}): BannerLinks => ({
  base: '/hub/',
  edition: { id: '2026-q3', title: 'Autumn council', date: '2026-09-30' },
  entry,
  todayPath: null,
  others: [],
  language: 'en',
  ...more,
});
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;])/g, '$1')
    .trim();

describe('the banner of an edition', () => {
  it.each([
    [unchanged, 'Unchanged today: today’s page.', ['/hub/personas/lead/']],
    [
      { ...unchanged, state: 'changed', anchor: 'personas/lead' },
      'Changed since: see what changed, or read today’s page.',
      ['/hub/changes/2026-q3/today/#personas%2Flead', '/hub/personas/lead/'],
    ],
    [
      { ...unchanged, state: 'moved', todayPath: 'personas/chief/' },
      'Unchanged, at another address: today’s page.',
      ['/hub/personas/chief/'],
    ],
    [
      { ...unchanged, state: 'gone', todayPath: null, title: null, anchor: 'personas/lead' },
      'Gone today: see what changed.',
      ['/hub/changes/2026-q3/today/#personas%2Flead'],
    ],
    [
      { ...unchanged, state: 'replaced', by: { path: 'personas/chief/', title: 'Chief' } },
      'Replaced since by Chief; read today’s page.',
      ['/hub/personas/chief/', '/hub/personas/lead/'],
    ],
  ] satisfies [EntryToday, string, string[]][])('says how the entry stands: %j', (entry, words, addresses) => {
    const html = bannerHtml(links(entry));
    expect(text(html)).toContain(`You are reading Autumn council, the hub as of 30 Sep 2026. ${words}`);
    expect(hrefs(html)).toEqual([...addresses, '/hub/editions/']);
  });

  it('leads from a page that is no entry to today’s, or to where today’s hub begins', () => {
    expect(hrefs(bannerHtml(links(null, { todayPath: 'backlog/' })))).toEqual(['/hub/backlog/', '/hub/editions/']);
    const gone = bannerHtml(links(null));
    expect(text(gone)).toContain('This page no longer exists');
    expect(hrefs(gone)).toEqual(['/hub/', '/hub/editions/']);
  });

  it('writes titles as text', () => {
    const title = '<script>"$&" & more';
    const html = bannerHtml(
      links(
        { ...unchanged, state: 'replaced', by: { path: 'personas/chief/', title } },
        { edition: { id: 'a', title, date: '2026-09-30' }, others: [{ title, path: 'editions/b/' }] },
      ),
    );
    expect(html).not.toContain('<script>');
    expect(html.match(/&lt;script&gt;&quot;\$&amp;&quot; &amp; more/g)).toHaveLength(3);
  });
});

describe('putting a page of an edition into its place', () => {
  const page = `<head>${marks.canonical}</head><body>${marks.banner}<p>$&amp; ${marks.banner}</p></body>`;

  it('names today’s page as its address and puts the banner in, once', () => {
    const html = placePage(page, links(unchanged), 'https://hub.example.com');
    expect(html).toContain('<head><link rel="canonical" href="https://hub.example.com/hub/personas/lead/"></head>');
    expect(html.match(/<aside/g)).toHaveLength(1);
    expect(html).toContain(`<p>$&amp; ${marks.banner}</p>`);
  });

  it('is not misled by the words of authors, neither in an attribute nor in a text', () => {
    const both = `${marks.canonical}${marks.banner}`;
    const attribute = `<meta name="description" content="${both.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}">`;
    const title = `<title>${both.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</title>`;
    const html = placePage(
      `<head>${attribute}${title}${marks.canonical}</head>${marks.banner}`,
      links(unchanged),
      'https://a.b',
    );
    const before = `<head>${attribute}${title}`;
    expect(html.slice(0, before.length)).toBe(before);
    expect(html.slice(before.length)).toMatch(/^<link rel="canonical" [^<]*<\/head><aside/);
  });

  it('names no address when there is no page today, or nobody knows where the site is', () => {
    const gone: EntryToday = { ...unchanged, state: 'gone', todayPath: null };
    expect(placePage(page, links(gone), 'https://hub.example.com')).not.toContain('canonical');
    expect(placePage(page, links(unchanged), null)).not.toContain('canonical');
  });
});
