import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../src/model/audience.ts';
import type { Body } from '../../src/source/body/body.ts';
import type { Entry } from '../../src/source/entry.ts';
import { contentOf, entry, hubWithAudiences } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

/** A body as a reader gets it in the end. */
function read(text: string, reader: string, extension = '.mdx'): Body {
  const file = `personas/a${extension}`;
  const { config, entries } = contentOf({
    'hub.yaml': hubWithAudiences,
    [file]: entry('title: Lead\nowner: TPS\naudience: public\ngoals: [a]\nneeds: [b]\npains: [c]', text),
  });
  const [seen] = forAudience(config, entries as unknown as Entry[], reader).entries;
  return seen?.body as Body;
}

/** All but places, which lines that are gone would change. */
const told = (body: Body) =>
  JSON.parse(JSON.stringify(body, (key, value) => (key === 'line' || key === 'column' ? undefined : value)));

const hide = (text: string, only = 'restricted') => `<Audience only="${only}">\n\n${text}\n\n</Audience>`;

type Block =
  | { type: 'text'; text: string }
  | { type: 'hidden'; only: string; blocks: Block[] }
  | { type: 'quote' | 'callout' | 'list' | 'numbers'; blocks: Block[] };

const indent = (text: string, by: string, first = by) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' && by.trim() === '' ? '' : by + line))
    .join('\n');

/** A document, with what `hides` says left out; what then holds nothing is left out with it. */
function written(blocks: readonly Block[], hides: (only: string) => boolean): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === 'text') return [block.text];
      if (block.type === 'hidden') {
        if (hides(block.only)) return [];
        const inner = written(block.blocks, hides);
        return inner === '' ? [] : [hide(inner, block.only)];
      }
      const inner = block.blocks.map((one) => written([one], hides)).filter((text) => text !== '');
      if (inner.length === 0) return [];
      if (block.type === 'quote') return [indent(inner.join('\n\n'), '> ')];
      if (block.type === 'callout') return [`<Callout kind="note">\n\n${inner.join('\n\n')}\n\n</Callout>`];
      const mark = block.type === 'list' ? '- ' : '1. ';
      return [inner.map((text) => indent(text, ' '.repeat(mark.length), mark)).join('\n\n')];
    })
    .join('\n\n');
}

const visible = fc.constantFrom(
  'Words of a paragraph, [linked](https://example.com/a).',
  'A note.[^a] And one more.[^b]',
  'Another[^c], and the first again.[^a]',
  '## Plan',
  '## Plan',
  '### Nights',
  '![Alt](a.png)',
  '[^a]: The first note.',
  '[^b]: The second note with [a link](https://example.com/b).',
  '[^c]: The third note.[^a]',
  '[site]: https://example.com/open',
  'See [the site][site].',
  '| a | b |\n| - | -: |\n| c[^b] | d |',
  '```mermaid\nflowchart LR\n  a --> b\n```',
  'Plain **bold** text\nof two lines.',
);
const secret = fc.constantFrom(
  'zqsecret words, [zqsecret](https://zqsecret.example/).',
  'zqsecret.[^a] And[^z].',
  '## Plan',
  '## zqsecret',
  '![zqsecret](zqsecret.png)',
  '[^a]: zqsecret note.',
  '[^b]: Another zqsecret note.[^z]',
  '[^z]: Last zqsecret.',
  '[site]: https://zqsecret.example/',
  '```mermaid\nflowchart LR\n  zqsecret --> b\n```',
  '- zqsecret\n- more',
);
const { blocks } = fc.letrec<{ block: Block; blocks: Block[]; secrets: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    visible.map((text): Block => ({ type: 'text', text })),
    fc.record({ type: fc.constant('hidden' as const), only: fc.constant('restricted'), blocks: tie('secrets') }),
    fc.record({ type: fc.constant('hidden' as const), only: fc.constant('public'), blocks: tie('blocks') }),
    fc.record({
      type: fc.constantFrom('quote' as const, 'callout' as const, 'list' as const, 'numbers' as const),
      blocks: tie('blocks'),
    }),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 5 }),
  secrets: fc.array(
    secret.map((text): Block => ({ type: 'text', text })),
    { minLength: 1, maxLength: 3 },
  ),
}));

describe('what moves text is done when hidden text is gone', () => {
  it('a document reads as if its hidden blocks had never been written', () => {
    fc.assert(
      fc.property(blocks, (document) => {
        const whole = written(document, () => false);
        const rest = written(document, (only) => only === 'restricted');
        expect(told(read(whole, 'public'))).toEqual(told(read(rest, 'public')));
        expect(JSON.stringify(read(whole, 'public'))).not.toMatch(/zqsecret/i);
      }),
      runs(400, 50),
    );
  });

  const html = (text: string, reader = 'public') => read(text, reader).pieces.join('');

  it('numbers notes anew, and prints and counts only those that are still cited', () => {
    const text = [
      'Open words.[^a]',
      hide('## Plan\n\nHidden words.[^b]\n\nHidden too.[^c]'),
      '## Plan\n\nMore.[^d]',
      '[^a]: open note\n[^b]: zqtwo\n[^c]: zqthree\n[^d]: open note two',
    ].join('\n\n');
    const numbers = (reader: string) => [...html(text, reader).matchAll(/>(\d)<\/a><\/sup>/g)].map(([, one]) => one);
    expect(html(text)).not.toContain('zq');
    expect(html(text)).toContain('<h2 id="plan">Plan</h2>');
    expect(numbers('public')).toEqual(['1', '2']);
    expect(read(text, 'public').headings.map(({ slug }) => slug)).toEqual(['plan']);
    expect(numbers('restricted')).toEqual(['1', '2', '3', '4']);
  });

  it('gives a heading the same id for everybody who sees it', () => {
    const text = `${hide('## Plan')}\n\n${hide('## Plan', 'internal')}\n\n## Plan`;
    const slugs = (reader: string) => read(text, reader).headings.map(({ slug }) => slug);
    expect(slugs('public')).toEqual(['plan']);
    expect(slugs('internal')).toEqual(['plan-1', 'plan']);
    expect(slugs('restricted')).toEqual(['plan-2', 'plan-1', 'plan']);
  });

  it.each<[string, string, string]>([
    ['paragraphs stay apart', 'a\n<Audience only="restricted">\nzq\n</Audience>\nb', '<p>a</p>\n<p>b</p>'],
    ['no line becomes a heading', 'a\n<Audience only="restricted">\nzq\n</Audience>\n---', '<p>a</p>\n<hr>'],
    [
      'a tight list stays tight',
      '- a\n  <Audience only="restricted">\n  zq\n  </Audience>\n- b',
      '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    ],
    [
      'lines that end otherwise',
      'a\r\n\r\n<Audience only="restricted">\r\n\r\nzq\r\n\r\n</Audience>\r\n\r\n- b',
      '<p>a</p>\n<ul>\n<li>b</li>\n</ul>',
    ],
    [
      'an entry that begins with one',
      '- <Audience only="restricted">zq</Audience>\n\n  b\n- c',
      '<ul>\n<li>b</li>\n<li>c</li>\n</ul>',
    ],
    [
      'an entry that is nothing else',
      '1. a\n2. <Audience only="restricted">zq</Audience>\n3. c',
      '<ol>\n<li>a</li>\n<li>c</li>\n</ol>',
    ],
    [
      'a part inside a part',
      '<Audience only="internal">\n\nzq\n\n<Audience only="public">\n\nzq\n\n</Audience>\n\n</Audience>\n\na',
      '<p>a</p>',
    ],
    ['a fault in it: nobody sees it', 'a <Audience only="public">zq</Audience> b', '<p>a  b</p>'],
    ['a name that is misspelled', '<Audence only="public">\n\nzq\n\n</Audence>\n\na', '<p>a</p>'],
    [
      'another component with its attribute',
      '<Callout only="public" kind="note">\n\nzq\n\n</Callout>\n\na',
      '<p>a</p>',
    ],
    [
      'notes of notes that come to light',
      '<Audience only="restricted">\n\n[^a]: zq\n\nzq\n\n</Audience>\n\na[^a]\n\n[^a]: b\n\n    <Audience only="restricted">\n\n    zq\n\n    </Audience>',
      'b',
    ],
  ])('%s', (_, text, expected) => {
    const body = read(text, 'public');
    expect(JSON.stringify(body)).not.toContain('zq');
    expect(body.pieces.join('')).toContain(expected);
  });

  it('says where in the file things stand', () => {
    const text = [
      '## A',
      hide('zq'),
      '- [b](https://b.example)',
      `  ${hide('zq').replaceAll('\n', '\n  ')}`,
      '  ![c](c.png) [d](https://d.example)',
    ].join('\n\n');
    const { headings, links, images } = read(text, 'public');
    const first = entry('title: Lead\nowner: TPS\naudience: public\ngoals: [a]\nneeds: [b]\npains: [c]', '').split(
      '\n',
    ).length;
    const at = [...headings, ...links, ...images].map(({ line, column }) => `${line - first}:${column}`);
    expect(at).toEqual(['1:1', '9:3', '17:15', '17:3']);
  });
});
