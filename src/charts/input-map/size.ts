import type { HeardInput } from '../../methods/listening.ts';
import type { MeasureText } from '../wrap.ts';
import type { Setting, Wrapped } from './drawing.ts';
import { lenses, reading } from './words.ts';

/** Of a box. */
export interface Size {
  width: number;
  height: number;
}

/** What a layout needs to know of texts. */
export interface TextSetting {
  setting: Setting;
  measure: MeasureText;
  language: string;
}

/** Space inside a box: left of the text, right of it, above it, and below the reading. */
export const inset = { left: 15, right: 11, top: 9, bottom: 10 };

/** Width of the nine marks of the journey with the room after them, of the mark of freshness, of the one to ask next. */
export const marks = { journey: 9 * 9 + 5, fresh: 17, ask: 24 };

/**
 * Size of an input's box: its name and the widest of its readings.
 * @param input whose
 * @param label its name, wrapped
 * @param evidence signals that the plan rests on
 */
export function boxSize(
  input: HeardInput,
  label: Wrapped,
  evidence: number,
  { setting, measure, language }: TextSetting,
): Size {
  const readings = lenses.map((lens) => {
    const text = measure(reading(input, evidence, lens, language), { size: setting.small });
    const asked = input.asked?.length && (lens === 'fresh' || lens === 'share') ? marks.ask : 0;
    return text + asked + (lens === 'journey' ? marks.journey : lens === 'fresh' ? marks.fresh : 0);
  });
  const text = Math.max(label.width, ...readings);
  return {
    width: Math.ceil(Math.max(setting.least, text + inset.left + inset.right)),
    height: Math.ceil(inset.top + label.lines.length * setting.line + 4 + setting.small + inset.bottom),
  };
}
