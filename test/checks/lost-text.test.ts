import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (body: string) => entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body);

describe('lost-text', () => {
  it('finds words that go with the tag around them, and what an open comment swallows', () => {
    const files = {
      'personas/a.md': persona('a <object>b</object>'),
      'personas/b.md': persona('The cache is a Map<Title> now.\n\nWe lose two. </title>'),
      'personas/c.md': persona('a\n\n<!-- b'),
    };
    expect(places(problemsOf('lost-text', files))).toEqual([
      'personas/a.md:9:3',
      'personas/b.md:9:19',
      'personas/c.md:11:1',
    ]);
  });

  it('is content with tags that never close, which are text, and with what holds no words', () => {
    const body = 'a Map<Title> b <iframe src="a"></iframe> <svg><path d="M0 0"/></svg> <b>c</b>';
    expect(problemsOf('lost-text', { 'personas/a.md': persona(body) })).toEqual([]);
  });

  it.each(['.md', '.mdx'])('finds cells beside a table and lines that are read as addresses, in %s', (extension) => {
    const files = {
      [`personas/a${extension}`]: persona('| a | b |\n| - | - |\n| c | `d | e` |\n'),
      [`personas/b${extension}`]: persona('[Status]: green\n'),
      [`personas/c${extension}`]: persona('> [Status]: green.\n\nwords'),
      [`personas/d${extension}`]: persona('- x\n\n  | a |\n  | - |\n  | c | d |\n'),
    };
    expect(places(problemsOf('lost-text', files)).map((place) => place.replace(extension, ''))).toEqual([
      'personas/a:11:10',
      'personas/b:9:1',
      'personas/c:9:3',
      'personas/d:13:7',
    ]);
  });

  it('is content with cells that hold nothing, addresses that are used, and comments', () => {
    const body =
      '| a |\n| - |\n| b \\| c | |\n\n[d], [e][f], ![g]\n\n[d]: d\n[f]: f\n[g]: g\n[//]: # (h)\n[i]: <> (j)\n[k]: https://example.com\n[l]: a.md';
    expect(problemsOf('lost-text', { 'personas/a.md': persona(body), 'personas/b.mdx': persona(body) })).toEqual([]);
  });
});
