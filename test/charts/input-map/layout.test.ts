import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, MapEdge, Point } from '../../../src/charts/input-map/drawing.ts';
import { grown } from '../../../src/charts/input-map/drawing.ts';
import { distance, runsThrough } from '../../../src/charts/input-map/geometry.ts';
import { inlineMap } from '../../../src/charts/input-map/inline.ts';
import { narrowMap } from '../../../src/charts/input-map/narrow.ts';
import { wideMap } from '../../../src/charts/input-map/wide.ts';
import { lenses } from '../../../src/charts/input-map/words.ts';
import { type Box, inside, overlaps } from '../../../src/charts/place.ts';
import type { Listening } from '../../../src/methods/listening.ts';
import { runs } from '../../support/runs.ts';
import { heard, listenings, plainInputs, plainMeasure } from './inputs.ts';

const layouts = { wide: wideMap, narrow: narrowMap };
type Name = keyof typeof layouts;
const draw = (name: Name, listening: Listening) => layouts[name](listening, plainMeasure, 'en');
const svgOf = (drawing: Drawing, listening: Listening) =>
  inlineMap(drawing, {
    id: 'm',
    className: '',
    title: 'Input map',
    lenses,
    evidence: listening.evidence,
    language: 'en',
    addressOf: (to) => ('key' in to ? `/${to.key}/` : `/inputs/${to.input}/#contract.${to.with}`),
  });

const onBorder = ([x, y]: Point, box: Box): boolean => {
  const [left, right] = [Math.abs(x - box.x), Math.abs(x - box.x - box.width)];
  const [top, bottom] = [Math.abs(y - box.y), Math.abs(y - box.y - box.height)];
  const beside = x >= box.x - 0.01 && x <= box.x + box.width + 0.01;
  const between = y >= box.y - 0.01 && y <= box.y + box.height + 0.01;
  return beside && between && Math.min(left, right, top, bottom) < 0.01;
};

/** What technical product strategy covers. */
const middleOf = ({ centre }: Drawing): Box[] =>
  centre.shape === 'mast'
    ? [centre.cap, centre.bar]
    : [
        {
          x: centre.x - centre.radius,
          y: centre.y - centre.radius,
          width: 2 * centre.radius,
          height: 2 * centre.radius,
        },
      ];

const endsAtMiddle = ({ centre }: Drawing, end: Point) =>
  centre.shape === 'mast'
    ? onBorder(end, centre.bar)
    : Math.abs(distance([centre.x, centre.y], end) - centre.radius) < 0.01;

/** Everything that is wrong with a drawing, in words. */
function faults(drawing: Drawing): string[] {
  const { nodes, edges, labels, width, height } = drawing;
  const frame = { x: 0, y: 0, width, height };
  const boxes = nodes.map(({ box }) => box);
  const names = labels.map(({ box }) => box);
  const found: string[] = [];
  const all = [...boxes, ...names, ...middleOf(drawing)];
  for (const [index, box] of all.entries()) {
    if (!inside(box, grown(frame, 0.01))) found.push(`${index} outside`);
    // The cap and the bar of a mast are one shape.
    for (const [other, its] of all.entries())
      if (other > index && index < boxes.length + names.length && overlaps(box, its))
        found.push(`${index} on ${other}`);
  }
  for (const [index, edge] of edges.entries())
    found.push(...edgeFaults(drawing, edge).map((text) => `edge ${index} ${text}`));
  return found;
}

function edgeFaults(drawing: Drawing, { points, from, to }: MapEdge): string[] {
  const { nodes, labels, width, height } = drawing;
  const found: string[] = [];
  const [start, end] = [points[0] as Point, points.at(-1) as Point];
  if (points.flat().some((value) => !Number.isFinite(value))) found.push('not finite');
  if (points.some(([x, y]) => x < 0 || y < 0 || x > width || y > height)) found.push('outside');
  if (!onBorder(start, nodes[from]?.box as Box)) found.push('does not start at its box');
  if (to === null ? !endsAtMiddle(drawing, end) : !onBorder(end, nodes[to]?.box as Box))
    found.push('does not end where it leads');
  for (const [index, { box }] of nodes.entries())
    if (index !== from && index !== to && runsThrough(points, box)) found.push(`runs through ${index}`);
  if (to === null) for (const { box } of labels) if (runsThrough(points, box)) found.push('runs through a name');
  const { centre } = drawing;
  if (
    to !== null &&
    centre.shape === 'disc' &&
    points.some((point) => distance(point, [centre.x, centre.y]) < centre.radius)
  )
    found.push('runs through the middle');
  return found;
}

describe.each(Object.keys(layouts) as Name[])('the %s map', (name) => {
  it('keeps everything apart, inside and tied together, for any inputs', () => {
    fc.assert(
      fc.property(listenings, (listening) => {
        expect(faults(draw(name, listening))).toEqual([]);
      }),
      runs(60, 20),
    );
  });

  it('keeps every name inside its box', () => {
    fc.assert(
      fc.property(listenings, (listening) => {
        const { nodes, setting } = draw(name, listening);
        for (const { box, label } of nodes) {
          expect(label.lines.length).toBeLessThanOrEqual(setting.lines);
          for (const line of label.lines)
            expect(plainMeasure(line, { size: setting.size, weight: 600 })).toBeLessThanOrEqual(box.width - 20);
        }
      }),
      runs(30, 10),
    );
  });

  it('writes no number that is none, and the same bytes twice', () => {
    fc.assert(
      fc.property(listenings, (listening) => {
        const svg = svgOf(draw(name, listening), listening);
        expect(svg.replace(/>[^<]*</g, '><').replace(/aria-label="[^"]*"/g, '')).not.toMatch(
          /NaN|Infinity|undefined|null/,
        );
        expect(svgOf(draw(name, listening), listening)).toBe(svg);
      }),
      runs(20, 10),
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(listenings, fc.infiniteStream(fc.nat()), (listening, stream) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, at: stream.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const other = { ...listening, inputs: shuffled(listening.inputs), bypasses: shuffled(listening.bypasses) };
        expect(svgOf(draw(name, other), other)).toBe(svgOf(draw(name, listening), listening));
      }),
      runs(20, 10),
    );
  });

  it.each([1, 2, 3, 10, 24, 36])('holds %i plain inputs, each once', (count) => {
    const drawing = draw(name, plainInputs(count));
    expect(faults(drawing)).toEqual([]);
    expect(new Set(drawing.nodes.map(({ input }) => input.id)).size).toBe(count);
    expect(drawing.edges).toHaveLength(count);
  });

  it('draws nothing but the middle when there is no input', () => {
    expect(faults(draw(name, plainInputs(0)))).toEqual([]);
  });

  it('opens every card inside the width of the map', () => {
    fc.assert(
      fc.property(listenings, (listening) => {
        const { nodes, edges, width } = draw(name, listening);
        for (const card of [...nodes, ...edges].flatMap((one) => one.card ?? [])) {
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(width);
        }
      }),
      runs(20, 10),
    );
  });
});

describe('sectors', () => {
  it('stand where they belong: customers left, market above, company right, field below', () => {
    const drawing = draw('wide', plainInputs(8));
    const { centre } = drawing;
    if (centre.shape !== 'disc') throw new Error('no disc');
    const mean = (group: string) => {
      const own = drawing.nodes.filter(({ input }) => input.group === group);
      const sum = (of: (box: Box) => number) => own.reduce((total, { box }) => total + of(box), 0);
      return [
        sum(({ x, width }) => x + width / 2) / own.length - centre.x,
        sum(({ y, height }) => y + height / 2) / own.length - centre.y,
      ] as const;
    };
    expect(mean('customer')[0]).toBeLessThan(-150);
    expect(mean('company')[0]).toBeGreaterThan(150);
    expect(mean('market')[1]).toBeLessThan(-100);
    expect(mean('field')[1]).toBeGreaterThan(100);
  });

  it('are read by name where nobody talks to another', () => {
    const inputs = ['C', 'A', 'B'].map((title, index) => heard(`n${index}`, title, 'field'));
    const order = draw('wide', { evidence: 1, inputs, bypasses: [] }).nodes.map(({ input }) => input.title);
    expect(order).toEqual(['A', 'B', 'C']);
  });

  it('bring those who talk to each other side by side', () => {
    const inputs = ['A', 'B', 'C', 'D'].map((title) => heard(title.toLowerCase(), title, 'customer'));
    const edge = { ...(inputs[0]?.contract as NonNullable<(typeof inputs)[0]['contract']>), input: 'a', with: 'd' };
    const order = draw('narrow', { evidence: 1, inputs, bypasses: [edge] }).nodes.map(({ input }) => input.id);
    expect(Math.abs(order.indexOf('a') - order.indexOf('d'))).toBe(1);
  });
});
