import { amountBar, rangeBar } from '../../charts/bars.ts';
import type { SlideRow } from './slide.ts';

/**
 * The bar of a row: a range where it has two ends, else an amount.
 * @param bar of the row
 * @param label what it shows, in words
 */
export const barHtml = ({ range, largest }: NonNullable<SlideRow['bar']>, label: string): string =>
  range.low === 0 && range.likely === range.high
    ? amountBar(range.likely, largest, label)
    : rangeBar(range, largest, label);
