/** How far the build's drawing may be from the browser's, as a share of the browser's. */
export const tolerance = 0.05;

/** Pixels by which letters and shapes may stick out: what rounding does. */
export const slack = 1;

/** WCAG asks for 4.5; on a few colours that writers choose, neither ink nor paper comes quite so far. */
export const enough = 4.3;
