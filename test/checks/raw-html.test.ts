import { describe, expect, it } from 'vitest';
import { checked, entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('raw-html', () => {
  it('finds HTML that is taken out', () => {
    expect(
      places(problemsOf('raw-html', { 'personas/a.md': persona('', 'a <b onclick="c">d</b>\n\n<script></script>') })),
    ).toEqual(['personas/a.md:9:6', 'personas/a.md:11:1']);
  });

  it('is content with HTML that marks up text', () => {
    expect(
      problemsOf('raw-html', {
        'personas/a.md': persona(
          '',
          '<!-- a --> <kbd>K</kbd> H<sub>2</sub>O <details><summary>a</summary>b</details>\n\n`<script>`',
        ),
      }),
    ).toEqual([]);
  });

  it.each([
    ['before <?php echo "a > b"; ?> after', '9:8 <?php'],
    ['<?xml version="1.0"?>\n\nafter', '9:1 <?xml'],
    ['<!DOCTYPE html>\n\nafter', '9:1 <!DOCTYPE'],
    ['> <?php\n> if (a > b) echo "<b>";\n> ?>\n>\n> after', '9:3 <?php'],
  ])('tells of what machines read, and takes it out whole: %j', (body, place) => {
    const files = { 'personas/a.md': persona('', body) };
    expect(problemsOf('raw-html', files).map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual([
      place,
    ]);
    const { pieces } = checked(files).hub.entries[0]?.body ?? { pieces: [] };
    expect(pieces.join('')).toContain('after');
    expect(pieces.join('')).not.toMatch(/php|echo|b"|DOCTYPE|xml/);
  });

  it.each([
    'a <![CDATA[ words > more ]]> b',
    '<![CDATA[ words\n\nmore',
    'a <! words> b',
    'a <!words more> b',
    'a <? words ?> more',
    '<!DOCTYPE words\n\nmore',
  ])('shows other such marks as text: %j', (body) => {
    const files = { 'personas/a.md': persona('', body) };
    const { problems, hub } = checked(files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const shown = hub.entries[0]?.body.pieces.join('') ?? '';
    for (const words of body.match(/[a-z]{4,}/g) ?? []) expect(shown).toContain(words);
    if (body !== 'a <! words> b') expect(places(problemsOf('raw-html', files))).toHaveLength(1);
  });

  it('hides nothing in what it does not show', () => {
    const body = 'a <![CDATA[ <Audience only="b">secret</Audience> ]]>';
    expect(places(problemsOf('hidden-text', { 'personas/a.md': persona('', body) }))).toContain('personas/a.md:9:13');
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('raw-html', { 'personas/a.md': persona('', '<iframe src="a"></iframe>') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "Markdown, or HTML that only marks up text",
        "fix": "Write it in Markdown, or use a component in an .mdx file.",
        "found": "<iframe>",
        "message": "\`<iframe>\` is taken out of the text.",
      }
    `);
  });
});
