import { expect, it } from 'vitest';
import { readPart, withoutIgnored } from '../../src/search/read-part.ts';

it.each([
  ['a<p>b</p>c', 'a<p>b</p>c'],
  ['<figure data-pagefind-ignore><b>x</b></figure>y', '<figure data-pagefind-ignore></figure>y'],
  [
    '<p><i class="a" data-pagefind-ignore="all" title="t">x</i>y</p>',
    '<p><i class="a" data-pagefind-ignore="all" title="t"></i>y</p>',
  ],
  // Inside of another of its name, and of another that is ignored.
  [
    '<div data-pagefind-ignore><div>x</div><div data-pagefind-ignore>y</div></div>z',
    '<div data-pagefind-ignore></div>z',
  ],
  [
    '<div data-pagefind-ignore>x</div><div data-pagefind-ignore>y</div>',
    '<div data-pagefind-ignore></div><div data-pagefind-ignore></div>',
  ],
  // What authors write into attributes and texts is no tag.
  ['<p data-pagefind-ignore><a title="</p>">x</a></p>y', '<p data-pagefind-ignore></p>y'],
  ['<p title="a data-pagefind-ignore b">x</p>', '<p title="a data-pagefind-ignore b">x</p>'],
  ['<p>one data-pagefind-ignore two</p>', '<p>one data-pagefind-ignore two</p>'],
  ['<p title="1 > 0" data-pagefind-ignore>x</p>y', '<p title="1 > 0" data-pagefind-ignore></p>y'],
  ['<p data-pagefind-ignored>x</p>', '<p data-pagefind-ignored>x</p>'],
  // Without an end, and cut short.
  ['<img data-pagefind-ignore>x<p>y</p>', '<img data-pagefind-ignore>x<p>y</p>'],
  ['<svg><path data-pagefind-ignore/>x</svg>', '<svg><path data-pagefind-ignore/>x</svg>'],
  ['<p data-pagefind-ignore>x', '<p data-pagefind-ignore>'],
  ['x data-pagefind-ignore', 'x data-pagefind-ignore'],
])('of %s the search reads %s', (html, read) => {
  expect(withoutIgnored(html)).toBe(read);
});

it('takes time with the length of a page', () => {
  const many = '<p data-pagefind-ignore>x</p>'.repeat(50_000);
  expect(withoutIgnored(many)).toBe('<p data-pagefind-ignore></p>'.repeat(50_000));
  expect(withoutIgnored(' data-pagefind-ignore'.repeat(50_000))).toHaveLength(50_000 * 21);
});

it.each([
  [
    '<html lang="de"><nav>a</nav><article data-pagefind-body><p>b</p></article>c',
    'lang="de"',
    '<article data-pagefind-body><p>b</p></article>',
  ],
  // Several, and one in another of its name.
  [
    '<html lang="en"><div><div data-pagefind-body><div>a</div>b</div>c</div><p data-pagefind-body="">d</p>',
    'lang="en"',
    '<div data-pagefind-body><div>a</div>b</div><p data-pagefind-body="">d</p>',
  ],
  [
    '<html lang="en"><div data-pagefind-body>a<div data-pagefind-body>b</div></div>',
    'lang="en"',
    '<div data-pagefind-body>a<div data-pagefind-body>b</div></div>',
  ],
  [
    '<html lang="en"><p data-pagefind-body>a<b data-pagefind-ignore>b</b></p>',
    'lang="en"',
    '<p data-pagefind-body>a<b data-pagefind-ignore></b></p>',
  ],
])('of %s the search is sent what is marked', (html, language, part) => {
  expect(readPart(html)).toBe(`<!doctype html><html ${language}><body>${part}</body></html>`);
});

it.each(['<p>a</p>', '<p>data-pagefind-body</p>', '<p title=" data-pagefind-body ">a</p>', ' data-pagefind-body>'])(
  'of %s the search is sent nothing',
  (html) => {
    expect(readPart(html)).toBeNull();
  },
);
