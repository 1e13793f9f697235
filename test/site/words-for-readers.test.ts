import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, inject, it } from 'vitest';

const folder = inject('sampleSite');
const content = join(import.meta.dirname, '../../content');

/** Ids of entries that are no words of the language: those with a hyphen. */
const ids = readdirSync(content, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'editions')
  .flatMap(({ name }) => readdirSync(join(content, name)))
  .filter((file) => /\.(?:mdx?|yaml)$/.test(file))
  .map((file) => file.replace(/\.\w+$/, ''))
  .filter((id) => id.includes('-'));
// Not within an address or a path, and no name of a channel.
const id = new RegExp(`(?<![\\w/.#-])(?:${ids.join('|')})(?![\\w/-]|\\.\\w)`);
const isoDay = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/;

/** Where machines are quoted: code and drawings, tables of what they write, and how sealed words of authors differ. */
const quoting = new Set(['noscript', 'pre', 'script', 'style', 'svg', 'table', 'template']);
const differing = /\bch-(?:section|facts|rows|code)\b/;

/** What stands on a page as words for readers; code inside a sentence is one of them. */
function wordsOf(node: Tree.Node): string[] {
  if (node.nodeName === '#text') return [(node as Tree.TextNode).value];
  if (quoting.has(node.nodeName) || !('childNodes' in node)) return [];
  const classes = 'attrs' in node ? node.attrs.find(({ name }) => name === 'class')?.value : undefined;
  return classes && differing.test(classes) ? [] : node.childNodes.flatMap(wordsOf);
}

/** Whom to ask, as authors write it: a phrase that begins with a capital. */
const asked = readdirSync(join(content, 'initiatives')).flatMap((file) => {
  if (!/\.mdx?$/.test(file)) return [];
  const [, whom] = /^askWhom: *"?([^"\n]+)/mu.exec(readFileSync(join(content, 'initiatives', file), 'utf8')) ?? [];
  return whom === undefined ? [] : [whom];
});

describe('the words of pages', () => {
  it('put no capital of an author into the middle of a sentence', () => {
    expect(asked.length).toBeGreaterThan(1);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && !/^editions\/[^/]+\//.test(path),
    );
    const told = pages.flatMap((path) => {
      const words = wordsOf(parse(readFileSync(join(folder, path), 'utf8'))).join('');
      return asked.flatMap((whom) => words.split(whom).slice(0, -1));
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((before) => /[\p{L}\p{N},;]\s*$/u.test(before)).map((before) => before.slice(-60))).toEqual([]);
  });

  it('name entries by their titles, and days as readers write them', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      // The handbook shows files; a sealed edition keeps the words of its day.
      (path) => path.endsWith('.html') && !/^(?:method|editions\/[^/]+)\//.test(path),
    );
    expect(pages.length).toBeGreaterThan(150);
    const bare = pages.flatMap((path) =>
      wordsOf(parse(readFileSync(join(folder, path), 'utf8')))
        .filter((words) => id.test(words) || isoDay.test(words))
        .map((words) => `${path}: ${words.trim()}`),
    );
    expect(bare).toEqual([]);
  });
});
