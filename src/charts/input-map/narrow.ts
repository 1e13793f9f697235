import { groups } from '../../kinds/fields.ts';
import { tps } from '../../kinds/inputs.ts';
import type { Contract, Listening } from '../../methods/listening.ts';
import type { Box } from '../place.ts';
import type { MeasureText } from '../wrap.ts';
import { cardHeight, placeCard } from './card.ts';
import type { Drawing, GroupLabel, MapEdge, Point, Setting, Wrapped } from './drawing.ts';
import { groupName } from './drawing.ts';
import { contractsInOrder, inOrder } from './order.ts';
import { boxSize } from './size.ts';
import { bypassCard, inputCard } from './words.ts';
import { wrap } from './wrap.ts';

const width = 300;
const mast = 22;
const reach = 42;
const cap = { x: 0, y: 0, width, height: 38 };
const labelHeight = 24;
const gap = 12;
const cardWidth = 284;

/** An edge between two rows, and where it leaves each. */
interface Lane {
  contract: Contract;
  from: number;
  to: number;
  lane: number;
}

/** Lanes to the right of the rows: edges that share a row never share a lane. */
function lanesOf(contracts: readonly Contract[], place: ReadonlyMap<string, number>): Lane[] {
  const ends: number[] = [];
  return contracts
    .map((contract) => ({
      contract,
      from: place.get(contract.input) as number,
      to: place.get(contract.with) as number,
    }))
    .sort((a, b) => Math.min(a.from, a.to) - Math.min(b.from, b.to) || Math.max(a.from, a.to) - Math.max(b.from, b.to))
    .map((edge) => {
      const free = ends.findIndex((end) => end < Math.min(edge.from, edge.to));
      const lane = free === -1 ? ends.length : free;
      ends[lane] = Math.max(edge.from, edge.to);
      return { ...edge, lane };
    });
}

/** Rows below each other, group by group, each below its group's name. */
function rowsOf(
  order: Listening['inputs'],
  sizes: readonly { height: number }[],
  measure: MeasureText,
  setting: Setting,
  rowWidth: number,
) {
  const boxes: Box[] = [];
  const labels: GroupLabel[] = [];
  let y = cap.height + 6;
  for (const group of groups) {
    const own = order.flatMap((input, index) => (input.group === group ? [index] : []));
    if (own.length === 0) continue;
    y += labelHeight;
    const wide = measure(groupName(group), { size: setting.size, weight: 600 });
    labels.push({
      group,
      x: mast + reach + 1,
      y: y - 7,
      box: { x: mast + reach, y: y - 20, width: wide + 2, height: 17 },
    });
    for (const index of own) {
      const height = sizes[index]?.height ?? 0;
      boxes[index] = { x: mast + reach, y, width: rowWidth, height };
      y += height + gap;
    }
  }
  return { boxes, labels, height: y - gap + 8 };
}

/** Where the edges of a row meet its right border: from its top down, those that lead up first. */
function ports(lanes: readonly Lane[], boxes: readonly Box[]): (edge: Lane, row: number) => Point {
  return (edge, row) => {
    const box = boxes[row] as Box;
    const others = lanes.filter(({ from, to }) => from === row || to === row);
    const far = ({ from, to }: Lane) => (from === row ? to : from);
    // Leading up: the outermost lane lowest; leading down: the outermost highest, so that none crosses another.
    const order = [...others].sort(
      (a, b) => Number(far(a) > row) - Number(far(b) > row) || (far(a) > row ? b.lane - a.lane : a.lane - b.lane),
    );
    const part = (order.indexOf(edge) + 1) / (order.length + 1);
    return [box.x + box.width, box.y + box.height * part];
  };
}

/**
 * The map for a phone: technical product strategy as a mast, the inputs in rows beside it, group by group. Edges to
 * it run straight; those that pass it by run on the other side of the rows.
 * @param listening what is drawn
 * @param measure width of a text
 * @param language of the hub
 */
export function narrowMap(listening: Listening, measure: MeasureText, language: string): Drawing {
  const order = inOrder(listening);
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const titles = new Map(order.map(({ id, title }) => [id, title]));
  const contracts = contractsInOrder(order, listening.bypasses);
  const lanes = lanesOf(
    contracts.filter((one) => one.with !== tps),
    place,
  );
  const count = lanes.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  // However many lanes there are, the rows keep most of the width.
  const side = count === 0 ? 2 : Math.min(54, 12 + 10 * count);
  const rowWidth = width - mast - reach - side;
  const setting: Setting = { size: 14.5, line: 17.5, small: 13.5, text: rowWidth - 26, least: rowWidth, lines: 3 };
  const labels = order.map(({ title }): Wrapped => wrap(title, measure, setting));
  const sizes = order.map((input, index) =>
    boxSize(input, labels[index] as Wrapped, listening.evidence, { setting, measure, language }),
  );
  const rows = rowsOf(order, sizes, measure, setting, rowWidth);
  const { boxes } = rows;
  const portOf = ports(lanes, boxes);
  const frame = { width, height: rows.height };
  const edges = contracts.map((contract): MapEdge => {
    const from = place.get(contract.input) as number;
    const box = boxes[from] as Box;
    const edge = lanes.find((one) => one.contract === contract);
    if (!edge) {
      const y = box.y + box.height / 2;
      return {
        contract,
        from,
        to: null,
        points: [
          [box.x, y],
          [mast, y],
        ],
        card: null,
      };
    }
    const [start, end] = [portOf(edge, edge.from), portOf(edge, edge.to)];
    const x = start[0] + 13 + (edge.lane * (side - 16)) / Math.max(1, count);
    const points: Point[] = [start, [x, start[1]], [x, end[1]], end];
    const size = { width: cardWidth, height: cardHeight(bypassCard(contract, titles, language), cardWidth, measure) };
    const spot = { x: x - 4, y: (start[1] + end[1]) / 2 - 4, width: 8, height: 8 };
    return { contract, from, to: edge.to, points, card: placeCard(spot, size, frame, false) };
  });
  const nodes = order.map((input, index) => {
    const box = boxes[index] as Box;
    const size = {
      width: cardWidth,
      height: cardHeight(inputCard(input, listening.evidence, language), cardWidth, measure),
    };
    return { input, box, label: labels[index] as Wrapped, card: placeCard(box, size, frame, false) };
  });
  const bar = { x: 0, y: cap.height - 8, width: mast, height: rows.height - cap.height + 8 };
  return {
    width,
    height: rows.height,
    setting,
    centre: { shape: 'mast', cap, bar },
    nodes,
    edges,
    labels: rows.labels,
  };
}
