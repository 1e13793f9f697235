import { across, type Connector, halfway, type Point, round, type Tie, within } from './connectors.ts';
import type { Box } from './place.ts';

/** A box to be placed in its column. */
export interface Cell {
  id: string;
  height: number;
}

/** The way of one or several ties through a column that they pass. */
export interface Lane<T extends Tie> extends Box {
  ties: T[];
}

/** Boxes and connectors in their places. */
export interface Layout<T extends Tie = Tie> {
  width: number;
  height: number;
  boxes: Map<string, Box>;
  connectors: Connector[];
  lanes: Lane<T>[];
}

/** Measures of a layout, in units of the drawing. */
export interface Measures {
  /** Width of each column. */
  widths: readonly number[];
  /** Between columns. */
  columnGap: number;
  /** Between boxes of a column. */
  rowGap: number;
  /** Above the first box, for a heading. */
  top: number;
  /** On the left and at the bottom. */
  margin: number;
  /** On the right, for ways that go around within the last column. */
  right: number;
}

/** Height of a lane: its line, and a label above it. */
const laneHeight = 24;
const laneLine = 20;

/**
 * Places as near as possible to those wished for, in order, without overlap, between 0 and `room`: least squares by
 * pooling neighbours that would overlap.
 * @param heights of the boxes, in their order
 * @param wished middles of the boxes
 * @param gap between two boxes
 * @param room height there is; at least that of the boxes with their gaps
 * @returns tops of the boxes
 */
export function settle(heights: readonly number[], wished: readonly number[], gap: number, room: number): number[] {
  const offsets: number[] = [];
  let sum = 0;
  for (const height of heights) {
    offsets.push(sum);
    sum += height + gap;
  }
  const slack = Math.max(0, room - (sum - gap));
  const blocks: { total: number; count: number }[] = [];
  for (const [index, height] of heights.entries()) {
    let block = { total: (wished[index] ?? 0) - height / 2 - (offsets[index] as number), count: 1 };
    for (let last = blocks.at(-1); last && last.total / last.count >= block.total / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { total: last.total + block.total, count: last.count + block.count };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ total, count }) => Array<number>(count).fill(Math.min(slack, Math.max(0, total / count))))
    .map((shift, index) => shift + (offsets[index] as number));
}

interface Slot extends Cell {
  lane: boolean;
}

/**
 * Columns with a lane in each column that a tie passes. Ties that share their end, or all their beginning, share
 * the lane: a bundle reads better than a braid.
 */
function withLanes<T extends Tie>(columns: readonly (readonly Cell[])[], ties: readonly T[]) {
  const place = new Map<string, { column: number; share: number }>();
  for (const [column, cells] of columns.entries())
    for (const [index, { id }] of cells.entries())
      place.set(id, { column, share: cells.length > 1 ? index / (cells.length - 1) : 0.5 });
  const long = ties.flatMap((tie) => {
    const from = place.get(tie.from);
    const to = place.get(tie.to);
    return from && to && to.column - from.column > 1 ? [{ tie, from, to }] : [];
  });
  const bySpan = Map.groupBy(long, ({ from, to }) => `${from.column} ${to.column}`);
  const slots: Slot[][] = columns.map((cells) => cells.map((cell) => ({ ...cell, lane: false })));
  const lanes = new Map<T, string[]>();
  const inserts: { column: number; share: number; slot: Slot }[] = [];
  for (const [span, group] of bySpan) {
    const oneSource = new Set(group.map(({ tie }) => tie.from)).size === 1;
    for (const [end, bundle] of Map.groupBy(group, ({ tie }) => (oneSource ? '' : tie.to))) {
      const { from, to } = bundle[0] as (typeof bundle)[number];
      const share = bundle.reduce((sum, one) => sum + (one.from.share + one.to.share) / 2, 0) / bundle.length;
      const passed = Array.from({ length: to.column - from.column - 1 }, (_, step) => from.column + 1 + step);
      const ids = passed.map((column) => `lane ${span} ${end} ${column}`);
      for (const [step, column] of passed.entries())
        inserts.push({ column, share, slot: { id: ids[step] as string, height: laneHeight, lane: true } });
      for (const { tie } of bundle) lanes.set(tie, ids);
    }
  }
  // From the last to the first, so that the places of the others stay what they were.
  for (const { column, share, slot } of inserts.sort((a, b) => b.share - a.share || (a.slot.id < b.slot.id ? 1 : -1))) {
    const cells = slots[column] as Slot[];
    const own = columns[column]?.length ?? 0;
    cells.splice(Math.min(own, Math.round(share * own)), 0, slot);
  }
  return { slots, lanes };
}

/** Tops of all slots: the tallest column is packed, the others follow their neighbours. */
function tops(slots: readonly (readonly Slot[])[], pairs: readonly Tie[], gap: number): Map<string, number> {
  const tall = (cells: readonly Slot[]) => cells.reduce((sum, { height }) => sum + height + gap, -gap);
  const room = Math.max(0, ...slots.map(tall));
  const anchor = Math.max(
    0,
    slots.findIndex((cells) => tall(cells) === room),
  );
  const middle = new Map<string, number>();
  const top = new Map<string, number>();
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of pairs)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const list = neighbours.get(a);
      if (list) list.push(b);
      else neighbours.set(a, [b]);
    }
  const order = [...slots.keys()].sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor) || a - b);
  for (const column of order) {
    const cells = slots[column] ?? [];
    const wished: number[] = [];
    for (const [index, { id, height }] of cells.entries()) {
      const near = (neighbours.get(id) ?? []).flatMap((other) => middle.get(other) ?? []);
      const before = cells[index - 1];
      if (near.length > 0) wished.push(near.reduce((sum, value) => sum + value, 0) / near.length);
      // What nothing pulls stands right below the one before it.
      else if (before) wished.push((wished[index - 1] as number) + (before.height + height) / 2 + gap);
      else wished.push((room * 0.5) / cells.length);
    }
    const placed = settle(
      cells.map(({ height }) => height),
      wished,
      gap,
      room,
    );
    for (const [index, { id, height }] of cells.entries()) {
      top.set(id, placed[index] as number);
      middle.set(id, (placed[index] as number) + height / 2);
    }
  }
  return top;
}

/**
 * Boxes in columns, connected from left to right. No two boxes overlap, and no connector crosses a box: between two
 * columns it has the gap, through a column it has a lane.
 * @param columns boxes from top to bottom
 * @param ties bonds; those whose ends are not both there, or that run to the left, are left out
 * @param measures sizes
 */
export function layered<T extends Tie>(
  columns: readonly (readonly Cell[])[],
  ties: readonly T[],
  { widths, columnGap, rowGap, top, margin, right }: Measures,
): Layout<T> {
  const { slots, lanes } = withLanes(columns, ties);
  const pairs = ties.flatMap((tie) => {
    const stops = [tie.from, ...(lanes.get(tie) ?? []), tie.to];
    return stops.slice(1).map((to, index) => ({ from: stops[index] as string, to }));
  });
  const placed = tops(slots, pairs, rowGap);
  const boxes = new Map<string, Box>();
  const place = new Map<string, { column: number; index: number }>();
  let x = margin;
  let bottom = top;
  for (const [column, cells] of slots.entries()) {
    const width = widths[column] ?? 0;
    for (const [index, { id, height }] of cells.entries()) {
      const box = { x: round(x), y: round(top + (placed.get(id) ?? 0)), width, height };
      boxes.set(id, box);
      place.set(id, { column, index });
      bottom = Math.max(bottom, box.y + height);
    }
    x += width + columnGap;
  }
  const connectors = ties.flatMap((tie): Connector[] => {
    const from = boxes.get(tie.from);
    const to = boxes.get(tie.to);
    const a = place.get(tie.from);
    const b = place.get(tie.to);
    if (!from || !to || !a || !b || tie.from === tie.to || b.column < a.column) return [];
    if (a.column === b.column) return [within(tie, from, to, b.index - a.index)];
    const through = (lanes.get(tie) ?? []).flatMap((id): Point[] => {
      const lane = boxes.get(id) as Box;
      const y = lane.y + laneLine;
      return [
        [lane.x, y],
        [lane.x + lane.width, y],
      ];
    });
    return [across(tie, [[from.x + from.width, halfway(from)], ...through, [to.x, halfway(to)]])];
  });
  const tiesOf = Map.groupBy(
    [...lanes].flatMap(([tie, ids]) => ids.map((id) => ({ tie, id }))),
    ({ id }) => id,
  );
  const passed = [...tiesOf].map(([id, list]) => ({ ...(boxes.get(id) as Box), ties: list.map(({ tie }) => tie) }));
  for (const id of tiesOf.keys()) boxes.delete(id);
  return { width: round(x - columnGap + right), height: round(bottom + margin), boxes, connectors, lanes: passed };
}
