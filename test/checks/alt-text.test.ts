import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('alt-text', () => {
  const found = (body: string) =>
    places(problemsOf('alt-text', { 'personas/a.md': persona('', body), 'personas/b.svg': '' }));

  it('finds images that say nothing in words', () => {
    expect(found('![](b.svg) ![ ](b.svg) ![b.svg](b.svg)\n\n<img src="b.svg">')).toEqual([
      'personas/a.md:9:1',
      'personas/a.md:9:12',
      'personas/a.md:9:24',
      'personas/a.md:11:1',
    ]);
  });

  it('is content with words', () => {
    expect(found('![Pages by hour.](b.svg) <img src="b.svg" alt="The same.">')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('alt-text', { 'personas/a.md': persona('', '![](b.svg)') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "a text between the square brackets",
        "fix": "Write what it shows: ![Pages by hour: two thirds come at night.](…)",
        "found": null,
        "message": "The image \`b.svg\` has no description.",
      }
    `);
  });
});
