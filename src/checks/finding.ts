import { formatShare } from '../format/numbers.ts';
import { counted } from '../format/words.ts';
import { isPursued } from '../kinds/strategy.ts';
import { boundOf, type Finding, type FindingFigure, type Subject } from '../methods/balance/finding.ts';
import { findingsOf, subjectOf } from '../methods/balance/findings.ts';
import { type FindingId, limits } from '../methods/balance/limits.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import type { Check } from './check.ts';

/** What a trap is called, why it is one, the way out, and whether that takes time. */
type Words = Pick<Check, 'title' | 'problem' | 'why' | 'fix' | 'example' | 'curedByTime'>;

const foundWords = ({ what, value, unit }: FindingFigure, language: string): string => {
  if (unit === 'share') return `${formatShare(value, language)} of the evidence is ${what}`;
  return value === 0 ? `no signals ${what}` : `${counted(value, 'signal', 'signals', language)} ${what}`;
};

const wanted = (measure: FindingFigure, language: string): string[] =>
  measure.unit === 'share' && measure.limit !== null
    ? [`at ${boundOf(measure)} ${formatShare(measure.limit, language)} of the evidence ${measure.what}`]
    : [];

/**
 * Entries that the checks look at: strategies that hold or are meant to, initiatives after their release, and the hub.
 * What an initiative takes over from its strategy is said once, there; its own page shows it, too.
 */
const subjects = (hub: Hub): (Entry | null)[] => [
  null,
  ...hub.of('strategy').filter(({ data }) => isPursued(data)),
  ...hub.of('initiatives').filter(({ data }) => data.result !== undefined || (data.serves ?? []).length === 0),
];

const looks = new WeakMap<Hub, { subject: Subject; findings: readonly Finding[] }[]>();

/**
 * What the checks look at in a hub, and every finding in it. Ten rules ask for it, so it is kept.
 * @param hub the graph
 */
export function findingsBySubject(hub: Hub): readonly { subject: Subject; findings: readonly Finding[] }[] {
  const kept = looks.get(hub);
  if (kept) return kept;
  const all = subjects(hub).map((entry) => {
    const subject = subjectOf(hub, entry);
    return { subject, findings: findingsOf(subject) };
  });
  looks.set(hub, all);
  return all;
}

/**
 * The rule for a trap that the handbook describes; what it looks at is in `methods/balance/`.
 * @param id of the finding
 * @param words its help page
 */
export const findingCheck = (id: FindingId, words: Words): Check => ({
  id,
  ...words,
  severity: 'warning',
  combines: true,
  settings: limits[id],
  *run({ hub }) {
    const { language } = hub.config;
    for (const { subject, findings } of findingsBySubject(hub)) {
      const { entry } = subject;
      const finding = findings.find((one) => one.id === id);
      if (!finding) continue;
      const figures = finding.measures.map((one) => foundWords(one, language)).join('; ');
      yield {
        file: entry === null ? 'hub.yaml' : entry.file,
        field: entry === null ? [] : id === 'shelfware' ? ['result'] : ['evidence'],
        found: figures || 'a result that nobody uses it',
        expected: finding.measures.flatMap((one) => wanted(one, language)).join('; ') || words.title,
        message: `${words.problem}${figures && ` (${figures})`}.`,
        fix:
          finding.ask.length > 0
            ? `${words.fix} Ask next: ${finding.ask.map((input) => `\`${input.id}\``).join(', ')}.`
            : words.fix,
      };
    }
  },
});
