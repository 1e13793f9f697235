/** A number of a drawing: two places behind the point are finer than any screen. */
export const round = (number: number): string => String(Math.round(number * 100) / 100 + 0);

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const numbers = new RegExp(number, 'gi');
const apart = String.raw`[\s,]*`;
// The two flags of an arc are one digit each, and may be written without anything between.
const arcs = /a[^a-df-z]*/gi;
const flags = new RegExp(`((?:${number}${apart}){3})([01])(${apart})([01])(${apart})((?:${number}${apart}){2})`, 'gi');
const parted = (_: string, radii: string, large: string, one: string, sweep: string, other: string, end: string) =>
  radii + large + (one || ' ') + sweep + (other || ' ') + end;

/** All numbers in a text, rounded: the data of a path, a list of points. */
export const roundAll = (text: string): string =>
  text
    .replace(arcs, (arc) => arc.replace(flags, parted))
    .replace(numbers, (found, at: number, whole: string) => {
      const short = round(Number(found));
      // `1-2`, `1+2` and `1.5.5` are two numbers each, and stay two when a sign or a point is lost.
      return /[\d.]/.test(whole[at - 1] ?? '') && !short.startsWith('-') ? ` ${short}` : short;
    });
