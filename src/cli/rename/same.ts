import { isDeepStrictEqual } from 'node:util';
import { fieldReferences } from '../../model/references.ts';
import type { Body } from '../../source/body/body.ts';
import type { Content } from '../../source/content.ts';
import type { RawEntry } from '../../source/entry.ts';
import { readLink } from '../../source/path.ts';
import { diagramLinks } from '../../source/words/diagram-links.ts';
import { componentOf } from '../../vocabulary/index.ts';
import type { Move } from './body.ts';
import type { Renaming } from './fields.ts';

/** What becomes of files and keys; before the renaming, that of those afterwards. */
interface Mapped {
  file: (path: string) => string;
  /** Of a key `folder/id`. */
  key: (key: string) => string;
}

const asWritten: Mapped = { file: (path) => path, key: (key) => key };

/** An address as what it leads to, wherever it stands. */
function destination(from: string, url: string, { file }: Mapped): unknown {
  const target = readLink(from, url);
  return target.type === 'file' ? [file(target.file.normalize('NFC')), target.anchor, url.match(/\?[^#]*/)?.[0]] : url;
}

/** A diagram with what its links lead to in their places. */
function diagramMeaning(source: string, file: string, mapped: Mapped): unknown[] {
  let at = 0;
  const parts: unknown[] = [];
  for (const { url, index } of diagramLinks(source)) {
    if (index < at) continue;
    parts.push(source.slice(at, index), destination(file, url, mapped));
    at = index + url.length;
  }
  return [...parts, source.slice(at)];
}

/** All that a body says and leads to, without the places in its file. */
function bodyMeaning(
  { pieces, headings, audiences, placeholders, anchors }: Body,
  file: string,
  mapped: Mapped,
): unknown {
  const meaning = (piece: Body['pieces'][number]): unknown => {
    if (typeof piece === 'string') return piece;
    if (piece.type === 'link')
      return ['link', destination(file, piece.url, mapped), piece.title, piece.children.map(meaning)];
    if (piece.type === 'image') return ['image', destination(file, piece.src, mapped), piece.alt, piece.title];
    if (piece.type === 'diagram') return ['diagram', diagramMeaning(piece.source, file, mapped)];
    const attributes: Record<string, unknown> = { ...piece.attributes };
    for (const { attribute, to } of componentOf(piece.name)?.references ?? [])
      attributes[attribute] = (piece.attributes[attribute] ?? '')
        .split(/\s+/)
        .map((id) => mapped.key(to === 'any' ? id : `${to}/${id}`));
    return ['component', piece.name, attributes, piece.children.map(meaning)];
  };
  return [
    pieces.map(meaning),
    headings.map(({ text, slug, depth }) => [text, slug, depth]),
    audiences.map(({ name }) => name),
    placeholders.map(({ text }) => text),
    anchors.map(({ id }) => id),
  ];
}

/** Fields of an entry, references as keys. */
function fieldMeaning({ kind, data, key }: RawEntry, mapped: Mapped): unknown {
  const { formerly, ...fields } = structuredClone(data);
  for (const { path, to } of fieldReferences(kind, data)) {
    let holder: unknown = fields;
    for (const step of path.slice(0, -1)) holder = Reflect.get(holder as object, step);
    Reflect.set(holder as object, path.at(-1) as string | number, mapped.key(to));
  }
  return [mapped.key(key), fields, Array.isArray(formerly) ? formerly.length : formerly];
}

const entryMeaning = (entry: RawEntry, mapped: Mapped): unknown => [
  mapped.file(entry.file),
  fieldMeaning(entry, mapped),
  bodyMeaning(entry.body, entry.file, mapped),
];

/**
 * Holds a hub after a renaming against the one before: every entry must say the same and lead to the same, but for the
 * new id, and the renamed one must know its old id.
 * @returns files of the hub before in which something got lost
 */
export function changedMeaning(
  before: Content,
  after: Content,
  { kind, old, next }: Renaming,
  { from, to }: Move,
): string[] {
  const mapped: Mapped = {
    file: (path) => (path === from.normalize('NFC') ? to : path),
    key: (key) => (key === `${kind}/${old}` ? `${kind}/${next}` : key),
  };
  const now = new Map(after.entries.map((entry) => [entry.file, entry]));
  const lost = before.entries.filter((entry) => {
    const renamed = entry.file === from;
    const other = now.get(renamed ? to : entry.file);
    if (!other || entry.sound !== other.sound) return true;
    if (!renamed) return !isDeepStrictEqual(entryMeaning(entry, mapped), entryMeaning(other, asWritten));
    const [file, [key, fields], body] = entryMeaning(entry, mapped) as [string, [string, object], unknown];
    const [file2, [key2, fields2], body2] = entryMeaning(other, asWritten) as [string, [string, object], unknown];
    const known = Array.isArray(other.data.formerly) && other.data.formerly.includes(old);
    return !known || !isDeepStrictEqual([file, key, fields, body], [file2, key2, fields2, body2]);
  });
  const waivers = before.config.waivers?.map((one) => ({ ...one, entry: mapped.key(one.entry) }));
  const hub = isDeepStrictEqual({ ...before.config, waivers }, { ...after.config, waivers: after.config.waivers });
  return [...lost.map(({ file }) => file), ...(hub ? [] : ['hub.yaml'])];
}
