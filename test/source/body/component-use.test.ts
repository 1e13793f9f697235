import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/source/body/body.ts';
import { compileBody } from '../../../src/source/body/compile-body.ts';
import { vocabulary } from '../../../src/vocabulary/index.ts';

const faults = (text: string) => compileBody(text, '.mdx').faults;
const messages = (text: string) => faults(text).map(({ message }) => message);
const components = (pieces: readonly Piece[]): { name: string; attributes: Record<string, string> }[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' || !('children' in piece)
      ? []
      : [
          ...(piece.type === 'component' ? [{ name: piece.name, attributes: piece.attributes }] : []),
          ...components(piece.children),
        ],
  );

describe('a component in a text', () => {
  it.each(vocabulary.map(({ name, example }) => [name, example]))(
    '%s compiles as its help shows it',
    (name, example) => {
      const body = compileBody(example, '.mdx');
      expect(body.faults).toEqual([]);
      expect(components(body.pieces).map((component) => component.name)).toContain(name);
    },
  );

  it('carries its literal attributes', () => {
    expect(
      components(compileBody("<Callout kind='note' title=\"A &amp; 'b'\">\n\nx\n\n</Callout>", '.mdx').pieces),
    ).toEqual([{ name: 'Callout', attributes: { kind: 'note', title: "A & 'b'" } }]);
  });

  it.each<[string, string, string[]]>([
    ['no such name', '<Evidnce of="a">b</Evidnce>', ['There is no component `<Evidnce>`.']],
    ['a tag of HTML', '<div>a</div>', ['HTML tags such as `<div>` are not used in .mdx files.']],
    ['a missing attribute', '<Details>\n\na\n\n</Details>', ['In `<Details>`: `summary` is missing.']],
    ['an unknown attribute', '<Steps colour="a">\n\nb\n\n</Steps>', ['In `<Steps>`: Unknown attribute `colour`.']],
    [
      'a wrong value',
      '<Callout kind="nte">\n\na\n\n</Callout>',
      ['In `<Callout>`: `kind` is "nte", expected one of note, tip, important, warning, caution, open-question.'],
    ],
    [
      'no ids',
      'a <Evidence of=" ">b</Evidence>',
      ['In `<Evidence>`: `of` is "", expected one or more ids, parted by spaces.'],
    ],
    [
      'an expression',
      '<Metric of={a} />',
      ['Attribute `of` of `<Metric>` is an expression; nothing in content is executed.'],
    ],
    ['a spread', '<Metric {...a} />', ['`<Metric>` spreads an expression; nothing in content is executed.']],
    ['an attribute twice', '<Metric of="a" of="b" />', ['`<Metric>` has the attribute `of` twice.']],
    [
      'a name that JavaScript keeps for itself',
      '<Steps __proto__="a">\n\nb\n\n</Steps>',
      ['In `<Steps>`: Unknown attribute `__proto__`.'],
    ],
    ['a block in a sentence', 'a <Steps>b</Steps>', ['`<Steps>` is a block and stands inside a sentence.']],
    ['a part without its whole', '<Tab title="a">\n\nb\n\n</Tab>', ['`<Tab>` stands outside `<Tabs>`.']],
    [
      'a part inside another',
      '<Tabs>\n<Callout kind="note">\n\n<Tab title="a">\n\nb\n\n</Tab>\n\n</Callout>\n</Tabs>',
      ['`<Tab>` stands outside `<Tabs>`.'],
    ],
    ['text where none may stand', '<Quote of="a">b</Quote>', ['`<Quote>` takes no text.']],
    ['no text where some must', 'a <Evidence of="b"></Evidence>', ['`<Evidence>` is empty.']],
  ])('is refused for %s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it('tells every fault of one component', () => {
    expect(messages('a <Callout kind="nte" colour="b"></Callout>')).toHaveLength(4);
  });

  it('is told how to write a literal that stands in braces', () => {
    expect(faults('<Metric of={"pages"} />')[0]?.fix).toBe('Write of="pages" without braces.');
    expect(faults('<Metric of={pages} />')[0]?.fix).toBe('Write the value as text in quotes.');
  });

  it('shows the text inside a component that is refused, so that later faults are found too', () => {
    expect(messages('<Wrong>\n\n<AlsoWrong />\n\n</Wrong>')).toHaveLength(2);
  });

  it('says in words what to do', () => {
    const words = [
      '<Evidnce of="a">b</Evidnce>',
      '<b>a</b>',
      'a <Steps>b</Steps>',
      '<Tab title="a">\n\nb\n\n</Tab>',
      '<Quote of="a">b</Quote>',
      '<Steps></Steps>',
      '<Metric {...a} />',
    ]
      .flatMap(faults)
      .map(({ message, expected, fix }) => `${message} Expected ${expected}. ${fix}`)
      .join('\n');
    expect(words).toMatchInlineSnapshot(`
      "There is no component \`<Evidnce>\`. Expected a component of the component list (/method/components/). Use the component list (/method/components/). Did you mean \`Evidence\`?
      HTML tags such as \`<b>\` are not used in .mdx files. Expected a component of the component list (/method/components/). Write it in Markdown, or use the component list (/method/components/). To show the tag itself, write it as code.
      \`<Steps>\` is a block and stands inside a sentence. Expected <Steps> on lines of its own. Put it on lines of its own, with a blank line before and after.
      \`<Tab>\` stands outside \`<Tabs>\`. Expected <Tab> directly inside <Tabs>. Put it directly inside \`<Tabs>\`.
      \`<Quote>\` takes no text. Expected <Quote … /> without text. Close it at once: \`<Quote … />\`.
      \`<Steps>\` is empty. Expected text inside <Steps>. Put Markdown inside it, with blank lines around.
      \`<Metric>\` spreads an expression; nothing in content is executed. Expected literal attributes. Write each attribute out as name="value"."
    `);
  });
});
