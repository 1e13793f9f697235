import type { Freshness } from '../../methods/freshness.ts';
import type { HeardInput } from '../../methods/listening.ts';
import { round } from './drawing.ts';
import { type StageState, stageStates } from './words.ts';

/**
 * Freshness as a shape: a full, half or dashed circle; a dotted one when nobody said, a cross without any exchange.
 * @param fresh of a contract; null when there is none
 * @param x left end
 * @param y middle
 */
export function freshMark(fresh: Pick<Freshness, 'state' | 'since'> | null, x: number, y: number): string {
  if (fresh === null || fresh.since === null)
    return `<path class="mk is-overdue" d="M${round(x + 1)} ${round(y - 4)}l8 8m0 -8l-8 8"/>`;
  const cx = x + 5;
  const half =
    fresh.state === 'due'
      ? `<path class="mk-fill is-due" d="M${round(cx)} ${round(y - 4.5)}a4.5 4.5 0 0 0 0 9z"/>`
      : '';
  return `<circle class="mk is-${fresh.state}" cx="${round(cx)}" cy="${round(y)}" r="4.5"/>${half}`;
}

/**
 * A question in a bubble: somebody to ask next, because a finding says so.
 * @param x left end
 * @param y upper end
 * @returns data of a path
 */
export const askMark = (x: number, y: number): string =>
  `M${round(x)} ${round(y)}h18v14h-8l-4 4v-4h-6zm6.5 5a2.5 2.5 0 1 1 3.6 2.3q-1.1.6-1.1 1.7m0 2v.2`;

/** Each mark from its middle left, so that equal rows of marks are equal texts. */
const stageMark: Readonly<Record<StageState, (x: number) => string>> = {
  heard: (x) => `M${x}-3.5h7v7h-7z`,
  silent: (x) => `M${x + 0.5}-3h6v6h-6z`,
  beyond: (x) => `M${x + 3.5}-4.5l4 4.5-4 4.5-4-4.5z`,
  unseen: (x) => `M${x + 2.5}-1h2v2h-2z`,
};

/**
 * The nine stages of the journey as nine marks: filled where something was heard (a diamond where the contract does
 * not name the stage), outlined where the contract sees it and nothing was heard, a dot elsewhere.
 * @param input whose
 * @param x left end
 * @param y middle
 */
export function journeyMarks(input: HeardInput, x: number, y: number): string {
  const paths = new Map<string, string>();
  for (const [index, { state }] of stageStates(input).entries()) {
    const name = state === 'silent' ? 'st-open' : state === 'unseen' ? 'st-none' : 'st';
    paths.set(name, (paths.get(name) ?? '') + stageMark[state](index * 9));
  }
  const marks = [...paths].map(([name, d]) => `<path class="${name}" d="${d}"/>`).join('');
  return `<g transform="translate(${round(x)} ${round(y)})">${marks}</g>`;
}
