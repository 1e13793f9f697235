import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontOf } from '../../../src/diagrams/browser/font-of.ts';
import { boxOf, chunksOf, runsOf, runsWithin } from '../../../src/diagrams/browser/text.ts';
import { measureText } from '../../../src/diagrams/font.ts';
import { runs } from '../../support/runs.ts';
import { target } from './svg.ts';

const round = (number: number) => Math.round(number * 100) / 100 + 0;
const width = (text: string, size = 16, weight = 400) => measureText(text, { size, weight });

/** Each run of `#t` as `words @ x y`. */
const runsIn = (text: string) => runsOf(target(text)).map((run) => `${run.text}@${round(run.x)} ${round(run.y)}`);
const inText = (inside: string, attributes = 'x="5" y="10"') => runsIn(`<text id="t" ${attributes}>${inside}</text>`);
const endOf = (text: string, x = 5) => round(x + width(text));

describe('the width of a text', () => {
  it('is that of its letters, however many marks stand on them', () => {
    expect(width(`a${'\u0301'.repeat(100_000)}b`)).toBe(width('a\u0301b'));
  });
});

describe('where text stands', () => {
  it('begins at the origin where nothing is said', () => expect(inText('a', '')).toEqual(['a@0 0']));

  it('runs on from one element to the next', () => {
    expect(inText('ab<tspan>cd</tspan>e')).toEqual([
      'ab@5 10',
      `cd@${endOf('ab')} 10`,
      `e@${round(5 + width('ab') + width('cd'))} 10`,
    ]);
  });

  it.each([
    ['x and y of the innermost', '<tspan x="1" y="2"><tspan x="40" y="50">b</tspan></tspan>', ['b@40 50']],
    ['each from the innermost that says it', '<tspan x="1" y="2"><tspan y="50">b</tspan></tspan>', ['b@1 50']],
    ['dx and dy of the innermost', '<tspan dx="3" dy="4"><tspan dy="30">b</tspan></tspan>', ['b@8 40']],
    [
      'for the first character alone',
      '<tspan x="40" y="50">b</tspan>c<tspan dy="7"> </tspan>',
      ['b@40 50', 'c@48.86 50'],
    ],
    [
      'dy piled up line by line',
      '<tspan x="0" dy="1em">a</tspan><tspan x="0" dy="1.5em">b</tspan>',
      ['a@0 26', 'b@0 50'],
    ],
    ['dx beside x', '<tspan x="40" dx="2">a</tspan>', ['a@42 10']],
    ['em of its own size', '<tspan dy="1em" font-size="10">a</tspan>', ['a@5 20']],
    ['ex', '<tspan dy="1ex">a</tspan>', [`a@5 ${round(10 + 16 * 0.486)}`]],
    ['per cent of the drawing', '<tspan x="50%" y="50%">a</tspan>', ['a@200 150']],
    ['units', '<tspan x="3pt" y="1in">a</tspan>', ['a@4 96']],
    ['the first of a list', '<tspan x="7 20 50" y="1,2">abc</tspan>', ['abc@7 1']],
    ['signs and short numbers', '<tspan x="-1e1" y=".5">a</tspan>', ['a@-10 0.5']],
    ['not what is no length', '<tspan x="undefined" y="NaN">a</tspan>', ['a@5 10']],
  ])('%s', (_, inside, wanted) => expect(inText(inside)).toEqual(wanted));

  it('is not moved by elements without a character', () => {
    expect(inText('<tspan dx="7" dy="30"></tspan>b')).toEqual(['b@5 10']);
    expect(inText('<tspan x="50" dy="1em"></tspan><tspan x="60" dy="2em">b</tspan>')).toEqual(['b@60 42']);
    expect(inText('a<tspan x="50" y="90"></tspan>b')).toEqual(['a@5 10', `b@${endOf('a')} 10`]);
    expect(inText('<tspan x="50" y="90"> </tspan>b')).toEqual(['b@5 10']);
  });

  it('leaves out what is not shown, and what is no text', () => {
    expect(inText('a<tspan display="none" x="90">b</tspan>c<title>d</title><!--e-->')).toEqual([
      'a@5 10',
      `c@${endOf('a')} 10`,
    ]);
    expect(inText('a<a href="x">b</a>')).toEqual(['a@5 10', `b@${endOf('a')} 10`]);
    expect(inText('')).toEqual([]);
    expect(inText('  <tspan> </tspan> ')).toEqual([]);
  });
});

describe('the anchor of text', () => {
  it('holds the start, the middle or the end', () => {
    const at = (anchor: string) => inText('abc', `x="100" y="0" text-anchor="${anchor}"`);
    expect(at('start')).toEqual(['abc@100 0']);
    expect(at('middle')).toEqual([`abc@${round(100 - width('abc') / 2)} 0`]);
    expect(at('end')).toEqual([`abc@${round(100 - width('abc'))} 0`]);
  });

  it('holds all that follows, up to the next absolute place', () => {
    const inside = 'ab<tspan dx="10">cd</tspan><tspan x="200" text-anchor="end">ef</tspan>';
    const wide = width('ab') + 10 + width('cd');
    expect(inText(inside, 'x="100" y="0" text-anchor="middle"')).toEqual([
      `ab@${round(100 - wide / 2)} 0`,
      `cd@${round(100 - wide / 2 + width('ab') + 10)} 0`,
      `ef@${round(200 - width('ef'))} 0`,
    ]);
    expect(
      chunksOf(target(`<text id="t" x="100" text-anchor="middle">${inside}</text>`)).map(({ anchor, x, runs: all }) => [
        anchor,
        x,
        all.length,
      ]),
    ).toEqual([
      ['middle', 100, 2],
      ['end', 200, 1],
    ]);
  });

  it('comes from rules and from around', () => {
    expect(runsIn('<style>.m{text-anchor:middle}</style><g class="m"><text id="t" x="100">abc</text></g>')).toEqual([
      `abc@${round(100 - width('abc') / 2)} 0`,
    ]);
  });

  it('leaves middles in the middle, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Strategy', 'of', 'pages', 'Ω', '東', '…'), { minLength: 1 }), (words) => {
        const inside = words.map((word) => `<tspan>${word}</tspan>`).join(' ');
        const all = runsOf(target(`<text id="t" x="70" text-anchor="middle">${inside}</text>`));
        const [first, last] = [all[0], all.at(-1)];
        expect(((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)) / 2).toBeCloseTo(70, 6);
      }),
      runs(40),
    );
  });
});

describe('the baseline of text', () => {
  // Of a text of 20 px: it reaches 20 above and 8 below the line.
  it.each([
    ['auto', 0],
    ['alphabetic', 0],
    ['middle', 4.86],
    ['central', 6],
    ['hanging', 16],
    ['mathematical', 10],
    ['text-before-edge', 20],
    ['text-after-edge', -8],
  ])('%s', (baseline, down) => {
    const attributes = `y="0" font-size="20" dominant-baseline="${baseline}"`;
    expect(inText('a', attributes)).toEqual([`a@0 ${down}`]);
    const text = target(`<text id="t" ${attributes}>a</text>`);
    expect(round(boxOf(runsOf(text)[0] as never).y)).toBe(round(down - 20));
  });

  it('of an element in it goes over that of the whole', () => {
    expect(inText('<tspan alignment-baseline="middle">a</tspan>', 'y="0" font-size="20"')).toEqual(['a@0 4.86']);
    expect(
      inText('<tspan alignment-baseline="central">a</tspan>b', 'y="0" font-size="20" dominant-baseline="middle"'),
    ).toEqual(['a@0 6', `b@${round(width('a', 20))} 4.86`]);
    expect(
      inText('<tspan alignment-baseline="baseline">a</tspan>', 'y="0" font-size="20" dominant-baseline="middle"'),
    ).toEqual(['a@0 4.86']);
  });
});

describe('white space in text', () => {
  it('is one blank between words, and none at the ends', () => {
    expect(inText('  a \n\t b  ', '')).toEqual(['a b@0 0']);
    expect(inText(' a <tspan> b </tspan> c ', '')).toEqual([
      'a @0 0',
      `b @${round(width('a '))} 0`,
      `c@${round(width('a ') + width('b '))} 0`,
    ]);
    expect(
      runsOf(target('<text id="t">a <tspan> </tspan></text>')).reduce((sum, run) => sum + run.width, 0),
    ).toBeCloseTo(width('a'), 6);
  });

  it('is kept where the text says so', () => {
    for (const keeps of ['xml:space="preserve"', 'style="white-space:pre"', 'style="white-space: pre-wrap"'])
      expect(inText('  a   b ', keeps)).toEqual(['  a   b @0 0']);
    expect(inText(' a  b ', 'style="white-space:pre-line"')).toEqual(['a b@0 0']);
  });

  it('that does not break is never lost', () =>
    expect(inText('\u00a0a\u00a0\u00a0', '')).toEqual(['\u00a0a\u00a0\u00a0@0 0']));
});

describe('the words of text', () => {
  it.each([
    ['&amp;lt;b&amp;gt; &amp;amp; &amp;quot;c&amp;quot;', '<b> & "c"'],
    ['&amp;#35;1 &amp;#9731;', '#1 ☃'],
    ['R&amp;D; a &amp; b &amp;nope;', 'R&D; a & b &nope;'],
    ['&amp;#99999999; &amp;#x41;', '&#99999999; &#x41;'],
  ])('%s', (written, read) =>
    expect(runsOf(target(`<text id="t">${written}</text>`)).map(({ text }) => text)).toEqual([read]),
  );

  it('have no character that no text may hold', () => {
    const said = runsOf(target('<text id="t">a&amp;#0;b&amp;#55296;c&amp;#9999999;</text>'))[0]?.text ?? '';
    expect(said).toMatch(/^a.b.c.$/u);
    expect(said.isWellFormed()).toBe(true);
    expect(said).not.toContain('\0');
  });
});

describe('the font of text', () => {
  const font = (attributes: string, around = '') =>
    fontOf(target(`<g ${around}><text id="t" ${attributes}>a</text></g>`));

  it('is 16 px and regular, and comes from around', () => {
    expect(font('')).toMatchObject({ size: 16, weight: 400, mono: false });
    expect(font('', 'font-size="20" font-weight="bold" font-family="Courier New, monospace"')).toMatchObject({
      size: 20,
      weight: 700,
      mono: true,
    });
  });

  it.each([
    ['font-size="10"', { size: 10 }],
    ['font-size="0.5em"', { size: 10 }],
    ['font-size="150%"', { size: 30 }],
    ['font-size="2rem"', { size: 32 }],
    ['font-size="large"', { size: 18 }],
    ['font-size="inherit"', { size: 20 }],
    ['font-size="none"', { size: 20 }],
    ['style="font-size:12px"', { size: 12 }],
    ['font-weight="600"', { weight: 600 }],
    ['font-weight="bolder"', { weight: 700 }],
    ['font-weight="lighter"', { weight: 100 }],
    ['font-weight="inherit"', { weight: 400 }],
  ])('%s', (attributes, wanted) => expect(font(attributes, 'font-size="20"')).toMatchObject(wanted));

  it('decides how wide it is', () => {
    const wide = (attributes: string) => runsOf(target(`<text id="t" ${attributes}>Strategy</text>`))[0]?.width ?? 0;
    expect(wide('font-size="32"')).toBeCloseTo(2 * wide(''), 6);
    expect(wide('font-weight="700"')).toBeCloseTo(width('Strategy', 16, 700), 6);
    expect(wide('font-weight="700"')).toBeGreaterThan(wide(''));
    expect(wide('font-family="monospace"')).toBeCloseTo(8 * 0.6 * 16, 6);
  });
});

it('a part of a text has only its own runs, where they stand in the whole', () => {
  const text = '<text x="5" y="10">ab<tspan id="t">cd<tspan>e</tspan></tspan>f</text>';
  expect(runsWithin(target(text)).map((run) => `${run.text}@${round(run.x)}`)).toEqual([
    `cd@${endOf('ab')}`,
    `e@${round(5 + width('ab') + width('cd'))}`,
  ]);
});
