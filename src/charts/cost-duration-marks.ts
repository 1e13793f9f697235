/** Shapes by group, about a middle: circle, square, triangle, diamond, triangle upside down. */
const shapes = [
  'm-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z',
  'm-5 -5h10v10h-10z',
  'm0 -6.5l6 11h-12z',
  'm0 -7l6.5 7l-6.5 7l-6.5 -7z',
  'm0 6.5l6 -11h-12z',
];

/**
 * The mark of a group: five shapes filled, the same five open, and so on. The number beside it tells the rest.
 * @param rankGroup number of the group, from 1
 * @param x of its middle
 * @param y of its middle
 * @returns an SVG path
 */
export function markOf(rankGroup: number, x: number, y: number): string {
  const open = Math.floor((rankGroup - 1) / shapes.length) % 2 === 1;
  return `<path class="cd-mark${open ? ' is-open' : ''}${rankGroup === 1 ? ' is-first' : ''}" d="M${x} ${y}${shapes[(rankGroup - 1) % shapes.length]}"/>`;
}

/** The same as a small drawing for a key. */
export const markKey = (rankGroup: number): string =>
  `<svg class="cd-key" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${markOf(rankGroup, 8, 8)}</svg>`;
