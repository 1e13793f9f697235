import { findPlaceholder } from '../../source/words/placeholder.ts';
import { entryWords } from './words.ts';

/**
 * What readers see as the one who owns something or can be asked: a placeholder is nobody's name.
 * @param owner as it stands in the entry
 * @param language of the hub
 */
export const ownerName = (owner: string, language: string): string =>
  findPlaceholder(owner) ? entryWords(language).unnamed : owner;
