import type { Element, ElementContent } from 'hast';

/**
 * An alert as code hosts write it: a quote whose first line is `[!NOTE]`.
 * @param quote a quote
 * @returns the kind of callout it is, and what stands in it; null for any other quote
 */
export function alertOf(quote: Element): { kind: string; children: ElementContent[] } | null {
  const at = quote.children.findIndex(({ type }) => type === 'element');
  const first = quote.children[at];
  if (first?.type !== 'element' || first.tagName !== 'p') return null;
  const [words, ...rest] = first.children;
  if (words?.type !== 'text') return null;
  const mark = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(\r?\n|\r|$)/i.exec(words.value);
  if (!mark || (mark[2] === '' && rest.length > 0)) return null;
  const left = words.value.slice(mark[0].length);
  const text: ElementContent[] = left === '' ? rest : [{ ...words, value: left }, ...rest];
  const paragraph: ElementContent[] = text.length > 0 ? [{ ...first, children: text }] : [];
  return { kind: (mark[1] ?? '').toLowerCase(), children: [...paragraph, ...quote.children.slice(at + 1)] };
}
