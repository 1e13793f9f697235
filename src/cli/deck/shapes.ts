import type pptxgen from 'pptxgenjs';
import { palette } from '../../charts/palette.ts';

/** A colour as office programs write it. */
export const asHex = (colour: string): string => colour.slice(1).toUpperCase();

/** The colours of the site by day. */
export const colour = {
  ink: asHex(palette.ink),
  muted: asHex(palette.muted),
  brass: asHex(palette.brass),
  rule: asHex(palette.rule),
  edge: asHex(palette.edge),
  sheet: asHex(palette.sheet),
};
/** On every machine that shows such a file. */
const font = 'Calibri';

export type Page = ReturnType<pptxgen['addSlide']>;
/** In inches. */
export type Place = { x: number; y: number; w: number; h: number };

/** How texts are set; what does not fit is set smaller. */
export const set = (
  place: Place,
  size: number,
  color: string,
  more: pptxgen.TextPropsOptions = {},
): pptxgen.TextPropsOptions => ({
  ...place,
  fontFace: font,
  fontSize: size,
  color,
  margin: 0,
  valign: 'top',
  fit: 'shrink',
  ...more,
});
