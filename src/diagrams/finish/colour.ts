import { type Color, converter, formatHex, interpolate, type Oklch, parse, wcagContrast } from 'culori';
import { type Pair, tokens } from '../tokens.ts';

const oklch = converter('oklch');

const byColour = new Map([...tokens].map(([name, { day }]) => [day, name]));
// What types of diagrams paint with, whatever the theme says.
for (const [name, colours] of Object.entries({
  sheet: ['#ffffff', '#f9f9f9'],
  ink: ['#000000', '#333333', '#131300'],
  muted: ['#666666', '#444444', '#999999', '#777777', '#808080'],
  rule: ['#d3d3d3', '#dedede', '#cccccc', '#bbbbbb'],
  wash: ['#eeeeee', '#f0f0f0', '#fafafa', '#efefef'],
  bad: ['#ff0000', '#e15759'],
  // The ground of icons, and the ten colours of flows.
  g6: ['#087ebf', '#4e79a7'],
  g2: ['#f28e2c', '#9c755f'],
  g1: ['#76b7b2'],
  g5: ['#59a14f'],
  brass: ['#edc949'],
  g4: ['#af7aa1', '#ff9da7'],
  edge: ['#bab0ab'],
}))
  for (const colour of colours) byColour.set(colour, name);

/** The same colour at night: as light as it was dark, kept off the ends. */
function atNight({ l, c, h }: Oklch): string {
  return formatHex({ mode: 'oklch', l: 0.2 + 0.75 * (1 - l), c: c * 0.9, h });
}

/** What each colour of a finished drawing is by day and by night. */
const pairs = new Map<string, Pair>();

function read(text: string): Color | undefined {
  try {
    return parse(text);
  } catch {
    // As it does at `rgb(0`.
    return undefined;
  }
}

function rewrite(text: string): string | null {
  const colour = read(text);
  if (!colour) return null;
  const alpha = colour.alpha ?? 1;
  if (alpha === 0) return 'none';
  const solid = formatHex({ ...colour, alpha: 1 });
  const name = byColour.get(solid);
  const lch = oklch(colour);
  const pair = tokens.get(name ?? '') ?? { day: solid, night: lch ? atNight(lch) : solid };
  const whole = name ? `var(--${name})` : `light-dark(${pair.day},${pair.night})`;
  const written = alpha === 1 ? whole : `color-mix(in srgb,${whole} ${Math.round(alpha * 100)}%,transparent)`;
  pairs.set(written, alpha === 1 ? pair : onPaper(pair, alpha));
  return written;
}

/** A colour that lets the paper through. */
function onPaper({ day, night }: Pair, alpha: number): Pair {
  const paper = tokens.get('paper') as Pair;
  return {
    day: formatHex(interpolate([paper.day, day])(alpha)),
    night: formatHex(interpolate([paper.night, night])(alpha)),
  };
}

const known = new Map<string, string | null>();

/**
 * A colour of a finished drawing: the site's custom property where there is one for it, else the colour with
 * a counterpart for the night.
 * @param text a colour of CSS
 * @returns null for what is no colour
 */
export function siteColour(text: string): string | null {
  const key = text.trim().toLowerCase();
  let colour = known.get(key);
  if (colour === undefined) {
    colour = key === 'none' || key === 'transparent' ? 'none' : key === 'currentcolor' ? 'currentColor' : rewrite(key);
    known.set(key, colour);
  }
  return colour;
}

// The words of the theme that no drawing need have used yet.
for (const [name, pair] of tokens) pairs.set(`var(--${name})`, pair);

/** Contrast that text needs to be read: WCAG 2.2, 1.4.3. */
const enough = 4.5;

/** What text may be made: the first that can be read is taken. Black and white are for grounds in the middle. */
const words: readonly [written: string, Pair][] = [
  ['var(--ink)', tokens.get('ink') as Pair],
  ['var(--paper)', tokens.get('paper') as Pair],
  ['#000', { day: '#000000', night: '#000000' }],
  ['#fff', { day: '#ffffff', night: '#ffffff' }],
];

/**
 * The colour of a text that stands on something: its own where it can be read there by day and by night, else
 * ink, paper, black or white, or one by day and another by night.
 * @param text colour of a finished drawing
 * @param under colour of what it stands on, with its opacity from 0 to 1
 */
export function readable(text: string, under: { colour: string; opacity: number }): string {
  const [own, found] = [pairs.get(text), pairs.get(under.colour)];
  if (!own || !found) return text;
  const ground = under.opacity < 1 ? onPaper(found, under.opacity) : found;
  const contrast = (pair: Pair, time: keyof Pair) => wcagContrast(pair[time], ground[time]);
  const fits = (pair: Pair) => contrast(pair, 'day') >= enough && contrast(pair, 'night') >= enough;
  if (fits(own)) return text;
  const one = words.find(([, pair]) => fits(pair));
  if (one) return one[0];
  const best = (time: keyof Pair) => {
    const able = words.find(([, pair]) => contrast(pair, time) >= enough);
    return (able ?? words.toSorted(([, a], [, b]) => contrast(b, time) - contrast(a, time))[0])?.[1][time];
  };
  return `light-dark(${best('day')},${best('night')})`;
}
