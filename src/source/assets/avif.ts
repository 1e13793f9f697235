import { numbers, word } from './bytes.ts';
import type { Orientation, Stripped } from './exif.ts';

/** A box of the container: its kind, and where its inside begins and ends. */
interface Box {
  kind: string;
  from: number;
  to: number;
}

function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = numbers(bytes);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    const long = size === 1 && at + 16 <= to ? Number(view.getBigUint64(at + 8)) : null;
    const end = size === 0 ? to : at + (long ?? size);
    if (end <= at + 7 || end > to) break;
    boxes.push({ kind: word(bytes, at + 4, at + 8), from: at + (long === null ? 8 : 16), to: end });
    at = end;
  }
  return boxes;
}

/** Reads whole numbers of several sizes, one behind the other. */
function reader(bytes: Uint8Array, at: number) {
  return (size: number): number => {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    at += size;
    return value;
  };
}

/** Ids of what is no picture: EXIF, and XMP or other texts. */
function remarks(bytes: Uint8Array, { from, to }: Box): Set<number> {
  const ids = new Set<number>();
  const inside = bytes[from] === 0 ? from + 6 : from + 8;
  for (const item of boxesIn(bytes, inside, to)) {
    if (item.kind !== 'infe') continue;
    const version = bytes[item.from] ?? 0;
    if (version < 2) continue;
    const read = reader(bytes, item.from + 4);
    const id = read(version === 2 ? 2 : 4);
    read(2);
    const at = item.from + 4 + (version === 2 ? 4 : 6);
    if (['Exif', 'mime', 'uri '].includes(word(bytes, at, at + 4))) ids.add(id);
  }
  return ids;
}

/** Where the bytes of the items with these ids lie; `own` is where those in the box `idat` begin. */
function places(bytes: Uint8Array, { from }: Box, ids: ReadonlySet<number>, own: number): [number, number][] {
  const found: [number, number][] = [];
  const read = reader(bytes, from);
  const version = read(1);
  read(3);
  const [sizes, more] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 4,
    sizes & 15,
    more >> 4,
    version > 0 ? more & 15 : 0,
  ];
  const count = Math.min(read(version < 2 ? 2 : 4), bytes.length);
  for (let item = 0; item < count; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const inOwn = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(baseSize) + (inOwn ? own : 0);
    const extents = read(2);
    for (let index = 0; index < extents; index += 1) {
      read(indexSize);
      const offset = base + read(offsetSize);
      const length = read(lengthSize);
      if (ids.has(id)) found.push([offset, length === 0 ? bytes.length : offset + length]);
    }
  }
  return found;
}

/** Which way the picture itself is turned: among its properties, a number of quarters against the clock. */
function turnOf(bytes: Uint8Array, inside: readonly Box[]): Orientation {
  const main = inside.find(({ kind }) => kind === 'pitm');
  const properties = inside.find(({ kind }) => kind === 'iprp');
  if (!main || !properties) return 1;
  const id = reader(bytes, main.from + 4)(bytes[main.from] === 0 ? 2 : 4);
  const parts = boxesIn(bytes, properties.from, properties.to);
  const all = parts.find(({ kind }) => kind === 'ipco');
  const known = all ? boxesIn(bytes, all.from, all.to) : [];
  for (const table of parts.filter(({ kind }) => kind === 'ipma')) {
    const read = reader(bytes, table.from);
    const version = read(1);
    const wide = (read(3) & 1) === 1;
    const count = Math.min(read(4), bytes.length);
    for (let item = 0; item < count; item += 1) {
      const of = read(version < 1 ? 2 : 4);
      const own = read(1);
      for (let index = 0; index < own; index += 1) {
        const property = known[(read(wide ? 2 : 1) & (wide ? 0x7fff : 0x7f)) - 1];
        if (of === id && property?.kind === 'irot') return [1, 8, 3, 6][(bytes[property.from] ?? 0) & 3] as Orientation;
      }
    }
  }
  return 1;
}

/**
 * An AVIF whose EXIF and XMP are overwritten with zeros: everything else keeps its place, which the container counts on.
 * Which way it is turned, the container says: browsers do not look for it in the EXIF.
 */
export function stripAvif(bytes: Uint8Array): Stripped {
  const meta = boxesIn(bytes, 0, bytes.length).find(({ kind }) => kind === 'meta');
  const inside = meta ? boxesIn(bytes, meta.from + 4, meta.to) : [];
  const orientation = turnOf(bytes, inside);
  const box = (kind: string) => inside.find((one) => one.kind === kind);
  const [items, table] = [box('iinf'), box('iloc')];
  if (!items || !table) return { bytes, orientation };
  const clean = Uint8Array.from(bytes);
  for (const [from, to] of places(bytes, table, remarks(bytes, items), box('idat')?.from ?? 0)) clean.fill(0, from, to);
  return { bytes: clean, orientation };
}
