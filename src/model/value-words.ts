import { capital, inWords } from '../format/words.ts';
import { stageWords } from '../kinds/stages.ts';

/**
 * A value of a closed list in a sentence: `focus-group` is focus group, the stage `production` is building.
 * @param value as front matter holds it
 */
export const valueWords = (value: string): string =>
  Object.hasOwn(stageWords, value) ? stageWords[value as keyof typeof stageWords] : inWords(value);

/** The same alone in a cell or a badge: Focus group, Building. */
export const valueName = (value: string): string => capital(valueWords(value));
