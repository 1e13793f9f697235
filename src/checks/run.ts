import type { Drawings } from '../diagrams/drawn.ts';
import { buildHub, type Hub } from '../model/hub.ts';
import { type Content, fieldPoint } from '../source/content.ts';
import type { SealedEdition } from '../source/editions/read.ts';
import type { DraftEntry, Entry } from '../source/entry.ts';
import type { Fault, Problem, Severity } from '../source/problem.ts';
import { type Check, type CheckContext, thresholdOf } from './check.ts';
import { checks } from './index.ts';

/** A problem that is known and stays for a while. */
export interface Waived {
  problem: Problem;
  reason: string;
  until: string;
}

/** What all checks say of a hub. */
export interface CheckResult {
  /** No errors; warnings are allowed. */
  ok: boolean;
  /** Sorted by file and place. */
  problems: Problem[];
  waived: Waived[];
  /** The graph that the checks looked at, for every audience. */
  hub: Hub;
}

function problemOf(content: Content, file: string, fault: Fault, severity: Severity): Problem {
  const at = fault.at ?? (fault.field ? fieldPoint(content, file, fault.field, fault.atKey) : null);
  const inFile = content.texts.has(file);
  return {
    check: fault.check,
    severity,
    file,
    line: at?.line ?? (inFile ? 1 : null),
    column: at?.column ?? (inFile ? 1 : null),
    field: fault.field ? fault.field.join('.') : null,
    found: fault.found,
    expected: fault.expected,
    message: fault.message,
    fix: fault.fix,
  };
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);

/** Of a sealed edition only what makes it unreadable is told: nobody shall mend the style of a sealed text. */
const isTold = (check: Check, file: string) => check.severity === 'error' || !file.startsWith('editions/');

/** Problems of some rules, and which of them are waived. */
function apply(
  rules: readonly Check[],
  { content, hub, today, drawings, editions }: Omit<CheckContext, 'drafts' | 'files' | 'setting'>,
): Pick<CheckResult, 'problems' | 'waived'> {
  const { config } = content;
  const drafts = new Map<string, DraftEntry>(content.entries.map((entry) => [entry.key, entry]));
  const files = new Map<string, DraftEntry>(content.entries.map((entry) => [entry.file, entry]));
  const problems: Problem[] = [];
  const severityOf = (check: Check): Severity | 'off' => {
    const set = config.checks?.[check.id]?.severity;
    return set === undefined || (set === 'error' && check.age) ? check.severity : set;
  };
  for (const check of rules) {
    const severity = severityOf(check);
    if (severity === 'off') continue;
    const context: CheckContext = {
      content,
      hub,
      drafts,
      files,
      drawings,
      editions,
      today,
      setting: (name) => thresholdOf(check, config, name),
    };
    for (const { file, fault } of content.faults)
      if (fault.check === check.id && isTold(check, file)) problems.push(problemOf(content, file, fault, severity));
    for (const { file, ...finding } of check.run?.(context) ?? [])
      problems.push(problemOf(content, file, { ...finding, check: check.id }, severity));
  }
  const waived: Waived[] = [];
  const left = problems.filter((problem) => {
    const key = files.get(problem.file)?.key;
    const waiver = config.waivers?.find(
      ({ check, entry, until }) => check === problem.check && entry === key && until >= today,
    );
    if (waiver) waived.push({ problem, reason: waiver.reason, until: waiver.until });
    return !waiver;
  });
  left.sort(byPlace);
  return { problems: left, waived };
}

/**
 * Runs every check over a hub. Never throws for what an author wrote, never prints.
 * @param content what was read
 * @param today the day of the check, `YYYY-MM-DD`
 * @param drawings what came of the Mermaid texts; of those left out nothing is said
 * @param editions the sealed editions whose seal holds, oldest first
 */
export function runChecks(
  content: Content,
  today: string,
  drawings: Drawings = new Map(),
  editions: readonly SealedEdition[] = [],
): CheckResult {
  const hub = buildHub(content.config, soundEntries(content), content.assets, today);
  const result = apply(checks, { content, hub, today, drawings, editions });
  return { ...result, ok: result.problems.every(({ severity }) => severity !== 'error'), hub };
}

/**
 * What an audience may hear: problems that one entry has by itself stay as they are; those found by combining entries
 * are found anew among the entries it may see.
 * @param result what all checks say of the whole hub
 * @param content what was read
 * @param hub the graph of what the audience may see
 */
export function problemsFor(
  { problems, waived }: CheckResult,
  content: Content,
  hub: Hub,
): Pick<CheckResult, 'problems' | 'waived'> {
  const combining = checks.filter(({ combines }) => combines);
  const ids = new Set(combining.map(({ id }) => id));
  const anew = apply(combining, { content, hub, today: hub.today, drawings: new Map(), editions: [] });
  return {
    problems: [...problems.filter(({ check }) => !ids.has(check)), ...anew.problems].sort(byPlace),
    waived: [...waived.filter(({ problem }) => !ids.has(problem.check)), ...anew.waived],
  };
}

/** Entries whose fields fit; of several with one key the first, the others are a problem of their own. */
export function soundEntries({ entries }: Content): Entry[] {
  const seen = new Set<string>();
  const first = entries.filter(({ sound, key }) => sound && !seen.has(key) && seen.add(key));
  return first as unknown as Entry[];
}
