import { tolerance } from './limits.ts';
import { type DrawingPage, headsOf, type Label, type Measures, measureDrawing } from './page.ts';

/** How far a drawing of the build is from the one that Mermaid makes in a browser. */
export interface Agreement {
  /** Differences of width and height, and the farthest way between the middles of a label, as shares. */
  width: number;
  height: number;
  label: number;
  /** How many labels and how many heads of arrows the browser drew. */
  labels: number;
  heads: number;
  /** What differs by more than the tolerance, in words. */
  faults: string[];
}

const joined = (first: Label, second: Label): Label => {
  const x = Math.min(first.x, second.x);
  const y = Math.min(first.y, second.y);
  const right = Math.max(first.x + first.width, second.x + second.width);
  const bottom = Math.max(first.y + first.height, second.y + second.height);
  return { text: first.text + second.text, x, y, width: right - x, height: bottom - y };
};

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '' };

/** Mermaid writes some codes of characters as they stand; the build writes the characters. */
const decoded = (labels: readonly Label[]): Label[] =>
  labels
    .map((label) => ({
      ...label,
      text: label.text.replace(/&(?:#(\d+)|(\w+));/g, (all, code, name) =>
        code ? String.fromCodePoint(Number(code)) : (characters[name] ?? all),
      ),
    }))
    .filter(({ text }) => text !== '');

interface Pair {
  ours: Label | null;
  theirs: Label | null;
}

/** Labels that say the same, in order; what one side draws in pieces is put together. */
function pairs(ours: readonly Label[], theirs: readonly Label[]): Pair[] {
  const [a, b] = [decoded(ours), decoded(theirs)];
  const found: Pair[] = [];
  for (;;) {
    let [one, other] = [a.shift() ?? null, b.shift() ?? null];
    if (!one && !other) return found;
    while (one && other && one.text !== other.text) {
      const rest = one.text.startsWith(other.text) ? b : other.text.startsWith(one.text) ? a : [];
      const next = rest.shift();
      if (!next) break;
      if (rest === b) other = joined(other, next);
      else one = joined(one, next);
    }
    found.push({ ours: one, theirs: other });
  }
}

const round = (number: number) => Math.round(number * 10) / 10;
const centre = (label: Label) => ({ x: label.x + label.width / 2, y: label.y + label.height / 2 });
const place = (label: Label | null) => {
  if (!label) return 'nowhere';
  const { x, y } = centre(label);
  return `“${label.text}” at ${round(x)}, ${round(y)}`;
};

/** Pixels by which labels are moved on purpose: those of states stand in the middle of their boxes, not at the left. */
const movedAside: Readonly<Record<string, number>> = { state: 60 };

/** Pixels between the middles of two labels; without bounds when they do not say the same. */
function apart({ ours, theirs }: Pair, type: string): number {
  if (!ours || !theirs || ours.text !== theirs.text) return Number.POSITIVE_INFINITY;
  const [from, to] = [centre(ours), centre(theirs)];
  const aside = Math.max(0, Math.abs(from.x - to.x) - (movedAside[type] ?? 0));
  return Math.hypot(aside, from.y - to.y);
}

function compare(ours: Measures, theirs: Measures, type: string): Omit<Agreement, 'heads'> {
  const faults: string[] = [];
  const off = (side: 'width' | 'height') => {
    const share = Math.abs(ours[side] - theirs[side]) / theirs[side];
    if (share > tolerance)
      faults.push(`${side}: ${round(ours[side])} in the build, ${round(theirs[side])} in the browser`);
    return share;
  };
  const whole = Math.max(theirs.width, theirs.height);
  let label = 0;
  for (const pair of pairs(ours.labels, theirs.labels)) {
    const share = Math.min(1, apart(pair, type) / whole);
    label = Math.max(label, share);
    if (share > tolerance) faults.push(`label: ${place(pair.ours)} in the build, ${place(pair.theirs)} in the browser`);
  }
  return { width: off('width'), height: off('height'), label, labels: theirs.labels.length, faults };
}

/**
 * Draws a text in a browser, and compares the build's drawing with that.
 * @param browser a page in which Mermaid is
 * @param story the text, and its type
 * @param svg of the build
 */
export async function agreement(
  browser: DrawingPage,
  { type, source }: { type: string; source: string },
  svg: string,
): Promise<Agreement> {
  const drawn = await browser.draw(source);
  const ours = await measureDrawing(browser.page, svg);
  const theirs = await measureDrawing(browser.page, drawn);
  const { faults, ...compared } = compare(ours, theirs, type);
  const [ourHeads, theirHeads] = [await headsOf(browser.page, svg), await headsOf(browser.page, drawn)];
  if (ourHeads.join('\n') !== theirHeads.join('\n'))
    faults.push(`heads: ${ourHeads.join('; ')} in the build, ${theirHeads.join('; ')} in the browser`);
  return { ...compared, heads: theirHeads.length, faults };
}
