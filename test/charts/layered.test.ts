import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../../src/charts/connectors.ts';
import { type Cell, layered, type Measures, settle } from '../../src/charts/layered.ts';
import { type Box, overlaps } from '../../src/charts/place.ts';
import { runs } from '../support/runs.ts';

const measures = (count: number): Measures => ({
  widths: Array<number>(count).fill(100),
  columnGap: 36,
  rowGap: 12,
  top: 20,
  margin: 1,
  right: 16,
});

/** Columns of boxes, and bonds that run to the right or within a column. */
const graphs = fc
  .array(fc.array(fc.integer({ min: 20, max: 120 }), { maxLength: 8 }), { minLength: 1, maxLength: 5 })
  .chain((heights) => {
    const columns: Cell[][] = heights.map((list, column) =>
      list.map((height, index) => ({ id: `${column}.${index}`, height })),
    );
    const pairs = columns.flatMap((cells, column) =>
      cells.flatMap(({ id: from }) =>
        columns.slice(column).flatMap((others) => others.flatMap(({ id: to }) => (from < to ? [{ from, to }] : []))),
      ),
    );
    return fc.record({
      columns: fc.constant(columns),
      ties: fc.subarray(pairs, { maxLength: Math.min(24, pairs.length) }),
    });
  });

const onSide = ({ x, y, width, height }: Box, [px, py]: readonly [number, number]) =>
  ((px === x || px === x + width) && py >= y && py <= y + height) ||
  ((py === y || py === y + height) && px >= x && px <= x + width);

const strictlyInside = ({ x, y, width, height }: Box, [px, py]: readonly [number, number]) =>
  px > x + 0.6 && px < x + width - 0.6 && py > y + 0.6 && py < y + height - 0.6;

const draw = (columns: Cell[][], ties: Tie[]) => layered(columns, ties, measures(columns.length));

describe('places in columns', () => {
  it('no two boxes overlap, and all lie inside the drawing', () => {
    fc.assert(
      fc.property(graphs, ({ columns, ties }) => {
        const { boxes, lanes, width, height } = draw(columns, ties);
        expect(boxes.size).toBe(columns.flat().length);
        const all: Box[] = [...boxes.values(), ...lanes.map(({ x, y, width, height }) => ({ x, y, width, height }))];
        for (const [index, box] of all.entries()) {
          for (const value of Object.values(box)) expect(Number.isFinite(value)).toBe(true);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          for (const other of all.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
    );
  });

  it('every connector starts and ends on the borders of its boxes, crosses no box and leaves no drawing', () => {
    fc.assert(
      fc.property(graphs, ({ columns, ties }) => {
        const { boxes, connectors, width, height } = draw(columns, ties);
        expect(connectors).toHaveLength(ties.length);
        for (const way of connectors) {
          expect(onSide(boxes.get(way.from) as Box, way.start)).toBe(true);
          expect(onSide(boxes.get(way.to) as Box, way.end)).toBe(true);
          expect(way.path).not.toMatch(/NaN|Infinity|undefined/);
          for (const point of way.points()) {
            expect(point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height).toBe(true);
            for (const box of boxes.values()) expect(strictlyInside(box, point)).toBe(false);
          }
        }
      }),
      runs(100, 40),
    );
  });

  it('keeps the order of a column and its distances', () => {
    fc.assert(
      fc.property(graphs, ({ columns, ties }) => {
        const { boxes } = draw(columns, ties);
        for (const cells of columns)
          for (const [index, { id }] of cells.entries()) {
            const before = cells[index - 1];
            const above = before && (boxes.get(before.id) as Box);
            // Whole units: rounding may take one.
            if (above) expect((boxes.get(id) as Box).y - above.y - above.height).toBeGreaterThanOrEqual(11);
          }
      }),
    );
  });

  it('leads what passes a column through a lane of it', () => {
    const { connectors, lanes, boxes } = draw(
      [[{ id: 'a', height: 40 }], [{ id: 'b', height: 40 }], [{ id: 'c', height: 40 }]],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'a', to: 'c' },
      ],
    );
    expect(lanes).toHaveLength(1);
    expect(lanes[0]?.ties).toEqual([{ from: 'a', to: 'c' }]);
    expect(overlaps(lanes[0] as Box, boxes.get('b') as Box)).toBe(false);
    expect(connectors[2]?.path).toMatch(/^M\d+ \d+(c.+|H\d+)H\d+/);
  });

  it('lets ties to the same end share a lane, and leaves out what has no end', () => {
    const cells = (...ids: string[]) => ids.map((id) => ({ id, height: 30 }));
    const { lanes, connectors } = draw(
      [cells('a', 'b'), cells('c'), cells('d', 'e')],
      [
        { from: 'a', to: 'd' },
        { from: 'b', to: 'd' },
        { from: 'b', to: 'e' },
        { from: 'a', to: 'gone' },
        { from: 'd', to: 'a' },
      ],
    );
    expect(lanes.map(({ ties }) => ties.length)).toEqual(expect.arrayContaining([2, 1]));
    expect(connectors).toHaveLength(3);
  });

  it('is empty without boxes', () => {
    const { boxes, connectors, width, height } = layered([], [], measures(0));
    expect([boxes.size, connectors.length]).toEqual([0, 0]);
    expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true);
  });
});

describe('settling', () => {
  it('keeps wishes that do not collide', () => {
    expect(settle([10, 10], [20, 60], 4, 100)).toEqual([15, 55]);
  });

  it('shares the difference between those that do', () => {
    expect(settle([10, 10], [50, 50], 4, 100)).toEqual([38, 52]);
  });

  it('stays between its bounds, in order, as near to the wishes as any move allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ height: fc.integer({ min: 5, max: 60 }), wish: fc.integer({ min: -100, max: 600 }) }), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.integer({ min: 0, max: 300 }),
        (list, spare) => {
          const gap = 6;
          const heights = list.map(({ height }) => height);
          const wished = list.map(({ wish }) => wish);
          const room = heights.reduce((sum, height) => sum + height + gap, -gap) + spare;
          const tops = settle(heights, wished, gap, room);
          const fits = (places: readonly number[]) =>
            places.every((top, index) => {
              const before = index > 0 ? (places[index - 1] as number) + (heights[index - 1] as number) + gap : 0;
              return top >= before - 1e-6 && top + (heights[index] as number) <= room + 1e-6;
            });
          expect(fits(tops)).toBe(true);
          const cost = (places: readonly number[]) =>
            places.reduce(
              (sum, top, index) => sum + (top + (heights[index] as number) / 2 - (wished[index] as number)) ** 2,
              0,
            );
          // Convex: where no neighbour's move helps, nothing does.
          for (const from of tops.keys())
            for (const step of [-1, 1])
              for (const to of tops.keys()) {
                const moved = tops.map((top, index) =>
                  index >= Math.min(from, to) && index <= Math.max(from, to) ? top + step : top,
                );
                if (fits(moved)) expect(cost(moved)).toBeGreaterThanOrEqual(cost(tops) - 1e-6);
              }
        },
      ),
    );
  });
});
