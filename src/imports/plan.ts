import { resolved, type Seat, standingIn, withIds } from './addresses.ts';
import { bodyText, broughtFields, entryDigest, entryText, extensionOf, valueDigest } from './entry-text.ts';
import { withFields } from './field-edit.ts';
import { freeFile, freeId, type Names, takenNames } from './free-name.ts';
import type { Imported } from './imported.ts';
import { byName, type KnownEntry, type Ledger } from './ledger.ts';

/** An entry of the hub as it is. */
export interface Present {
  kind: string;
  id: string;
  file: string;
  data: Record<string, unknown>;
  /** Its YAML, and its text below. */
  yaml: string;
  body: string;
}

/** The hub as it is. */
export interface PresentHub {
  entries: readonly Present[];
  /** Digests of all files in it, by path. */
  files: ReadonlyMap<string, string>;
}

/** What the checks make of an entry before it is written. */
export interface Treatment {
  /** It lacks something: it becomes a draft. */
  draft?: boolean;
  /** What it shows cannot be read as Markdown: its text stands in it as code. */
  verbatim?: boolean;
  /** Its diagrams cannot be drawn: they stand in it as code. */
  undrawn?: boolean;
}

/** What an import does. */
export interface Plan {
  /** New texts by path below the content folder: of new files and of files that are there. */
  texts: Map<string, string>;
  /** Where files of the source lie in the hub, by their paths there. */
  copies: Map<string, string>;
  /** Those of them that are to be copied. */
  toCopy: Set<string>;
  /** What became of each entry, by key. */
  outcomes: Map<string, Outcome>;
  /** What the ledger remembers. */
  entries: Ledger['entries'];
  files: Ledger['files'];
}

/** What became of an entry. */
export interface Outcome {
  what: 'new' | 'updated' | 'unchanged' | 'removed-here' | 'other-kind';
  file: string | null;
  /** Fields, and `body`, that somebody changed and the source has otherwise now. */
  leftAlone: string[];
  /** Another id than it would like to have, since that was taken. */
  instead?: string;
}

/** What planning needs. */
export interface Planning {
  imported: readonly Imported[];
  hub: PresentHub;
  ledger: Ledger;
  /** Day of the run. */
  today: string;
  /** For whom what comes in is; undefined leaves it to the hub. */
  audience: string | undefined;
  treatments: ReadonlyMap<string, Treatment>;
  /** Digest of a file of the source; null where it cannot be copied. */
  assetDigest: (path: string) => string | null;
}

/** A fence longer than any in the text. */
const fenced = (text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
};

const sourceKey = (data: Record<string, unknown>): { system?: unknown; key?: unknown } =>
  typeof data.source === 'object' && data.source !== null ? data.source : {};

/** Entries of the hub that came from a system, by their key there. */
function broughtBefore(hub: PresentHub, system: string): Map<string, Present> {
  const found = new Map<string, Present>();
  for (const entry of hub.entries) {
    const { system: from, key } = sourceKey(entry.data);
    if (from === system && typeof key === 'string' && !found.has(key)) found.set(key, entry);
  }
  return found;
}

/** What of an entry still is as it was imported, and may be brought up to date. */
function mayChange(entry: Present, known: KnownEntry | undefined): (name: string) => boolean {
  const { digest } = sourceKey(entry.data) as { digest?: unknown };
  // Nobody has touched it since, whoever imported it.
  if (digest === entryDigest(entry.data, entry.body)) return () => true;
  if (!known) return () => false;
  return (name) =>
    name === 'body'
      ? valueDigest(bodyText(entry.body)) === known.body
      : (name in entry.data ? valueDigest(entry.data[name]) : undefined) === known.fields[name];
}

/** A new version of an entry that is there: what may be changed is, the rest stays. */
function updated(
  entry: Present,
  fields: Record<string, unknown>,
  body: string,
  known: KnownEntry | undefined,
  today: string,
  draft: boolean,
): { text: string | null; leftAlone: string[]; remembered: KnownEntry } {
  const free = mayChange(entry, known);
  const now = broughtFields(entry.data);
  const changes = new Map<string, unknown>();
  const leftAlone: string[] = [];
  const remembered: KnownEntry = {
    kind: entry.kind,
    id: entry.id,
    fields: { ...known?.fields },
    body: known?.body ?? '',
  };
  for (const name of new Set([...Object.keys(fields), ...Object.keys(known?.fields ?? {})])) {
    const next = fields[name];
    const same = valueDigest(now[name] ?? null) === valueDigest(next ?? null);
    if (!same && !free(name)) leftAlone.push(name);
    else {
      if (!same) changes.set(name, next);
      if (next === undefined) delete remembered.fields[name];
      else remembered.fields[name] = valueDigest(next);
    }
  }
  const bodySame = bodyText(entry.body) === bodyText(body);
  const bodyFree = bodySame || free('body');
  if (bodyFree) remembered.body = valueDigest(bodyText(body));
  else leftAlone.push('body');
  if (changes.size === 0 && (bodySame || !bodyFree)) return { text: null, leftAlone, remembered };
  const text = rewritten(
    entry,
    changes,
    bodySame || !bodyFree ? entry.body : body,
    today,
    draft,
    entryDigest(fields, body),
  );
  return text === null
    ? { text: null, leftAlone: [...changes.keys(), ...leftAlone], remembered: known ?? remembered }
    : { text, leftAlone, remembered };
}

/** The text of a file with some fields and perhaps another body. */
function rewritten(
  entry: Present,
  changes: Map<string, unknown>,
  body: string,
  today: string,
  draft: boolean,
  digest: string,
): string | null {
  changes.set('source', { ...sourceKey(entry.data), on: today, digest });
  if (draft && entry.data.draft !== true) changes.set('draft', true);
  const yaml = withFields(entry.yaml, changes);
  if (yaml === null) return null;
  return entry.file.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${bodyText(body) === '' ? '' : `\n${bodyText(body)}`}`;
}

/** Digests of fields. */
const digestsOf = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, valueDigest(value)]));

/**
 * What an import does to a hub, in memory: nothing that somebody wrote is changed.
 * @param planning what comes in, and what is there
 */
export function planImport(planning: Planning): Plan {
  const { imported, hub, ledger, today, audience, treatments } = planning;
  const known = byName(ledger.entries);
  const standing = standingIn(imported);
  const before = broughtBefore(hub, ledger.system);
  const names = takenNames(
    hub.entries.flatMap(({ kind, id, data }) => [`${kind}/${id}`, ...formerIds(kind, data)]),
    hub.files,
  );
  const plan: Plan = {
    texts: new Map(),
    copies: new Map(),
    toCopy: new Set(),
    outcomes: new Map(),
    entries: byName(ledger.entries),
    files: byName(ledger.files),
  };
  const seats = new Map<string, Seat>();
  // What is there keeps its place; only then the new ones look for theirs.
  for (const { source } of imported) {
    const there = before.get(source.key);
    if (there) seats.set(source.key, there);
  }
  for (const one of imported) {
    const { kind, source, body } = one;
    if (seats.has(source.key) || known[source.key]) continue;
    const id = freeId(names, kind, one.id);
    seats.set(source.key, { kind, id, file: `${kind}/${id}${one.extension ?? extensionOf(kind, body)}` });
  }
  for (const one of imported) {
    const seat = seats.get(one.source.key);
    if (!seat) {
      plan.outcomes.set(one.source.key, { what: 'removed-here', file: null, leftAlone: [] });
      continue;
    }
    const there = before.get(one.source.key);
    if (there && there.kind !== one.kind) {
      plan.outcomes.set(one.source.key, { what: 'other-kind', file: there.file, leftAlone: [] });
      continue;
    }
    copyAssets(one, seat, planning, names, plan);
    const treatment = treatments.get(one.source.key) ?? {};
    const fields = withIds(one.fields, seats, standing) as Record<string, unknown>;
    const body = treated(resolved(one.body, seat.file, seats, plan.copies, standing), treatment);
    const draft = one.draft || treatment.draft === true;
    if (there) {
      const { text, leftAlone, remembered } = updated(
        there,
        fields,
        body,
        known[one.source.key],
        today,
        treatment.draft === true,
      );
      if (text !== null) plan.texts.set(there.file, text);
      plan.entries[one.source.key] = remembered;
      plan.outcomes.set(one.source.key, { what: text === null ? 'unchanged' : 'updated', file: there.file, leftAlone });
      continue;
    }
    const { system, key, url } = one.source;
    const source = { system, key, ...(url ? { url } : {}), on: today, digest: entryDigest(fields, body) };
    const { title, ...others } = fields;
    const front = {
      ...(title === undefined ? {} : { title }),
      ...(draft ? { draft: true } : {}),
      ...others,
      ...(audience === undefined ? {} : { audience }),
      source,
    };
    plan.texts.set(seat.file, entryText(front, body, one.extension ?? extensionOf(one.kind, one.body)));
    plan.entries[key] = { kind: seat.kind, id: seat.id, fields: digestsOf(fields), body: valueDigest(bodyText(body)) };
    plan.outcomes.set(key, {
      what: 'new',
      file: seat.file,
      leftAlone: [],
      ...(seat.id === one.id ? {} : { instead: seat.id }),
    });
  }
  return plan;
}

const formerIds = (kind: string, { formerly }: Record<string, unknown>): string[] =>
  Array.isArray(formerly) ? formerly.map((id) => `${kind}/${String(id)}`) : [];

/** A text after what the checks made of it. */
function treated(body: string, { verbatim, undrawn }: Treatment): string {
  if (verbatim) return fenced(body);
  return undrawn ? body.replace(/^([ \t>]*(?:`{3,}|~{3,})[ \t]*)mermaid\b/gim, '$1text') : body;
}

/** Says where the files go that an entry shows; those that are there as they were written before stay. */
function copyAssets(one: Imported, seat: Seat, planning: Planning, names: Names, plan: Plan): void {
  for (const from of one.assets) {
    if (plan.copies.has(from)) continue;
    const digest = planning.assetDigest(from);
    if (digest === null) continue;
    const known = plan.files[from];
    const there = known && planning.hub.files.get(known.to);
    // One that somebody put another picture over stays, as any text does.
    if (known && there !== undefined) {
      plan.copies.set(from, known.to);
      if (there === known.digest && digest !== there) {
        plan.toCopy.add(from);
        plan.files[from] = { to: known.to, digest };
      }
      continue;
    }
    const to = freeFile(names, `${seat.kind}/files/${from}`, digest);
    plan.copies.set(from, to);
    plan.files[from] = { to, digest };
    if (planning.hub.files.get(to) !== digest) plan.toCopy.add(from);
  }
}
