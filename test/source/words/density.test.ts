import { describe, expect, it } from 'vitest';
import { densityFault } from '../../../src/source/words/density.ts';

describe('texts too dense to be read in bounded time', () => {
  it.each<[string, string, number]>([
    ['more marks in one paragraph than anybody writes', `a\n\n${'_a_ '.repeat(5001)}`, 3],
    ['marks over many lines without a blank one', `a\n\n${'*a* &amp;\n'.repeat(4000)}`, 3],
    ['more tags than anybody writes', `\n\na <b>\n${'\n<b>x</b>\n'.repeat(6000)}`, 3],
    ['more quotes inside each other than anybody writes', `a\n${'> '.repeat(2000)}b`, 2],
    ['more lists inside each other than anybody writes', `a\n${'1. '.repeat(2000)}b`, 2],
    ['more lists inside each other, with bullets', `a\n${'- '.repeat(2000)}b`, 2],
    ['more lists inside each other, empty ones', `a\n${'+ '.repeat(2000)}`, 2],
    ['more lists inside each other, of every kind', `a\n${'- * + '.repeat(2000)}`, 2],
    ['marks behind a code block', `\`\`\`\n${'_'.repeat(20_000)}\n\`\`\`\n${'_a_ '.repeat(5001)}`, 4],
    ['marks in lines that only look like a table', `| a\n${'| &amp;\n'.repeat(11_000)}`, 1],
    ['characters by name in a long paragraph', `a\n\n${'&amp; and words '.repeat(5000)}`, 3],
    ['characters by name in many of them', `${`${'&amp; and words '.repeat(900)}\n\n`.repeat(20)}`, 31],
    ['marks in a long line that is not all ASCII', `a\n\né ${'`a` '.repeat(9000)}`, 3],
    ['marks in many such lines', `${`é ${'[a](b) `c` '.repeat(400)}\n\n`.repeat(50)}`, 75],
    [
      'a wide table whose rows lack most cells',
      `a\n\n${'|a'.repeat(600)}|\n${'|-'.repeat(600)}|\n${'|a\n'.repeat(600)}`,
      172,
    ],
    ['the same in a quote', `> ${'|a'.repeat(600)}|\n> ${'|:-: '.repeat(600)}|\n${'> |a\n'.repeat(600)}`, 170],
    ['more addresses in one word than anybody writes', `a\n\n${'http://'.repeat(1001)}`, 3],
  ])('%s', (_, text, line) => {
    expect(densityFault(text, '.md')).toMatchObject({ check: 'body-syntax', at: { line, column: 1 } });
  });

  it.each([
    ['many paragraphs', '_a_ &amp; *b*\n\n'.repeat(20_000)],
    ['a code block', `\`\`\`json\n${'{ "a": { "b_c": 1 } }\n'.repeat(20_000)}\`\`\``],
    ['a code block with a shorter fence inside', `\`\`\`\`\n\`\`\`\n${'{_'.repeat(20_000)}\n\`\`\`\``],
    ['a long table', `| a_b | c |\n| --- | --- |\n${'| _x_ | &amp; |\n'.repeat(20_000)}`],
    [
      'a long and wide table',
      `${'| a '.repeat(600)}|\n${'| - '.repeat(600)}|\n${`${'| a '.repeat(600)}|\n`.repeat(600)}`,
    ],
    ['tables in code', `\`\`\`\n| a | b |\n| - | - |\n${'a\n'.repeat(200_000)}\`\`\``],
    ['many narrow tables with short rows', '| a | b |\n| - | - |\n| a\n\n'.repeat(20_000)],
    ['a long line of words', 'word '.repeat(1_000_000)],
    ['a rule of hyphens', '- '.repeat(5000)],
    ['a rule of stars', ' * *'.repeat(5000)],
    ['a short text', '<b>_&{*'],
    ['a long list of entries with marks', '- an entry &amp; <b>its</b> words\n'.repeat(4500)],
    [
      'a book in Chinese with a line for each paragraph',
      `${'言葉がある。'.repeat(100)}*言葉* と [言葉](a.md)\n\n`.repeat(1000),
    ],
    ['a long line in Chinese', `${'言葉がある。'.repeat(500)}*言葉* と [言葉](a.md)。`.repeat(60)],
    ['addresses with spaces between', 'see http://a.example/b, '.repeat(20_000)],
  ])('leave alone %s', (_, text) => {
    expect(densityFault(text, '.md')).toBeNull();
  });
});

describe('a text of components too dense to be read in bounded time', () => {
  it.each<[string, string, number]>([
    ['more tags than anybody writes', `a\n\n${'<Steps>\n\n</Steps>\n\n'.repeat(2001)}`, 1],
    ['expressions in a long paragraph', `a\n\n${'{a} and words '.repeat(5000)}`, 3],
    ['tags in a long paragraph', `a\n\n${'<Metric of="a" /> and many words '.repeat(3500)}`, 3],
  ])('%s', (_, text, line) => {
    expect(densityFault(text, '.mdx')).toMatchObject({ check: 'body-syntax', at: { line, column: 1 } });
  });

  it.each([
    ['a thousand components', '<Metric of="a" />\n\nWords.\n\n'.repeat(1000)],
    ['a long paragraph with some', `${'<Metric of="a" /> and '.repeat(200)}${'word '.repeat(50_000)}`],
    ['comments', '{/* a */}\n\n'.repeat(5000)],
  ])('leave alone %s', (_, text) => {
    expect(densityFault(text, '.mdx')).toBeNull();
  });
});
