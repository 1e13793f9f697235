import type { Diagram } from './draw.ts';
import type { Explanation } from './explain.ts';

/** What came of a Mermaid text: a diagram, or why there is none. */
export type Drawn = ({ type: 'diagram' } & Diagram) | ({ type: 'fault' } & Explanation);

/** Diagrams and faults by their text. */
export type Drawings = ReadonlyMap<string, Drawn>;

/** What a drawing process says when it is ready: its start is not the time of a drawing. */
export const ready = 'ready';

/** How much of a processor's time one drawing may take, in seconds, and how wide or high it may become, in pixels. */
export const maxSeconds = 30;
export const maxPixels = 20_000;

const givenUp = (reason: string, expected: string): Extract<Drawn, { type: 'fault' }> => ({
  type: 'fault',
  line: null,
  column: null,
  reason,
  found: 'a diagram that is too much for one picture',
  expected,
  fix: 'Split it into several smaller diagrams.',
});

/** The diagram was still being drawn when its time was over. */
export const tooLong = givenUp(
  `The diagram was given up after ${maxSeconds} seconds of work.`,
  `a diagram that is drawn within ${maxSeconds} seconds`,
);

/** The drawing is larger than anybody can read. */
export const tooLarge = givenUp(
  'The diagram is too large to be drawn.',
  `a diagram of at most ${maxPixels} pixels either way`,
);

const forMemory = (reason: string) => ({
  ...givenUp(reason, 'a diagram that is drawn with the memory at hand'),
  fix: 'Try again with more memory free; if it happens again, split it into several smaller diagrams.',
});

/** The system ended the process that drew it. That is often for its memory, but may be for somebody else's. */
export const endedEarly = forMemory('Drawing the diagram was ended from outside, as systems do when memory runs out.');

/** The process that drew it broke. That is often for the diagram's memory, but may be for what the machine lacks. */
export const brokeOff = forMemory('Drawing the diagram broke off, as it does when memory runs out.');

/** Faults that may be of the machine and of the moment: on another day the diagram may be drawn. */
export const passing: ReadonlySet<Drawn> = new Set([tooLong, endedEarly, brokeOff]);
