import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramTable } from '../../src/diagrams/describe.ts';
import { draw } from '../../src/diagrams/draw.ts';
import { type DrawingPage, openDrawingPage, today } from './browser-drawing.ts';
import { corpus, type Story } from './corpus/index.ts';
import { type Box, type EdgeEnd, type Look, lookAt } from './look-at-drawing.ts';

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

/** Pixels by which letters and shapes may stick out: what rounding does. */
const slack = 1;
/** Pixels between the end of an edge and its node: the width of strokes, and of the largest arrow head. */
const gap = { bare: 9, marker: 23 };

const round = (number: number) => Math.round(number * 10) / 10;
const told = ({ x, y, width, height }: Box) => `${round(x)}, ${round(y)}, ${round(width)} × ${round(height)}`;

const isIn = (box: Box, around: Box) =>
  box.x >= around.x - slack &&
  box.y >= around.y - slack &&
  box.x + box.width <= around.x + around.width + slack &&
  box.y + box.height <= around.y + around.height + slack;

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  // A node in a node is a room in a house.
  return across > slack && down > slack && !isIn(one, other) && !isIn(other, one);
}

/** A pile of the same box is one node that stands for many. */
const isStack = (one: Look['nodes'][number], other: Look['nodes'][number]) =>
  !one.text && !other.text && one.box.width === other.box.width && one.box.height === other.box.height;

function isAtNode(end: EdgeEnd, type: string): boolean {
  // An edge of a mindmap runs on under its nodes; a loop is drawn in pieces that meet.
  if (type === 'mindmap' && end.inside) return true;
  return end.toNode <= (end.marker ? gap.marker : gap.bare) || end.toEdge <= slack;
}

/** Words that a drawing says in another way, by type or story. */
const saidOtherwise: Readonly<Record<string, string>> = {
  // Words of the language that are drawn as a place, a shape, a line or a colour.
  architecture: 'junction left right',
  block: 'both',
  class: 'note',
  er: 'to',
  'event-modeling': 'processor',
  gantt: 'active done milestone',
  git: 'merge',
  kanban: 'Low Very High',
  'railroad-ebnf': 'of',
  'railroad-peg': 'of',
  railroad: 'of',
  // Mermaid draws the condition of what else happens, or of an option, in brackets.
  sequence: 'else option',
  state: 'choice end fork join note',
  'use-case': 'business note',
  wardley: 'anchor build buy inertia market note outsource pipeline',
  // Ids of points that hold no words: bars, choices, a block and a service without a label.
  'state/dagre': 'choose',
  'state/forks-and-choices': 'split meet ask',
  'block/blocks-in-blocks': 'north',
  'architecture/no-icons': 'three',
  'flowchart/every-named-shape-two': 'Small Framed Fork Collate Link Junction Summary',
  // Mermaid draws the id of a commit; its message stands in the table.
  'git/cherry-picks': 'with words',
  // Its branches are not shown.
  'git/scripts-no-branches': 'main Δοκιμή',
  // Names that do not fit into their little boxes stand in the table.
  'treemap/cost-of-a-region': 'Control plane',
  'treemap/flat-and-scripts': 'leaf with name that is far too long for its little box',
  'treemap/styled': 'Certificates',
};

const inWords = (text: string) => text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** Words of the table beside a drawing that the writer wrote, and that are not in the drawing. */
function wordsLost({ type, name, source }: Story, table: DiagramTable | null, texts: readonly string[]): string[] {
  const drawn = texts.join('').replace(/\s+/g, '').toLowerCase();
  const written = new Set(inWords(source));
  const otherwise = new Set(inWords(`${saidOtherwise[type] ?? ''} ${saidOtherwise[name] ?? ''}`));
  const words = new Set((table?.rows ?? []).flat().flatMap(inWords));
  return [...words].filter((word) => written.has(word) && !drawn.includes(word.toLowerCase()) && !otherwise.has(word));
}

let browser: DrawingPage;
beforeAll(async () => {
  browser = await openDrawingPage();
});
afterAll(() => browser?.close());

describe.each([...new Set(corpus.map(({ type }) => type))])('%s', (type) => {
  const stories = corpus.filter((story) => story.type === type);
  test.each(stories)('$name', async (story) => {
    const { svg, table } = await draw(story.source, { today });
    const look: Look = await lookAt(browser.page, svg);
    const view = { x: 0, y: 0, width: look.width, height: look.height };
    const wrong = {
      strangers: look.strangers,
      'words that are lost': wordsLost(
        story,
        table,
        look.texts.map(({ text }) => text),
      ),
      codes: look.texts.map(({ text }) => text).filter((text) => /&#?\w+;|#\w+;/.test(text)),
      'out of the drawing': [
        ...look.texts.filter(({ box }) => !isIn(box, view)).map(({ text, box }) => `“${text}” at ${told(box)}`),
        ...look.shapes.filter(({ box }) => !isIn(box, view)).map(({ name, box }) => `${name} at ${told(box)}`),
      ],
      'out of their boxes': look.texts
        .filter(({ box, around }) => around && !isIn(box, around))
        .map(({ text, box, around }) => `“${text}” at ${told(box)} in ${told(around as Box)}`),
      'one over the other': look.nodes.flatMap((one, index) =>
        look.nodes
          .slice(index + 1)
          .filter((other) => overlap(one.box, other.box) && !isStack(one, other))
          .map((other) => `“${one.text}” at ${told(one.box)}, “${other.text}” at ${told(other.box)}`),
      ),
      'edges without a node': look.ends
        .filter((end) => graphs.has(type) && !isAtNode(end, type))
        .map(({ edge, x, y, toNode }) => `${edge} ends at ${round(x)}, ${round(y)}, ${round(toNode)} from a node`),
    };
    expect(look.texts.length).toBeGreaterThan(0);
    expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, []])));
  });
});
