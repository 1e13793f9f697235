import type { Account } from '../imported.ts';
import { wordsOf } from '../words.ts';

/** What becomes of the cells of a table: those of one column with one fate are one account. */
export class Tally {
  readonly #accounts = new Map<string, Account & { cells: number }>();
  readonly #file: string;
  constructor(file: string) {
    this.#file = file;
  }

  /**
   * A cell, or a part of one.
   * @param line of its row
   * @param came what became of it
   * @param words that it has, or those that are meant; none for what is not read
   * @param more `personal`: it is counted and never quoted; `part`: the cell itself is told of elsewhere
   */
  add(
    { line, column }: { line: number; column: string },
    came: { into: string } | { left: string },
    words: string,
    more: { personal?: boolean; part?: boolean } = {},
  ): void {
    const name = JSON.stringify([column, came, more.personal === true]);
    const known = this.#accounts.get(name);
    const count = wordsOf(words).length;
    if (known) {
      known.words += count;
      known.cells += more.part ? 0 : 1;
      return;
    }
    this.#accounts.set(name, {
      file: this.#file,
      line,
      column,
      cells: more.part ? 0 : 1,
      words: count,
      came: 'into' in came ? { key: '*', into: came.into } : came,
      personal: more.personal === true,
    });
  }

  /** One for each column and fate, in the order in which they came up. */
  get accounts(): Account[] {
    return [...this.#accounts.values()];
  }
}
