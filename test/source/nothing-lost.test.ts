import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/source/body/body.ts';
import { compileBody } from '../../src/source/body/compile-body.ts';
import { runs } from '../support/runs.ts';

/** All that a reader may come to see of a text. */
const shownOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.type === 'diagram') return piece.source;
      return piece.type === 'image' ? piece.alt : shownOf(piece.children);
    })
    .join(' ');

/** Wrappings of a word, as people write and paste them; WORD stands where it is to be read. */
const wrappings = [
  'WORD',
  '**WORD**',
  '*WORD',
  '`WORD`',
  '[WORD](https://example.com/)',
  '## WORD\n',
  '## WORD {#own}\n',
  '# WORD\n',
  'WORD\n===\n',
  '> [!NOTE]\n> WORD\n',
  '> WORD\n',
  '- WORD\n',
  '- [ ] WORD\n',
  '| WORD | b |\n| - | - |\n| c | d |\n',
  '    WORD\n',
  '```\nWORD\n```\n',
  '<b>WORD</b>',
  '<div>\nWORD\n</div>\n',
  '<details><summary>WORD</summary>x</details>\n',
  '<p>WORD',
  'WORD</p>',
  '<svg><text>WORD</text></svg>',
  '<title>WORD</title>',
  '<Title> WORD',
  '<textarea>WORD</textarea>',
  '<select><option>WORD</option></select>',
  '<iframe>WORD</iframe>',
  '<noscript>WORD</noscript>',
  '<template>WORD</template>',
  '<object>WORD</object>',
  '<math><mi>WORD</mi></math>',
  '<unknown-tag>WORD</unknown-tag>',
  'a < WORD > b',
  'a<b WORD',
  '<!-- a --> WORD',
  '<!-- WORD',
  '<br/>WORD<br>',
  '\\<WORD>',
  '==WORD==',
  '[[WORD]]',
  ':::note\nWORD\n:::\n',
  '%%WORD%%',
  '$WORD$',
  '{{WORD}}',
  'x[^1]\n\n[^1]: WORD\n',
  '<table><tr><td>WORD</td></tr></table>\n',
  '<ul><li>WORD</ul>',
  '<plaintext>WORD',
  '<xmp>WORD</xmp>',
  '<![CDATA[ WORD ]]>',
  '<![CDATA[ a > b ]]> WORD',
  '<![CDATA[ WORD',
  '<!WORD b>',
  '<? WORD ?>',
  '<?php a > b ?> WORD',
  '<?php WORD',
  '<!DOCTYPE html> WORD',
  '<!DOCTYPE html\n\nWORD',
  '[a]: b.md\n[a]: c.md\n\n[a] WORD',
];

describe('a .md text', () => {
  it('shows every word that stands outside of tags and comments, or an error names a place', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(...wrappings), fc.constantFrom(' ', '\n', '\n\n', '\n\n')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const words = list.map((_, index) => `word${index}x`);
        const text = list.map(([one, between], index) => one.replace('WORD', `${words[index]}`) + between).join('');
        const { pieces, faults } = compileBody(text, '.md');
        const shown = shownOf(pieces);
        const outside = text.replace(/<!--[\s\S]*?-->|<\?php[\s\S]*?\?>|<[a-z][^>]*>/gi, '');
        const lost = words.filter((word) => outside.includes(word) && !shown.includes(word));
        const told = faults.filter(
          ({ check, at }) => at && /^(?:lost-text|body-syntax|hidden-text|raw-html)$/.test(check),
        );
        expect(lost.length === 0 || told.some(({ check }) => check !== 'raw-html'), `${lost} of ${text}`).toBe(true);
      }),
      runs(200),
    );
  });

  it('tells of a note that nobody cites, and of a second one with the same mark', () => {
    const told = (text: string, extension = '.md') =>
      compileBody(text, extension).faults.map(({ check, at, found }) => `${check} ${at?.line}:${at?.column} ${found}`);
    expect(told('x[^1]\n\n[^1]: a\n\n[^1]: b')).toEqual(['lost-text 5:1 [^1]:']);
    expect(told('x\n\n[^2]: alone')).toEqual(['lost-text 3:1 [^2]:']);
    expect(told('x\n\n[^2]: alone', '.mdx')).toEqual(['lost-text 3:1 [^2]:']);
    expect(told('x\n\n<Audience only="team">\n\ny[^1]\n\n</Audience>\n\n[^1]: a', '.mdx')).toEqual([]);
    // What a declaration without an end would have swallowed is read, since that is shown as text.
    expect(told('<![CDATA[ a\n\nx\n\n[^1]: b')).toEqual(['raw-html 1:1 <![CDATA[', 'lost-text 5:1 [^1]:']);
    expect(told('x[^A] and `[^2]: x`\n\n[^a]: c')).toEqual([]);
  });
});
