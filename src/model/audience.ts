import { type HubConfig, narrowerSettings, skillIds } from '../kinds/hub.ts';
import { kindOf } from '../kinds/index.ts';
import type { Body, Piece } from '../source/body/body.ts';
import type { Written } from '../source/entry.ts';
import { readLink } from '../source/path.ts';
import { textFile } from '../source/read.ts';
import { withoutLinks } from '../source/words/diagram-links.ts';
import { componentOf } from '../vocabulary/index.ts';
import { bodyFor } from './audience-body.ts';
import { mapValues } from './fields.ts';
import { providedBy, targetKey, withoutReferences } from './references.ts';

/** The audiences of a hub, from narrow to wide. */
export interface Audiences {
  names: readonly string[];
  /** What a plain build publishes, and what entries without an audience are for. */
  plain: string;
}

/**
 * As the `audience` of an entry: the narrowest that the hub has, whatever it is called. So a file can be written for it
 * by somebody who may not know its name.
 */
export const narrowestAudience = 'narrowest';

/**
 * The audiences of a hub; one called `everyone` when it names none.
 * @param config `hub.yaml`
 */
export function audiencesOf(config: HubConfig): Audiences {
  const names = config.audiences ?? ['everyone'];
  return { names, plain: config.build?.audience ?? (names[0] as string) };
}

/**
 * Whether something may be shown.
 * @param audiences the hub's
 * @param widest the widest audience it is for; undefined means that of a plain build
 * @param reader the audience of the build
 */
export function maySee(audiences: Audiences, widest: string | undefined, reader: string): boolean {
  const index = (name: string) => audiences.names.indexOf(name);
  const known = index(widest ?? audiences.plain);
  // A name that is not in the list is a problem of its own; until it is mended, nobody but the narrowest sees it.
  return known === -1 ? index(reader) === 0 : known >= index(reader);
}

/**
 * Whom an edition takes a reader of today for.
 * @param then the edition's audiences
 * @param now those of today
 * @param reader an audience of today
 * @returns null when nobody can say what the reader may see there: the edition does not list that audience, or shows it
 *   what is for a narrower one today
 */
export function readerThen(then: Audiences, now: Audiences, reader: string): string | null {
  if (reader === now.names[0]) {
    if (now.names.length > 1 || then.names.length === 1) return then.names[0] ?? null;
    // Where all are one audience, they get what a plain build gave to all.
    return then.names.includes(then.plain) ? then.plain : null;
  }
  if (!then.names.includes(reader)) return null;
  const wider = then.names.slice(then.names.indexOf(reader));
  return wider.every((name) => !now.names.includes(name) || maySee(now, name, reader)) ? reader : null;
}

interface Filter {
  audiences: Audiences;
  reader: string;
  /** Keys that must not be named. */
  hidden: Pick<ReadonlySet<string>, 'has'>;
  /** Files of texts that must not be linked to. */
  hiddenFiles: Pick<ReadonlySet<string>, 'has'>;
}

/** A Mermaid text without its links to what is hidden. */
const openDiagram = (source: string, file: string, { hiddenFiles }: Filter): string =>
  withoutLinks(source, (url) => {
    const target = readLink(file, url);
    return target.type !== 'file' || !hiddenFiles.has(target.file);
  });

function filterPieces(pieces: readonly Piece[], file: string, filter: Filter): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (typeof piece === 'string' || piece.type === 'image') return [piece];
    if (piece.type === 'diagram') return [{ ...piece, source: openDiagram(piece.source, file, filter) }];
    const children = filterPieces(piece.children, file, filter);
    if (piece.type === 'link') {
      const target = readLink(file, piece.url);
      return target.type === 'file' && filter.hiddenFiles.has(target.file) ? children : [{ ...piece, children }];
    }
    if (piece.name === 'Audience')
      return maySee(filter.audiences, piece.attributes.only, filter.reader) ? children : [];
    const attributes = { ...piece.attributes };
    for (const { attribute, to } of componentOf(piece.name)?.references ?? []) {
      const ids = (attributes[attribute] ?? '').split(/\s+/).filter(Boolean);
      const left = ids.filter((id) => !filter.hidden.has(targetKey(to, id)));
      if (left.length === 0) return children;
      attributes[attribute] = left.join(' ');
    }
    return [{ ...piece, attributes, children }];
  });
}

/**
 * The text of an entry as one audience gets it; what it links to may still be hidden.
 * @param body of the whole text
 * @param audiences the hub's
 * @param reader an audience
 */
export const bodyOf = (body: Body, audiences: Audiences, reader: string): Body =>
  bodyFor(body, audiences.names, (only) => maySee(audiences, only, reader));

/** Neighbouring HTML as one: where a piece was parted must not tell of what stood there. */
function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece !== 'string')
      joined.push('children' in piece ? { ...piece, children: joinedPieces(piece.children) } : piece);
    else if (typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function filterBody(whole: Body, file: string, filter: Filter): Body {
  const { narrow: _, ...body } = bodyOf(whole, filter.audiences, filter.reader);
  const open = ({ only }: { only?: string[] | undefined }) =>
    (only ?? []).every((name) => maySee(filter.audiences, name, filter.reader));
  const shows = (url: string) => {
    const target = readLink(file, url);
    return target.type !== 'file' || !filter.hiddenFiles.has(target.file);
  };
  return {
    ...body,
    pieces: joinedPieces(filterPieces(body.pieces, file, filter)),
    headings: body.headings.filter(open),
    anchors: body.anchors.filter(open),
    links: body.links.filter((link) => open(link) && shows(link.url)),
    images: body.images.filter(open),
    diagrams: body.diagrams
      .filter(open)
      .map((diagram) => ({ ...diagram, source: openDiagram(diagram.source, file, filter) })),
    references: body.references.filter(
      (reference) => open(reference) && !filter.hidden.has(targetKey(reference.to, reference.id)),
    ),
    // Only checks read these, and checks see the whole hub.
    placeholders: [],
    audiences: [],
    faults: [],
  };
}

function filterEntry<E extends Written>(entry: E, filter: Filter): E {
  const kind = kindOf(entry.kind);
  let data: E['data'] = withoutReferences(entry.kind, entry.data, filter.hidden);
  const { names } = filter.audiences;
  if (names.length > 1 && filter.reader === names.at(-1))
    for (const field of kind?.narrower ?? []) data = mapValues(data, field, () => undefined);
  return { ...entry, data, body: filterBody(entry.body, entry.file, filter) };
}

/** A list without what is not told; where nothing is left, as where there never was one. */
function left<Name extends string, One>(name: Name, list: readonly One[] | undefined, isTold: (one: One) => boolean) {
  const shown = list?.filter(isTold) ?? [];
  return shown.length > 0 && ({ [name]: shown } as Record<Name, One[]>);
}

/** `hub.yaml` without some settings. */
const withoutSettings = (config: HubConfig, names: readonly (keyof HubConfig)[]): HubConfig =>
  names.reduce((left, name) => mapValues(left, name, () => undefined), config);

/** `hub.yaml` for one audience: without what is kept from the widest, without narrower audiences, owners of nothing that it may see, and waivers of that. */
function filterConfig(config: HubConfig, entries: readonly Written[], reader: string): HubConfig {
  const { names, plain } = audiencesOf(config);
  if (reader === names[0]) return config;
  const wider = names.slice(names.indexOf(reader));
  const [keys, named] = [new Set(entries.map(({ key }) => key)), new Set(entries.map(({ data }) => data.owner))];
  const told = reader === names.at(-1) ? withoutSettings(config, narrowerSettings) : config;
  const { build, owners, waivers, ...open } = told;
  return {
    ...open,
    ...(config.audiences && { audiences: wider }),
    ...(build && wider.includes(plain) && { build }),
    ...left('owners', owners, ({ name }) => named.has(name)),
    ...left('waivers', waivers, ({ entry }) => keys.has(entry)),
  };
}

/** What an audience may be told of: keys that may be named, and files that may be linked to. */
function openTo(config: HubConfig, entries: readonly Written[]): Pick<Filter, 'hidden' | 'hiddenFiles'> {
  const keys = new Set([
    ...entries.map(({ key }) => key),
    ...entries.flatMap(providedBy),
    ...(skillIds(config) ?? []).map((id) => targetKey('skill', id)),
  ]);
  const files = new Set(entries.map(({ file }) => file));
  return {
    hidden: { has: (key) => !keys.has(key) },
    // A picture or a document is nobody's entry.
    hiddenFiles: { has: (file) => !files.has(file) && (textFile.test(file) || !/\.[^./]+$/.test(file)) },
  };
}

/** Where everything is seen, nothing is hidden. */
const allOpen: Pick<Filter, 'hidden' | 'hiddenFiles'> = { hidden: new Set(), hiddenFiles: new Set() };

/**
 * What one audience may read: entries, fields, parts of texts and references. Whatever is left out leaves
 * no trace: not its id, not its title, not a count. A reference is kept when it leads to something that this audience
 * sees, so that what is hidden and what was never there look the same, names that only come near a hidden one too.
 * @param config `hub.yaml`
 * @param entries of the whole hub
 * @param reader audience of the build
 */
export function forAudience(
  config: HubConfig,
  entries: readonly Written[],
  reader: string,
): { config: HubConfig; entries: Written[] } {
  const audiences = audiencesOf(config);
  const open = entries.filter((entry) => maySee(audiences, entry.data.audience, reader));
  const filter: Filter = { audiences, reader, ...(reader === audiences.names[0] ? allOpen : openTo(config, open)) };
  const seen = open.map((entry) => filterEntry(entry, filter));
  return { config: filterConfig(config, seen, reader), entries: seen };
}
