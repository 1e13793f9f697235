import { type Group, groups } from '../../kinds/fields.ts';
import type { Contract, HeardInput, Listening } from '../../methods/listening.ts';

/** Groups clockwise, from the left: customer, market above, company, field below. */
export const clockwise: readonly Group[] = ['customer', 'market', 'company', 'field'];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How far apart the ends of the edges stand in a list. */
function span(order: readonly HeardInput[], edges: readonly Contract[]): number {
  const place = new Map(order.map(({ id }, index) => [id, index]));
  return edges.reduce((sum, edge) => sum + Math.abs((place.get(edge.input) ?? 0) - (place.get(edge.with) ?? 0)), 0);
}

/** Exchanges neighbours of a group as long as that brings those who talk to each other closer. */
function closer(order: HeardInput[], edges: readonly Contract[]): HeardInput[] {
  let best = span(order, edges);
  for (let better = true; better; ) {
    better = false;
    for (let a = 0; a < order.length; a += 1)
      for (let b = a + 1; b < order.length && order[b]?.group === order[a]?.group; b += 1) {
        const next = order.with(a, order[b] as HeardInput).with(b, order[a] as HeardInput);
        const length = span(next, edges);
        if (length >= best) continue;
        order = next;
        best = length;
        better = true;
      }
  }
  return order;
}

/**
 * The inputs in the order in which they are drawn and read: by group, those who talk to each other side by side.
 * Depends on names and ids only, not on the order of the files.
 * @param listening any order
 */
export function inOrder({ inputs, bypasses }: Listening): HeardInput[] {
  const plain = [...inputs].sort(
    (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || compare(a.title, b.title) || compare(a.id, b.id),
  );
  return closer(plain, bypasses);
}

/**
 * Contracts in the order of their inputs; first the one with technical product strategy, then those that pass it by.
 * @param order the inputs as drawn
 * @param bypasses contracts between inputs
 */
export function contractsInOrder(order: readonly HeardInput[], bypasses: readonly Contract[]): Contract[] {
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const known = bypasses.filter((one) => place.has(one.input) && place.has(one.with));
  return order.flatMap(({ id, contract }) => [
    ...(contract ? [contract] : []),
    ...known.filter((one) => one.input === id).sort((a, b) => (place.get(a.with) ?? 0) - (place.get(b.with) ?? 0)),
  ]);
}

/**
 * The part of a hub's listening that a map can hold: the inputs with the most signals.
 * @param listening the hub's
 * @param limit how many inputs
 */
export function foremost(listening: Listening, limit: number): Listening {
  if (listening.inputs.length <= limit) return listening;
  const kept = [...listening.inputs].sort((a, b) => b.all - a.all || compare(a.id, b.id)).slice(0, limit);
  return { ...listening, inputs: kept };
}
