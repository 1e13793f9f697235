import { describe, expect, it } from 'vitest';
import { drawing, entry, picture, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('asset', () => {
  const files = (...sources: string[]) => ({
    'personas/a.md': persona('', sources.map((src) => `![Alt.](${src})`).join('\n\n')),
    'personas/images/curve.svg': drawing,
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

  it.each<[string, string | Uint8Array, string]>([
    ['page.png', '<!doctype html><script>1</script>', 'is called .png and holds HTML.'],
    ['drawing.png', drawing, 'is called .png and holds XML.'],
    ['picture.jpg', picture, 'is called .jpg and holds .png.'],
    ['nothing.png', '', 'is called .png and is an empty file.'],
    ['odd.gif', 'GIF?', 'is called .gif and is something else.'],
    ['paper.pdf', '<html>', 'is called .pdf and holds HTML.'],
    ['table.csv', '<script>1</script>', 'is called .csv and holds HTML.'],
  ])('looks at the bytes: %s', (name, bytes, message) => {
    const [problem, ...more] = problemsOf('asset', {
      'personas/a.md': persona('', `[a](${name})`),
      [`personas/${name}`]: bytes,
    });
    expect(problem).toMatchObject({ file: `personas/${name}`, message: `\`personas/${name}\` ${message}` });
    expect(more).toEqual([]);
  });

  it('takes names as they are: encoded in the address, in any Unicode form', () => {
    const names = [
      'C# calls.png',
      'why?.png',
      '50%25 off.png',
      'a+b.png',
      'a&b.png',
      'x [y] (z).png',
      'gr\u00f6\u00dfe.png',
    ];
    const body = names
      .map((name) => `![Alt.](<${name.replace(/[%#?]/g, encodeURIComponent)}>) [Alt](<${encodeURIComponent(name)}>)`)
      .join('\n\n');
    const onDisk = names.map((name) => [`personas/${name.normalize('NFD')}`, picture]);
    expect(problemsOf('asset', { 'personas/a.md': persona('', body), ...Object.fromEntries(onDisk) })).toEqual([]);
    expect(problemsOf('link-target', { 'personas/a.md': persona('', body), ...Object.fromEntries(onDisk) })).toEqual(
      [],
    );
  });

  it('shows how a name is written in a link, and tells letter case apart', () => {
    const fix = (src: string, name: string) =>
      problemsOf('asset', { 'personas/a.md': persona('', `![Alt.](<${src}>)`), [`personas/${name}`]: picture })[0]?.fix;
    expect(fix('C# calls.png', 'C# calls.png')).toContain('`C%23%20calls.png`');
    expect(fix('50% off.png', '50% off.png')).toBeUndefined();
    expect(fix('image.png', 'Image.PNG')).toContain('Did you mean `Image.PNG`?');
  });

  it('tells two names that differ only by letter case', () => {
    const all = { 'personas/Curve.svg': drawing, 'personas/curve.svg': drawing, 'personas/curve.png': picture };
    expect(problemsOf('asset', all).map(({ file, message }) => [file, message])).toEqual([
      [
        'personas/curve.svg',
        '`personas/Curve.svg` and `personas/curve.svg` differ only by letter case: on some systems they are one file.',
      ],
    ]);
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

  it('looks for what was meant by the first 200 images that are not there', () => {
    const sources = Array.from({ length: 201 }, (_, at) => `images/curve-${at}.svg`);
    const fixes = problemsOf('asset', files(...sources, 'images/curve-0.svg')).map(({ fix }) => fix);
    const found = 'Correct the path. Did you mean `images/curve.svg`?';
    expect(fixes).toEqual([...Array.from({ length: 200 }, () => found), 'Correct the path.', found]);
  });
});
