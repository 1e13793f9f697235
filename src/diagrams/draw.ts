import type { Mermaid } from 'mermaid';
import { withCachedStyles } from './browser/style.ts';
import { openWindow } from './browser/window.ts';
import { configuration } from './config.ts';
import { titleOf } from './describe/title.ts';
import { type Description, describe } from './describe.ts';
import { formulasIn, noFormulas } from './explain/formulas.ts';
import { asParsed } from './explain/parsed.ts';
import { type Drawing, finish } from './finish/finish.ts';
import { readMarkdownAsPlainText, withWholeWords } from './labels.ts';
import { repairDrawing } from './repair.ts';

/** A drawing, in words too. */
export interface Diagram extends Drawing, Description {
  /** Whether its title stands in it. */
  showsTitle: boolean;
  /** Whether it shows what today is, so that it is another drawing tomorrow. */
  showsToday: boolean;
}

/** Names that Mermaid and what it draws with look for in the global scope. */
const globals =
  'window document navigator screen Element SVGElement HTMLElement Node NodeFilter NamedNodeMap Document DocumentFragment HTMLTemplateElement DOMParser XMLSerializer MutationObserver CSSStyleSheet Image getComputedStyle'.split(
    ' ',
  );

let opened: Promise<Mermaid> | undefined;

async function open(): Promise<Mermaid> {
  const window = openWindow();
  for (const name of globals)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: window[name as keyof typeof window],
    });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize(configuration);
  readMarkdownAsPlainText();
  return mermaid;
}

/** A row of numbers that looks random and is always the same; mulberry32 by Tommy Ettinger. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs something on a fixed day, with fixed chance. */
async function atFixedTime<T>(today: string, run: () => Promise<T>): Promise<T> {
  const [RealDate, random] = [Date, Math.random];
  class FixedDate extends RealDate {
    constructor(...parts: [] | [number | string | Date]) {
      if (parts.length === 0) super(`${today}T12:00:00Z`);
      else super(...parts);
    }
  }
  globalThis.Date = FixedDate as DateConstructor;
  Math.random = sequence(1);
  try {
    return await run();
  } finally {
    globalThis.Date = RealDate;
    Math.random = random;
  }
}

type Links = ReadonlyMap<string, string>;

/** Addresses by the id of a task, where a type keeps them for a script. */
function linksOf(db: unknown): Links {
  const links = (db as { getLinks?: () => unknown }).getLinks?.();
  return links instanceof Map ? links : new Map();
}

/** Mermaid's drawing as a page shows it. */
async function render(
  mermaid: Mermaid,
  source: string,
  today: string,
  links: Links,
): Promise<Drawing & { text: string }> {
  document.body.replaceChildren();
  const { svg: text } = await atFixedTime(today, () => withWholeWords(() => mermaid.render('d', source)));
  const holder = document.createElement('div');
  document.body.replaceChildren(holder);
  holder.innerHTML = text;
  const svg = holder.querySelector('svg');
  if (!svg) throw new Error('Mermaid drew nothing.');
  repairDrawing(svg, links);
  const drawing = withCachedStyles(() => finish(svg));
  document.body.replaceChildren();
  const words = [...svg.querySelectorAll('text, foreignObject')].map(({ textContent }) => textContent);
  return { ...drawing, text: words.join('\n') };
}

/** Opens a window and loads Mermaid, once. */
export function load(): Promise<Mermaid> {
  opened ??= open();
  return opened;
}

/**
 * Draws a Mermaid text without a browser. The first call opens a window and loads Mermaid, and makes the
 * window's names global: call it in a process of its own (`pool.ts`). One call at a time.
 * @param source Mermaid text
 * @param options the day that charts of time call today
 * @throws what Mermaid throws when the text cannot be drawn
 */
export async function draw(source: string, { today }: { today: string }): Promise<Diagram> {
  // Mermaid would draw a picture that says so.
  if (source.length > (configuration.maxTextSize ?? Infinity)) throw new Error('Maximum text size in diagram exceeded');
  const mermaid = await load();
  // Mermaid would put a sentence of its own in their place.
  if (/^sequence/.test(asParsed(source).keyword) && formulasIn(source).length > 0) throw new Error(noFormulas);
  const { type, links, description } = await atFixedTime(today, async () => {
    // Applies the settings that the text brings along; the parser below looks at them.
    if (/^\s*---|%%\{/.test(source)) await mermaid.parse(source);
    else mermaid.mermaidAPI.reset();
    const title = titleOf(source);
    const parsed = await mermaid.mermaidAPI.getDiagramFromText(source, title === undefined ? {} : { title });
    return { type: parsed.type, links: linksOf(parsed.db), description: describe(parsed.type, parsed.db) };
  });
  const { text, ...drawing } = await render(mermaid, source, today, links);
  // Only this type looks at the calendar, and not every chart of it shows what it saw there.
  const showsToday = type === 'gantt' && (await render(mermaid, source, '2001-01-01', links)).svg !== drawing.svg;
  const showsTitle = description.title !== null && text.includes(description.title);
  return { ...drawing, ...description, showsTitle, showsToday };
}
