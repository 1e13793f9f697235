import { wcagContrast } from 'culori';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import { type DrawingPage, openDrawingPage, showDrawing, today } from './browser-drawing.ts';
import { corpus } from './corpus/index.ts';

/** WCAG asks for 4.5; on a few colours that writers choose, neither ink nor paper comes quite so far. */
const enough = 4.3;

/** The colour of every word that is shown, and what is painted under the middle of it. */
interface Word {
  text: string;
  colour: string;
  ground: string;
}

let browser: DrawingPage;
beforeAll(async () => {
  browser = await openDrawingPage();
});
afterAll(() => browser?.close());

function wordsOf(page: Page): Promise<Word[]> {
  return page.evaluate(() => {
    const drawing = document.body.querySelector('svg') as SVGSVGElement;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('No canvas.');
    /** Lays colours over each other, the lowest first. */
    const blend = (layers: readonly { colour: string; alpha: number }[]) => {
      for (const { colour, alpha } of layers) {
        canvas.globalAlpha = alpha;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
      return `rgb(${r} ${g} ${b})`;
    };
    const alphaOf = (element: Element) => {
      let alpha = Number(getComputedStyle(element).fillOpacity);
      for (let at: Element | null = element; at && at !== drawing; at = at.parentElement)
        alpha *= Number(getComputedStyle(at).opacity);
      return alpha;
    };
    // The disc at the end of a line is seen, but not hit.
    const discs = [...drawing.querySelectorAll<SVGGeometryElement>('[marker-start]')].flatMap((line) => {
      const id = /#(.*)"\)$/.exec(getComputedStyle(line).markerStart)?.[1] ?? '';
      const disc = document.getElementById(id)?.querySelector('circle');
      if (!disc) return [];
      const { a, b, c, d, e, f } = line.getScreenCTM() as DOMMatrix;
      const { x, y } = line.getPointAtLength(0);
      return [{ disc, x: a * x + c * y + e, y: b * x + d * y + f }];
    });
    const paper = { colour: getComputedStyle(document.body).backgroundColor, alpha: 1 };
    return [...drawing.querySelectorAll('text')].flatMap((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const [middle, line] = [x + width / 2, y + height / 2];
      if (!text.textContent?.trim()) return [];
      const near = discs.filter((one) => Math.hypot(one.x - middle, one.y - line) < 4).map(({ disc }) => disc);
      const isFilledAt = (one: Element) =>
        one instanceof SVGGeometryElement &&
        one.isPointInFill(new DOMPoint(middle, line).matrixTransform(one.getScreenCTM()?.inverse()));
      const under = [...near, ...document.elementsFromPoint(middle, line).filter(isFilledAt)]
        .map((one) => ({ colour: getComputedStyle(one).fill, alpha: alphaOf(one) }))
        .filter(({ colour }) => colour !== 'none' && !colour.startsWith('url('));
      const ground = [paper, ...under.reverse()];
      const own = text.querySelector('tspan[fill]') ?? text;
      const colour = { colour: getComputedStyle(own).fill, alpha: alphaOf(own) };
      return [{ text: text.textContent, colour: blend([...ground, colour]), ground: blend(ground) }];
    });
  });
}

describe.each([...new Set(corpus.map(({ type }) => type))])('%s', (type) => {
  const stories = corpus.filter((story) => story.type === type);
  test.each(stories)('$name can be read by day and by night', async ({ source }) => {
    const { svg, width, height } = await draw(source, { today });
    await browser.page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    await showDrawing(browser.page, svg);
    for (const colorScheme of ['light', 'dark'] as const) {
      await browser.page.emulateMedia({ colorScheme });
      const words = await wordsOf(browser.page);
      const faint = words.filter(({ colour, ground }) => wcagContrast(colour, ground) < enough);
      expect(faint.map(({ text, colour, ground }) => `“${text}” in ${colour} on ${ground}, ${colorScheme}`)).toEqual(
        [],
      );
    }
  });
});
