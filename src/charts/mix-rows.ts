import { formatNumber, formatShare } from '../format/numbers.ts';
import type { Group } from '../kinds/fields.ts';
import type { Mix, Portion } from '../methods/balance/mix.ts';
import { valueWords } from '../model/value-words.ts';
import { mixWords } from './mix-words.ts';

/** Groups from inside to outside, as tables of evidence have them. */
export const stackOrder = ['company', 'market', 'customer', 'field'] as const satisfies readonly Group[];

/** A row of the table beside a picture of a mix. */
export interface MixRow {
  /** As the schema writes it: an id or a value of a closed list. */
  name: string;
  words: string;
  signals: string;
  /** Share of evidence. */
  share: string;
}

/** The rows of one bar. */
export interface MixRows {
  title: string;
  rows: readonly MixRow[];
}

/**
 * What some evidence is made of, as rows; but for groups, what has no signal is left out.
 * @param mix as `mixOf` gives it
 * @param language of the hub
 * @param titleOf name of an input for readers
 */
export function mixRows(mix: Mix, language: string, titleOf: (id: string) => string): MixRows[] {
  const say = mixWords(language);
  const rows = (portions: readonly Portion[], wordsOf: (name: string) => string) =>
    portions.map(({ name, count, share }) => ({
      name,
      words: wordsOf(name),
      signals: formatNumber(count, language),
      share: share === null ? say.unknown : formatShare(share, language),
    }));
  const heard = (portions: readonly Portion[]) => portions.filter(({ count }) => count > 0);
  const groups = stackOrder.flatMap((name) => mix.groups.filter((group) => group.name === name));
  return [
    { title: say.rows.group, rows: rows(groups, valueWords) },
    { title: say.rows.input, rows: rows(heard(mix.inputs), titleOf) },
    { title: say.rows.stage, rows: rows(heard(mix.journey), valueWords) },
    { title: say.rows.channel, rows: rows(heard(mix.channels), valueWords) },
    { title: say.rows.speaker, rows: rows(heard(mix.speakers), (name) => say.speakers[name] ?? name) },
    { title: say.rows.age, rows: rows(heard(mix.ages), (name) => say.ages[name] ?? name) },
  ];
}
