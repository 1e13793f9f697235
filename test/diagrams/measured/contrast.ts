import { wcagContrast } from 'culori';
import type { Page } from 'playwright-core';
import { enough } from './limits.ts';
import { showDrawing } from './page.ts';

/** The contrast of the faintest word of a drawing with its ground, by day and by night: 1 is none, 21 black on white. */
export interface Contrast {
  day: number;
  night: number;
  /** Words that are too faint. */
  faults: string[];
}

/** The colour of every word that is shown, and what is painted under the middle of it. */
interface Word {
  text: string;
  colour: string;
  ground: string;
}

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

/**
 * Looks at a drawing in a browser: whether every word can be read on what is painted under it.
 * @param page of the browser
 * @param drawing of the build
 */
export async function contrast(
  page: Page,
  { svg, width, height }: { svg: string; width: number; height: number },
): Promise<Contrast> {
  await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
  await showDrawing(page, svg);
  const faults: string[] = [];
  const lowest = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    const words = (await wordsOf(page)).map((word) => ({ ...word, by: wcagContrast(word.colour, word.ground) }));
    for (const { text, colour, ground, by } of words)
      if (by < enough) faults.push(`faint: “${text}” in ${colour} on ${ground}, ${colorScheme}`);
    return Math.min(21, ...words.map(({ by }) => by));
  };
  return { day: await lowest('light'), night: await lowest('dark'), faults };
}
