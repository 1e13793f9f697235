import { capital } from '../../format/words.ts';
import type { Group } from '../../kinds/fields.ts';
import type { Contract, HeardInput } from '../../methods/listening.ts';
import type { Box } from '../place.ts';

export type Point = readonly [x: number, y: number];

/** How a layout sets its boxes, in units of the drawing. */
export interface Setting {
  /** Size and line height of the names. */
  size: number;
  line: number;
  /** Size of the reading below the name. */
  small: number;
  /** Widest name, and narrowest box. */
  text: number;
  least: number;
  /** Lines of a name at most. */
  lines: number;
}

/** A name, wrapped. */
export interface Wrapped {
  lines: readonly string[];
  /** Width of the widest line. */
  width: number;
  /** Whether something was left out. */
  cut: boolean;
}

/** An input as a box. */
export interface MapNode {
  input: HeardInput;
  box: Box;
  label: Wrapped;
  /** Where its card opens; it grows upwards from its bottom when `up`. */
  card: Box & { up: boolean };
}

/** A two-way edge. */
export interface MapEdge {
  contract: Contract;
  /** Places of the nodes it joins; null for technical product strategy. */
  from: number;
  to: number | null;
  /** The line from border to border: corners of a polyline. */
  points: readonly Point[];
  /** Where its card opens; only edges between two inputs have one of their own. */
  card: (Box & { up: boolean }) | null;
}

/** The name of a group. */
export interface GroupLabel {
  group: Group;
  x: number;
  y: number;
  box: Box;
}

/** Technical product strategy: a disc, or a bar below a cap. */
export type Centre = { shape: 'disc'; x: number; y: number; radius: number } | { shape: 'mast'; cap: Box; bar: Box };

/** The map with every place decided; what is drawn and what is tested. */
export interface Drawing {
  width: number;
  height: number;
  setting: Setting;
  centre: Centre;
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
  labels: readonly GroupLabel[];
}

/** A number as it is written into the drawing. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Name of a group, as readers see it. */
export const groupName = (group: string): string => capital(group);

/** The box with room on every side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export const middle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];
