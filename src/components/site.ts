import type { Diagram } from '../diagrams/draw.ts';
import type { HubConfig } from '../kinds/hub.ts';
import type { Destination } from '../model/href.ts';
import type { Hub } from '../model/hub.ts';
import type { Problem } from '../source/problem.ts';

/** A problem that is known and stays for a while. */
export interface WaivedProblem {
  problem: Problem;
  reason: string;
  until: string;
}

/** Width and height of an image, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** What every page is rendered from: one hub, for one audience, on one day. */
export interface Site {
  hub: Hub;
  /** Audience of this build, and all that the hub has. */
  audience: string;
  audiences: readonly string[];
  /** Problems of what this audience may see. */
  problems: readonly Problem[];
  waived: readonly WaivedProblem[];
  /** Sizes of the images that entries show, by path below the content folder. */
  images: ReadonlyMap<string, ImageSize>;
  /** Drawings of the Mermaid texts in the entries, by text. */
  diagrams: ReadonlyMap<string, Diagram>;
  /** Origin of the published site, without a slash at the end; null when it is not known. */
  origin: string | null;
  /** Address of a destination on this site. */
  to(destination: Destination): string;
}

/** What the content store holds besides the entries: everything a page needs, nothing that this audience may not see. */
export interface SiteData {
  /** The content folder, absolute: images are read from there while building. Never shown. */
  folder: string;
  config: HubConfig;
  today: string;
  audience: string;
  audiences: string[];
  problems: Problem[];
  waived: WaivedProblem[];
  images: Record<string, ImageSize>;
  /** Other files that entries link to. */
  files: string[];
  /** Drawings of the Mermaid texts in the entries, by text. */
  diagrams: Record<string, Diagram>;
}

/** The same as it lies in the content store, with where the site is served. */
export interface StoredHub extends SiteData {
  /** Path, with or without a slash at its end. */
  base: string;
  /** Where it is published, if that is known. */
  site: string | undefined;
}
