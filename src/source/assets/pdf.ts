import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { tagsIn } from './exif.ts';
import { type PdfDictionary, partsOf } from './pdf-objects.ts';

/** What a PDF says besides its pages, in words that follow "it tells of". */
const remarks = {
  author: 'its author',
  handlers: 'who saved it, or for what company',
  notes: 'names on its notes',
  signer: 'who signed it',
  folder: 'the folder that it lay in',
  place: 'where a picture in it was taken',
  photographer: 'who took a picture in it',
  attached: 'files that are attached to it',
} as const;

type Remark = keyof typeof remarks;

/** How much of what is packed is unpacked, in bytes: of each stream, and of all. */
const [mostOfOne, mostOfAll] = [1 << 24, 1 << 26];

/** Letters or figures, whatever way they are written: in one byte each, or in two. */
const says = (text: string | undefined): boolean => text !== undefined && /[^\s\0\xfe\xff\xef\xbb\xbf]/.test(text);

/** Notes that readers leave on a page; `T` of others is the name of a field. */
const note =
  /^\/(Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|FileAttachment|Sound|Redact)$/;
const folder = /[A-Za-z]:[\\/]|\\\\\w|\/(?:Users|home)\//;

/** Properties by which Office and others say who handled a file. */
const handlers = ['Company', 'Manager', 'LastModifiedBy', 'LastSavedBy', 'SourceModifiedBy'];

function remarksIn(entries: PdfDictionary): Remark[] {
  const type = entries.get('Type');
  const has = (key: string) => says(entries.get(key)?.replace(/\0/g, ''));
  return [
    ...(has('Author') ? (['author'] as const) : []),
    ...(handlers.some(has) ? (['handlers'] as const) : []),
    ...(note.test(entries.get('Subtype') ?? '') && has('T') ? (['notes'] as const) : []),
    ...(type === '/Sig' && has('Name') ? (['signer'] as const) : []),
    ...(folder.test(entries.get('Title')?.replace(/\0/g, '') ?? '') ? (['folder'] as const) : []),
    ...(type === '/EmbeddedFile' || entries.has('EF') ? (['attached'] as const) : []),
  ];
}

const people: Readonly<Record<string, Remark>> = {
  creator: 'author',
  contributor: 'author',
  Author: 'author',
  AuthorsPosition: 'author',
  CreatorContactInfo: 'author',
  ...Object.fromEntries(handlers.map((name) => [name, 'handlers'] as const)),
};

/** What the XML tells in which programs note properties (XMP). Of one that is broken what stands before the fault. */
function remarksOfXmp(xml: string): Remark[] {
  const found: Remark[] = [];
  const open: (Remark | undefined)[] = [];
  const parser = new SaxesParser();
  const remarkOf = (name: string) => {
    const local = name.slice(name.indexOf(':') + 1);
    // `xmp:CreatorTool` is a program; a list of names stands inside of its property.
    return Object.hasOwn(people, local) ? people[local] : undefined;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(remarkOf(name) ?? open.at(-1));
    for (const [attribute, value] of Object.entries(attributes)) {
      const remark = remarkOf(attribute);
      if (remark && says(String(value))) found.push(remark);
    }
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const remark = open.at(-1);
    if (remark && says(text)) found.push(remark);
  });
  try {
    parser.write(xml).close();
  } catch {
    // The rest is not read.
  }
  return found;
}

/** What a photo in a PDF tells of where and by whom it was taken. */
function remarksOfPhoto(bytes: Uint8Array): Remark[] {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 16)).indexOf(
    'Exif\0\0',
    0,
    'latin1',
  );
  if (at === -1) return [];
  const tags = new Set(tagsIn(bytes.subarray(at + 6)));
  const [gps, artist, xpAuthor] = [0x8825, 0x013b, 0x9c9d];
  return [
    ...(tags.has(gps) ? (['place'] as const) : []),
    ...(tags.has(artist) || tags.has(xpAuthor) ? (['photographer'] as const) : []),
  ];
}

/** A stream as it was before it was packed; null where it cannot be unpacked, or is larger than anybody's properties. */
function unpacked(bytes: Uint8Array, entries: PdfDictionary): Buffer | null {
  // A list of filters, too, most often names this one.
  if (!entries.has('Filter')) return Buffer.from(bytes);
  try {
    return inflateSync(bytes, { maxOutputLength: mostOfOne, finishFlush: 2 });
  } catch {
    return null;
  }
}

/**
 * What a PDF tells that its pages do not show: people, places, files. A PDF is published as it is.
 * @param bytes of it
 * @returns each once, in words; of one that is encrypted only that nobody can say
 */
export function pdfRemarks(bytes: Uint8Array): string[] {
  const found = new Set<Remark>();
  let encrypted = false;
  let left = mostOfAll;
  const read = (text: string, file: Uint8Array | null) => {
    for (const part of partsOf(text)) {
      if (part.entries.has('Encrypt')) encrypted = true;
      for (const remark of remarksIn(part.entries)) found.add(remark);
      if (part.type === 'dictionary' || !file) continue;
      const packed = file.subarray(part.from, part.to);
      const [type, subtype] = [part.entries.get('Type'), part.entries.get('Subtype')];
      if (subtype === '/Image' && packed[0] === 0xff && packed[1] === 0xd8)
        for (const remark of remarksOfPhoto(packed)) found.add(remark);
      if ((type !== '/ObjStm' && type !== '/Metadata') || left <= 0) continue;
      const whole = unpacked(packed, part.entries);
      left -= whole?.length ?? 0;
      if (!whole) continue;
      if (type === '/ObjStm') read(whole.toString('latin1'), null);
      else for (const remark of remarksOfXmp(whole.toString('utf8'))) found.add(remark);
    }
  };
  read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), bytes);
  if (encrypted) return ['what nobody can read, since it is encrypted'];
  return (Object.keys(remarks) as Remark[]).filter((remark) => found.has(remark)).map((remark) => remarks[remark]);
}
