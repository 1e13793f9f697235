import { unusedMark } from './stand-ins.ts';

/**
 * Behind a brace that is not closed, and behind each tag in braces, the reader of MDX tries twice what follows: thirty of
 * them would take hours.
 */
const maxBraces = 16;

const token = /[{}"'`]|<[A-Za-z_$]|\//g;
const comment = /\{\s*\/\*/y;
const string = /"[^"{}<`\n]*"|'[^'{}<`\n]*'/y;
const closing = /\s*\}/y;

/**
 * Places of MDX behind which all may be tried twice: braces that are never closed, or hold a tag, a quote that is not
 * closed, or what may begin a pattern or a comment; and the tags in braces. Comments, words and values in braces are none.
 * @param text whatever stands in it, code too
 * @returns their offsets, in no order
 */
export function triedTwice(text: string): number[] {
  const found: number[] = [];
  const open: { at: number; strange: boolean }[] = [];
  /** Where a comment ends that was looked for: each end is searched for once. */
  let end = -1;
  const endOfComment = (from: number) => {
    if (end < from) end = text.indexOf('*/', from);
    if (end === -1) end = text.length;
    return end;
  };
  const past = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  /** What closes the braces behind such an end: many comments may have one end, and blanks without end behind it. */
  let behind = { end: -1, close: -1 };
  const closeBehind = (end: number) => {
    if (behind.end !== end) behind = { end, close: past(closing, end + 2) };
    return behind.close;
  };
  token.lastIndex = 0;
  for (let sign = token.exec(text); sign !== null; sign = token.exec(text)) {
    const { index: at, 0: what } = sign;
    const around = open.at(-1);
    if (what === '{') {
      const inside = past(comment, at);
      const close = inside === -1 ? -1 : closeBehind(endOfComment(inside));
      if (close === -1) open.push({ at, strange: inside !== -1 });
      else token.lastIndex = close;
    } else if (what === '}') {
      const closed = open.pop();
      if (!closed?.strange) continue;
      found.push(closed.at);
      const outer = open.at(-1);
      if (outer) outer.strange = true;
    } else if (around) {
      if (what[0] === '<') found.push(at);
      const quoted = /["']/.test(what) ? past(string, at) : -1;
      if (quoted !== -1) token.lastIndex = quoted;
      // A path or a fraction is no pattern.
      else if (what !== '/' || !/[\w)\]]/.test(text[at - 1] ?? '') || /[/*]/.test(text[at + 1] ?? ''))
        around.strange = true;
    }
  }
  return [...found, ...open.map(({ at }) => at)];
}

/** A text whose reader gets other characters in the place of some. */
export interface Tamed {
  text: string;
  /** What stands for what. */
  back: ReadonlyMap<string, string>;
}

const fence = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/** The text with marks for the braces in its code. */
function withoutBracesInCode(text: string, marks: readonly [string, string]): string {
  let around: string | null = null;
  const tamed = (part: string) => part.replaceAll('{', marks[0]).replaceAll('}', marks[1]);
  return text.replace(/[^\r\n]+/g, (line) => {
    const [, ticks] = fence.exec(line) ?? [];
    if (around !== null) {
      if (ticks?.startsWith(around) && line.trim() === ticks) around = null;
      return tamed(line);
    }
    if (ticks === undefined) return line.replace(/`[^`]+`/g, tamed);
    around = ticks;
    return tamed(line);
  });
}

/**
 * A text of MDX as it can be read in bounded time: where it has more such places than that, braces in code are put out of the
 * reader's sight.
 * @param text the body
 * @returns the offset of the first such place, where there are too many outside of code
 */
export function tame(text: string): Tamed | { at: number } {
  if (triedTwice(text).length <= maxBraces) return { text, back: new Map() };
  const left = unusedMark(text);
  const right = left === null ? null : unusedMark(text + left);
  const rest = left === null || right === null ? text : withoutBracesInCode(text, [left, right]);
  const outside = triedTwice(rest);
  if (outside.length > maxBraces) return { at: outside.reduce((least, at) => Math.min(least, at)) };
  return {
    text: rest,
    back: new Map([
      [left ?? '', '{'],
      [right ?? '', '}'],
    ]),
  };
}
