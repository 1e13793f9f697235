import { marked } from 'marked';

/** Code at the begin of a text, with its backticks; none when they do not come in pairs. */
function codeAt(source: string): string | null {
  const ticks = /^`+/.exec(source)?.[0] ?? '';
  if (ticks === '') return null;
  for (const { 0: run, index } of source.matchAll(/`+/g))
    if (index > 0 && run.length === ticks.length) return source.slice(0, index + run.length);
  return null;
}

/**
 * Mermaid draws plain words and words with stress of the Markdown in a label, and drops the rest: code, links,
 * addresses, escaped signs, struck words. Here its reader of Markdown makes words of all of them, and of blocks.
 */
export function readMarkdownAsPlainText(): void {
  const none = () => undefined;
  // Its types know no token that becomes one of another kind.
  const words = (raw: string, text: string) => ({ type: 'text', raw, text, escaped: false }) as never;
  marked.use({
    tokenizer: {
      fences: none,
      code: none,
      heading: none,
      lheading: none,
      hr: none,
      blockquote: none,
      list: none,
      table: none,
      def: none,
      link: none,
      reflink: none,
      autolink: none,
      url: none,
      del: none,
      br: none,
      codespan: none,
      escape: none,
      // Pieces of plain text are joined to what stands before them; all others would get a space between.
      inlineText(source) {
        const escaped = /^\\[!-/:-@[-`{-~]/.exec(source)?.[0];
        if (escaped) return words(escaped, escaped.slice(1));
        const code = codeAt(source);
        return code ? words(code, code.replace(/^`+|(?<!`)`+$/g, '').trim()) : false;
      },
    },
  });
}

/** Letters that are written without spaces: a line may end behind any of them. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters of a word that a box may be as wide as; longer ones are cut. */
const longest = 60;

/** A segmenter without settings, which Mermaid asks where a word that does not fit may be cut: nowhere. */
class WordKeeper extends Intl.Segmenter {
  override segment(input: string): Intl.Segments {
    const inner = super.segment(input);
    const signs = [...inner];
    if (signs.length > longest || unspaced.test(input)) return inner;
    const whole = [{ segment: input, index: 0, input }];
    return Object.assign(whole, { containing: () => whole[0] }) as unknown as Intl.Segments;
  }
}

/**
 * Runs something in which words stay whole where Mermaid would cut them to fit a box.
 * @param run draws
 * @returns what it returns
 */
export async function withWholeWords<T>(run: () => Promise<T>): Promise<T> {
  const { Segmenter } = Intl;
  Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: WordKeeper });
  try {
    return await run();
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
  }
}
