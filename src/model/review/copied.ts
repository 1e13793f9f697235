import type { Written } from '../../source/entry.ts';
import { maySee } from '../audience.ts';
import type { Pairs } from '../editions/pairs.ts';
import type { Marks } from '../editions/text-marks.ts';
import { hidesPart, readableOf, widestOf } from './readable.ts';
import type { ReviewSide } from './side.ts';
import type { Widening } from './widening.ts';

/** Shorter sentences are said in many places, and not because somebody copied them. */
const fewestWords = 6;

/** Scripts that set no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/** Letters and digits of a sentence, so that it is the same with other signs around it; null for a short one, or a name. */
function trace(sentence: string): string | null {
  const words = sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isLong = words.length >= fewestWords || (sentence.match(unspaced) ?? []).length >= 2 * fewestWords;
  return isLong ? (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ') : null;
}

/**
 * Those of some sentences that a wider audience could read nowhere in the hub before, each with the widest that could.
 * @param before the hub without the change
 * @param then the audience, as that hub calls it; null where nobody was as wide
 * @param sought traces of the sentences
 */
function keptFrom(
  before: ReviewSide,
  then: string | null,
  sought: ReadonlySet<string>,
  marks: Marks,
): Map<string, string> {
  const { audiences, own, whole } = before.readers;
  const entries = [...whole.values()];
  const tracesFor = (entry: Written, audience: string) =>
    readableOf(before, entry, audience, marks, true).flatMap((sentence) => {
      const mark = trace(sentence);
      return mark !== null && sought.has(mark) ? [mark] : [];
    });
  const narrower = audiences.names[audiences.names.indexOf(then ?? '') - 1] ?? own;
  const kept = new Map<string, string>();
  for (const entry of entries) {
    const isHidden = then === null || !maySee(audiences, entry.data.audience, then);
    if (!isHidden && !hidesPart(before, entry, then)) continue;
    for (const mark of tracesFor(entry, own)) kept.set(mark, isHidden ? widestOf(audiences, entry) : narrower);
  }
  if (kept.size > 0 && then !== null)
    for (const entry of entries) for (const mark of tracesFor(entry, then)) kept.delete(mark);
  return kept;
}

/**
 * What was kept from more people, and was written again where they can read it: in another entry, or in a field.
 * @param before the hub without the change
 * @param after the hub with it
 * @param pairs which entry is which
 * @param names what a wider audience was called before (null where nobody was as wide) and is called now, the widest first
 * @param known what is told of already: marks of links, entries that are open as a whole, passages
 */
export function copies(
  before: ReviewSide,
  after: ReviewSide,
  { list }: Pairs<Written>,
  names: readonly (readonly [string | null, string])[],
  { marks, gained, told }: { marks: Marks; gained: ReadonlySet<string>; told: readonly string[] },
): Widening[] {
  const changed = list.flatMap(({ before: one, after: other }) =>
    other && one?.digest !== other.digest && !gained.has(other.key) ? [{ one, other }] : [],
  );
  const said = new Set(told.map(trace));
  return names.flatMap(([then, now]): Widening[] => {
    const fresh = changed.flatMap(({ one, other }) => {
      const old = new Set(one && then !== null ? readableOf(before, one, then, marks, true) : []);
      const sentences = readableOf(after, other, now, marks, false).filter((sentence) => !old.has(sentence));
      return sentences.length > 0 ? [{ other, sentences }] : [];
    });
    // The whole hub is read only where somebody wrote something that more people can read.
    if (fresh.length === 0) return [];
    const sought = new Set(fresh.flatMap(({ sentences }) => sentences.flatMap((sentence) => trace(sentence) ?? [])));
    const kept = keptFrom(before, then, sought, marks);
    return fresh.flatMap(({ other, sentences }): Widening[] => {
      const found = sentences.flatMap((sentence) => {
        const mark = trace(sentence);
        const from = mark !== null && !said.has(mark) ? kept.get(mark) : undefined;
        if (mark === null || from === undefined) return [];
        said.add(mark);
        return [{ sentence, from }];
      });
      const [first] = found;
      if (!first) return [];
      const entry = { key: other.key, title: other.data.title };
      return [
        { entry, what: 'text', from: first.from, to: now, fields: [], passages: found.map((one) => one.sentence) },
      ];
    });
  });
}
