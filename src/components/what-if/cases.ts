import { type Estimate, withRange } from '../../methods/cost-of-delay/estimates.ts';
import type { Case } from '../../methods/cost-of-delay/score.ts';
import { type Change, faultOf } from './state.ts';

/** A case as the page fetches it. */
export interface WhatIfCase extends Case {
  title: string;
  /** Of its page, where its rank is explained. */
  address: string;
}

/** An estimate of a case and the name by which an address calls it. */
export interface NamedEstimate {
  name: string;
  estimate: Estimate;
}

/**
 * The estimates of a case: its parts by their kind of value, `operation` for hours by hand, a number after the second
 * of a name; and the duration.
 */
export function namedEstimates({ parts }: Case): NamedEstimate[] {
  const seen = new Map<string, number>();
  const named = parts.map(({ kind, source }, estimate): NamedEstimate => {
    const name = source === 'operation' ? 'operation' : kind;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { name: times > 1 ? `${name}${times}` : name, estimate };
  });
  return [...named, { name: 'duration', estimate: 'duration' }];
}

/** Whether a case has what a change changes, and takes it. */
export const fits = (subject: Case, { name, to }: Change): boolean =>
  to === 'steady'
    ? subject.urgency.shape !== 'steady'
    : namedEstimates(subject).some((each) => each.name === name) && faultOf(to, name, subject.elapsed) === null;

/**
 * A case with changes.
 * @param subject the case as estimated
 * @param changes of this case; what it does not have changes nothing
 */
export function changed(subject: Case, changes: readonly Change[]): Case {
  const named = namedEstimates(subject);
  let so: Case = subject;
  for (const { name, to } of changes) {
    const estimate = named.find((each) => each.name === name)?.estimate;
    if (to === 'steady') so = { ...so, urgency: { shape: to } };
    else if (estimate !== undefined) so = withRange(so, estimate, to);
  }
  return so;
}
