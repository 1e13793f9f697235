import type pptxgen from 'pptxgenjs';

/** The colours of the site by day. */
export const colour = {
  ink: '13233A',
  muted: '4F5A73',
  brass: '855608',
  rule: 'DDD5C6',
  edge: '8F8672',
  sheet: 'FFFDF9',
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
