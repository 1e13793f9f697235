import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Mermaid } from 'mermaid';
import type { Page } from 'playwright-core';
import { configuration } from '../../../src/diagrams/config.ts';
import { launch } from '../../support/browser.ts';
import { today } from '../corpus/index.ts';
import { styleSheet } from './measurements.ts';

/** A piece of text in a drawing, in pixels from the drawing's upper left corner. */
export interface Label {
  /** Without white space: where a line is broken is seen by its box. */
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing at its natural size, in pixels. */
export interface Measures {
  width: number;
  height: number;
  labels: Label[];
}

/** A page of a real browser that has the site's font and Mermaid. */
export interface DrawingPage {
  page: Page;
  /** Draws as Mermaid does in a browser; throws what Mermaid says. */
  draw(source: string): Promise<string>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

// Some types measure with these, whatever font they are told to use; here there is only one.
const otherNames = ['trebuchet ms', 'Open Sans'];

/** The site's own font rules, with the files inside, and shown whenever they are ready. */
function fontRules(): string {
  const rules = styleSheet('font')
    .replaceAll(/url\("([^"]+)"\)/g, (_, file: string) => {
      const bytes = readFileSync(require.resolve(file)).toString('base64');
      return `url("data:font/woff2;base64,${bytes}")`;
    })
    .replaceAll('font-display: optional', 'font-display: block');
  return [rules, ...otherNames.map((name) => rules.replaceAll('"Source Sans 3"', `"${name}"`))].join('\n');
}

/** A page with the site's font, colours and rules for drawings, and nothing on it. */
export const pageText = () => `<!doctype html><meta charset="utf-8">
<style>
  ${fontRules()}
  ${styleSheet('tokens')}
  ${styleSheet('diagram')}
  body, figure { margin: 0 }
  body { font: 16px var(--font); background: var(--paper) }
</style>`;

/** One letter of every file of the font: what is not loaded is not measured right. */
const everyFile = 'aąΩж';

/**
 * Opens a page in which diagrams can be drawn and measured.
 * @param width of the page in pixels: some types fit their drawing to it
 */
export async function openDrawingPage(width = 1280): Promise<DrawingPage> {
  const browser = await launch();
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    screen: { width, height: 900 },
    timezoneId: 'UTC',
  });
  await page.clock.setFixedTime(`${today}T12:00:00Z`);
  await page.setContent(pageText());
  await page.evaluate(
    async ({ names, text }) => {
      await Promise.all(names.map((name) => document.fonts.load(`16px "${name}"`, text)));
    },
    { names: ['Source Sans 3', ...otherNames], text: everyFile },
  );
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate((settings) => (window as unknown as InPage).mermaid.initialize(settings), configuration);
  return { page, draw: (source) => page.evaluate(drawInPage, source), close: () => browser.close() };
}

interface InPage {
  mermaid: Mermaid;
}

async function drawInPage(source: string): Promise<string> {
  // The same chance as in the build: mulberry32 by Tommy Ettinger.
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  // What the last drawing left behind would take its room.
  document.body.replaceChildren();
  try {
    return (await (window as unknown as InPage).mermaid.render('drawing', source)).svg;
  } catch (error) {
    // Some errors carry the whole parser with them, which does not leave the page.
    throw new Error(error instanceof Error ? error.message : String(error));
  }
}

/** Puts a drawing, of Mermaid or of the build, on the page at its natural size; that of the build as the site does. */
export async function showDrawing(page: Page, svg: string): Promise<void> {
  await page.evaluate((text) => {
    const isMermaid = text.startsWith('<svg id="drawing"');
    const html = text.replaceAll('{id}', 'd-');
    document.body.innerHTML = isMermaid ? html : `<figure class="diagram"><div>${html}</div></figure>`;
    const drawing = document.body.querySelector('svg') as SVGSVGElement;
    const { width, height } = drawing.viewBox.baseVal;
    drawing.style.cssText = 'display: block; max-width: none; overflow: visible';
    if (width && height) drawing.style.cssText += `; width: ${width}px; height: ${height}px`;
  }, svg);
}

/**
 * Shows a drawing and looks where its labels are. What Mermaid would cut off counts as part of the drawing.
 * @param svg of Mermaid or of the build
 */
export async function measureDrawing(page: Page, svg: string): Promise<Measures> {
  await showDrawing(page, svg);
  return page.evaluate(() => {
    const drawing = document.body.querySelector('svg') as SVGSVGElement;
    const around = (boxes: readonly { x: number; y: number; width: number; height: number }[]) => {
      const x = Math.min(...boxes.map((box) => box.x));
      const y = Math.min(...boxes.map((box) => box.y));
      const right = Math.max(...boxes.map((box) => box.x + box.width));
      const bottom = Math.max(...boxes.map((box) => box.y + box.height));
      return { x, y, width: right - x, height: bottom - y };
    };
    const labels: Label[] = [];
    for (const element of drawing.querySelectorAll('text, foreignObject')) {
      // What opens on a click has no place in a still picture.
      if (element.closest('.actorPopupMenu')) continue;
      const words: string[] = [];
      const boxes: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement as Element;
        if (!node.textContent?.trim() || parent.closest('style, script, title')) continue;
        if (getComputedStyle(parent).visibility === 'hidden') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const seen = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
        if (seen.length) words.push(node.textContent);
        boxes.push(...seen);
      }
      if (boxes.length) labels.push({ text: words.join('').replace(/\s+/g, ''), ...around(boxes) });
    }
    const { width, height } = drawing.viewBox.baseVal;
    const view = width && height ? [drawing.getBoundingClientRect()] : [];
    const right = (box: DOMRect | Label) => box.x + box.width;
    const bottom = (box: DOMRect | Label) => box.y + box.height;
    const cut = labels.filter(
      (label) =>
        !view.some(
          (box) =>
            label.x > box.x - 1 &&
            label.y > box.y - 1 &&
            right(label) < right(box) + 1 &&
            bottom(label) < bottom(box) + 1,
        ),
    );
    const whole = around([...view, ...cut]);
    return {
      width: whole.width,
      height: whole.height,
      labels: labels.map((label) => ({ ...label, x: label.x - whole.x, y: label.y - whole.y })),
    };
  });
}

/**
 * How the ends of all edges of a drawing look, in order: the shapes of each head, whether they are filled and
 * whether they have an outline.
 * @param svg of Mermaid or of the build
 */
export async function headsOf(page: Page, svg: string): Promise<string[]> {
  await showDrawing(page, svg);
  return page.evaluate(() => {
    const painted = (colour: string) => (/^none$|^rgba.*, 0\)$/.test(colour) ? 'no' : 'a');
    const edges = [...document.querySelectorAll('svg *')].filter((one) => !one.closest('defs, marker'));
    return edges.flatMap((edge) => {
      const { markerStart, markerEnd } = getComputedStyle(edge);
      return [markerStart, markerEnd].flatMap((value) => {
        const head = document.getElementById(/#(.*?)"?\)$/.exec(value)?.[1] ?? '');
        if (!head) return [];
        const shapes = [...head.querySelectorAll('path, circle, line, polygon, rect')].map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return `${shape.localName} with ${painted(fill)} ground and ${painted(stroke)} line`;
        });
        return [shapes.join(', ')];
      });
    });
  });
}
