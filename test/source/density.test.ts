import { describe, expect, it } from 'vitest';
import { densityFault } from '../../src/source/density.ts';

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
  ])('%s', (_, text, line) => {
    expect(densityFault(text)).toMatchObject({ check: 'body-syntax', at: { line, column: 1 } });
  });

  it.each([
    ['many paragraphs', '_a_ &amp; *b*\n\n'.repeat(20_000)],
    ['a code block', `\`\`\`json\n${'{ "a": { "b_c": 1 } }\n'.repeat(20_000)}\`\`\``],
    ['a code block with a shorter fence inside', `\`\`\`\`\n\`\`\`\n${'{_'.repeat(20_000)}\n\`\`\`\``],
    ['a long table', `| a_b | c |\n| --- | --- |\n${'| _x_ | &amp; |\n'.repeat(20_000)}`],
    ['a long line of words', 'word '.repeat(1_000_000)],
    ['a rule of hyphens', '- '.repeat(5000)],
    ['a rule of stars', ' * *'.repeat(5000)],
    ['a short text', '<b>_&{*'],
  ])('leave alone %s', (_, text) => {
    expect(densityFault(text)).toBeNull();
  });
});
