import type { TextRange } from './narrow.ts';

/** A text without some of its parts, and where its characters stood. */
export interface Cut {
  text: string;
  /**
   * The offset in the whole text of an offset in what is left.
   * @param offset in UTF-16 units
   */
  origin(offset: number): number;
}

const isEnd = (text: string, at: number) => text[at] === '\n' || text[at] === '\r';

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isEnd(text, start - 1)) start -= 1;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isEnd(text, end)) end += 1;
  return end;
}

const afterEnd = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0);

const isBlank = (line: string) => /^[\s>]*$/u.test(line);

/** Where the text goes on after `at`, past empty lines and as many marks of quotes on each as stand around. */
function nextText(text: string, at: number, quotes: number): number {
  let place = at;
  for (let left = quotes; place < text.length; place += 1) {
    const sign = text[place] as string;
    if (isEnd(text, place)) left = quotes;
    else if (sign === '>' && left > 0) left -= 1;
    else if (sign !== ' ' && sign !== '\t') break;
  }
  return place;
}

interface Gap {
  from: number;
  to: number;
  /** What stands in its place. */
  put: string;
  /** What stands before it on its line. */
  prefix: string;
}

/**
 * What goes with a part: its lines, where nothing else stands on them. `above` is the line before them, `moved` what
 * stands before it since another part went.
 */
function gapOf(
  text: string,
  { start, end, more, listed, entry }: TextRange,
  above: string,
  moved: string | undefined,
): Gap {
  const [first, last] = [lineStart(text, start), lineEnd(text, end)];
  const prefix = moved ?? text.slice(first, start);
  const ends = /^\s*$/u.test(text.slice(end, last));
  if (!ends || !isBlank(prefix)) {
    // What follows in an entry of a list moves up to its mark, or it would fall out of the list.
    const moves = ends && more && !isBlank(prefix);
    return { from: start, to: moves ? nextText(text, end, prefix.split('>').length - 1) : end, put: '', prefix };
  }
  const to = afterEnd(text, last);
  const next = text.slice(to, lineEnd(text, to));
  const mark = /^([\s>]*)(?:[-*+]|(\d+)[.)])(?:\s|$)/u.exec(next);
  // What stood apart stays apart; between entries of a list an empty line would say something.
  const nested = mark && mark[2] !== undefined && (mark[1]?.length ?? 0) >= prefix.length;
  const apart = mark && (entry || (listed && !nested));
  const joins = !isBlank(above) && !isBlank(next) && !apart;
  return { from: first, to, put: joins ? `${prefix.trimEnd()}\n` : '', prefix };
}

/**
 * Takes parts out of a text, as if they had never been written.
 * @param text MDX
 * @param ranges of the parts; one may lie inside another
 */
export function cutOut(text: string, ranges: readonly TextRange[]): Cut {
  const gaps: Gap[] = [];
  let above = '';
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = gaps.at(-1);
    if (last && range.start < last.to) continue;
    const first = lineStart(text, range.start);
    // Of parts that follow each other, the line before the first is the line before all of them.
    if (last?.to !== first)
      above = text.slice(lineStart(text, first - (text.startsWith('\r\n', first - 2) ? 2 : 1)), first);
    else if (last.put) above = '';
    gaps.push(gapOf(text, range, above, last?.to === range.start && !isBlank(last.prefix) ? last.prefix : undefined));
  }
  const starts: { left: number; whole: number }[] = [{ left: 0, whole: 0 }];
  let out = '';
  let at = 0;
  for (const { from, to, put } of gaps) {
    out += text.slice(at, from) + put;
    at = to;
    starts.push({ left: out.length, whole: to });
  }
  return {
    text: out + text.slice(at),
    origin(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.left ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const { left, whole } = starts[low] ?? { left: 0, whole: 0 };
      return Math.min(whole + offset - left, text.length);
    },
  };
}
