import type { Change } from './change.ts';
import { type Heading, nodesIn, type Read, span, wordsBelow } from './tree.ts';

/** A heading and where it goes. */
export interface Placed {
  node: Heading;
  words: string;
  /** As it comes in: 2 to 6. */
  depth: number;
}

/**
 * Headings of a text one level below the other, from level 2 on.
 * @param read the text
 * @param title the heading that becomes the title; it is left out
 */
export function placedHeadings({ root }: Read, title: Heading | null): Placed[] {
  const open: { from: number; depth: number }[] = [];
  const placed: Placed[] = [];
  for (const { node } of nodesIn(root)) {
    if (node.type !== 'heading' || node === title) continue;
    while ((open.at(-1)?.from ?? 0) >= node.depth) open.pop();
    const depth = Math.min(6, (open.at(-1)?.depth ?? 1) + 1);
    open.push({ from: node.depth, depth });
    placed.push({ node, words: wordsBelow(node).trim(), depth });
  }
  return placed;
}

/**
 * What writes headings at their levels, each on one line behind its marks.
 * @param read the text
 * @param placed its headings
 */
export function headingChanges({ text }: Read, placed: readonly Placed[]): Change[] {
  return placed.flatMap(({ node, depth, words }): Change[] => {
    const { start, end } = span(node);
    const written = text.slice(start, end);
    const marks = '#'.repeat(depth);
    const [own] = /^#{1,6}/.exec(written) ?? [];
    if (words === '' && wordsBelow(node) === '' && node.children.length === 0) return [{ start, end, text: '' }];
    if (own !== undefined) return own === marks ? [] : [{ start, end: start + own.length, text: marks }];
    // Words above a line of signs.
    const line = written.lastIndexOf('\n');
    if (line === -1) return [];
    const breaks = [...written.slice(0, line).matchAll(/[ \t]{0,20}\n[ \t>]{0,40}/g)];
    return [
      { start, end: start, text: `${marks} ` },
      ...breaks.map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length, text: ' ' })),
      { start: start + line, end, text: '' },
    ];
  });
}
