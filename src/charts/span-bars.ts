import { linear } from './scale.ts';

const round = (value: number) => Math.round(value * 100) / 100;

// Stretched to the width it gets; the row around it says what it shows, so it has no words of its own.
const open = '<svg class="bar bar-span" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">';

/**
 * A span of days within a longer one: a bar from one day to another.
 * @param from days after the first of all
 * @param to days after the first of all; at least `from`
 * @param whole days of all; above zero, else the bar is full
 * @param className colours the bar
 */
export function spanBar(from: number, to: number, whole: number, className = 'bar-fill'): string {
  const at = linear([0, whole > 0 ? whole : 1], [0, 100]);
  const start = whole > 0 ? Math.min(at(from), 99) : 0;
  const width = whole > 0 ? Math.max(at(to) - start, 1) : 100;
  return `${open}<rect class="bar-track" y="3.5" width="100" height="1"/><rect class="${className}" x="${round(start)}" width="${round(Math.min(width, 100 - start))}" height="8"/></svg>`;
}

/**
 * How old the oldest is, with a mark at the median.
 * @param median days
 * @param oldest days; at least `median`
 * @param largest the oldest of all rows
 */
export function ageBar(median: number, oldest: number, largest: number): string {
  const at = linear([0, largest > 0 ? largest : 1], [0, 99]);
  return `${open}<rect class="bar-track" y="3.5" width="100" height="1"/><rect class="bar-fill" y="1.5" width="${round(Math.max(at(oldest), 0.5))}" height="5"/><rect class="bar-mark" x="${round(at(median))}" width="1" height="8"/></svg>`;
}
