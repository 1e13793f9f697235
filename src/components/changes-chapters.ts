import type { Comparison, EntryChange, EntryName } from '../model/editions/comparison.ts';

export interface Statement {
  what: string;
  entry: EntryName | null;
  gone: boolean;
  words: string;
  change: EntryChange | null;
  reasons?: string[];
}
export interface Chapter {
  id: string;
  title: string;
  statements: Statement[];
}
export function chaptersOf({ entries }: Comparison, _ways: { language: string; currency: string }): Chapter[] {
  const statements = entries.map((change): Statement => {
    const what = !change.before ? 'added' : !change.after ? 'removed' : 'changed';
    return { what, entry: change.after ?? change.before, gone: !change.after, words: what, change };
  });
  return statements.length > 0 ? [{ id: 'rest', title: 'The rest', statements }] : [];
}
