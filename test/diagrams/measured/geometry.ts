import type { Page } from 'playwright-core';
import { slack } from './limits.ts';
import { type Box, type EdgeEnd, type Look, lookAt } from './look.ts';

/** Pixels between the end of an edge and its node: the width of strokes, and of the largest arrow head. */
const gap = { bare: 9, marker: 23 };

/** How far the parts of a drawing stand where they should not, in pixels. */
export interface Geometry {
  /** A word or a shape beyond the rim of the drawing. */
  outside: number;
  /** A word beyond its box. */
  outOfBox: number;
  /** Two boxes over each other. */
  overlap: number;
  /** The end of an edge from its node, beyond what strokes and heads take. */
  edge: number;
  /** What goes beyond the slack, in words. */
  faults: string[];
}

/** Types whose nodes are joined by edges. */
const graphs = new Set([
  'agent-flow',
  'block',
  'c4',
  'class',
  'er',
  'flowchart',
  'flowchart-dagre',
  'flowchart-elk',
  'mindmap',
  'requirement',
  'state',
  'swimlane',
  'use-case',
]);

const round = (number: number) => Math.round(number * 10) / 10;
const inWords = ({ x, y, width, height }: Box) => `${round(x)}, ${round(y)}, ${round(width)} × ${round(height)}`;

/** Pixels by which a box sticks out of another one. */
const sticksOut = (box: Box, around: Box) =>
  Math.max(
    0,
    around.x - box.x,
    around.y - box.y,
    box.x + box.width - around.x - around.width,
    box.y + box.height - around.y - around.height,
  );

/** Pixels by which two boxes lie over each other; a node in a node is a room in a house. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (sticksOut(one, other) <= slack || sticksOut(other, one) <= slack) return 0;
  return Math.max(0, Math.min(across, down));
}

/** A pile of the same box is one node that stands for many. */
const isStack = (one: Look['nodes'][number], other: Look['nodes'][number]) =>
  !one.text && !other.text && one.box.width === other.box.width && one.box.height === other.box.height;

/** Pixels by which the end of an edge is too far from its node, or from an edge that it meets. */
function astray(end: EdgeEnd, type: string): number {
  // An edge of a mindmap runs on under its nodes; a loop is drawn in pieces that meet.
  if (type === 'mindmap' && end.inside) return 0;
  return Math.max(0, Math.min(end.toNode - (end.marker ? gap.marker : gap.bare), end.toEdge - slack));
}

/** The largest of some distances; those beyond a limit are told. */
function largest(found: readonly { by: number; words: string }[], limit: number, faults: string[]): number {
  for (const { by, words } of found) if (by > limit) faults.push(words);
  return Math.max(0, ...found.map(({ by }) => by));
}

function judge(look: Look, type: string): Geometry {
  const faults: string[] = [];
  const view = { x: 0, y: 0, width: look.width, height: look.height };
  const parts = [
    ...look.texts.map(({ text, box }) => ({ name: `“${text}”`, box })),
    ...look.shapes.map(({ name, box }) => ({ name, box })),
  ];
  const outside = largest(
    parts.map(({ name, box }) => ({
      by: sticksOut(box, view),
      words: `out of the drawing: ${name} at ${inWords(box)}`,
    })),
    slack,
    faults,
  );
  const outOfBox = largest(
    look.texts.flatMap(({ text, box, around }) =>
      around
        ? [{ by: sticksOut(box, around), words: `out of its box: “${text}” at ${inWords(box)} in ${inWords(around)}` }]
        : [],
    ),
    slack,
    faults,
  );
  const overlaps = largest(
    look.nodes.flatMap((one, index) =>
      look.nodes
        .slice(index + 1)
        .filter((other) => !isStack(one, other))
        .map((other) => ({
          by: overlap(one.box, other.box),
          words: `one over the other: “${one.text}” at ${inWords(one.box)}, “${other.text}” at ${inWords(other.box)}`,
        })),
    ),
    slack,
    faults,
  );
  const edge = largest(
    graphs.has(type)
      ? look.ends.map((end) => ({
          by: astray(end, type),
          words: `edge without a node: ${end.edge} ends at ${round(end.x)}, ${round(end.y)}, ${round(end.toNode)} from a node`,
        }))
      : [],
    0,
    faults,
  );
  return { outside, outOfBox, overlap: overlaps, edge, faults };
}

/**
 * Looks at a drawing in a browser: whether all stands where it should.
 * @param page of the browser
 * @param type of the diagram
 * @param svg of the build
 */
export async function geometry(page: Page, type: string, svg: string): Promise<Geometry> {
  return judge(await lookAt(page, svg), type);
}
