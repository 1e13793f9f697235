import type { Page } from 'playwright-core';
import { showDrawing } from './page.ts';

/** A box in pixels from the drawing's upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One of the two ends of an edge. */
export interface EdgeEnd {
  edge: string;
  x: number;
  y: number;
  /** Whether an arrow head or the like fills the way to the node. */
  marker: boolean;
  /** Whether it lies in a node. */
  inside: boolean;
  /** Distance to the nearest outline of a node. */
  toNode: number;
  /** Distance to the nearest end of another edge. */
  toEdge: number;
}

/** What a browser sees of a drawing. */
export interface Look {
  width: number;
  height: number;
  /** Pieces of text, and the box each is set in, if it is set in one. */
  texts: { text: string; box: Box; around: Box | null }[];
  /** Boxes of all shapes that are drawn and not clipped, but for bare lines, of which nothing is lost at the rim. */
  shapes: { name: string; box: Box }[];
  nodes: { text: string; box: Box }[];
  ends: EdgeEnd[];
}

/**
 * Shows a finished drawing in a browser and looks at its geometry.
 * @param svg of the build
 */
export async function lookAt(page: Page, svg: string): Promise<Look> {
  await showDrawing(page, svg);
  return page.evaluate(() => {
    const drawing = document.body.querySelector('svg') as SVGSVGElement;
    const corner = drawing.getBoundingClientRect();
    const drawn = (selector: string) =>
      [...drawing.querySelectorAll<SVGGraphicsElement>(selector)].filter((one) => !one.closest('defs'));

    const around = (boxes: readonly Box[]): Box => {
      const x = Math.min(...boxes.map((box) => box.x));
      const y = Math.min(...boxes.map((box) => box.y));
      const right = Math.max(...boxes.map((box) => box.x + box.width));
      const bottom = Math.max(...boxes.map((box) => box.y + box.height));
      return { x, y, width: right - x, height: bottom - y };
    };
    const inDrawing = (element: SVGGraphicsElement, { x, y }: { x: number; y: number }) => {
      const { a, b, c, d, e, f } = element.getScreenCTM() as DOMMatrix;
      return { x: a * x + c * y + e - corner.x, y: b * x + d * y + f - corner.y };
    };
    const boxOf = (element: SVGGraphicsElement): Box => {
      const { x, y, width, height } = element.getBBox();
      const corners = [x, x + width].flatMap((one) => [y, y + height].map((other) => ({ x: one, y: other })));
      return around(corners.map((one) => ({ ...inDrawing(element, one), width: 0, height: 0 })));
    };
    /** Where the letters are: a line's box is higher than they are by its leading. */
    const textBox = (element: Element): Box => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return around(
        [...range.getClientRects()].map(({ x, y, width, height }) => ({
          x: x - corner.x,
          y: y - corner.y + height * 0.15,
          width,
          height: height * 0.75,
        })),
      );
    };
    const holds = (box: Box, { x, y }: { x: number; y: number }) =>
      x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
    const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

    const outlines = 'rect, circle, ellipse, polygon, path';
    const shapes = drawn(`${outlines}, polyline, line`).filter((one) => !one.closest('[clip-path], [mask]'));
    const boxes = new Map(shapes.map((one) => [one, boxOf(one)]));
    const closed = shapes.filter((one) => one.matches(outlines) && !one.matches('.edge, [marker-end], [marker-start]'));

    /** The smallest shape that a text is set in: in its own node any, elsewhere one with the same middle. */
    const boxAround = (text: Element, box: Box): Box | null => {
      const node = text.closest('.node');
      const centre = middle(box);
      const found = closed
        .filter((one) => !node || node.contains(one))
        .map((one) => boxes.get(one) as Box)
        .filter((one) => holds(one, centre) && one.width > 4 && one.height > 4)
        .filter((one) => node || Math.hypot(middle(one).x - centre.x, middle(one).y - centre.y) < 2)
        .sort((one, other) => one.width * one.height - other.width * other.height);
      return found[0] ?? null;
    };
    const texts = drawn('text').map((one) => {
      const box = textBox(one);
      return { text: one.textContent ?? '', box, around: boxAround(one, box) };
    });

    const groups = drawn('g.node, g.cluster, rect.node, rect.cluster');
    const shapesOf = (group: Element) => closed.filter((one) => group.contains(one));
    const nodes = groups
      .filter((one) => one.matches('.node'))
      .map((one) => ({ one, inside: shapesOf(one) }))
      .filter(({ inside }) => inside.length > 0)
      .map(({ one, inside }) => ({
        text: one.textContent ?? '',
        box: around(inside.map((shape) => boxes.get(shape) as Box)),
      }));

    const rim = ({ x, y, width, height }: Box) =>
      Array.from({ length: 81 }, (_, i) => i / 80).flatMap((part) => [
        { x: x + part * width, y },
        { x: x + part * width, y: y + height },
        { x, y: y + part * height },
        { x: x + width, y: y + part * height },
      ]);
    const outline = groups.flatMap((group) => {
      const inside = shapesOf(group);
      const drawnBox = around(inside.map((one) => boxes.get(one) as Box));
      const words = [...group.querySelectorAll('text')].map(textBox);
      const all = around([...words, ...(inside.length ? [drawnBox] : [])]);
      // Words without a box, or below a figure, belong to the node with some air around them.
      const apart = words.some((box) => !inside.length || !holds(drawnBox, middle(box)));
      const air = rim({ x: all.x - 16, y: all.y - 16, width: all.width + 32, height: all.height + 32 });
      const drawnRim = (inside as unknown as SVGGeometryElement[]).flatMap((shape) => {
        const length = shape.getTotalLength();
        const steps = Math.ceil(length / 2);
        return Array.from({ length: steps + 1 }, (_, i) =>
          inDrawing(shape, shape.getPointAtLength((i / Math.max(steps, 1)) * length)),
        );
      });
      return apart ? [...drawnRim, ...air] : drawnRim;
    });
    const far = (point: { x: number; y: number }, others: readonly { x: number; y: number }[]) =>
      Math.min(...others.map((other) => Math.hypot(point.x - other.x, point.y - other.y)), 1e6);
    const lines = drawn('.edge, path[marker-end], path[marker-start], line[marker-end], line[marker-start]');
    const points = lines.flatMap((one) => {
      const line = one as unknown as SVGGeometryElement;
      const at = (length: number) => inDrawing(line, line.getPointAtLength(length));
      return [
        { edge: line, marker: line.hasAttribute('marker-start'), ...at(0) },
        { edge: line, marker: line.hasAttribute('marker-end'), ...at(line.getTotalLength()) },
      ];
    });
    const ends = points.map(({ edge, marker, x, y }) => ({
      edge: edge.getAttribute('d')?.slice(0, 60) ?? edge.localName,
      x,
      y,
      marker,
      toNode: far({ x, y }, outline),
      toEdge: far(
        { x, y },
        points.filter((other) => other.edge !== edge),
      ),
      inside: nodes.some(({ box }) => holds(box, { x, y })),
    }));
    return {
      width: corner.width,
      height: corner.height,
      texts,
      shapes: shapes
        .filter((one) => one.localName !== 'line' || one.matches('[marker-end], [marker-start]'))
        .map((one) => ({ name: one.localName, box: boxes.get(one) as Box })),
      nodes,
      ends,
    };
  });
}
