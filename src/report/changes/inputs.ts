import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { renamedIn, type Statement } from './chapter.ts';
import { others, turned } from './evidence.ts';

/** Inputs found, lost, gone quiet, heard again. */
export function inputChapter(comparison: Comparison, locale: Locale): Statement[] {
  const own = comparison.entries.filter(({ kind }) => kind === 'inputs');
  const { quiet, heard } = comparison.inputs;
  const turnedOnes = [
    ...turned(quiet, 'quiet', 'has been silent for longer than agreed', own, locale),
    ...turned(heard, 'heard', 'is heard as often as agreed again', own, locale),
  ];
  const rest = others(own, turnedOnes, locale, {
    added: () => ['found', 'is a new input'],
    removed: ['lost', 'is no longer an input'],
  });
  const sort = (what: string) => rest.filter((statement) => statement.what === what);
  return [
    ...sort('found'),
    ...sort('lost'),
    ...turnedOnes,
    ...sort('changed'),
    ...sort('reviewed'),
    ...renamedIn(comparison, 'inputs'),
  ];
}
