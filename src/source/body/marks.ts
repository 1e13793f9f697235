import type { ElementContent } from 'hast';
import type { Piece } from './body.ts';

/** A piece that is resolved when the page is rendered. */
export type Dynamic = Exclude<Piece, string>;

// NUL cannot stand in a content file, so no text can forge a mark.
const raw = (value: string) => ({ type: 'raw', value }) as unknown as ElementContent;

/**
 * Stands in the tree for a dynamic piece: a mark where it opens, what it holds, a mark where it closes.
 * @param open dynamic pieces so far; the piece is added
 * @param piece with `children` empty; `cut` fills them
 * @param children what it holds
 */
export function mark(open: Dynamic[], piece: Dynamic, children: ElementContent[]): ElementContent[] {
  open.push(piece);
  return [raw(`\0<${open.length - 1}\0`), ...children, raw('\0>\0')];
}

/**
 * Cuts HTML at its marks.
 * @param html written from a tree with marks
 * @param open the dynamic pieces, in the order of their marks
 * @returns static HTML and dynamic pieces, in their order
 */
export function cut(html: string, open: readonly Dynamic[]): Piece[] {
  const root: Piece[] = [];
  const stack: Piece[][] = [root];
  for (const [index, part] of html.split('\0').entries()) {
    if (index % 2 === 0) {
      if (part !== '') stack.at(-1)?.push(part);
    } else if (part === '>') stack.pop();
    else {
      const piece = open[Number(part.slice(1))] as Dynamic;
      stack.at(-1)?.push(piece);
      stack.push('children' in piece ? piece.children : []);
    }
  }
  return root;
}
