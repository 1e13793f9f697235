import { writeFileSync } from 'node:fs';
import { markdownToHast, mdxToHast } from 'satteri';

const f = { frontmatter: false, gfm: { footnotes: { label: 'Footnotes' } } };
const frag = [
  'word ',
  '\n',
  '\n\n',
  '# ',
  '## Heading',
  '- ',
  '> ',
  '1. ',
  '| a | b |\n| - | - |\n',
  '```',
  '~~~',
  '*',
  '_',
  '`',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '{/*',
  '*/}',
  '<!--',
  '-->',
  '<Callout kind="note">',
  '</Callout>',
  '<Evidence of="a">',
  '</Evidence>',
  '<Metric of="b" />',
  '<Tabs>',
  '<Tab title="t">',
  '</Tab>',
  '</Tabs>',
  '<b>',
  '</b>',
  '<script>',
  'import x from "y"\n',
  'import ',
  'export ',
  '="',
  '"',
  "'",
  '&amp;',
  '&#0;',
  '\\',
  '😀',
  'é',
  '\t',
  '    ',
  '[^1]',
  '[^1]: ',
  'https://a.b ',
  '---\n',
  '\r\n',
  '\r',
  '\u2028',
  '«a»',
  '=',
  '{...',
  ';',
  '(',
  ' from "',
  '\uFEFF',
  '\u00a0',
  '$',
  '\u0085',
];
let seed = +process.argv[2];
const rnd = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const mode = process.argv[3];
const N = +process.argv[4];
for (let i = 0; i < N; i++) {
  const n = 1 + Math.floor(rnd() * 25);
  let s = '';
  for (let k = 0; k < n; k++) s += frag[Math.floor(rnd() * frag.length)];
  if (mode.startsWith('esm')) s = (rnd() < 0.5 ? 'import ' : 'export ') + s;
  if (mode === 'nomdx') s = s.replace(/^([ \t]*)(import|export)/gm, '$1x');
  writeFileSync('/tmp/p/fz/' + process.argv[2] + mode, JSON.stringify(s));
  try {
    mode === 'md'
      ? markdownToHast(s, { features: f })
      : mode === 'raw'
        ? markdownToHast(s, { features: { ...f, rawHtml: true } })
        : mdxToHast(s, { features: f });
  } catch (e) {
    if (!/^\d+:\d+/.test(e.message)) {
      console.log('ODD', JSON.stringify(s), e.message);
    }
  }
}
