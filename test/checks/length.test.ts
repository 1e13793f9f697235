import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const told = (fields: string) =>
  problemsOf('length', { 'personas/a.md': entry(`owner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${fields}`) }).map(
    ({ field, message }) => [field, message],
  );

describe('length', () => {
  it('tells of titles and tags that no list can show', () => {
    expect(told(`title: ${'a'.repeat(10_000)}`)).toEqual([
      ['title', '`title` has 10,000 letters, expected at most 200.'],
    ]);
    expect(told(`title: A\nsummary: ${'a '.repeat(400)}b`)).toHaveLength(1);
    const tags = Array.from({ length: 10_000 }, (_, at) => `t${at}`).join(', ');
    expect(told(`title: A\ntags: [${tags}]`)).toEqual([['tags', '`tags` has 10,000 tags, expected at most 40.']]);
    expect(told(`title: A\ntags: [${'a'.repeat(61)}]`).map(([field]) => field)).toEqual(['tags.0']);
    expect(problemsOf('length', { 'hub.yaml': `title: ${'a'.repeat(500)}\nproduct: P\n` })).toHaveLength(1);
  });

  it('is content with forty tags', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`).join(', ');
    expect(told(`title: A\ntags: [${tags(40)}]`)).toEqual([]);
    expect(told(`title: A\ntags: [${tags(41)}]`)).toHaveLength(1);
  });

  it('counts letters, not what they are made of', () => {
    expect(told(`title: ${'😀'.repeat(200)}\nsummary: ${'a'.repeat(600)}\ntags: [${'a'.repeat(60)}]`)).toEqual([]);
  });
});
