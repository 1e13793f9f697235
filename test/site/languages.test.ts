import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { pagesOf } from '../support/html.ts';
import { plantForeign } from '../support/planted/foreign.ts';
import { done } from '../support/run.ts';
import { buildSite } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const [content, out] = [join(folder, 'hub'), join(folder, 'site')];
const arabic = /\p{Script=Arabic}/u;

interface Text {
  words: string;
  language: string;
  /** The element that holds it. */
  holder: string;
}

/** Every text of a page below `body`, with the language that its elements say it has. */
function textsOf(html: string): Text[] {
  const texts: Text[] = [];
  const visit = (node: Nodes, language: string, holder: string) => {
    if (node.type === 'text' && /\p{L}/u.test(node.value)) texts.push({ words: node.value.trim(), language, holder });
    if (node.type === 'element' && /^(script|style|head)$/.test(node.tagName)) return;
    const own = node.type === 'element' ? String(node.properties.lang ?? language) : language;
    const name = node.type === 'element' ? node.tagName : holder;
    if ('children' in node) for (const child of node.children) visit(child, own, name);
  };
  visit(htmlToHast(html) as Nodes, '', '');
  return texts;
}

describe('a hub in Arabic', () => {
  let pages: { file: string; texts: Text[] }[] = [];
  let written = new Set<string>();
  beforeAll(async () => {
    const files = plantForeign('ar', '2026-11-21');
    writeFiles(content, files);
    await done(['edition', 'cut', '2026-q4', '--title', 'الربع الأخير', '--content', content]);
    // What changed since is told by meaning, and sentence by sentence.
    for (const [file, text] of Object.entries(files))
      if (typeof text === 'string' && /\.mdx?$/.test(file))
        writeFiles(content, {
          [file]: text.replace(/^(title: "[^"]*)"/m, '$1 الجديد"').replace(/\n\n(\p{L}+)\n/u, '\n\n$1 الجديدة\n'),
        });
    await buildSite(content, out);
    pages = pagesOf(out).map(({ file, html }) => ({ file, texts: textsOf(html) }));
    const sources = filesBelow(content).filter((file) => /\.(mdx?|yaml)$/.test(file));
    written = new Set(sources.flatMap((file) => readFileSync(join(content, file), 'utf8').match(/\p{L}+/gu) ?? []));
  });

  it('gives every word of an author its language, wherever it stands', () => {
    // Nothing may stand in the title of a drawing but text; such a text that is mixed is in the language of its frame.
    const wrong = pages.flatMap(({ file, texts }) =>
      texts
        .filter(
          ({ words, language, holder }) => arabic.test(words) && language !== 'ar' && !/^(title|desc)$/.test(holder),
        )
        .map(({ words, holder }) => `${file} <${holder}> ${words}`),
    );
    expect(wrong).toEqual([]);
    expect(pages.flatMap(({ texts }) => texts.filter(({ language }) => language === 'ar')).length).toBeGreaterThan(
      1000,
    );
  });

  it('gives no word of the interface that language', () => {
    const isOurs = (word: string) => !arabic.test(word) && !written.has(word);
    const wrong = pages.flatMap(({ file, texts }) =>
      texts
        .filter(({ words, language }) => language === 'ar' && (words.match(/\p{L}+/gu) ?? []).some(isOurs))
        .map(({ words, holder }) => `${file} <${holder}> ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('turns the arrows that lead through the months with the page', () => {
    const bare = pagesOf(out).filter(({ html }) => /<a [^>]*>[←→]|[←→]<\/a>/.test(html));
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  it('is searched as it was written: the index holds no marks of languages', () => {
    expect(readFileSync(join(out, 'pagefind/pagefind-entry.json'), 'utf8')).toContain('"ar"');
  });
});
