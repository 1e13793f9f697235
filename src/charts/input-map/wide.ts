import { groups } from '../../kinds/fields.ts';
import { tps } from '../../kinds/inputs.ts';
import type { HeardInput, Listening } from '../../methods/listening.ts';
import type { Box } from '../place.ts';
import type { MeasureText } from '../wrap.ts';
import { cardHeight, placeCard } from './card.ts';
import type { Drawing, GroupLabel, MapEdge, Point, Setting, Wrapped } from './drawing.ts';
import { groupName, grown, middle } from './drawing.ts';
import { apart, around, distance, nearest } from './geometry.ts';
import { clockwise, contractsInOrder, inOrder } from './order.ts';
import { pointAt, type Ring, type RingBox, spread } from './ring.ts';
import { bypass, type Field, spoke, spokesAreClear } from './route.ts';
import { boxSize, type Size } from './size.ts';
import { bypassCard, inputCard } from './words.ts';
import { wrap } from './wrap.ts';

const setting: Setting = { size: 15, line: 18, small: 14, text: 146, least: 132, lines: 3 };
const width = 800;
const radius = 56;
const labelHeight = 25;
const cardWidth = 330;

/** The group's name stands on one of its boxes: above the highest, or below the lowest in the lower half. */
interface Carrier {
  node: number;
  below: boolean;
}

interface Placed {
  boxes: Box[];
  labels: GroupLabel[];
}

/** Clockwise, each group as a sector: what stands left and below is read downwards and to the right all the same. */
function sequence(order: readonly HeardInput[]): number[] {
  return clockwise.flatMap((group) => {
    const own = order.flatMap((input, index) => (input.group === group ? [index] : []));
    return group === 'customer' || group === 'field' ? own.reverse() : own;
  });
}

function labelOf(group: GroupLabel['group'], box: Box, below: boolean, measure: MeasureText): GroupLabel {
  const wide = measure(groupName(group), { size: setting.size, weight: 600 });
  const y = below ? box.y + box.height + 19 : box.y - 9;
  return { group, x: box.x + 1, y, box: { x: box.x, y: y - 13, width: wide + 2, height: 17 } };
}

interface Task {
  order: readonly HeardInput[];
  /** Whether two inputs talk to each other. */
  talk(one: HeardInput, other: HeardInput): boolean;
  sizes: readonly Size[];
  measure: MeasureText;
}

function attempt({ order, sizes, measure, talk }: Task, ring: Ring, carriers: readonly Carrier[]): Placed | null {
  const places = sequence(order);
  const carried = new Map(carriers.map((one) => [one.node, one]));
  const items = places.map((node, index): RingBox => {
    const input = order[node] as HeardInput;
    const before = order[places[index - 1] ?? -1];
    const own = carried.get(node);
    const { width, height } = sizes[node] as Size;
    return {
      width,
      above: height / 2 + (own && !own.below ? labelHeight : 0),
      below: height / 2 + (own?.below ? labelHeight : 0),
      // A line with two heads needs its length.
      room: before && talk(before, input) ? 36 : 0,
      first: before?.group !== input.group,
      home: clockwise.indexOf(input.group) / 4,
    };
  });
  const turns = spread(ring, items, items.filter(({ first }) => first).length > 2 ? 42 : 80);
  if (!turns) return null;
  const boxes: Box[] = [];
  for (const [index, node] of places.entries()) {
    const [x, y] = pointAt(ring, turns[index] as number);
    const { width, height } = sizes[node] as Size;
    boxes[node] = { x: x - width / 2, y: y - height / 2, width, height };
  }
  const labels = carriers.map(({ node, below }) =>
    labelOf((order[node] as HeardInput).group, boxes[node] as Box, below, measure),
  );
  return { boxes, labels };
}

function carriersOf(order: readonly HeardInput[], boxes: readonly Box[]): Carrier[] {
  return groups.flatMap((group) => {
    const own = order.flatMap((input, index) => (input.group === group ? [index] : []));
    if (own.length === 0) return [];
    const at = (node: number) => middle(boxes[node] as Box);
    const below = own.reduce((sum, node) => sum + at(node)[1], 0) / own.length > 40;
    const sign = below ? -1 : 1;
    // A few units apart is as high.
    const [first] = own.sort((a, b) => {
      const apart = sign * (at(a)[1] - at(b)[1]);
      return Math.abs(apart) > 6 ? apart : at(a)[0] - at(b)[0];
    });
    return [{ node: first as number, below }];
  });
}

const origin: Point = [0, 0];

function isSound({ boxes, labels }: Placed): boolean {
  const spokes = boxes.map((box) => spoke(box, origin, radius));
  const names = labels.map(({ box }) => box);
  return (
    apart([...boxes.map((box) => grown(box, 3)), ...names]) &&
    [...boxes, ...names].every((box) => distance(origin, nearest(origin, box)) > radius + 36) &&
    spokesAreClear(spokes, boxes, names)
  );
}

/** The smallest ring on which everything is clear of everything. */
function settle(task: Task): Placed {
  const widest = Math.max(...task.sizes.map((size) => size.width));
  for (let b = 190; ; b += Math.max(12, b / 25)) {
    const ring = { a: (width - widest) / 2 - 10, b };
    const bare = attempt(task, ring, []);
    const named = bare && attempt(task, ring, carriersOf(task.order, bare.boxes));
    if (named && isSound(named)) return named;
    if (b > 12_000) throw new RangeError(`No room for ${task.order.length} inputs.`);
  }
}

/**
 * The map for a desk: technical product strategy in the middle, the groups in sectors of a ring around it, each as
 * wide as what stands in it. The ring grows until no box, name or line touches what is not its own.
 * @param listening what is drawn
 * @param measure width of a text
 * @param language of the hub
 */
export function wideMap(listening: Listening, measure: MeasureText, language: string): Drawing {
  const order = inOrder(listening);
  const labels: Wrapped[] = order.map(({ title }) => wrap(title, measure, setting));
  const sizes = order.map((input, index) =>
    boxSize(input, labels[index] as Wrapped, listening.evidence, { setting, measure, language }),
  );
  const pairs = new Set(listening.bypasses.map((one) => [one.input, one.with].sort().join(' ')));
  const talk = (one: HeardInput, other: HeardInput) => pairs.has([one.id, other.id].sort().join(' '));
  const placed = order.length === 0 ? { boxes: [], labels: [] } : settle({ order, sizes, measure, talk });
  // With room for a line around it.
  const disc = grown({ x: 0, y: 0, width: 0, height: 0 }, radius + 20);
  const all = around([disc, ...placed.boxes, ...placed.labels.map(({ box }) => box)]);
  const [dx, dy] = [width / 2, 10 - all.y];
  const moved = <B extends { x: number; y: number }>(one: B): B => ({ ...one, x: one.x + dx, y: one.y + dy });
  const boxes = placed.boxes.map(moved);
  const names = placed.labels.map((one) => ({ ...moved(one), box: moved(one.box) }));
  const height = all.height + 20;
  const centre: Point = [dx, dy];
  const field: Field = { centre, radius, width, height, boxes, labels: names.map(({ box }) => box), lines: [] };
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const titles = new Map(order.map(({ id, title }) => [id, title]));
  const contracts = contractsInOrder(order, listening.bypasses);
  const direct = new Map(
    contracts
      .filter((one) => one.with === tps)
      .map((one) => [one, spoke(boxes[place.get(one.input) ?? 0] as Box, centre, radius)]),
  );
  field.lines.push(...direct.values());
  const frame = { width, height };
  const edges = contracts.map((contract): MapEdge => {
    const from = place.get(contract.input) as number;
    const straight = direct.get(contract);
    if (straight) return { contract, from, to: null, points: straight, card: null };
    const to = place.get(contract.with) as number;
    const points = bypass(from, to, field);
    field.lines.push(points);
    const [x, y] = points[Math.floor(points.length / 2)] as Point;
    const mid =
      points.length === 2 ? middle(around(points.map(([u, v]) => ({ x: u, y: v, width: 0, height: 0 })))) : [x, y];
    const size = { width: cardWidth, height: cardHeight(bypassCard(contract, titles, language), cardWidth, measure) };
    return {
      contract,
      from,
      to,
      points,
      card: placeCard({ x: (mid[0] ?? x) - 4, y: (mid[1] ?? y) - 4, width: 8, height: 8 }, size, frame, true),
    };
  });
  const nodes = order.map((input, index) => {
    const box = boxes[index] as Box;
    const [x, y] = middle(box);
    const size = {
      width: cardWidth,
      height: cardHeight(inputCard(input, listening.evidence, language), cardWidth, measure),
    };
    const beside = Math.abs(x - dx) * height > Math.abs(y - dy) * width;
    return { input, box, label: labels[index] as Wrapped, card: placeCard(box, size, frame, beside) };
  });
  return { width, height, setting, centre: { shape: 'disc', x: dx, y: dy, radius }, nodes, edges, labels: names };
}
