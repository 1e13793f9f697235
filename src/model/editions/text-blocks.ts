import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { Piece } from '../../source/body/body.ts';
import type { BlockChange } from './comparison.ts';
import { type Dynamic, type NodeWords, unmarked } from './text-marks.ts';

/** A block of text, with marks for where its links lead. */
export interface Block {
  type: BlockChange['type'];
  /** In one line; of code and diagrams, as written. */
  text: string;
  /** The heading of depth 2 that it stands below or is. */
  section: string | null;
}

/** Between the cells of a row. */
export const cellEnd = ' | ';

/** Stands in the HTML for a dynamic piece; no author can write it, since raw HTML is cleaned to known tags. */
const stand = 'sextant-piece';

const flow =
  /^(p|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|pre|blockquote|div|section|details|summary|figure|hr)$/;

/** One HTML of all pieces: they are balanced only together. */
function joined(pieces: readonly Piece[], nodes: Dynamic[]): string {
  let html = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') html += piece;
    else {
      html += `<${stand} n="${nodes.push(piece) - 1}">`;
      if ('children' in piece) html += joined(piece.children, nodes);
      html += `</${stand}>`;
    }
  }
  return html;
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? (node.children as Nodes[]) : []);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reads a body block by block. Its nesting is bounded where it is compiled, so walking down is safe. */
class Reader {
  readonly blocks: Block[] = [];
  private section: string | null = null;
  private readonly nodes: readonly Dynamic[];
  private readonly tell: (node: Dynamic) => NodeWords;

  constructor(nodes: readonly Dynamic[], tell: (node: Dynamic) => NodeWords) {
    this.nodes = nodes;
    this.tell = tell;
  }

  private dynamic(node: Nodes): Dynamic | undefined {
    return node.type === 'element' && node.tagName === stand ? this.nodes[Number(node.properties.n)] : undefined;
  }

  /** Whether a node is a block of its own, or holds one. */
  private isFlow(node: Nodes): boolean {
    if (node.type !== 'element') return false;
    const piece = this.dynamic(node);
    if (piece?.type === 'diagram') return true;
    if (piece?.type === 'component' && !piece.inline) return true;
    return flow.test(node.tagName) || childrenOf(node).some((child) => this.isFlow(child));
  }

  private inline(node: Nodes): string {
    if (node.type === 'text') return unmarked(node.value);
    if (node.type !== 'element') return '';
    const inner = () =>
      childrenOf(node)
        .map((child) => this.inline(child))
        .join('');
    const piece = this.dynamic(node);
    if (piece) {
      const { mark, words } = this.tell(piece);
      return `${words}${inner()}${mark}`;
    }
    const { tagName, properties } = node;
    if (tagName === 'br') return ' ';
    if (tagName === 'input') return properties.checked ? '☑ ' : '☐ ';
    if (tagName === 'del') return `~${inner()}~`;
    // Numbers of footnotes count themselves.
    if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) return '';
    return inner();
  }

  private add(type: Block['type'], text: string): void {
    if (/[^\s|]/u.test(text)) this.blocks.push({ type, text, section: this.section });
  }

  private heading(node: Element): void {
    const text = oneLine(this.inline(node));
    if (/^h[12]$/.test(node.tagName)) this.section = text;
    this.add('heading', text);
  }

  private row(node: Element): void {
    const cells = childrenOf(node).filter(({ type }) => type === 'element');
    // What an author wrote of bars ends no cell.
    const text = cells.map((cell) => oneLine(this.inline(cell)).replaceAll(cellEnd, '\u00a0|\u00a0'));
    this.add('row', text.join(cellEnd));
  }

  private element(node: Element, within: Block['type']): void {
    const { tagName, properties } = node;
    const piece = this.dynamic(node);
    if (piece?.type === 'diagram') this.add('diagram', unmarked(piece.source));
    else if (tagName === 'pre') this.add('code', this.inline(node).replace(/\n$/, ''));
    else if (tagName === 'tr') this.row(node);
    else if (/^h[1-6]$/.test(tagName)) {
      // The heading of the footnotes is no author's.
      if (properties.id !== 'footnote-label') this.heading(node);
    } else {
      if (piece?.type === 'component') {
        const { mark, words } = this.tell(piece);
        this.add('component', oneLine(`${words}${mark}`));
      }
      this.walk(childrenOf(node), /^(li|dt|dd)$/.test(tagName) ? 'list' : within);
    }
  }

  /** Blocks as they are, and what stands between them as one. */
  walk(nodes: readonly Nodes[], within: Block['type']): void {
    let run: Nodes[] = [];
    const flush = () => {
      const own = run.filter((node) => node.type !== 'text' || /\S/u.test(node.value));
      const image = own.length === 1 && own[0] !== undefined && this.dynamic(own[0])?.type === 'image';
      this.add(image ? 'image' : within, oneLine(run.map((node) => this.inline(node)).join('')));
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && this.isFlow(node)) {
        flush();
        this.element(node, within);
      } else run.push(node);
    }
    flush();
  }
}

/**
 * The blocks of a body, in the order of the text.
 * @param pieces of the body, for one audience
 * @param tell what a node says besides its words
 */
export function blocksOf(pieces: readonly Piece[], tell: (node: Dynamic) => NodeWords): Block[] {
  if (pieces.length === 0) return [];
  const nodes: Dynamic[] = [];
  const root = htmlToHast(joined(pieces, nodes)) as Root;
  const reader = new Reader(nodes, tell);
  reader.walk(root.children as Nodes[], 'paragraph');
  return reader.blocks;
}
