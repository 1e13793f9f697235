import type { Locale } from '../../format/language.ts';
import { kindOf } from '../../kinds/index.ts';
import type { EntryChange } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const mostNamed = 3;

/** The first few, and how many more. */
export const few = (titles: readonly string[]): [string[], number] => [
  titles.slice(0, mostNamed),
  Math.max(0, titles.length - mostNamed),
];

/** Titles of what rests on an entry. */
const restingOn = (hub: Hub, key: string): string[] => [
  ...new Set(hub.to(key).flatMap(({ from, supports }) => (supports ? [hub.get(from)?.data.title ?? from] : []))),
];

/** Signals that an entry rested on, and does not name any more. */
function lostBy({ kind, before, after, facts }: EntryChange): string[] {
  if (!before || !after) return [];
  const fields = (kindOf(kind)?.relations ?? []).filter(({ to, supports }) => to === 'signals' && supports);
  return facts.flatMap(({ field, before: was, after: is, refers }) =>
    was !== null && is === null && fields.some((one) => field.startsWith(`${one.field}[`))
      ? [refers?.before?.title ?? String(was)]
      : [],
  );
}

/** Evidence that is gone, or that something no longer rests on. */
export const evidenceLost: Rule = {
  id: 'evidence-lost',
  because: 'What was decided from it rests on less than readers were told.',
  find: ({ comparison, before, after }, { language }: Locale) => {
    const say = reviewWords(language);
    return [
      ...comparison.entries.flatMap((change) => {
        const lost = lostBy(change);
        return lost.length > 0 ? [{ entry: change.after, words: say.lost(...few(lost)) }] : [];
      }),
      ...comparison.entries.flatMap(({ kind, before: gone, after: left }) =>
        kind === 'signals' && gone && !left
          ? [{ entry: gone, words: say.signalGone(...few(restingOn(before, gone.key))) }]
          : [],
      ),
      ...comparison.evidence.expired.flatMap((entry) => {
        const resting = restingOn(after, entry.key);
        return resting.length > 0 ? [{ entry, words: say.signalOld(...few(resting)) }] : [];
      }),
    ];
  },
};
