import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('anchor', () => {
  const files = (body: string) => ({
    'personas/a.md': persona('', `${body}\n\n## Days and nights\n\nx`),
    'personas/b.md': persona('', '## Pains\n\nx'),
  });

  it('finds headings that are not there, on this page and on another', () => {
    expect(places(problemsOf('anchor', files('[x](#days) [y](b.md#gains) [z](#user-content-x)')))).toEqual([
      'personas/a.md:9:1',
      'personas/a.md:9:12',
      'personas/a.md:9:28',
    ]);
  });

  it('is content with headings that are there, and with footnotes', () => {
    expect(
      problemsOf(
        'anchor',
        files('[x](#days-and-nights) [y](b.md#pains) [z](#) [f](https://a.b/#c) text[^1]\n\n[^1]: Note.'),
      ),
    ).toEqual([]);
  });

  it('knows ids that headings were given', () => {
    expect(problemsOf('anchor', files('[x](#why) [y](#own)\n\n## A reason {#why}\n\n<a id="own"></a>'))).toEqual([]);
    expect(places(problemsOf('anchor', files('[x](#a-reason)\n\n## A reason {#why}')))).toEqual(['personas/a.md:9:1']);
  });

  it('tells of an id that two have, and leaves it to the first', () => {
    const twice = files('## A {#why}\n\n[x](#b)\n\n## B {#why}');
    expect(problemsOf('anchor', twice)).toMatchObject([
      { severity: 'error', line: 13, column: 1, found: '{#why}', fix: 'Give one of them another id.' },
    ]);
    expect(places(problemsOf('anchor', files('## A {#own}\n\n<a id="own"></a>x')))).toEqual(['personas/a.md:9:1']);
  });

  it('leaves a missing file to the check of links', () => {
    expect(problemsOf('anchor', files('[x](gone.md#pains)'))).toEqual([]);
  });

  it('lists no more headings than one reads', () => {
    const many = Array.from({ length: 100 }, (_, index) => `## Heading ${index}\n\nx`).join('\n\n');
    expect(problemsOf('anchor', { 'personas/a.md': persona('', `[x](#y)\n\n${many}`) })[0]?.expected).toMatch(
      /^one of (#heading-\d+, ){12}…$/,
    );
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('anchor', files('[x](#days-and-night)'))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "one of #days-and-nights",
        "fix": "Correct the part after #, or remove it. Did you mean \`#days-and-nights\`?",
        "found": "#days-and-night",
        "message": "This page has no heading or anchor \`#days-and-night\`.",
      }
    `);
  });
});
