import type { Box } from '../place.ts';
import type { MeasureText } from '../wrap.ts';
import type { Card } from './words.ts';

/** Size of the text on a card, in units of the drawing. */
export const cardText = 14;
const line = 18.5;
/** Width of the column of terms. */
const term = 84;

/**
 * Height that a card takes at most.
 * @param card what it says
 * @param width of the card
 */
export function cardHeight({ title, sayings }: Card, width: number, measure: MeasureText): number {
  const rows = (text: string, room: number, weight: number) =>
    // A word that does not fit leaves room at the end of its line.
    Math.ceil((measure(text, { size: cardText, weight }) * 1.1) / room);
  const room = width - 26;
  const lines = sayings.reduce((sum, [, words]) => sum + Math.max(1, rows(words, room - term, 400)), 0);
  return (lines + rows(title, room, 600) + 1) * line + sayings.length * 3 + 34;
}

/**
 * Where a card opens: beside its box or below, towards the middle, inside the drawing.
 * @param box what it belongs to
 * @param size of the card
 * @param frame of the drawing
 * @param beside whether it opens to the side
 */
export function placeCard(
  box: Box,
  size: { width: number; height: number },
  frame: { width: number; height: number },
  beside: boolean,
): Box & { up: boolean } {
  const { width } = size;
  const height = Math.min(size.height, Math.max(frame.height, 200));
  const clampX = (x: number) => Math.max(0, Math.min(frame.width - width, x));
  const up = box.y + box.height / 2 > frame.height / 2;
  // One unit over the border: the pointer reaches the card without leaving the box.
  if (beside) {
    const right = box.x + box.width / 2 < frame.width / 2;
    const y = up ? box.y + box.height - height : box.y;
    return {
      x: clampX(right ? box.x + box.width - 2 : box.x - width + 2),
      y: Math.max(0, Math.min(Math.max(0, frame.height - height), y)),
      width,
      height,
      up,
    };
  }
  return {
    x: clampX(box.x + box.width / 2 - width / 2),
    y: up ? box.y - height + 2 : box.y + box.height - 2,
    width,
    height,
    up,
  };
}
