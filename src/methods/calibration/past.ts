import { isReleased } from '../../kinds/stages.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { amountsOf, durationOf } from '../cost-of-delay/case.ts';
import type { Range } from '../cost-of-delay/range.ts';
import { earlierKey } from '../history.ts';

/** The ranges of an initiative of which a truth will be known. */
export interface Estimates {
  /** In weeks of work; null while nobody estimated it. */
  duration: Range | null;
  /** What its success measure was expected to show; null where no range was stated. */
  result: Range | null;
  /** What success was measured by. */
  measure: string | null;
}

/** The ranges of an initiative in a sealed edition. */
export interface PastEstimates extends Estimates {
  /** Key of the initiative today. */
  key: string;
  /** Id, title and day of the edition. */
  edition: string;
  title: string;
  date: string;
}

/**
 * The ranges that an initiative states.
 * @param data the initiative's
 */
export const estimatesOf = ({ duration, success }: Entry<'initiatives'>['data']): Estimates => ({
  duration: durationOf({ duration }),
  result: success?.expected ? amountsOf(success.expected) : null,
  measure: success?.measure ?? null,
});

/**
 * What a sealed edition says of initiatives that are released today, whatever it calls them.
 * @param comparison from the edition to today
 * @param then the edition, for one audience
 * @param now today's hub, for the same
 */
export const pastEstimates = (comparison: Comparison, then: Hub, now: Hub): PastEstimates[] =>
  now.of('initiatives').flatMap(({ key, data }) => {
    const { edition, title, date } = comparison.before;
    const before = earlierKey(comparison, key);
    const entry = then.of('initiatives').find((one) => one.key === before);
    return entry && edition !== null && isReleased(data, now.today)
      ? [{ key, edition, title, date, ...estimatesOf(entry.data) }]
      : [];
  });
