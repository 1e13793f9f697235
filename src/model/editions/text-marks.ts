import type { Piece } from '../../source/body/body.ts';
import type { Written } from '../../source/entry.ts';
import { readLink } from '../../source/path.ts';
import { componentOf } from '../../vocabulary/index.ts';
import type { Hub } from '../hub.ts';
import { targetKey } from '../references.ts';
import type { Pairs } from './pairs.ts';

// A plane of characters that no alphabet has. What an author wrote of it would be taken for a mark.
const first = 0xf0000;
const lastMark = 0xfffd;
const marks = /[\u{F0000}-\u{10FFFF}]/gu;

/** What an author wrote, without what could be taken for a mark. */
export const unmarked = (text: string): string => text.replace(marks, '�');

/** A text without its marks. */
export const withoutMarks = (text: string): string => text.replace(marks, '');

/** A node of a body that is resolved when the page is rendered. */
export type Dynamic = Exclude<Piece, string>;

/** What a node says besides what it holds: words of its own, and a mark of one character for where it leads. */
export interface NodeWords {
  words: string;
  mark: string;
}

const quoted = (title: string): string => `“${unmarked(title)}”`;

/** What a key names, for readers: a title or the name of a metric; its id where the hub knows none. */
function nameIn(hub: Hub, key: string): string {
  const id = key.slice(key.lastIndexOf('/') + 1);
  const entry = hub.get(key);
  if (entry) return quoted(entry.data.title);
  const metric = key.startsWith('input-metric/') ? hub.inputMetrics.get(id) : undefined;
  return metric ? quoted(metric.name) : id;
}

/** Marks for where links, images and components lead: the same place has the same mark on both sides. */
export class Marks {
  private readonly numbers = new Map<string, number>();
  private readonly names: { written: string; always: boolean }[] = [];
  private readonly pairs: Pick<Pairs, 'later'>;

  constructor(pairs: Pick<Pairs, 'later'>) {
    this.pairs = pairs;
  }

  private mark(place: string, written: string, always = false): string {
    let number = this.numbers.get(place);
    if (number === undefined) {
      number = Math.min(this.numbers.size, lastMark);
      this.numbers.set(place, number);
      this.names[number] = { written, always };
    }
    return String.fromCodePoint(first + number);
  }

  private address(hub: Hub, { file }: Written, url: string, earlier: boolean): string {
    const target = readLink(file, url);
    if (target.type === 'anchor') return this.mark(`#${target.anchor}`, `#${target.anchor}`);
    if (target.type !== 'file') return this.mark(url, url);
    const found = hub.byFile(target.file);
    const key = found?.key;
    const place = key === undefined ? target.file : earlier ? this.pairs.later(key) : key;
    const anchor = target.anchor ? `#${target.anchor}` : '';
    return this.mark(`${place}${anchor}`, found ? `${quoted(found.data.title)}${anchor}` : `${target.file}${anchor}`);
  }

  /**
   * A reader of the nodes of one text.
   * @param hub it stands in
   * @param entry whose text it is
   * @param earlier whether it is the earlier side
   */
  teller(hub: Hub, entry: Written, earlier: boolean): (node: Dynamic) => NodeWords {
    return (node) => {
      if (node.type === 'link') return { words: '', mark: this.address(hub, entry, node.url, earlier) };
      if (node.type === 'image') return { words: node.alt, mark: this.address(hub, entry, node.src, earlier) };
      if (node.type === 'diagram') return { words: '', mark: '' };
      const { name, attributes, inline, children } = node;
      const references = componentOf(name)?.references ?? [];
      const keys = references.flatMap(({ attribute, to }) =>
        (attributes[attribute] ?? '')
          .split(/\s+/u)
          .filter(Boolean)
          .map((id) => targetKey(to, id)),
      );
      const said = Object.entries(attributes).flatMap(([key, value]) =>
        references.some(({ attribute }) => attribute === key) ? [] : [value],
      );
      const silent = inline && children.length > 0;
      const names = keys.map((key) => nameIn(hub, key)).join(', ');
      const written = inline && !silent ? `[${names}]` : names;
      const place = [name, ...(earlier ? keys.map((key) => this.pairs.later(key)) : keys)].join(' ');
      const mark = keys.length === 0 ? '' : this.mark(place, written, !silent);
      if (inline) return { words: said.join(', '), mark };
      return { words: [name, ...said, ...(mark ? [''] : [])].join(': '), mark };
    };
  }

  /**
   * Words for readers: where a link leads is told where that changed.
   * @param text with marks
   * @param changed whether the other side has other words here
   */
  told(text: string, changed: boolean): string {
    return text.replace(marks, (mark) => {
      const { written, always } = this.names[(mark.codePointAt(0) ?? first) - first] ?? { written: '', always: false };
      return always ? written : changed ? ` (${written})` : '';
    });
  }
}
