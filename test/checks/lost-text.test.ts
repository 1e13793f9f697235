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
});
