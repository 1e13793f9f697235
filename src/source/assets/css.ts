import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';

/** What in a style would load or run something, and where. */
export interface LoadingStyle {
  /** As it is written. */
  found: string;
  /** In UTF-16 units from the start of the style. */
  offset: number;
}

/** Functions that take an address or choose among several; `url(…)` is judged by its address. */
const loading = new Set(['src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', 'expression', 'element']);

/** Properties by which old browsers ran what a style named. */
const running = new Set(['behavior', '-moz-binding']);

const raster = /^data:image\/(png|jpe?g|webp|gif|avif)[;,]/i;

/** Fonts that a drawing brings along: they run nothing and ask nobody. */
const font = /^data:(font\/[\w.+-]+|application\/((x-)?font-[\w.+-]+|vnd\.ms-fontobject|octet-stream))[;,]/i;

/** Whether an address is a place in the same drawing, or a picture of pixels that lies in it. */
export const staysInside = (address: string): boolean => /^\s*(#|$)/.test(address) || raster.test(address.trim());

const isSpace = ([type]: CSSToken) => type === TokenType.Whitespace || type === TokenType.Comment;

function names(token: CSSToken, next: CSSToken | undefined): boolean {
  switch (token[0]) {
    case TokenType.URL:
      return !staysInside(token[4].value) && !font.test(token[4].value.trim());
    case TokenType.BadURL:
      return true;
    case TokenType.AtKeyword:
      return token[4].value.toLowerCase() === 'import';
    case TokenType.Ident:
      return running.has(token[4].value.toLowerCase());
    case TokenType.Function: {
      const name = token[4].value.toLowerCase();
      if (name !== 'url') return loading.has(name);
      const address = next?.[0] === TokenType.String ? next[4].value : 'unknown:';
      return !staysInside(address) && !font.test(address.trim());
    }
    default:
      return false;
  }
}

/**
 * The first thing in a style that would load something from elsewhere, or run. Names are read as browsers read them:
 * escapes are resolved, comments skipped. Time is linear in the text.
 * @param css a style sheet, declarations, or the value of one
 * @returns null when nothing would
 */
export function loadingStyle(css: string): LoadingStyle | null {
  const tokens = tokenize({ css }).filter((token) => !isSpace(token));
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!names(token, next)) continue;
    const alone = token[0] === TokenType.URL || token[0] === TokenType.Ident || !next;
    const offset = token[2];
    return { found: css.slice(offset, (alone ? token : next)[3] + 1), offset };
  }
  return null;
}
