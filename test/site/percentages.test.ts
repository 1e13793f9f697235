import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';

const folder = inject('sampleSite');

/** What a reader meets of a page or a feed: its text and what is said of its parts, without code. */
function readable(html: string): string {
  const shown = html.replace(/<(script|style|code|pre)[\s>].*?<\/\1>/gs, ' ');
  const said = [...shown.matchAll(/\s(?:aria-label|alt|title|content)="([^"]*)"/g)].map(([, words = '']) => words);
  // Tags inside a line part no words.
  const text = shown.replace(/<\/?(?:a|b|del|em|ins|mark|q|small|span|strong|tspan)(?:\s[^>]*)?>/g, '');
  return [text.replace(/<[^>]*>/g, ' '), ...said].join('\n').replace(/&nbsp;|&#160;|&#xa0;/gi, ' ');
}

/** Percentages with a space of any kind before the sign, and without; each with the words before it. */
const apart = (text: string) => text.match(/[^%\n]{0,30}\d\s+%/gu) ?? [];
const close = (text: string) => text.match(/\d%/g) ?? [];

it('tells both ways to write a percentage apart', () => {
  const page =
    '<p title="2 %">1&#160;% of <b>3\u202f%</b>, 4<ins>4</ins>%</p><style>a{width:100 %}</style><code>5 %</code>';
  expect(apart(readable(page)).map((words) => words.match(/\d/)?.[0])).toEqual(['1', '3', '2']);
  expect(close(readable(page))).toHaveLength(1);
});

it('the sample is written in English, and so are all its percentages, on every page and in every feed', () => {
  const files = filesBelow(folder).filter((file) => /\.(html|xml)$/.test(file));
  const found = files.map((file) => ({ file, text: readable(readFileSync(join(folder, file), 'utf8')) }));
  expect(found.filter(({ text }) => close(text).length > 0).length).toBeGreaterThan(100);
  expect(found.flatMap(({ file, text }) => apart(text).map((words) => `${file}: ${words}`))).toEqual([]);
});
