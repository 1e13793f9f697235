import { points } from './lattice.ts';
import type { Score } from './score.ts';

/** From which place to which. */
export interface Places {
  from: number;
  to: number;
}

/** A whole number from a text, evenly spread over 32 bits (the FNV-1a hash of G. Fowler, L. C. Noll and K.-P. Vo). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The numbers from 0 up to a count in an order that an id decides (R. A. Fisher and F. Yates; G. Marsaglia's xorshift).
 * @param id of whose cases they are: those of another one vary independently
 * @param count how many
 */
export function shuffled(id: string, count: number): Uint16Array {
  const order = Uint16Array.from({ length: count }, (_, at) => at);
  let state = seedOf(id) || 1;
  for (let last = count - 1; last > 0; last -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Draws a lot from the number of a case: an odd factor, so that each number has its own, far from that of the next. */
const stride = 389;

/**
 * The places that initiatives take when each is worth what one of its cases says: `points` worlds, in each of which all
 * of them are put in order anew. The cases of an initiative are shuffled by its id, so that they vary independently and
 * the order in which initiatives are listed changes nothing. Who is worth the same stands in an order of chance there:
 * nothing in the figures says another, and no place would be certain because of an id.
 * @param order scores in their order
 * @returns for each of them P10 and P90 of its place: it stands between them in 80 of 100 worlds
 */
export function placesOf(order: readonly Pick<Score, 'sample' | 'case'>[]): Places[] {
  const count = order.length;
  const samples = order.map(({ sample }) => new Uint32Array(sample.buffer, sample.byteOffset, points));
  const worlds = order.map(({ case: { id } }) => shuffled(id, points));
  // How often each one takes each place would need count × count cells; its places in rising order need fewer.
  const places = order.map(() => new Uint32Array(points));
  // The value, the lot and who has them in one whole number, which sorts natively: values of zero or more are ordered as
  // their bits are. The lower half comes first in memory.
  const halves = new Uint32Array(2 * count);
  const wholes = new BigUint64Array(halves.buffer);
  for (let at = 0; at < points; at += 1) {
    for (let index = 0; index < count; index += 1) {
      const which = (worlds[index] as Uint16Array)[at] as number;
      halves[2 * index] = ((which * stride) % points) * count + index;
      halves[2 * index + 1] = (samples[index] as Uint32Array)[which] as number;
    }
    wholes.sort();
    for (let from = 0; from < count; from += 1)
      (places[(halves[2 * from] as number) % count] as Uint32Array)[at] = count - from;
  }
  return places.map((list) => {
    list.sort();
    const end = (share: number) => list[Math.min(points - 1, Math.max(0, Math.ceil(share * points) - 1))] as number;
    return { from: end(0.1), to: end(0.9) };
  });
}
