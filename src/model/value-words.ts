import { capital, inWords } from '../format/words.ts';
import { stageWords } from '../kinds/stages.ts';

/** What values are called that are not simply written without their hyphens. */
const called: Readonly<Record<string, string>> = {
  ...stageWords,
  'win-loss': 'win/loss',
  // As its page says what it is replaced by.
  superseded: 'replaced',
};

/**
 * A value of a closed list in a sentence: `focus-group` is focus group, the stage `production` is building.
 * @param value as front matter holds it
 */
export const valueWords = (value: string): string =>
  Object.hasOwn(called, value) ? (called[value] as string) : inWords(value);

/** The same alone in a cell or a badge: Focus group, Building. */
export const valueName = (value: string): string => capital(valueWords(value));
