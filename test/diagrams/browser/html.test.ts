import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines } from '../../../src/diagrams/browser/html.ts';
import { measureText } from '../../../src/diagrams/font.ts';
import { runs } from '../../support/runs.ts';
import { target } from './svg.ts';

const label = (inside: string, style = '', room?: number) =>
  labelLines(
    target(
      `<foreignObject width="500" height="50"><div xmlns="http://www.w3.org/1999/xhtml" id="t" style="${style}">${inside}</div></foreignObject>`,
    ),
    room,
  );
const lines = (...given: Parameters<typeof label>) =>
  label(...given).lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
const width = (text: string, weight = 400) => measureText(text, { size: 16, weight });

describe('the lines of a label', () => {
  it.each([
    ['one', 'a b', ['a b']],
    ['broken', 'a<br/>b<br>c', ['a', 'b', 'c']],
    ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['blocks in blocks', '<div><div>a</div></div><div>b</div>', ['a', 'b']],
    ['text before and behind a block', 'a<p>b</p>c', ['a', 'b', 'c']],
    ['lists', '<ul><li>a</li><li>b</li></ul>', ['a', 'b']],
    ['no line for an end', 'a<br/>', ['a']],
    ['an empty line between', 'a<br/><br/>b', ['a', '', 'b']],
    ['white space as one blank', '\n  a \n  b ', ['a b']],
    ['words in elements on one line', 'a <b>b</b><i>c</i>', ['a bc']],
    ['nothing', '', []],
    ['nothing but blanks', ' \n ', []],
  ])('%s', (_, inside, wanted) => expect(lines(inside)).toEqual(wanted));

  it('are as high as the font, or as they are told, and as wide as the widest', () => {
    expect(label('a<br/>Strategy')).toMatchObject({ height: 44, lineHeight: 22, width: width('Strategy') });
    expect(label('a<br/>b', 'line-height:1.5')).toMatchObject({ height: 48, lineHeight: 24 });
    expect(label('a', 'font-size:20px')).toMatchObject({ height: 28 });
    expect(label('')).toMatchObject({ height: 0, width: 0 });
    expect(label('a', 'width:70px').width).toBe(70);
  });

  it('are set in the fonts of their elements', () => {
    const [line] = label('a<b>b</b><strong>c<code>d</code></strong>').lines;
    expect(line?.map(({ text, font }) => [text, font.weight, font.mono])).toEqual([
      ['a', 400, false],
      ['b', 700, false],
      ['c', 700, false],
      ['d', 700, true],
    ]);
    expect(label('a<b>b</b>').width).toBeCloseTo(width('a') + width('b', 700), 6);
  });
});

describe('a label that is too wide', () => {
  const words = 'One signal after another';

  it('is broken between words, by its box or its style', () => {
    const broken = ['One signal', 'after', 'another'];
    const room = width('One signal') + 1;
    expect(lines(words, '', room)).toEqual(broken);
    const justWide = width('One') + width(' ') + width('signal');
    expect(lines('One signal', '', justWide)).toEqual(['One signal']);
    expect(lines(words, `max-width:${room}px`)).toEqual(broken);
    expect(lines(words, `max-width:${room}px`, 500)).toEqual(broken);
    expect(lines(words, 'max-width:500px', room)).toEqual(broken);
  });

  it('is not broken where it must not be', () => {
    const whole = label(words, 'white-space:nowrap;max-width:50px');
    expect(whole.lines).toHaveLength(1);
    expect(whole.width).toBeCloseTo(width(words), 6);
  });

  it('keeps a word whole that has no room, and is then as wide as it may be', () => {
    expect(lines('a Strategyofallstrategies b', '', 40)).toEqual(['a', 'Strategyofallstrategies', 'b']);
    expect(label('Strategyofallstrategies', '', 40).width).toBe(40);
  });

  it('keeps the lines it had', () =>
    expect(lines('One signal<br/>after another', '', width('One signal') + 1)).toEqual([
      'One signal',
      'after',
      'another',
    ]));

  it('says the same words in their order, and no line is too wide that could be broken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'Strategy', 'of', 'another', '<b>bold</b>', '<br/>'), { maxLength: 12 }),
        fc.integer({ min: 20, max: 200 }),
        (parts, room) => {
          const found = label(parts.join(' '), '', room);
          const told = parts.map((part) => part.replace(/<[^>]*>/g, '')).filter(Boolean);
          const said = found.lines.map((line) => line.map(({ text }) => text).join(''));
          expect(said.join(' ').split(/\s+/).filter(Boolean)).toEqual(told);
          for (const line of found.lines) {
            const wide = line.reduce((sum, { text, font }) => sum + width(text, font.weight), 0);
            const filled = line.filter(({ text }) => text.trim() !== '');
            const end = line.at(-1);
            const blank = end && end.text.trim() === '' ? width(end.text) : 0;
            expect(filled.length < 2 || wide - blank <= room + 1e-6).toBe(true);
          }
        },
      ),
      runs(150),
    );
  });
});
