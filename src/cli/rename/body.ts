import { targetKey } from '../../model/references.ts';
import type { Body } from '../../source/body/body.ts';
import type { Edit } from '../../source/edits.ts';
import { readLink, relativePath } from '../../source/path.ts';
import { diagramLinks } from '../../source/words/diagram-links.ts';
import { componentOf } from '../../vocabulary/index.ts';
import type { Renaming } from './fields.ts';

/** A file that goes elsewhere. */
export interface Move {
  from: string;
  to: string;
}

/** Where an address may be written: what stands before it, and the address in one of the groups. */
const places: readonly RegExp[] = [
  // Links and images: `](address "title")`, `](<an address>)`.
  /\]\(\s*(?:<([^<>\r\n]*)>|((?:[^\s()<]|\([^\s()]*\))(?:[^\s()]|\([^\s()]*\))*))/g,
  // Definitions: `[name]: address`.
  /\]:\s*(?:<([^<>\r\n]*)>|([^\s<]\S*))/g,
  // HTML, and what diagrams put in quotes; what ends one quote may begin the next.
  /"([^"\r\n]*)(?=")/g,
  /'([^'\r\n]*)(?=')/g,
  // Sequence diagrams: `link A: Words @ address`.
  /@[ \t]*([^\s@#;]+)/g,
];

/** A path as links write it, without what Markdown lets one put before a sign. */
const unescaped = (written: string): string => written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');

/** The file that an address in a text leads to. */
function fileOf(from: string, url: string): string | null {
  const target = readLink(from, url);
  return target.type === 'file' ? target.file.normalize('NFC') : null;
}

/** Files that a text leads to: by links, images, and links in its diagrams. */
const filesLinked = (body: Body, file: string): Set<string> =>
  new Set(
    [
      ...body.links.map(({ url }) => url),
      ...body.images.map(({ src }) => src),
      ...body.diagrams.flatMap(({ source }) => diagramLinks(source).map(({ url }) => url)),
    ].flatMap((url) => fileOf(file, url) ?? []),
  );

/**
 * Edits of the addresses in a text. What only looks like one, and leads where no link of the text does, stays.
 * @param text of the file
 * @param start where its body begins
 * @param file in which it stands
 * @param linked files that it leads to
 * @param move the file that goes elsewhere; the text's own, or one that it leads to
 */
export function addressEdits(
  text: string,
  start: number,
  file: string,
  linked: ReadonlySet<string>,
  { from, to }: Move,
): Edit[] {
  const here = file === from ? to : file;
  const edits = new Map<number, Edit>();
  for (const place of places)
    for (const { index, 0: whole, 1: first, 2: second } of text.slice(start).matchAll(place)) {
      const written = first ?? second ?? '';
      const target = fileOf(file, unescaped(written));
      if (target === null || !linked.has(target)) continue;
      const next = target === from.normalize('NFC') ? to : target;
      if (next === target && here === file) continue;
      // A file that the author names with `./` or by a detour stays named so where nothing moves.
      const path = relativePath(here, next);
      const at = start + index + whole.lastIndexOf(written);
      const rest = /[?#].*$/s.exec(written)?.[0] ?? '';
      if (`${path}${rest}` !== written) edits.set(at, { start: at, end: at + written.length, text: `${path}${rest}` });
    }
  return [...edits.values()];
}

const tag = /<([A-Z][A-Za-z]*)\b([^<>]*)/g;
const attributePattern = /\b([a-z][A-Za-z]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Ids that components of a text name: each with what its attribute points to, and where it stands. */
function* idsIn(text: string): Generator<{ id: string; to: string; at: number }> {
  for (const { index, 1: name = '', 2: inside = '' } of text.matchAll(tag))
    for (const { index: before, 0: whole, 1: attribute, 2: first, 3: second } of inside.matchAll(attributePattern)) {
      const reference = componentOf(name)?.references?.find((one) => one.attribute === attribute);
      if (!reference) continue;
      const ids = first ?? second ?? '';
      const from = index + 1 + name.length + before + whole.length - 1 - ids.length;
      for (const { index: place, 0: id } of ids.matchAll(/\S+/g)) yield { id, to: reference.to, at: from + place };
    }
}

/**
 * Edits of the ids that components name.
 * @param text of the file
 * @param start where its body begins
 * @param renaming what becomes of which id
 */
export const componentEdits = (text: string, start: number, { kind, old, next }: Renaming): Edit[] =>
  [...idsIn(text.slice(start))]
    .filter(({ id, to }) => targetKey(to, id) === `${kind}/${old}`)
    .map(({ id, to, at }) => ({
      start: start + at,
      end: start + at + id.length,
      text: to === 'any' ? `${kind}/${next}` : next,
    }));

/**
 * Edits of the body of an entry.
 * @param body compiled, which knows what is a link
 * @param text of the file
 * @param start where its body begins
 * @param file in which it stands
 */
export function bodyEdits(
  body: Body,
  text: string,
  start: number,
  file: string,
  move: Move,
  renaming: Renaming,
): Edit[] {
  const all = [
    ...addressEdits(text, start, file, filesLinked(body, file), move),
    ...componentEdits(text, start, renaming),
  ];
  // Where two ways of reading overlap, the first holds; whether it was the right one, reading the whole anew tells.
  const edits: Edit[] = [];
  for (const edit of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  return edits;
}
