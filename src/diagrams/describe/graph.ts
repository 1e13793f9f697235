import { z } from 'zod';
import { markedText, plainText } from './plain-text.ts';
import { ask, flag, id, joined, marked, maybeId, written } from './read.ts';
import { shortened } from './words.ts';

/** A box of a graph, or a group of them. */
export interface GraphNode {
  id: string;
  label: string;
  parentId: string | null;
  isGroup: boolean;
  shape: string;
}

/** A line between two boxes, with what it says. */
export interface GraphEdge {
  start: string;
  end: string;
  words: string;
}

const node = z
  .object({ id, label: written, labelType: z.string().nullish(), parentId: maybeId, isGroup: flag, shape: maybeId })
  .transform(({ label, labelType, shape, ...rest }): GraphNode => {
    const text = joined(label);
    return { ...rest, shape: shape ?? '', label: labelType === 'text' ? plainText(text) : markedText(text) };
  });
const edge = z.object({
  start: id,
  end: id,
  label: marked,
  arrowTypeStart: maybeId,
  arrowTypeEnd: maybeId,
  pattern: maybeId,
});

/** A line as Mermaid's databases hold it. */
export type RawEdge = z.output<typeof edge>;

/**
 * Boxes and lines of a type that Mermaid lays out as a graph.
 * @param db database of a parsed diagram
 * @throws Unreadable
 */
export function askGraph(db: unknown): { nodes: GraphNode[]; edges: RawEdge[] } {
  return ask(db, 'getData', z.object({ nodes: z.array(node), edges: z.array(edge) }));
}

const ends: Record<string, string> = { arrow_cross: 'cross', arrow_circle: 'circle', none: 'line', arrow_open: 'line' };

/** The look of a line in words: "arrow", "two-way arrow", "dotted line". */
function look({ arrowTypeStart, arrowTypeEnd, pattern }: RawEdge): string {
  const end = ends[arrowTypeEnd ?? 'none'] ?? 'arrow';
  const both = (arrowTypeStart ?? 'none') !== 'none' && arrowTypeStart !== 'arrow_open' && end !== 'line';
  const stroke = pattern === 'dotted' || pattern === 'dashed' ? 'dotted ' : pattern === 'thick' ? 'thick ' : '';
  return `${stroke}${both ? 'two-way ' : ''}${end === 'cross' || end === 'circle' ? `line with a ${end}` : end}`;
}

/** What a line says: its label, and its look where that is not a plain arrow. */
export function lineWords(line: RawEdge): string {
  const its = look(line);
  if (line.label === '') return its === 'arrow' ? 'leads to' : its;
  return its === 'arrow' ? line.label : `${line.label} (${its})`;
}

/** Names of the groups around a box, the outermost first. */
function groupsAround(of: GraphNode, byId: ReadonlyMap<string, GraphNode>): string {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at = of.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    seen.add(at);
    path.unshift(byId.get(at)?.label || at);
  }
  return path.join(' / ');
}

/** For each box, the names of the groups around it, the outermost first. */
export function groupNames(nodes: readonly GraphNode[]): Map<string, string> {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  return new Map(nodes.map((one) => [one.id, groupsAround(one, byId)]));
}

/** Where a line runs: inside a group, or from one to another. */
export function groupWords(groups: ReadonlyMap<string, string>, from: string, to: string): string {
  const [a = '', b = ''] = [groups.get(from), groups.get(to)];
  return a === b ? a : `${a || 'outside'} to ${b || 'outside'}`;
}

/**
 * The connections of a graph as rows: From, Connection, To and, where boxes stand in groups, Group. A box that
 * nothing is connected with has a row too.
 * @param nodes boxes and groups
 * @param edges lines between them, in order
 */
export function connections(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  heading = 'Connection',
): { columns: string[]; rows: string[][] } {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  const name = (of: string) => byId.get(of)?.label || of;
  const groups = groupNames(nodes);
  const connected = new Set(edges.flatMap(({ start, end }) => [start, end]));
  const alone = nodes.filter((one) => !connected.has(one.id) && !(one.isGroup && parents.has(one.id)));
  const rows = [
    ...edges.map(({ start, end, words }) => [name(start), words, name(end), groupWords(groups, start, end)]),
    ...alone.map((one) => [name(one.id), 'not connected', '', groups.get(one.id) ?? '']),
  ];
  const grouped = rows.some((row) => row[3] !== '');
  return {
    columns: grouped ? ['From', heading, 'To', 'Group'] : ['From', heading, 'To'],
    rows: grouped ? rows : rows.map((row) => row.slice(0, 3)),
  };
}

/**
 * Where a graph begins and ends, as the end of a sentence: ", from A to B", or nothing when that is not plain.
 * @param nodes boxes without groups
 * @param edges lines between them
 */
export function fromTo(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): string {
  const reached = new Set(edges.map(({ end }) => end));
  const left = new Set(edges.map(({ start }) => start));
  const joined = nodes.filter((one) => reached.has(one.id) || left.has(one.id));
  const first = joined.filter((one) => !reached.has(one.id));
  const last = joined.filter((one) => !left.has(one.id));
  const name = (one: GraphNode) => shortened(one.label || one.id);
  const [from, to] = [first[0], last[0]];
  if (first.length === 1 && last.length === 1 && from && to) return `, from ${name(from)} to ${name(to)}`;
  if (first.length === 1 && from) return `, starting at ${name(from)}`;
  if (last.length === 1 && to) return `, ending at ${name(to)}`;
  return '';
}
