import type { Locale } from '../../format/language.ts';
import type { BlockChange, EntryChange, FactChange, Words } from '../../model/editions/comparison.ts';
import { fieldWords, sideWords } from './fact-words.ts';
import { whatChangedWords } from './words.ts';

/** A line of a difference: gone, come, or there in both. */
export interface Line {
  sign: '-' | '+' | ' ';
  words: readonly Words[];
}

/** Lines of one field or section, under its name. */
export interface Detail {
  name: string;
  lines: readonly Line[];
}

const plain = (text: string): Words[] => [{ text, changed: true }];

function factLines(fact: FactChange, locale: Locale): Line[] {
  const label = fieldWords(fact.field, locale);
  return (['before', 'after'] as const).flatMap((side): Line[] => {
    const value = sideWords(fact, side, locale);
    return value === null ? [] : [{ sign: side === 'before' ? '-' : '+', words: plain(`${label}: ${value}`) }];
  });
}

/** The runs of a text of several lines, line by line. */
function splitLines(words: readonly Words[]): Words[][] {
  const lines: Words[][] = [[]];
  for (const { text, changed } of words)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, changed });
    }
  return lines.filter((line) => line.length > 0);
}

function blockLines({ type, moved, sentences }: BlockChange, language: string): Line[] {
  return sentences.flatMap(({ before, after }): Line[] => {
    const { movedHere } = whatChangedWords(language);
    if (moved) return [{ sign: ' ', words: [{ text: movedHere, changed: false }, ...(after ?? [])] }];
    const side = (sign: '-' | '+', words: readonly Words[] | null): Line[] => {
      if (!words) return [];
      if (type !== 'code' && type !== 'diagram') return [{ sign, words }];
      // Of many lines those that are the same on both sides say nothing.
      return splitLines(words)
        .filter((line) => line.some(({ changed }) => changed))
        .map((line) => ({ sign, words: line }));
    };
    return [...side('-', before), ...side('+', after)];
  });
}

/**
 * What differs in an entry, line by line: its fields first, then its text by sections.
 * @param change of the entry
 * @param locale the hub's
 */
export function detailsOf({ facts, text }: EntryChange, locale: Locale): Detail[] {
  const say = whatChangedWords(locale.language);
  const sections = Map.groupBy(text, ({ section }) => section ?? say.opening);
  return [
    ...(facts.length > 0 ? [{ name: say.facts, lines: facts.flatMap((fact) => factLines(fact, locale)) }] : []),
    ...[...sections].map(([name, blocks]) => ({
      name,
      lines: blocks.flatMap((block) => blockLines(block, locale.language)),
    })),
  ];
}
