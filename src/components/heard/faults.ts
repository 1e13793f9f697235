import type { HeardWords } from '../../model/heard-mail.ts';
import { personalIn } from '../../source/words/personal-data.ts';
import type { FormRules } from './rules.ts';

/** Why a field cannot stay as it is. */
export type FieldFault = 'missing' | 'choice' | 'misshapen' | 'to-come';

/**
 * What is wrong in the form, by field.
 * @param words of the form
 * @param rules those of the schema
 * @param latest the last day that can be meant, `YYYY-MM-DD`
 */
export function faultsOf(words: HeardWords, rules: FormRules, latest: string): Map<keyof HeardWords, FieldFault> {
  const faults = new Map<keyof HeardWords, FieldFault>();
  for (const [name, { required, pattern, choices }] of Object.entries(rules)) {
    const field = name as keyof HeardWords;
    const value = words[field];
    const blank = value.trim() === '';
    if (blank && required) faults.set(field, 'missing');
    else if (blank) continue;
    else if (choices && !choices.includes(value)) faults.set(field, 'choice');
    else if (pattern && !new RegExp(pattern, 'u').test(value)) faults.set(field, 'misshapen');
  }
  if (!faults.has('date') && words.date > latest) faults.set('date', 'to-come');
  return faults;
}

/**
 * What tells of a person, in the fields that hold somebody's words.
 * @param words of the form
 */
export const personalFields = (words: HeardWords): { field: 'heard' | 'title' | 'who'; what: string }[] =>
  (['heard', 'title', 'who'] as const).flatMap((field) =>
    personalIn(words[field])
      .slice(0, 1)
      .map(({ what }) => ({ field, what })),
  );
