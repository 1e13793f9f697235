/** A number of a drawing: two places behind the point are finer than any screen. */
export const round = (number: number): string => String(Math.round(number * 100) / 100 + 0);

const numbers = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/gi;
const nextNumber = new RegExp(numbers, 'iy');
const flag = /[01]/y;
const separator = /[\s,]*/y;
const arcs = /a[^a-df-z]*/gi;

/** The flags of an arc, the fourth and fifth of its seven numbers, are one digit each, with or without anything between. */
function parted(arc: string): string {
  let written = arc.slice(0, 1);
  let at = 1;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(arc)?.[0] ?? '';
    at += found.length;
    return found;
  };
  written += take(separator);
  for (let index = 0; at < arc.length; index += 1) {
    const isFlag = index % 7 === 3 || index % 7 === 4;
    const found = take(isFlag ? flag : nextNumber);
    if (found === '') return arc;
    written += found + (take(separator) || (isFlag ? ' ' : ''));
  }
  return written;
}

/** All numbers in a text, rounded: the data of a path, a list of points. */
export const roundAll = (text: string): string =>
  text.replace(arcs, parted).replace(numbers, (found, at: number, whole: string) => {
    const short = round(Number(found));
    // `1-2`, `1+2` and `1.5.5` are two numbers each, and stay two when a sign or a point is lost.
    return /[\d.]/.test(whole[at - 1] ?? '') && !short.startsWith('-') ? ` ${short}` : short;
  });
