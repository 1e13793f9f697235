// Writes a page with drawings of the corpus, to be looked at: all of them, or those whose names hold a word.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawAll } from '../../src/diagrams/pool.ts';
import { corpus, today } from './corpus/index.ts';
import { pageText } from './measured/page.ts';

const [word = ''] = process.argv.slice(2);
const stories = corpus.filter(({ name }) => name.includes(word));
const drawings = await drawAll(
  stories.map(({ source }) => source),
  today,
);
const figures = stories.map(({ name }, at) => {
  const drawing = drawings[at];
  const shown = drawing?.type === 'diagram' ? drawing.svg.replaceAll('{id}', `d${at}-`) : `<p>${drawing?.reason}</p>`;
  return `<h2>${name}</h2>\n<figure class="diagram"><div>${shown}</div></figure>`;
});
const side = (scheme: string) =>
  `<div style="color-scheme: ${scheme}; background: var(--paper); color: var(--ink); padding: 1rem">${figures.join('\n')}</div>`;
const folder = join(import.meta.dirname, '../../node_modules/.cache');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'drawings.html');
const look = '<style>body { display: grid; grid-template-columns: 1fr 1fr }</style>';
writeFileSync(file, `${pageText()}${look}${side('light')}${side('dark').replace(/\b(d\d+)-/g, '$1-night-')}\n`);
process.stdout.write(`${stories.length} drawings, by day and by night: ${file}\n`);
