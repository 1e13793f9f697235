import { formatHex, interpolate } from 'culori';

/**
 * Mermaid computes with colours, so a drawing is made with those of the day; `finish/colour.ts` then puts the
 * custom property in the place of each. Day and night as in `styles/tokens.css`; a test compares.
 */
export const site = {
  paper: ['#faf7f1', '#0e1726'],
  sheet: ['#fffdf9', '#142033'],
  wash: ['#f1ebdf', '#1a2940'],
  rule: ['#ddd5c6', '#2b3a52'],
  edge: ['#8f8672', '#64748f'],
  ink: ['#13233a', '#e8e3d6'],
  muted: ['#4f5a73', '#a3adc2'],
  brass: ['#855608', '#e0b04c'],
  'brass-wash': ['#f5e8cc', '#3a2f14'],
  good: ['#386d45', '#9bd4a4'],
  warn: ['#824704', '#efb857'],
  bad: ['#b60124', '#cb8078'],
  g1: ['#0d616b', '#02bfca'],
  g2: ['#97593f', '#e5996e'],
  g3: ['#4b4dc6', '#9ea6fd'],
  g4: ['#a1007b', '#ce7eb5'],
  g5: ['#446604', '#b6d868'],
  g6: ['#506a99', '#a3d0f6'],
} as const;

type Name = keyof typeof site;

/** A colour by day and by night. */
export interface Pair {
  day: string;
  night: string;
}

/** Parts of a colour on the sheet: a quiet ground for text, and one that stands out. As in `components/body/diagram.css`. */
const grounds = { quiet: 0.16, strong: 0.38 };

function mixed(name: Name, part: number): Pair {
  const at = (time: 0 | 1) => formatHex(interpolate([site.sheet[time], site[name][time]], 'oklab')(part));
  return { day: at(0), night: at(1) };
}

const washed = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'good', 'bad'] as const;

/** A colour that grounds are made of. */
export type Washed = (typeof washed)[number];

/** The colours that drawings are made with, by the name of their custom property. */
export const tokens: ReadonlyMap<string, Pair> = new Map([
  ...Object.entries(site).map(([name, [day, night]]) => [name, { day, night }] as const),
  ...washed.flatMap((name) =>
    Object.entries(grounds).map(([ground, part]) => [`${name}-${ground}`, mixed(name, part)] as const),
  ),
]);
