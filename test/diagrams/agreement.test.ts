import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import {
  type DrawingPage,
  headsOf,
  type Label,
  type Measures,
  measureDrawing,
  openDrawingPage,
  today,
} from './browser-drawing.ts';
import { corpus } from './corpus/index.ts';

/** How far the build may be from the browser, as a share of the browser's drawing. */
const tolerance = 0.05;

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

/** Labels that say the same, in order; what one side draws in pieces is put together. */
function pairs(ours: readonly Label[], theirs: readonly Label[]): { ours: Label | null; theirs: Label | null }[] {
  const [a, b] = [decoded(ours), decoded(theirs)];
  const found: { ours: Label | null; theirs: Label | null }[] = [];
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

/** What differs by more than the tolerance, in words. */
function differences(ours: Measures, theirs: Measures, type: string): string[] {
  const found: string[] = [];
  for (const side of ['width', 'height'] as const)
    if (Math.abs(ours[side] - theirs[side]) > tolerance * theirs[side])
      found.push(`${side}: ${round(ours[side])} in the build, ${round(theirs[side])} in the browser`);
  const reach = tolerance * Math.max(theirs.width, theirs.height);
  for (const pair of pairs(ours.labels, theirs.labels)) {
    if (pair.ours && pair.theirs && pair.ours.text === pair.theirs.text) {
      const [from, to] = [centre(pair.ours), centre(pair.theirs)];
      const aside = Math.max(0, Math.abs(from.x - to.x) - (movedAside[type] ?? 0));
      if (Math.hypot(aside, from.y - to.y) <= reach) continue;
    }
    found.push(`label: ${place(pair.ours)} in the build, ${place(pair.theirs)} in the browser`);
  }
  return found;
}

let browser: DrawingPage;
beforeAll(async () => {
  browser = await openDrawingPage();
});
afterAll(() => browser?.close());

test('at least four diagrams of every type that Mermaid knows', async () => {
  const known = await browser.page.evaluate(
    async (sources) => {
      const { mermaid } = window as unknown as { mermaid: import('mermaid').Mermaid };
      const types = sources.map((source) => mermaid.detectType(source));
      return mermaid
        .getRegisteredDiagramsMetadata()
        .map(({ id }) => [id, types.filter((type) => type === id).length] as const);
    },
    corpus.map(({ source }) => source),
  );
  const few = known.filter(([id, count]) => count < 4 && !['error', '---'].includes(id));
  expect(few).toEqual([]);
});

describe.each([...new Set(corpus.map(({ type }) => type))])('%s', (type) => {
  const stories = corpus.filter((story) => story.type === type);
  test.each(stories)('$name is drawn as a browser draws it', async ({ source }) => {
    const { svg } = await draw(source, { today });
    const drawn = await browser.draw(source);
    const ours = await measureDrawing(browser.page, svg);
    const theirs = await measureDrawing(browser.page, drawn);
    expect(theirs.labels.length).toBeGreaterThan(0);
    expect.soft(differences(ours, theirs, type)).toEqual([]);
    expect.soft(await headsOf(browser.page, svg)).toEqual(await headsOf(browser.page, drawn));
  });
});
