import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('body-syntax', () => {
  it('finds texts that cannot be read', () => {
    expect(
      places(
        problemsOf('body-syntax', {
          'personas/a.mdx': persona('', 'Stops under {200 ms'),
          'personas/b.md': persona('', '>'.repeat(200)),
        }),
      ),
    ).toEqual(['personas/a.mdx:9:13', 'personas/b.md:9:1']);
  });

  it('is content with braces in .md, and with escaped ones in .mdx', () => {
    expect(
      problemsOf('body-syntax', {
        'personas/a.md': persona('', 'under {200 <3'),
        'personas/b.mdx': persona('', 'under \\{200 \\<3 `{`'),
      }),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('body-syntax', { 'personas/a.mdx': persona('', 'Stops under {200 ms') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "Markdown with components of the vocabulary",
        "fix": "Close it, write the brace as \`\\{\`, or put the text in \`code\`.",
        "found": "an opening { that is never closed",
        "message": "The text cannot be read: an opening { that is never closed.",
      }
    `);
  });
});
