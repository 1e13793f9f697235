import type { HubConfig } from '../kinds/hub.ts';
import { type DataOf, type Folder, kinds } from '../kinds/index.ts';
import type { Kind, Relation } from '../kinds/kind.ts';
import { type Draft, type Entry, isKind, type Written } from '../source/entry.ts';
import { readLink } from '../source/path.ts';
import { partDrafts } from './drafts.ts';
import { fieldReferences, targetKey } from './references.ts';

/** A way from one entry to another, or to an input metric. */
export interface Edge {
  /** Key of the entry that says it. */
  from: string;
  /** Key of what it names. */
  to: string;
  /** Read from `from`. */
  label: string;
  /** Read from `to`. */
  inverse: string;
  /** The typed field it stands in; null for links and components in the text. */
  field: string | null;
  /** Whether `from` rests on `to`. */
  supports: boolean;
  /** The sentence around it, for what stands in the text. */
  sentence: string | null;
}

/** An input metric of the North Star. */
export type InputMetric = DataOf<'north-star'>['inputMetrics'][number];

/** The graph of a hub: pure, whole, for one audience and one day. */
export interface Hub {
  config: HubConfig;
  /** The day it is read on. */
  today: string;
  /** In the order of the navigation, each kind in its own order. No draft is among them, and none names one. */
  entries: readonly Entry[];
  /** Drafts, in the same order. Nothing is counted of them. */
  drafts: readonly Draft[];
  /** Entries and drafts as they are written, with the references to drafts; in the same order. */
  written: readonly Written[];
  /** Files beside the text: by the path that links write, the path that they have. */
  assets: ReadonlyMap<string, string>;
  /** An entry by its key. */
  get(key: string): Entry | undefined;
  /** A draft by its key, or by its file. */
  draft(name: string): Draft | undefined;
  /** An entry of a kind by its id; none without one, as where this audience may not see the field that holds it. */
  byId<F extends Folder>(kind: F, id: string | undefined): Entry<F> | undefined;
  /** An entry by its file. */
  byFile(file: string): Entry | undefined;
  /** Entries of a kind, in its order. */
  of<F extends Folder>(kind: F): readonly Entry<F>[];
  /** What an entry names. */
  from(key: string): readonly Edge[];
  /** What names an entry or an input metric. */
  to(key: string): readonly Edge[];
  /** Input metrics by id. */
  inputMetrics: ReadonlyMap<string, InputMetric>;
}

const inText: Pick<Relation, 'label' | 'inverse'> = { label: 'mentions', inverse: 'is mentioned by' };

function edgesOf(entry: Entry, fileKeys: ReadonlyMap<string, string>): Edge[] {
  const edges: Edge[] = fieldReferences(entry.kind, entry.data).map(({ relation, to }) => ({
    from: entry.key,
    to,
    label: relation.label,
    inverse: relation.inverse,
    field: relation.field,
    supports: relation.supports ?? false,
    sentence: null,
  }));
  const mention = (to: string, sentence: string) =>
    edges.push({ from: entry.key, to, ...inText, field: null, supports: false, sentence });
  for (const { url, sentence } of entry.body.links) {
    const target = readLink(entry.file, url);
    const to = target.type === 'file' ? fileKeys.get(target.file) : undefined;
    if (to !== undefined) mention(to, sentence);
  }
  for (const { to, id, sentence } of entry.body.references) mention(targetKey(to, id), sentence);
  return edges;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Order of a kind's list: by its parts, newest first where it has a date, else by title; ids break ties. */
function inOrder<E extends Written>(
  entries: E[],
  { newestBy, partedBy }: Pick<Kind, 'newestBy' | 'partedBy'>,
  language: string,
): E[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const day = ({ data }: { data: Record<string, unknown> }) => (newestBy ? String(data[newestBy] ?? '') : '');
  const part = ({ data }: { data: Record<string, unknown> }) =>
    partedBy ? partedBy.values.indexOf(String(data[partedBy.field])) : 0;
  return entries.sort(
    (a, b) =>
      part(a) - part(b) ||
      compare(day(b), day(a)) ||
      collator.compare(a.data.title, b.data.title) ||
      compare(a.id, b.id),
  );
}

/** Entries by kind: every kind has a list, be it empty. */
type Lists = { [F in Folder]: Entry<F>[] };

const listsOf = <E extends Written>(list: readonly E[], language: string) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind.folder,
      inOrder(
        list.filter((entry) => entry.kind === kind.folder),
        kind,
        language,
      ),
    ]),
  );

function groupBy(edges: Edge[], end: 'from' | 'to'): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}

/**
 * Builds the graph.
 * @param config `hub.yaml`
 * @param written entries whose fields fit their schemas, and drafts
 * @param assets files beside the text, by the path that links write
 * @param today the day it is read on, `YYYY-MM-DD`
 */
export function buildHub(
  config: HubConfig,
  written: readonly Written[],
  assets: Iterable<readonly [string, string]>,
  today: string,
): Hub {
  const parted = partDrafts(written);
  const byKind = listsOf(parted.entries, config.language) as Lists;
  const entries: readonly Entry[] = Object.values(byKind).flat();
  const drafts = Object.values(listsOf(parted.drafts, config.language)).flat();
  const draftByName = new Map(drafts.flatMap((draft) => [draft.key, draft.file].map((name) => [name, draft] as const)));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const files = new Map(entries.map((entry) => [entry.file, entry]));
  const fileKeys = new Map(entries.map((entry) => [entry.file, entry.key]));
  const edges = entries.flatMap((entry) => edgesOf(entry, fileKeys)).filter(({ to }) => !draftByName.has(to));
  const from = groupBy(edges, 'from');
  const to = groupBy(edges, 'to');
  const byId = <F extends Folder>(kind: F, id: string | undefined): Entry<F> | undefined => {
    const entry = id === undefined ? undefined : byKey.get(`${kind}/${id}`);
    return isKind(entry, kind) ? entry : undefined;
  };
  return {
    config,
    today,
    entries,
    drafts,
    written: drafts.length === 0 ? entries : Object.values(listsOf(written, config.language)).flat(),
    assets: new Map(assets),
    get: (key) => byKey.get(key),
    byFile: (file) => files.get(file),
    draft: (name) => draftByName.get(name),
    byId,
    of: (kind) => byKind[kind],
    from: (key) => from.get(key) ?? [],
    to: (key) => to.get(key) ?? [],
    inputMetrics: new Map(
      byKind['north-star'].flatMap((star) => star.data.inputMetrics.map((metric) => [metric.id, metric] as const)),
    ),
  };
}
