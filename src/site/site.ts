import type { Diagram } from '../diagrams/draw.ts';
import type { HubConfig } from '../kinds/hub.ts';
import type { PastEstimates } from '../methods/calibration/past.ts';
import type { Comparison } from '../model/editions/comparison.ts';
import type { NamedFinding } from '../model/editions/snapshot.ts';
import type { Hub } from '../model/hub.ts';
import type { LetterEvent } from '../report/letters/event.ts';
import type { Written } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
import type { Destination } from './href.ts';

/** A problem that is known and stays for a while. */
export interface WaivedProblem {
  problem: Problem;
  reason: string;
  until: string;
}

/** An image that entries show. */
export interface SiteImage {
  /** Path below the content folder. */
  file: string;
  /** As it is shown, in pixels; 0 where it cannot be measured. */
  width: number;
  height: number;
  /** Of a drawing with words: pixels of its smallest ones, at that width. */
  words?: number;
}

/** A sealed edition, as readers hear of it. */
export interface EditionInfo {
  id: string;
  title: string;
  /** Day on which it was cut. */
  date: string;
  note?: string | undefined;
  /** SHA-256, hexadecimal. Null for whom something is hidden: it is made of that, too, and would prove a guess. */
  seal: string | null;
  /** Oldest first; `seal` is the one before. */
  amended: readonly { on: string; reason: string; seal: string | null }[];
  /** How many entries this audience may see. */
  entries: number;
  /** What the checks find in it on its day. */
  findings: readonly NamedFinding[];
  /** How many traps nobody could look for on its day. */
  unlooked: number;
  /** How many reviews were overdue, and how much evidence past its day, on its day. */
  overdue: number;
  expired: number;
  /** Whether this build holds its pages. */
  built: boolean;
}

/** What every page is rendered from: one hub, for one audience, on one day. */
export interface Site {
  hub: Hub;
  /** Audience of this build. */
  audience: string;
  /** Whether it is the narrowest, which sees everything. */
  narrowest: boolean;
  /** The widest audience, which all others may know of. */
  widest: string;
  /** Whether there are several. */
  several: boolean;
  /** What this audience may hear, in words that it may know; nothing of drafts. */
  problems: readonly Problem[];
  /** What it may hear of drafts. */
  unfinished: readonly Problem[];
  waived: readonly WaivedProblem[];
  /** Findings that are left to time, since the hub is young: they are counted and not listed. */
  maturing: readonly Problem[];
  /** The edition whose pages these are; null for today's. Its pages lead to no other edition and to no changes. */
  edition: EditionInfo | null;
  /** Oldest first; none inside an edition. */
  editions: readonly EditionInfo[];
  /** Each pair of neighbouring editions, and each edition to today; none inside an edition. */
  comparisons: readonly Comparison[];
  /** What sealed editions estimated of initiatives that are released today, oldest first; none inside an edition. */
  estimates: readonly PastEstimates[];
  /** What owners are told of since the last edition; none inside an edition, and where this audience cannot see that one. */
  events: readonly LetterEvent[];
  /** The images that entries show, by the path that they write. */
  images: ReadonlyMap<string, SiteImage>;
  /** Drawings of the Mermaid texts in the entries, by text. */
  diagrams: ReadonlyMap<string, Diagram>;
  /** Addresses of the handbook's pages below `/method/`; empty for the first. */
  handbook: readonly string[];
  /** Origin of the published site, without a slash at the end; null when it is not known. */
  origin: string | null;
  /** Address of a destination on this site. */
  to(destination: Destination): string;
}

/** What pages need besides the entries: nothing that this audience may not see. */
export interface SiteData {
  config: HubConfig;
  today: string;
  audience: string;
  narrowest: boolean;
  widest: string;
  several: boolean;
  problems: Problem[];
  unfinished: Problem[];
  waived: WaivedProblem[];
  maturing: Problem[];
  edition: EditionInfo | null;
  editions: EditionInfo[];
  comparisons: Comparison[];
  estimates: PastEstimates[];
  events: LetterEvent[];
  images: Record<string, SiteImage>;
  /** Files beside the text that entries link to: by the path that they write, the path below the content folder. */
  files: Record<string, string>;
  /** Drawings of the Mermaid texts in the entries, by text. */
  diagrams: Record<string, Diagram>;
}

/** What a site is rendered from, and where it is served. */
export interface SiteSource {
  data: SiteData;
  /** Drafts are among them. */
  entries: readonly Written[];
  /** Path, with a slash at both ends. */
  base: string;
  /** Where it is published, if that is known. */
  site: string | undefined;
}
