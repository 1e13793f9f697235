import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forReaders } from '../../src/engine/for-readers.ts';

/** As Astro writes values of attributes. */
const escaped = (text: string) => text.replace(/&/g, '&#38;').replace(/"/g, '&#34;');

it('leaves a page whole but for what only the search reads, whatever authors wrote into it', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('></span>', '<span hidden data-pagefind-meta="x"></span>'));
  fc.assert(
    fc.property(text, text, text, (title, filter, body) => {
      const before = `<article data-pagefind-body title="${escaped(body)}">`;
      const after = `<p>${body.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p></article>`;
      const meta = `<span hidden data-pagefind-meta="title[data-title]" data-pagefind-filter="kind[data-f0]" data-title="${escaped(title)}" data-f0="${escaped(filter)}"></span>`;
      expect(forReaders(before + meta + after)).toBe(before + after);
    }),
  );
});

it('puts sheets into the head, each once and in their order, behind those that stand there', () => {
  const link = (name: string) => `<link rel="stylesheet" href="/_assets/${name}.css">`;
  const alternate = '<link rel="alternate" href="/feed.xml">';
  const body = `<body><p>${link('chart')}a</p>${alternate}<div>${link('home')}</div>${link('chart')}${link('base')}</body>`;
  expect(forReaders(`<head>${link('base')}</head>${body}`)).toBe(
    `<head>${link('base')}${link('chart')}${link('home')}</head><body><p>a</p>${alternate}<div></div></body>`,
  );
});
