import type { Range } from '../../charts/bars.ts';
import type { Destination } from '../../site/href.ts';

/** A line of a slide: something with what is said of it. */
export interface SlideRow {
  /** What sort of thing, its place or its day; empty where the slide needs none. */
  label: string;
  title: string;
  /** Where the title leads; null for what has no page. */
  to: Destination | null;
  /** Below the title; empty for nothing. */
  words: string;
  /** Why it is so, as a line of its own; empty for nothing. */
  because: string;
  /** Beside it, the figure that counts, and what goes with it; empty for none. */
  figure: string;
  beside: string;
  /** A range or an amount as a bar, against the largest of the slide; null for none. */
  bar: { range: Range; largest: number } | null;
  /** The evidence, for the notes. */
  note: string;
}

/** A slide: one idea, said in its title. */
export interface Slide {
  /** In its address: `#backlog`. */
  id: string;
  /** The topic, above the title. */
  topic: string;
  title: string;
  /** Below the title; empty for nothing. */
  lead: string;
  rows: readonly SlideRow[];
  /** What is left out: "and 3 more"; empty for nothing. */
  rest: string;
  /** The page that tells all of it. */
  page: Destination;
}

/** A row of which only the title is given says nothing else. */
export const row = (given: Partial<SlideRow> & Pick<SlideRow, 'title'>): SlideRow => ({
  label: '',
  to: null,
  words: '',
  because: '',
  figure: '',
  beside: '',
  bar: null,
  note: '',
  ...given,
});
