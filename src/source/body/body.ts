import type { Fault, Point } from '../problem.ts';
import type { NarrowPart } from './narrow.ts';

/**
 * A compiled body: static HTML, and nodes for what is resolved when the page is rendered. HTML pieces
 * need not be balanced one by one; their sequence is.
 */
export type Piece =
  | string
  | { type: 'link'; url: string; title?: string | undefined; children: Piece[] }
  | { type: 'image'; src: string; alt: string; title?: string | undefined }
  | { type: 'diagram'; source: string; heading: string | null }
  | { type: 'component'; name: string; attributes: Record<string, string>; inline: boolean; children: Piece[] };

/** What stands inside `Audience` blocks is for the last named audience only. */
interface Guarded {
  only?: string[] | undefined;
}

export interface Heading extends Point, Guarded {
  depth: number;
  text: string;
  /** Id on the page. */
  slug: string;
  /** Whether anything but headings stands below it before the next one of its depth or above. */
  empty: boolean;
}

export interface BodyLink extends Point, Guarded {
  url: string;
  text: string;
  /** The sentence around the link. */
  sentence: string;
}

export interface BodyImage extends Point, Guarded {
  src: string;
  alt: string;
}

/** A Mermaid text; it stands where its first line does. */
export interface BodyDiagram extends Point, Guarded {
  source: string;
}

/** A component that names entries. */
export interface BodyReference extends Point, Guarded {
  component: string;
  attribute: string;
  /** One id. */
  id: string;
  /** As in `AttributeReference`. */
  to: string;
  sentence: string;
}

/** A text that is not for everybody, as it was written: what an audience may not read is cut out before it is compiled. */
export interface Narrow {
  text: string;
  title: string | undefined;
  /** Its blocks for narrower audiences; null where nobody can say where they begin and end, so that nobody reads any of it. */
  parts: NarrowPart[] | null;
}

/** Nobody can say what of a text is for whom. */
export const hiddenFromAll: Narrow = { text: '', title: undefined, parts: null };

/** The body of an entry: what is rendered, and the facts about it that checks and the graph need. */
export interface Body {
  pieces: Piece[];
  headings: Heading[];
  /** Places that an author gave an id: `<a id="old"></a>`. */
  anchors: (Point & Guarded & { id: string })[];
  links: BodyLink[];
  images: BodyImage[];
  references: BodyReference[];
  diagrams: BodyDiagram[];
  /** Text that was left to be written. */
  placeholders: (Point & { text: string })[];
  /** Audiences named by `Audience` blocks. */
  audiences: (Point & { name: string })[];
  faults: Fault[];
  /** Where it holds `Audience` blocks. No filtered body has it. */
  narrow?: Narrow | undefined;
}

/** The body of a file that has none, such as `.yaml`. */
export const emptyBody = (): Body => ({
  pieces: [],
  headings: [],
  anchors: [],
  links: [],
  images: [],
  references: [],
  diagrams: [],
  placeholders: [],
  audiences: [],
  faults: [],
});
