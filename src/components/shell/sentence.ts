import { escapeText } from '../../format/html.ts';
import type { Sentence } from '../../format/sentence.ts';

/** What stands in a gap of a sentence: words, a link, or markup of ours, such as what goes around the gap's label. */
export type GapValue =
  | string
  | number
  | { href: string; text?: string }
  | { html: string }
  | ((label: string | undefined) => string);
export type Parts = Readonly<Record<string, GapValue>>;

/**
 * What fills a gap as HTML.
 * @param part words and labels are escaped
 * @param label of a link that has none of its own
 */
export function partHtml(part: GapValue, label?: string): string {
  if (typeof part === 'function') return part(label);
  if (typeof part !== 'object') return escapeText(String(part));
  if ('html' in part) return part.html;
  return `<a href="${escapeText(part.href)}">${escapeText(part.text ?? label ?? part.href)}</a>`;
}

function writtenHtml(written: string, parts: Parts): string {
  return written
    .split(/(\{[^{}]*\}|`[^`]*`)/)
    .map((piece, index) => {
      if (index % 2 === 0) return escapeText(piece);
      if (piece.startsWith('`')) return `<code>${escapeText(piece.slice(1, -1))}</code>`;
      const [name = '', label] = piece.slice(1, -1).split('|');
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (part === undefined) throw new Error(`Nothing fills {${name}} in "${written}".`);
      return partHtml(part, label);
    })
    .join('');
}

/**
 * A sentence of a catalogue as HTML. What was put into it and what fills its gaps is never read for marks: authors
 * write it.
 * @param sentence from a catalogue
 * @param parts what fills its gaps, by name
 * @throws Error when a gap stays empty
 */
export const sentenceHtml = ({ written, put }: Sentence, parts: Parts = {}): string =>
  written.map((own, index) => `${writtenHtml(own, parts)}${escapeText(put[index] ?? '')}`).join('');
