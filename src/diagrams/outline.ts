import { cutFor, runsOf } from './font.ts';

/**
 * A line of text as the outlines of its letters, in the font of the site: it looks the same wherever it is drawn.
 * @param text one line
 * @param style size in pixels, weight 200 to 900
 * @param at where its baseline begins
 * @returns path data of SVG; null where the font lacks one of the letters
 */
export function outlineOf(
  text: string,
  { size, weight }: { size: number; weight: number },
  at: { x: number; y: number },
): string | null {
  let { x } = at;
  let path = '';
  for (const { run, font } of runsOf(text)) {
    const cut = cutFor(font, weight);
    if (!cut) return null;
    const scale = size / cut.unitsPerEm;
    const { glyphs, positions } = cut.layout(run);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      path += glyph.path
        .scale(scale, -scale)
        .translate(x + xOffset * scale, at.y - yOffset * scale)
        .toSVG();
      x += xAdvance * scale;
    }
  }
  return path;
}
