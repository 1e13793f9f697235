import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import { tokens } from '../../src/diagrams/tokens.ts';
import { today } from '../support/hub.ts';

/** Every shape that holds words on a ground of its own. */
const shapes =
  'rect rounded stadium subproc cyl circle diam hex lean-r lean-l trap-b trap-t dbl-circ notch-rect lin-rect delay h-cyl lin-cyl curv-trap div-rect doc tri win-pane lin-doc notch-pent flip-tri sl-rect docs st-rect flag bow-rect tag-doc tag-rect odd cloud'.split(
    ' ',
  );

const day = (colour: string) => /^light-dark\(([^,]+),/.exec(colour)?.[1] ?? tokenOf(colour)?.day ?? colour;
const night = (colour: string) => /,([^,]+)\)$/.exec(colour)?.[1] ?? tokenOf(colour)?.night ?? colour;
const tokenOf = (colour: string) => tokens.get(/^var\(--([\w-]+)\)$/.exec(colour)?.[1] ?? '');

/** A drawing of all shapes in one style, as the pieces of its nodes in order; each style is drawn once. */
const drawnIn = new Map<string, Promise<string[]>>();
async function drawShapes(style: string): Promise<string[]> {
  const nodes = shapes.flatMap((shape, at) => [`  n${at}@{ shape: ${shape}, label: "Words" }`, `  class n${at} own`]);
  const { svg } = await draw(['flowchart LR', ...nodes, `  classDef own ${style}`].join('\n'), { today });
  const [, ...pieces] = svg.split('<g class="node"');
  expect(pieces).toHaveLength(shapes.length);
  return pieces;
}

/** The colours of the word on a shape, and of what is painted under it. */
async function coloursOf(shape: string, style: string) {
  const drawn = drawnIn.get(style) ?? drawShapes(style);
  drawnIn.set(style, drawn);
  const node = (await drawn)[shapes.indexOf(shape)] ?? '';
  const text = /<text[^>]*>Words/.exec(node)?.[0] ?? '';
  expect(text).not.toBe('');
  const grounds = [...node.matchAll(/fill="(light-dark[^"]*)"/g)].map(([, colour = '']) => colour);
  return { text: /fill="([^"]*)"/.exec(text)?.[1] ?? 'var(--ink)', ground: grounds[0] ?? '' };
}

describe.each(shapes)('the author’s colours on %s', (shape) => {
  it('are used where they can be read', async () => {
    const { text, ground } = await coloursOf(shape, 'fill:#800,color:#fff');
    expect(day(ground)).toBe('#880000');
    // White is the sheet of the site.
    expect(text).toBe('var(--sheet)');
  });

  it.each(['fill:#800,color:#fff', 'fill:#800,color:#900', 'fill:#fec,color:#fed', 'fill:#036,color:#024'])(
    'can be read by day and by night: %s',
    async (style) => {
      const { text, ground } = await coloursOf(shape, style);
      expect(wcagContrast(day(text), day(ground))).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(night(text), night(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );
});
