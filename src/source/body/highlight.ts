import type { ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';

/**
 * The patterns of a highlighter take time with the square of a block. A text has that much for all of its blocks,
 * counted as the squares of their letters: a hundred of a thousand letters, or one of ten thousand.
 */
const maxWork = 100_000_000;

/** Languages in which others stand, over and over: what they take grows faster still. */
const dear = /^(?:x?html|xml|xjb|xsd|xsl|rss|atom|plist|wsf|svg|php(?:-template)?|markdown|md|mkdown|mkd)$/;

const costOf = (code: string, language: string) => code.length ** 2 * (dear.test(language) ? 10 : 1);

let lowlight: ReturnType<typeof createLowlight> | undefined;

/**
 * Makes code of one text with its words classed by what they are. Classes, not style attributes: the page's policy
 * drops those.
 * @returns a function of the text of a block and the language as written behind the fence, which gives the children of
 *   the `code` element: plain text for a language that is not known, and once the text has too much code
 */
export function openHighlighter(): (code: string, language: string | undefined) => ElementContent[] {
  let spent = 0;
  return (code, language) => {
    const plain: ElementContent[] = [{ type: 'text', value: code }];
    if (!language) return plain;
    lowlight ??= createLowlight(common);
    const cost = costOf(code, language);
    if (!lowlight.registered(language) || spent + cost > maxWork) return plain;
    spent += cost;
    return lowlight.highlight(language, code).children as ElementContent[];
  };
}
