import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { renamedIn, type Statement } from './chapter.ts';
import { others, turned } from './evidence.ts';
import { whatChangedWords } from './words.ts';

/** Inputs found, lost, gone quiet, heard again. */
export function inputChapter(comparison: Comparison, locale: Locale): Statement[] {
  const say = whatChangedWords(locale.language);
  const own = comparison.entries.filter(({ kind }) => kind === 'inputs');
  const { quiet, heard } = comparison.inputs;
  const turnedOnes = [
    ...turned(quiet, 'quiet', say.silent, own, locale),
    ...turned(heard, 'heard', say.heardAgain, own, locale),
  ];
  const rest = others(own, turnedOnes, locale, {
    added: () => ['found', say.newInput],
    removed: ['lost', say.noInput],
  });
  const sort = (what: string) => rest.filter((statement) => statement.what === what);
  return [
    ...sort('found'),
    ...sort('lost'),
    ...turnedOnes,
    ...sort('changed'),
    ...sort('reviewed'),
    ...renamedIn(comparison, 'inputs', locale),
  ];
}
