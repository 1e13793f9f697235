import fc from 'fast-check';
import type { Nodes } from 'hast';
import { markdownToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/format/html.ts';
import { markdownOf } from '../../src/markdown/convert.ts';
import { pageMarkdown } from '../../src/markdown/page.ts';
import { callsOf, hearing, mostPushed } from '../support/calls.ts';
import { runs } from '../support/runs.ts';

const same = (address: string) => address;
const markdown = (html: string) => markdownOf(html, same);

/** What a reader of Markdown reads. */
function read(text: string): string {
  const words = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join('') : '';
  return words(markdownToHast(text) as Nodes)
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a page without end as Markdown', () => {
  it('gives no call as many arguments as it has paragraphs or rows', () => {
    const [paragraphs, rows] = ['<p>a</p>'.repeat(2000), '<tr><td>a</td></tr>'.repeat(2000)];
    const page = `<main><div>${paragraphs}<table><tbody>${rows}</tbody></table></div></main>`;
    expect(mostPushed(() => markdown(page))).toBeLessThan(100);
  });

  it('does not read a paragraph again for each code in it, nor bold words for each bracket at their end', () => {
    const looked = (count: number) => {
      let letters = 0;
      hearing(
        String.prototype,
        'endsWith',
        () => markdown(`<p>${'<code>a</code> b '.repeat(count)}</p>`),
        (on) => {
          letters += String(on).length;
        },
      );
      return letters;
    };
    expect(looked(400)).toBeLessThan(3 * looked(200));
    const bold = () => markdown(`<p><strong>a${')'.repeat(500)}</strong></p>`);
    expect(callsOf(String.prototype, 'includes', bold)).toBeLessThan(100);
  });
});

describe('HTML of a page as Markdown', () => {
  it('has headings, paragraphs, lists, quotes, code and tables', () => {
    expect(
      markdown(
        '<h2 id="a">A <em>heading</em></h2><p>Some <strong>words</strong> and <code>co`de</code>.</p><ul><li>one<ul><li>within</li></ul></li><li>two</li></ul><ol start="3"><li><p>three</p><p>more</p></li><li>four</li></ol><blockquote><p>said</p></blockquote><pre data-language="ts"><code>a\n<span>b</span>\n</code></pre>',
      ),
    ).toBe(
      '## A *heading*\n\nSome **words** and ``co`de``.\n\n- one\n  - within\n- two\n\n3. three\n\n   more\n4. four\n\n> said\n\n```ts\na\nb\n```',
    );
    expect(
      markdown(
        '<table><caption>About</caption><thead><tr><th scope="col">A</th><th>B | C</th></tr></thead><tbody><tr><th scope="row"><a href="/x/">x</a></th><td><ul><li>one</li><li>two</li></ul></td></tr><tr><td>alone</td></tr></tbody></table>',
      ),
    ).toBe('About\n\n| A | B \\| C |\n| --- | --- |\n| [x](/x/) | one two |\n| alone |  |');
  });

  it('has facts as lines, and what is folded as it stands when it is open', () => {
    expect(
      markdown(
        '<dl><div><dt>Stage</dt><dd>Idea</dd></div><div><dt>Why</dt><dd>First.</dd><dd>Second.</dd></div></dl><details><summary>More</summary><p>Words.</p></details>',
      ),
    ).toBe('**Stage:** Idea\n\n**Why:** First. Second.\n\nMore\n\nWords.');
  });

  it('leaves out what is drawn, clicked or shown on demand, and keeps the word that has a card', () => {
    expect(
      markdown(
        '<p>The <a href="/m/" data-term="cost-of-delay">cost of delay</a><span id="c" popover>hidden card</span> of <a href="/s/">words</a>.</p><svg role="img"><text>drawn</text></svg><button>click</button><p hidden>not shown</p><nav>way</nav>',
      ),
    ).toBe('The cost of delay of [words](/s/).');
  });

  it('keeps neighbours apart that stand apart on the page', () => {
    expect(markdown('<p><a href="/a/">A link</a><small>a note</small></p>')).toBe('[A link](/a/) a note');
    expect(markdown('<a href="/c/"><h3>A card</h3><p>its text</p></a>')).toBe('[A card its text](/c/)');
  });

  it('marks words so that the marks are seen, whatever stands beside them', () => {
    expect(
      markdown(
        '<p>retry<del>, an idea so far</del> and <em>“so”</em>x <strong><a href="/a/">b</a></strong> of<del>a (b)</del>c</p>',
      ),
    ).toBe('retry, ~~an idea so far~~ and “*so*”x **[b](/a/)** of~~a (b~~)c');
  });

  it('writes ranges without what keeps them on one line of a page', () => {
    expect(markdown('<p>9.6 weeks (6–\u206014)</p>')).toContain('(6–14)');
  });

  it('writes links that no address breaks', () => {
    expect(markdown('<p><a href="/a b(c)/">x</a> <img src="/i.png" alt="a [b]"></p>')).toBe(
      '[x](</a%20b(c)/>) ![a \\[b\\]](/i.png)',
    );
  });

  it('says what the text says, whatever stands in it', () => {
    const signs = fc.constantFrom(
      ...'# - + * _ ` ~ [ ] ( ) < > & ! | \\ 1. 2) --- :--- === <b> </b> &amp; &lt; <!-- --> ![a](b) [x] ``` ~~~ : " a b'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.array(fc.oneof(signs, fc.constantFrom(' ', 'a', '1')), { maxLength: 12 }).map((all) => all.join('')),
    );
    const plain = (text: string) =>
      text
        .replace(/[^\P{C}\n]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    fc.assert(
      fc.property(texts, (written) => {
        const text = plain(written);
        expect(read(markdown(`<p>${escapeText(text)}</p>`))).toBe(text);
        expect(read(markdown(`<p>x <em>${escapeText(text)}</em> y</p>`)).replace(/ /g, '')).toBe(
          `x${text.replace(/ /g, '')}y`,
        );
        expect(read(markdown(`<ul><li>${escapeText(text)}</li></ul>`))).toBe(text);
        expect(read(markdown(`<p>x<br>${escapeText(text)}</p>`))).toBe(`x ${text}`.trim());
      }),
      runs(2000),
    );
  });
});

describe('a page as Markdown', () => {
  const around = {
    base: '/hub/',
    origin: null,
    pages: new Set(['', 'strategy/calm/', 'signals/a/']),
  };
  const page = (inside: string, part: 'page' | 'entry' = 'page', front = '') => ({
    address: 'strategy/calm/',
    html: `<html><body><header>head</header><main id="page.main" tabindex="-1">${inside}</main><footer>foot</footer></body></html>`,
    front,
    part,
  });

  it('has no head and no foot, and links to the Markdown of other pages', () => {
    const calm = page(
      '<p><a href="/hub/">home</a> <a href="/hub/signals/a/#text">a</a> <a href="/hub/strategy/calm/#b">b</a> <a href="#c">c</a> <a href="/hub/assets/x.png">d</a> <a href="/hub/signals/?input=x">e</a> <a href="https://example.com/">f</a></p>',
    );
    expect(pageMarkdown(calm, around)).toBe(
      '[home](../../index.md) [a](../../signals/a/index.md#text) [b](index.md#b) [c](#c) [d](../../assets/x.png) [e](../../signals/?input=x) [f](https://example.com/)\n',
    );
    expect(pageMarkdown(calm, { ...around, origin: 'https://x.example' })).toContain(
      '[a](https://x.example/hub/signals/a/index.md#text)',
    );
  });

  it('of an entry is its title and its text, below what stands at its head', () => {
    const calm = page(
      '<article><header class="page-head"><h1>Calm</h1></header><dl>facts</dl><div class="prose" lang="de"><div>Text</div></div><section>others</section></article>',
      'entry',
      '---\nowner: TPS\n---\n\n',
    );
    expect(pageMarkdown(calm, around)).toBe('---\nowner: TPS\n---\n\n# Calm\n\nText\n');
  });
});
