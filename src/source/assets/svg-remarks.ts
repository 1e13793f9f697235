import { SaxesParser } from 'saxes';
import { decode } from '../decode.ts';
import type { Stripped } from './exif.ts';
import { type SvgAttribute, svgNamespace } from './svg-rules.ts';

/** Namespaces whose attributes say how a drawing looks or reads. Others are kept by drawing programs for themselves. */
const drawn = new Set([
  '',
  svgNamespace,
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);

type Cut = readonly [from: number, to: number];

/** An element that is open, and whether anything in it is drawn. */
interface Open {
  from: number;
  foreign: boolean;
  metadata: boolean;
  draws: boolean;
}

/** A text without some pieces; they may overlap. */
function without(text: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of [...cuts].sort(([one], [other]) => one - other)) {
    if (from > at) pieces.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  return pieces.join('') + text.slice(at);
}

/** Where a drawing says what nobody sees: metadata, comments, and what drawing programs write for themselves. */
function remarksIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  const open: Open[] = [];
  let attributes: Map<string, Cut> = new Map();
  let [opened, mark] = [0, 0];
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('comment', () => {
    const from = text.lastIndexOf('<!--', parser.position);
    cuts.push([from, text.indexOf('-->', from + 4) + 3]);
  });
  parser.on('opentagstart', () => {
    opened = text.lastIndexOf('<', parser.position - 1);
    mark = parser.position - 1;
    attributes = new Map();
  });
  parser.on('attribute', ({ name }) => {
    attributes.set(name, [mark, parser.position]);
    mark = parser.position;
  });
  parser.on('opentag', ({ local, uri, attributes: own }) => {
    const foreign = uri !== svgNamespace;
    open.push({ from: opened, foreign, metadata: !foreign && local === 'metadata', draws: !foreign });
    for (const attribute of Object.values(own) as SvgAttribute[]) {
      // In this one of the outermost element draw.io keeps all that was drawn, pages that are not shown included.
      const isSource = open.length === 1 && attribute.name === 'content';
      const cut = attributes.get(attribute.name);
      if (cut && (isSource || !drawn.has(attribute.uri))) cuts.push(cut);
    }
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const around = open.at(-1);
    if (closed?.metadata || (closed?.foreign && !closed.draws)) cuts.push([closed.from, parser.position]);
    else if (closed?.draws && around) around.draws = true;
  });
  parser.write(text).close();
  return cuts;
}

const embedded = /data:image\/(png|jpe?g|webp|gif|avif);base64,((?:[A-Za-z0-9+/=\s]|&#(?:10|13|x[aAdD]);)+)/g;

/**
 * A drawing without metadata, comments and what drawing programs write for themselves: authors, folders of whoever
 * exported it, layers and pages that are not shown. What is drawn stays, its title and description, too.
 * @param strip takes out of a picture in the drawing what tells of people
 * @returns the bytes as they are when they are no drawing
 */
export function stripSvg(bytes: Uint8Array, strip: (path: string, bytes: Uint8Array) => Stripped): Stripped {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { bytes, orientation: 1 };
  try {
    const text = without(decoded.text, remarksIn(decoded.text)).replace(embedded, (_, type: string, data: string) => {
      const picture = Buffer.from(data.replace(/&#\w+;/g, ''), 'base64');
      return `data:image/${type};base64,${Buffer.from(strip(`.${type}`, picture).bytes).toString('base64')}`;
    });
    return { bytes: text === decoded.text ? bytes : new TextEncoder().encode(text), orientation: 1 };
  } catch {
    // No drawing: nothing publishes it.
    return { bytes, orientation: 1 };
  }
}
