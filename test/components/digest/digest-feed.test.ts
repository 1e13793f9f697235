import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { digestFeed } from '../../../src/components/digest/digest.ts';
import { atom, type Feed } from '../../../src/components/digest/feed.ts';
import { runs } from '../../support/runs.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const parser = new new JSDOM().window.DOMParser();

/** Reads a feed as XML; throws when it is not well formed. */
function read(xml: string): Document {
  const document = parser.parseFromString(xml, 'application/xml');
  const error = document.getElementsByTagName('parsererror')[0];
  if (error) throw new Error(error.textContent ?? '');
  return document;
}
const texts = (document: Document, name: string) =>
  [...document.getElementsByTagName(name)].map((one) => one.textContent);

const entry = { id: 'https://h.example/d/1/', title: 'One', updated: '2026-10-31', summary: 'S', html: '<p>x</p>' };
const feed: Feed = {
  title: 'Hub',
  subtitle: 'News',
  language: 'en',
  author: 'Hub',
  self: 'https://h.example/feed.xml',
  page: 'https://h.example/d/',
  today: '2026-11-21',
  entries: [entry],
};

describe('the feed', () => {
  it('is read by a reader that finds faults', () => {
    expect(() => read('<feed><title>a & b</title></feed>')).toThrow();
  });

  it('gives back every text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const document = read(
          atom({ ...feed, title: text, entries: [{ ...entry, html: `<p title="a&amp;b">${text}</p>` }] }),
        );
        const clean = text
          .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          .replaceAll(/\r\n?/g, '\n');
        expect(texts(document, 'title')[0]).toBe(clean);
        expect(texts(document, 'content')[0]).toBe(`<p title="a&amp;b">${clean}</p>`);
      }),
      runs(40),
    );
  });

  it('is as new as its newest entry, and of the day of the build while it has none', () => {
    const older = { ...entry, id: 'https://h.example/d/0/', updated: '2026-09-01' };
    expect(texts(read(atom({ ...feed, entries: [older, entry] })), 'updated')[0]).toBe('2026-10-31T00:00:00Z');
    expect(texts(read(atom({ ...feed, entries: [] })), 'updated')).toEqual(['2026-11-21T00:00:00Z']);
  });
});

describe('the digest of a hub as a feed', () => {
  const site = siteOf(exampleFiles());
  const document = read(digestFeed(site, 'https://hub.example.com'));
  it('has one entry for each month, named by the address of its page', () => {
    const ids = texts(document, 'id');
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[1]).toMatch(/^https:\/\/hub\.example\.com\/digest\/\d{4}-\d{2}\/$/);
  });

  it('holds whole addresses only', () => {
    for (const html of texts(document, 'content'))
      for (const [, address] of (html ?? '').matchAll(/href="([^"]*)"/g))
        expect(address).toMatch(/^https:\/\/hub\.example\.com\//);
  });
});
