import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { renamedIn, type Statement } from './chapter.ts';
import { others, turned } from './evidence.ts';

/** Inputs found, lost, gone quiet, heard again. */
export function inputChapter(comparison: Comparison, locale: Locale): Statement[] {
  const own = comparison.entries.filter(({ kind }) => kind === 'inputs');
  const { quiet, heard } = comparison.inputs;
  const told = [
    ...turned(quiet, 'quiet', 'was not heard as agreed', own, locale),
    ...turned(heard, 'heard', 'is heard as agreed again', own, locale),
  ];
  const rest = others(own, told, locale, {
    added: () => ['found', 'is listened to now'],
    removed: ['lost', 'is no longer listened to'],
  });
  const sort = (what: string) => rest.filter((statement) => statement.what === what);
  return [
    ...sort('found'),
    ...sort('lost'),
    ...told,
    ...sort('changed'),
    ...sort('reviewed'),
    ...renamedIn(comparison, 'inputs'),
  ];
}
