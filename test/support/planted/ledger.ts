import { createHash } from 'node:crypto';

/** A word that stands in one place of a planted hub, and who may read it. */
export interface Planted {
  /** Nine letters that stand nowhere else, or a number of nine figures. */
  word: string;
  /** The kind of place: `signals.present.took`, `text: cell of a table`. */
  where: string;
  /** Place of the widest audience that may see it, in the hub's list from narrow to wide; `nobody` for what no build tells. */
  audience: number;
}

/** The audience of what is in no build at all: comments, files that nothing uses. */
export const nobody = -1;

const consonants = 'bcdfghjklmnprtvw';
const vowels = 'aiou';
const most = consonants.length ** 3 * vowels.length ** 2;

/** Letters that can be spoken, end in no ending that a search would cut off, and begin as no real word does. */
function spell(index: number): string {
  let rest = index;
  const take = (letters: string) => {
    const letter = letters[rest % letters.length] as string;
    rest = Math.floor(rest / letters.length);
    return letter;
  };
  return `zq${[consonants, vowels, consonants, vowels, consonants].map(take).join('')}ik`;
}

const firstDay = Date.UTC(2025, 8, 1);

/**
 * Gives out words and keeps who may see each. Two ledgers give the same words in the same order, except for those that
 * are narrower than `other`: these differ, so that a build for that audience must be the same for both.
 * @param other place of an audience in the hub's list
 */
export function openLedger(other = nobody) {
  const table = new Map<string, Planted>();
  const usual = new Map<string, string>();
  let words = 0;
  let numbers = 0;
  const add = (word: string, where: string, audience: number) => {
    table.set(word, { word, where, audience });
    return word;
  };
  const differs = (audience: number) => audience < other;
  const word = (where: string, audience: number, fixed = false): string => {
    words += 1;
    if (words > most / 2) throw new Error('There are no more words: spell longer ones.');
    const at = (index: number) => spell((index * 7919) % most);
    const given = at(differs(audience) && !fixed ? words + most / 2 : words);
    usual.set(given, at(words));
    return add(given, where, audience);
  };
  return {
    /** Every word that was given out. */
    table: table as ReadonlyMap<string, Planted>,
    /**
     * A new word.
     * @param fixed the same in every ledger, because somebody else may come to see it
     */
    word,
    /** A digest of something that nobody else has. */
    hexadecimal(where: string, audience: number): string {
      return add(createHash('sha256').update(word(where, audience)).digest('hex'), where, audience);
    },
    /** A text whose planted words have a wrong letter each; the same in every ledger, so that it may stand in the open. */
    misspelt(text: string): string {
      return text.replace(/zq[a-z]{7}/g, (word) => (usual.get(word) ?? word).replace('zq', 'xq'));
    },
    /** The digest of a file, which no build tells: who guesses what is hidden in it could prove it. */
    digest(bytes: string | Uint8Array): void {
      add(createHash('sha256').update(bytes).digest('hex'), 'digest of a file', nobody);
    },
    /** A new number, larger than every earlier one. */
    number(where: string, audience: number): number {
      numbers += 1;
      const number = 200_000_000 + numbers * 100_003 + (differs(audience) ? 50_001 : 0);
      add(String(number), where, audience);
      return number;
    },
    /** A day: 30 days after that of the step before it. Days are no words: they stand everywhere. */
    day(step: number, audience: number): string {
      return new Date(firstDay + (step * 30 + (differs(audience) ? 1 : 0)) * 86_400_000).toISOString().slice(0, 10);
    },
    /** Somebody else may see a word, too. */
    widen(word: string, audience: number): void {
      const planted = table.get(word);
      if (planted && audience > planted.audience) planted.audience = audience;
    },
  };
}

export type Ledger = ReturnType<typeof openLedger>;
