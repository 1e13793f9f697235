import type { HubConfig } from '../../kinds/hub.ts';
import type { Kind } from '../../kinds/kind.ts';
import { sectionHeading } from '../../kinds/sections.ts';
import type { Change } from '../markdown/change.ts';
import type { Placed } from '../markdown/headings.ts';
import { type Read, span } from '../markdown/tree.ts';
import { type Section, sectionOf, statusOf } from './terms.ts';

/** What the headings of a record mean. */
export interface Meant {
  /** By heading. */
  sections: Map<Placed, Section>;
  /** The text below the heading of the status. */
  status: { start: number; end: number; heading: Placed } | null;
}

/** The parts of a record in the order in which they are written, whatever their language. */
const orders: readonly (readonly Section[])[] = [
  ['Context', 'Decision', 'Consequences'],
  ['Context', 'Options', 'Decision', 'Consequences'],
];

/** Where the text below a heading ends. */
function below(placed: readonly Placed[], heading: Placed, text: string): { start: number; end: number } {
  const at = placed.indexOf(heading);
  const next = placed.find((one, index) => index > at && one.depth <= heading.depth);
  return { start: span(heading.node).end, end: next ? span(next.node).start : text.length };
}

/**
 * Which part of a record each heading begins: by its words, else by its place.
 * @param read the text
 * @param placed its headings
 */
export function meaningOf({ text }: Read, placed: readonly Placed[]): Meant {
  const sections = new Map<Placed, Section>();
  const seen = new Set<Section>();
  const take = (heading: Placed, section: Section) => {
    if (seen.has(section)) return;
    seen.add(section);
    sections.set(heading, section);
  };
  const top = placed.filter(({ depth }) => depth === 2);
  for (const heading of top) {
    const section = sectionOf(heading.words);
    if (section) take(heading, section);
  }
  // The first template says what follows from a decision below its outcome.
  for (const heading of placed) if (sectionOf(heading.words) === 'Consequences') take(heading, 'Consequences');
  if (seen.size === 0) {
    const first = top[0];
    const isStatus =
      first && statusOf(text.slice(below(placed, first, text).start, below(placed, first, text).end).slice(0, 80));
    if (first && isStatus) take(first, 'Status');
    const rest = top.slice(isStatus ? 1 : 0);
    const order = orders.find((one) => one.length === rest.length);
    for (const [at, section] of (order ?? []).entries()) take(rest[at] as Placed, section);
  }
  const heading = [...sections].find(([, section]) => section === 'Status')?.[0];
  return { sections, status: heading ? { heading, ...below(placed, heading, text) } : null };
}

/**
 * What calls the parts of a record as the hub calls them.
 * @param meant what its headings mean
 */
export function sectionChanges({ text }: Read, { sections }: Meant, kind: Kind, config: HubConfig): Change[] {
  return [...sections].flatMap(([{ node, words }, section]): Change[] => {
    const name = section === 'Status' ? section : sectionHeading(config, kind, section);
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (!first || !last || words === name) return [];
    const { start, end } = { start: span(first).start, end: span(last).end };
    return text.slice(start, end).includes('\n') ? [] : [{ start, end, text: name }];
  });
}
