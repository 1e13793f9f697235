import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../../src/kinds/fields.ts';
import { kinds } from '../../src/kinds/index.ts';
import { href } from '../../src/site/href.ts';

describe('addresses', () => {
  it.each<[Parameters<typeof href>[0], string]>([
    [{ page: 'home' }, '/'],
    [{ page: 'search' }, '/search/'],
    [{ page: 'health', anchor: 'shape' }, '/health/#shape'],
    [{ page: 'sitemap' }, '/sitemap.xml'],
    [{ page: 'operations' }, '/operations/'],
    [{ page: 'reviews-calendar' }, '/health/reviews.ics'],
    [{ digest: '2026-10' }, '/digest/2026-10/'],
    [{ behind: 'équipe' }, '/customers/%C3%A9quipe/'],
    [{ list: 'initiatives' }, '/backlog/'],
    [{ list: 'signals', query: { journey: 'use', q: 'a b&c' } }, '/signals/?journey=use&q=a+b%26c'],
    [{ entry: 'strategy/calm' }, '/strategy/calm/'],
    [{ entry: 'strategy/calm', anchor: 'not-doing' }, '/strategy/calm/#not-doing'],
    [{ entry: 'strategy/calm', anchor: null }, '/strategy/calm/'],
    [{ entry: 'north-star/relay' }, '/north-star/'],
    [{ entry: 'personas/a/é' }, '/personas/a/%C3%A9/'],
    [{ check: 'raw-html' }, '/method/checks/raw-html/'],
    [{ method: '' }, '/method/'],
    [{ method: 'inputs', anchor: 'two-ways' }, '/method/inputs/#two-ways'],
    [{ asset: 'strategy/images/a b.svg' }, '/assets/strategy/images/a%20b.svg'],
  ])('%j', (to, url) => {
    expect(href(to, '/')).toBe(url);
  });

  const bases = fc.constantFrom('/', '/hub/', '/a/b%20c/');
  const ids = fc
    .stringMatching(/^[a-zé0-9][a-zé0-9._-]{0,8}(\/[a-z0-9][a-z0-9._-]{0,8}){0,2}$/)
    .filter((one) => id.safeParse(one).success);

  it('lead back to the entry and the anchor that they were made of', () => {
    const folders = fc.constantFrom(...kinds.filter((kind) => !kind.single).map(({ folder }) => folder));
    fc.assert(
      fc.property(
        bases,
        folders,
        ids,
        fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
        (base, folder, one, anchor) => {
          const url = href({ entry: `${folder}/${one}`, anchor }, base);
          const { pathname, hash } = new URL(url, 'https://example.com');
          expect(pathname.startsWith(base)).toBe(true);
          expect(decodeURIComponent(pathname.slice(base.length))).toBe(`${folder}/${one}/`);
          expect(decodeURIComponent(hash.slice(1))).toBe(anchor ?? '');
        },
      ),
    );
  });

  it('differ for different entries', () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(href({ entry: `signals/${one}` }, '/') === href({ entry: `signals/${other}` }, '/')).toBe(one === other);
      }),
    );
  });

  it('keep the values of a query', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
        (query) => {
          const { searchParams } = new URL(href({ list: 'signals', query }, '/'), 'https://example.com');
          expect(new Map(searchParams)).toEqual(new Map(Object.entries(query)));
        },
      ),
    );
  });
});
