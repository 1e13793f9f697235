import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const pages = new Map(pagesOf(folder).map((page) => [page.file, page]));

describe('files for other programs', () => {
  it('tell the digest as a feed that its page names, month by month', () => {
    const parser = new new JSDOM().window.DOMParser();
    const feed = parser.parseFromString(text('digest/feed.xml'), 'application/xml');
    expect(feed.getElementsByTagName('parsererror')).toHaveLength(0);
    const links = [...feed.getElementsByTagName('entry')].map(
      (entry) => entry.getElementsByTagName('id')[0]?.textContent,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      expect(pages.has(`${new URL(link ?? '').pathname.slice(1)}index.html`), String(link)).toBe(true);
    const named = pages
      .get('digest/index.html')
      ?.elements.filter(({ properties }) => properties.type === 'application/atom+xml')
      .map(({ properties }) => properties.href);
    expect(named).toEqual(['/digest/feed.xml']);
  });

  it('tell each owner what touches their work since the last edition, as their page does', () => {
    const parser = new new JSDOM().window.DOMParser();
    const page = pages.get('customers/control-plane/index.html');
    const named = page?.elements
      .filter(({ properties }) => properties.type === 'application/atom+xml')
      .map(({ properties }) => properties.href);
    expect(named).toEqual(['/letters/control-plane.xml']);
    const ids = readdirSync(join(folder, 'letters')).flatMap((file) => {
      const feed = parser.parseFromString(text(`letters/${file}`), 'application/xml');
      expect(feed.getElementsByTagName('parsererror')).toHaveLength(0);
      return [...feed.getElementsByTagName('entry')].map((entry) => {
        const link = entry.getElementsByTagName('link')[0]?.getAttribute('href') ?? '';
        expect(pages.has(`${new URL(link).pathname.slice(1)}index.html`), link).toBe(true);
        return entry.getElementsByTagName('id')[0]?.textContent;
      });
    });
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell the reviews due as a calendar and as data, the same ones', () => {
    const { reviews } = JSON.parse(text('health/reviews.json')) as { reviews: { entry: string; address: string }[] };
    const lines = text('health/reviews.ics').replaceAll('\r\n ', '').split('\r\n');
    const uids = lines.filter((line) => line.startsWith('UID:')).map((line) => line.slice(4).split('@')[0]);
    expect(uids.length).toBeGreaterThan(20);
    expect(uids.map((uid) => decodeURIComponent(uid ?? ''))).toEqual(reviews.map(({ entry }) => entry));
    for (const { address } of reviews)
      expect(pages.has(`${new URL(address).pathname.slice(1)}index.html`), address).toBe(true);
  });
});
