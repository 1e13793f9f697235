import { escapeText } from '../../format/html.ts';

/** What stands in a gap of a sentence: words, a link, or markup of ours. */
export type GapValue = string | number | { href: string; text?: string } | { html: string };
export type Parts = Readonly<Record<string, GapValue>>;

function partHtml(part: GapValue, label: string | undefined): string {
  if (typeof part !== 'object') return escapeText(String(part));
  if ('html' in part) return part.html;
  return `<a href="${escapeText(part.href)}">${escapeText(part.text ?? label ?? part.href)}</a>`;
}

/**
 * A sentence of a catalogue as HTML. `{name}` is a gap, `{name|label}` a gap for a link with a label of its own, and
 * what stands between backticks is code. What fills a gap is never read for marks: authors write it.
 * @param sentence from a catalogue
 * @param parts what fills its gaps, by name
 * @throws Error when a gap stays empty
 */
export function sentenceHtml(sentence: string, parts: Parts = {}): string {
  return sentence
    .split(/(\{[^{}]*\}|`[^`]*`)/)
    .map((piece, index) => {
      if (index % 2 === 0) return escapeText(piece);
      if (piece.startsWith('`')) return `<code>${escapeText(piece.slice(1, -1))}</code>`;
      const [name = '', label] = piece.slice(1, -1).split('|');
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (part === undefined) throw new Error(`Nothing fills {${name}} in "${sentence}".`);
      return partHtml(part, label);
    })
    .join('');
}
