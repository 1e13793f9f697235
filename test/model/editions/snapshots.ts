import { runChecks } from '../../../src/checks/run.ts';
import { snapshotOf } from '../../../src/cli/edition/data.ts';
import { compare } from '../../../src/model/editions/compare.ts';
import type { Comparison } from '../../../src/model/editions/comparison.ts';
import type { Snapshot } from '../../../src/model/editions/snapshot.ts';
import { contentOf, type Files } from '../../support/hub.ts';

/** The days of the two sides. */
export const earlier = '2026-09-30';
export const later = '2026-11-21';

/**
 * A hub on a day, as an edition or as today's.
 * @param files by path; entries that do not fit are an error of the test
 */
export function snapshot(files: Files, date: string, edition: string | null = null): Snapshot {
  const content = contentOf(files);
  const { hub, problems } = runChecks(content, date);
  const unread = content.entries.filter(({ sound }) => !sound).map(({ file }) => file);
  if (unread.length > 0)
    throw new Error(`${unread.join(', ')}: ${content.faults.map(({ fault }) => fault.message).join(' ')}`);
  return snapshotOf({ edition, title: edition ?? 'Today', date }, hub, problems);
}

/** Compares two sets of files: the first is an edition, the second is today. */
export const compared = (before: Files, after: Files, days: readonly [string, string] = [earlier, later]): Comparison =>
  compare(snapshot(before, days[0], 'before'), snapshot(after, days[1]));

/** A file of content. */
export const file = (fields: Record<string, unknown>, body = ''): string =>
  `---\n${Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}\n`]))
    .join('')}---\n\n${body}\n`;

/** A persona, which has lists of sentences and nothing else. */
export const persona = (more: Record<string, unknown> = {}, body = 'A day in their life.'): string =>
  file({ title: 'Platform lead', owner: 'TPS', goals: ['Sleep'], needs: ['Calm'], pains: ['Nights'], ...more }, body);

/** A signal that fits. */
export const signal = (more: Record<string, unknown> = {}, body = ''): string =>
  file(
    {
      title: 'Woken again',
      owner: 'TPS',
      date: '2026-09-01',
      input: 'support',
      channel: 'interview',
      journey: 'use',
      heard: 'I was woken.',
      ...more,
    },
    body,
  );

/** The four sections of a strategy. */
export const sections = (texts: Partial<Record<string, string>> = {}): string =>
  ['Diagnosis', 'Guiding policy', 'Coherent actions', 'Not doing']
    .map((name) => `## ${name}\n\n${texts[name] ?? `${name} as it is.`}\n`)
    .join('\n');

/** A strategy that fits. */
export const strategy = (more: Record<string, unknown> = {}, texts: Partial<Record<string, string>> = {}): string =>
  file({ title: 'Hands off', owner: 'TPS', status: 'draft', ...more }, sections(texts));

/** An initiative that is ranked: cost of delay and duration are points. */
export const initiative = (costOfDelay: number, weeks: number, more: Record<string, unknown> = {}): string =>
  file({
    title: 'Quiet hours',
    owner: 'Core',
    stage: 'idea',
    customerValue: 'Sleep',
    costOfDelay: [{ kind: 'reliability', low: costOfDelay, likely: costOfDelay, high: costOfDelay, why: 'Counted.' }],
    duration: { low: `${weeks} weeks`, likely: `${weeks} weeks`, high: `${weeks} weeks` },
    ...more,
  });
