import { endOfElement } from '../format/element.ts';
import { markdownOf } from './convert.ts';

/** The insides of the first element whose start tag begins so, which no author can have written: it holds quotes. */
function insideOf(html: string, name: string, begins: string): string {
  const start = html.indexOf(begins);
  if (start === -1) return '';
  const from = html.indexOf('>', start + begins.length - 1) + 1;
  // A page has one main part.
  return html.slice(from, name === 'main' ? html.lastIndexOf('</main>') : endOfElement(html, name, from));
}

/** The site around a page. */
export interface Around {
  /** Where it is served, with a slash at both ends. */
  base: string;
  /** Of the published site; null where links are relative. */
  origin: string | null;
  /** Addresses, below the base, of the pages that stand beside themselves as Markdown. */
  pages: ReadonlySet<string>;
}

/** How a page is made Markdown. */
export interface AsMarkdown {
  /** What stands at the head of the Markdown. */
  front: string;
  /** Of an entry's page its title and its text alone: the rest is what other entries say, and stands in theirs. */
  part: 'page' | 'entry';
}

/** What a page is made Markdown from. */
export interface PageSource extends AsMarkdown {
  /** Below the base. */
  address: string;
  /** As it was rendered. */
  html: string;
}

/** The way from one page to another, or to a file. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return `${'../'.repeat(here.length - same)}${there.slice(same).join('/')}` || './';
}

/** What a link of a page leads to from its Markdown: to the Markdown of other pages, where they have it. */
function linkedFrom(address: string, { base, origin, pages }: Around): (href: string) => string {
  const known = new Map<string, string>();
  const leads = (href: string): string => {
    if (!href.startsWith(base)) return href;
    const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href.slice(base.length)) ?? [];
    const target = pages.has(path) ? `${path}index.md${hash}` : `${path}${query}${hash}`;
    return origin === null ? relative(address, target) : `${origin}${base}${target}`;
  };
  return (href) => {
    const told = known.get(href) ?? leads(href);
    known.set(href, told);
    return told;
  };
}

/**
 * A page as Markdown, without its navigation and foot.
 * @param page as it was rendered
 * @param around where its links lead
 */
export function pageMarkdown({ address, html, front, part }: PageSource, around: Around): string {
  const shown =
    part === 'entry'
      ? insideOf(html, 'header', '<header class="page-head"') + insideOf(html, 'div', '<div class="prose"')
      : insideOf(html, 'main', '<main id="page.main"');
  return `${front}${markdownOf(shown, linkedFrom(address, around)).trim()}\n`;
}
