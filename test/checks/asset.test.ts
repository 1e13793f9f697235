import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('asset', () => {
  const files = (...sources: string[]) => ({
    'personas/a.md': persona('', sources.map((src) => `![Alt.](${src})`).join('\n\n')),
    'personas/images/curve.svg': '',
    'personas/table.csv': '',
  });

  it('finds images that are missing, elsewhere, or no images', () => {
    expect(
      places(
        problemsOf(
          'asset',
          files(
            'images/curv.svg',
            'https://example.com/a.png',
            'data:image/png;base64,a',
            '../../a.png',
            '/a.png',
            'table.csv',
            'a.md',
          ),
        ),
      ),
    ).toHaveLength(7);
  });

  it('is content with an image in the content folder', () => {
    expect(problemsOf('asset', files('images/curve.svg', './images/../images/curve.svg'))).toEqual([]);
  });

  it('suggests the path from this file', () => {
    expect(problemsOf('asset', files('images/curv.svg'))[0]?.fix).toBe(
      'Correct the path. Did you mean `images/curve.svg`?',
    );
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('asset', files('https://example.com/a.png'))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "a relative path to an image in the content folder",
        "fix": "Put it into the content folder and give its relative path.",
        "found": "https://example.com/a.png",
        "message": "The image does not lie in the content folder.",
      }
    `);
  });
});
