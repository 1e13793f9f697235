import type { Element as Node } from 'hast';
import type { Box } from '../browser/matrix.ts';

/** A painted shape. */
export interface Ground {
  /** Whether it is painted at a point of the drawing. */
  holds(x: number, y: number): boolean;
  colour: string;
  opacity: number;
}

/** What is gathered while a drawing is finished. */
export interface Progress {
  links: string[];
  /** Ids that something refers to, and the short ones that stand for them. */
  used: ReadonlyMap<string, string>;
  /** What others refer to. */
  kept: Node[];
  /** Where text stands, in the plane of the drawing. */
  textBoxes: Box[];
  /** What text may stand on, in the order of drawing. */
  grounds: Ground[];
}
