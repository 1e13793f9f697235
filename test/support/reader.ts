import type { Element, ElementContent, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import type { Step } from './readers-questions.ts';

/** Seconds for a click, and words that are read in a second. */
const click = 3;
const pace = 8;
/** By so many words a reader sees that an item of a list or a row of a table is not the one. */
const glance = 6;

const inLine = new Set('a abbr b bdi cite code em i kbd mark q s small span strong sub sup time u var wbr'.split(' '));
const rows = new Set(['li', 'tr']);
const level = ({ tagName }: Element): number => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const classesOf = ({ properties: { className } }: Element) => (Array.isArray(className) ? className.map(String) : []);

/** A line or a paragraph of a page, as it is seen. */
interface Block {
  text: string;
  /** The elements around it, the innermost last. */
  within: Element[];
}

export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Not for the eyes, or to be used and not to be read. */
const isPassedOver = (element: Element): boolean =>
  ['script', 'style', 'svg', 'template', 'form', 'fieldset', 'noscript', 'button', 'select', 'label', 'link'].includes(
    element.tagName,
  ) ||
  element.properties.hidden !== undefined ||
  classesOf(element).some((name) => ['sr-only', 'filters', 'crumbs'].includes(name));

function elementsIn(root: Nodes): Element[] {
  const own = root.type === 'element' ? [root] : [];
  return 'children' in root ? [...own, ...root.children.flatMap((child) => elementsIn(child as Nodes))] : own;
}

/** A page that is open before a reader: what is folded is not seen until it is opened. */
class OpenPage {
  readonly main: Element;
  readonly header: Element;
  readonly #opened = new Set<Element>();
  group: Element | null = null;
  /** Where an anchor led to. */
  from: Element | null = null;

  constructor(html: string, anchor: string) {
    const all = elementsIn(htmlToHast(html));
    const first = (name: string) => all.find(({ tagName }) => tagName === name) as Element;
    this.main = first('main');
    this.header = first('header');
    this.from = all.find(({ properties: { id } }) => anchor !== '' && id === anchor) ?? null;
  }

  open(fold: Element): void {
    this.#opened.add(fold);
  }

  /** What is seen, in its order; of navigation within the text only that which is to be used. */
  blocks(goal: Element | null): Block[] {
    const found: Block[] = [];
    const read = (node: ElementContent, within: Element[]): void => {
      if (node.type === 'text') {
        const owner = within.findLast(({ tagName }) => !inLine.has(tagName));
        const last = found.at(-1);
        if (last && last.within.findLast(({ tagName }) => !inLine.has(tagName)) === owner) {
          last.text += node.value;
          last.within = [...new Set([...last.within, ...within])];
        } else if (node.value.trim() !== '') found.push({ text: node.value, within });
      }
      if (node.type !== 'element' || isPassedOver(node)) return;
      if (node.tagName === 'nav' && !(goal && elementsIn(node).includes(goal))) return;
      const closed = node.tagName === 'details' && node.properties.open === undefined && !this.#opened.has(node);
      const children = closed
        ? node.children.filter((child) => child.type === 'element' && child.tagName === 'summary')
        : node.children;
      for (const child of children) read(child, [...within, node]);
    };
    read(this.main, []);
    return found;
  }

  /**
   * Words that are read until a place: the name and the lead of the page, headings up to the one above the place (those
   * of the third level within its chapter), and from there all that comes before it, of items and rows a glance.
   */
  wordsUntil(blocks: readonly Block[], at: number): number {
    const start = Math.max(0, this.from ? blocks.findIndex(({ within }) => within.includes(this.from as Element)) : 0);
    const levelAt = (index: number) => Math.max(0, ...(blocks[index]?.within ?? []).map(level));
    const headings = [...blocks.keys()].filter((index) => index >= start && index <= at && levelAt(index) > 0);
    const heading = headings.at(-1) ?? start;
    const chapter = headings.findLast((index) => levelAt(index) <= 2) ?? start;
    const goal = blocks[at]?.within ?? [];
    const seen = new Set<Element>();
    let words = 0;
    for (let index = start; index < at; index += 1) {
      const { text, within } = blocks[index] as Block;
      const count = countWords(text);
      const isHeading = levelAt(index) > 0;
      if (isHeading ? index >= chapter || levelAt(index) <= 2 : within.some((one) => classesOf(one).includes('lead')))
        words += count;
      else if (!isHeading && index > heading) {
        const passed = within.findLast(({ tagName }) => rows.has(tagName));
        if (!passed || goal.includes(passed)) words += count;
        else if (!seen.has(passed)) words += Math.min(count, glance);
        if (passed) seen.add(passed);
      }
    }
    return words;
  }
}

/** What finding an answer took. */
export interface Found {
  clicks: number;
  seconds: number;
  /** Address of the page that holds the answer. */
  page: string;
}

/**
 * Goes a way from the home page and reads until an answer.
 * @param pageAt HTML of an address below the root
 * @param way what is clicked
 * @param answer what stands in one paragraph, item or row of the last page
 * @throws Error when there is no such way or no such answer
 */
export function find(pageAt: (address: string) => string, way: readonly Step[], answer: RegExp): Found {
  let address = '/';
  let page = new OpenPage(pageAt(address), '');
  let words = 0;
  const same = (element: Element, name: string) => textOf(element).replace(/\s+/g, ' ').trim() === name;
  const follow = (link: Element) => {
    const to = new URL(String(link.properties.href), `http://hub${address}`);
    address = to.pathname;
    page = new OpenPage(pageAt(address), decodeURIComponent(to.hash.slice(1)));
  };
  for (const step of way) {
    const name = typeof step === 'string' ? step : step.text;
    const inHead = typeof step === 'string';
    const head = elementsIn(page.header);
    const nav = head.find(({ tagName }) => tagName === 'nav') as Element;
    const here = nav.children.filter((child): child is Element => child.type === 'element');
    const at = inHead ? here.findIndex((one) => one.tagName !== 'ul' && same(one, name)) : -1;
    if (at >= 0) {
      words += here.slice(0, at + 1).filter(({ tagName }) => tagName !== 'ul').length;
      if (here[at]?.tagName === 'a') follow(here[at]);
      else page.group = here[at + 1] ?? null;
      continue;
    }
    const places = inHead && page.group ? elementsIn(page.group).filter(({ tagName }) => tagName === 'a') : [];
    const place = places.findIndex((one) => same(one, name));
    if (place >= 0) {
      words += countWords(
        places
          .slice(0, place + 1)
          .map(textOf)
          .join(' '),
      );
      follow(places[place] as Element);
      continue;
    }
    const goal = elementsIn(page.main).find(
      (one) => (one.tagName === 'a' || one.tagName === 'summary') && same(one, name),
    );
    if (!goal) throw new Error(`Nothing on ${address} is called “${name}”.`);
    const blocks = page.blocks(goal);
    const index = blocks.findIndex(({ within }) => within.includes(goal));
    if (index < 0) throw new Error(`“${name}” is folded away on ${address}.`);
    words += page.wordsUntil(blocks, index) + countWords(textOf(goal));
    if (goal.tagName === 'a') follow(goal);
    else
      page.open(
        elementsIn(page.main).find((one) => one.tagName === 'details' && one.children.includes(goal)) as Element,
      );
  }
  const blocks = page.blocks(null);
  const rowOf = ({ within }: Block) => within.findLast(({ tagName }) => rows.has(tagName));
  for (const [index, block] of blocks.entries()) {
    const row = rowOf(block);
    const text = row
      ? blocks
          .filter((one) => one.within.includes(row))
          .map((one) => one.text)
          .join(' ')
      : block.text;
    const match = answer.exec(text.replace(/\s+/g, ' '));
    if (!match) continue;
    words +=
      page.wordsUntil(blocks, index) + countWords(text.replace(/\s+/g, ' ').slice(0, match.index + match[0].length));
    return { clicks: way.length, seconds: Math.round(way.length * click + words / pace), page: address };
  }
  throw new Error(`${address} does not say ${answer}.`);
}
