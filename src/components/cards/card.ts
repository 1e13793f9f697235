/** What the card of an entry says where the entry is linked. */
export interface CardRecord {
  title: string;
  /** What it is and where it stands: "Initiative, building". Of a signal: who told it, how and when. */
  line: string;
  /** One sentence, or the words that were heard. */
  says?: string;
  /** Whether `says` are words that were heard. */
  heard?: true;
  /** How fresh it is. */
  fresh?: string;
  /** Whether that is bad news. */
  old?: true;
}

/** Cards by the address of the entry, below the base. */
export type Cards = Readonly<Record<string, CardRecord>>;
