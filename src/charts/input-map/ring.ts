import type { Point } from './drawing.ts';

/** What is placed on the ring, by its middle: how far it reaches, and how far it keeps from the one before it. */
export interface RingBox {
  width: number;
  /** Above and below its middle. */
  above: number;
  below: number;
  /** Room to the one before it in its sector, at least. */
  room: number;
  /** Whether a new sector begins here. */
  first: boolean;
  /** Where the middle of its sector belongs: turns from the left, clockwise. */
  home: number;
}

/** Half axes of the ring. */
export interface Ring {
  a: number;
  b: number;
}

/** Between an ellipse (2) and a rectangle: corners are used, and boxes side by side still stand on a curve. */
const roundness = 2.5;

/** Room between two sectors, at least. */
const between = 30;

/**
 * A point of the ring around 0, 0.
 * @param turn 0 is left, 0.25 above, 0.5 right, 0.75 below
 */
export function pointAt({ a, b }: Ring, turn: number): Point {
  const angle = turn * 2 * Math.PI;
  const bent = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / roundness);
  return [-a * bent(Math.cos(angle)), -b * bent(Math.sin(angle))];
}

function apartBy(one: RingBox, other: RingBox, [x, y]: Point, [u, v]: Point, gap: number): boolean {
  const high = v > y ? one.below + other.above : one.above + other.below;
  return Math.abs(u - x) >= (one.width + other.width) / 2 + gap || Math.abs(v - y) >= high + gap;
}

/** The first turn after `turn` at which the next item is free of this one; null when half the ring is too little. */
function nextTurn(ring: Ring, turn: number, one: RingBox, other: RingBox, gap: number): number | null {
  const here = pointAt(ring, turn);
  const free = (at: number) => apartBy(one, other, here, pointAt(ring, at), gap);
  let [low, high] = [turn, turn + 0.5];
  if (!free(high)) return null;
  for (let step = 0; step < 15; step += 1) {
    const half = (low + high) / 2;
    if (free(half)) high = half;
    else low = half;
  }
  return high;
}

/** Items from a turn on, clockwise, as close as the gaps allow. */
function row(ring: Ring, items: readonly RingBox[], start: number, gap: (next: RingBox) => number): number[] | null {
  const turns = [start];
  for (const [index, next] of items.slice(1).entries()) {
    const at = nextTurn(ring, turns[index] as number, items[index] as RingBox, next, gap(next));
    if (at === null) return null;
    turns.push(at);
  }
  return turns;
}

const middleOf = (turns: readonly number[]) => ((turns[0] ?? 0) + (turns.at(-1) ?? 0)) / 2;

/** Whether two neighbours keep the room between sectors. */
const keepApart = (ring: Ring, one: RingBox, from: number, other: RingBox, to: number) =>
  to > from && apartBy(one, other, pointAt(ring, from), pointAt(ring, to), between);

/** Items by sector. */
function sectorsOf(items: readonly RingBox[]): RingBox[][] {
  const sectors: RingBox[][] = [];
  for (const item of items) {
    if (item.first) sectors.push([]);
    sectors.at(-1)?.push(item);
  }
  return sectors;
}

/** Every sector around its home; null when two of them would meet. */
function homed(ring: Ring, items: readonly RingBox[], inside: number): number[] | null {
  const turns: number[] = [];
  for (const sector of sectorsOf(items)) {
    const home = sector[0]?.home ?? 0;
    let start = home;
    let own: number[] | null = null;
    // How wide it gets depends on where it stands.
    for (let round = 0; round < 6; round += 1) {
      own = row(ring, sector, start, ({ room }) => Math.max(room, inside));
      if (!own) return null;
      start -= middleOf(own) - home;
    }
    turns.push(...(own ?? []));
  }
  const meets = items.some((item, index) => {
    const next = (index + 1) % items.length;
    const to = (turns[next] as number) + (next === 0 ? 1 : 0);
    return items[next]?.first && !keepApart(ring, item, turns[index] as number, items[next], to);
  });
  return meets ? null : turns;
}

/** How far the sectors stand from their homes, on average. */
function drift(items: readonly RingBox[], turns: readonly number[]): number {
  let at = 0;
  const offs = sectorsOf(items).map((sector) => {
    const off = middleOf(turns.slice(at, at + sector.length)) - (sector[0]?.home ?? 0);
    at += sector.length;
    return off - Math.round(off);
  });
  return offs.reduce((sum, off) => sum + off, 0) / Math.max(1, offs.length);
}

/** All items from a turn on, clockwise; null when they need more than the whole ring. */
function packed(ring: Ring, items: readonly RingBox[], start: number, gap: (next: RingBox) => number): number[] | null {
  // The last step leads back to the first item, which must not be reached before a whole turn.
  const turns = row(ring, [...items, items[0] as RingBox], start, gap);
  return turns && (turns.at(-1) as number) <= start + 1 ? turns.slice(0, -1) : null;
}

/** The whole ring filled evenly, each sector as wide as what stands in it; as near to the homes as together they can. */
function filled(ring: Ring, items: readonly RingBox[], loosest: number, apart: number): number[] | null {
  const round = (start: number, size: number) =>
    packed(ring, items, start, (next) =>
      next.first ? apart * size : Math.max(next.room, Math.min(loosest, 14 * size)),
    );
  let start = items[0]?.home ?? 0;
  let best: number[] | null = null;
  for (let again = 0; again < 7; again += 1) {
    let turns = round(start, 1);
    if (!turns) return best;
    let [low, high] = [1, 40];
    for (let step = 0; step < 14; step += 1) {
      const size = (low + high) / 2;
      const wider = round(start, size);
      if (wider) [turns, low] = [wider, size];
      else high = size;
    }
    best = turns;
    start -= drift(items, turns);
  }
  return best;
}

/**
 * Places items on a ring, each clear of its neighbours: every sector around its home where there is room for that,
 * else side by side around the whole ring.
 * @param items clockwise; the first begins a sector
 * @param loosest most room between two of a sector
 * @returns a turn for every item, or null when the ring is too small
 */
export function spread(ring: Ring, items: readonly RingBox[], loosest: number): number[] | null {
  if (items.length === 1) return [items[0]?.home ?? 0];
  // What does not fit at its closest need not be tried looser.
  if (!packed(ring, items, items[0]?.home ?? 0, ({ room }) => Math.max(room, 14))) return null;
  const alone = items.filter(({ first }) => first).length === 1;
  for (let inside = loosest; inside >= 14 && !alone; inside -= 7) {
    const turns = homed(ring, items, inside);
    if (turns) return turns;
  }
  return alone ? filled(ring, items, 1000, 14) : filled(ring, items, loosest, between);
}
