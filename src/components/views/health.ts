import { type Check, type SetByHub, setByHub, severityIn } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { unfinished } from '../../checks/unfinished.ts';
import { assess } from '../../methods/balance/assessment.ts';
import type { Finding } from '../../methods/balance/finding.ts';
import { type FindingId, limits } from '../../methods/balance/limits.ts';
import { unlookedIn } from '../../methods/balance/looked.ts';
import type { Site, WaivedProblem } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';

/** A check with what it found. */
export interface CheckHealth {
  check: Check;
  problems: readonly Problem[];
  waived: readonly WaivedProblem[];
  /** The hub has switched it off. */
  off: boolean;
}

/** Where a trap was found: an entry, or the whole plan. */
export interface FoundTrap {
  /** Null for the whole plan. */
  entry: Entry | null;
  finding: Finding;
  problem: Problem;
}

/** A trap and where it was found. */
export interface TrapHealth {
  check: Check;
  id: FindingId;
  found: FoundTrap[];
}

/** A check that the hub has changed. */
export interface ChangedCheck {
  check: Check;
  changes: readonly SetByHub[];
}

/** The state of a hub: what its evidence hides, then what is wrong by severity, then what is in order. */
export interface Health {
  traps: TrapHealth[];
  errors: CheckHealth[];
  warnings: CheckHealth[];
  /** Checks that found nothing. */
  clean: CheckHealth[];
  off: CheckHealth[];
  /** What `hub.yaml` makes of the checks: those switched off first, then those that weigh less. */
  changed: ChangedCheck[];
  /** How many of them are switched off or weigh less. */
  eased: number;
  /** Whether nothing rests on a signal: no trap can be found then, and that is no good news. */
  noEvidence: boolean;
  /** Findings of traps that are left to time. */
  trapsMaturing: number;
  /** Traps that nobody could look for: they found nothing, and are not in order. */
  unlooked: readonly FindingId[];
  /** Findings of traps; the other two count what is left. */
  trapCount: number;
  errorCount: number;
  warningCount: number;
}

/** Whether a check looks for a trap. */
export const isTrap = (check: string): check is FindingId => Object.hasOwn(limits, check);

function trapOf({ hub }: Site, { check, problems }: CheckHealth): TrapHealth {
  const id = check.id as FindingId;
  return {
    check,
    id,
    found: problems.flatMap((problem): FoundTrap[] => {
      const entry = hub.byFile(problem.file) ?? null;
      // The page tells it in figures and links, where the check has one line of text.
      const finding = assess(hub, entry).findings.find((one) => one.id === id);
      return finding ? [{ entry, finding, problem }] : [];
    }),
  };
}

/** Whether an audience hears of a check that found nothing: what reading alone finds is shown to the narrowest. */
export const hears = (site: Pick<Site, 'narrowest'>, check: Check): boolean =>
  site.narrowest || check.run !== undefined;

const weights = ['off', 'warning', 'error'];

/** By how much a check weighs less than it usually does; what is switched off weighs least. */
function ease({ changes }: ChangedCheck): number {
  const { usually, here } = changes.find(({ setting }) => setting === 'severity') ?? {};
  if (usually === undefined) return 0;
  return weights.indexOf(String(usually)) - weights.indexOf(String(here)) + (here === 'off' ? weights.length : 0);
}

/**
 * Every check with what it found, those with most problems first.
 * @param site what the page is rendered from
 */
export function healthOf(site: Site): Health {
  const { problems, waived, maturing, hub } = site;
  const left = new Set(maturing.map(({ check }) => check));
  const found = Map.groupBy(problems, ({ check }) => check);
  const set = Map.groupBy(waived, ({ problem }) => problem.check);
  const all = checks.map((check) => ({
    check,
    problems: found.get(check.id) ?? [],
    waived: set.get(check.id) ?? [],
    off: severityIn(check, hub.config) === 'off',
  }));
  const byProblems = (a: CheckHealth, b: CheckHealth) => b.problems.length - a.problems.length;
  const of = (severity: string) =>
    all
      .filter(({ check }) => !isTrap(check.id))
      .map((one) => ({ ...one, problems: one.problems.filter((problem) => problem.severity === severity) }))
      .filter((one) => one.problems.length > 0)
      .sort(byProblems);
  const count = (list: CheckHealth[]) => list.reduce((sum, one) => sum + one.problems.length, 0);
  const errors = of('error');
  const warnings = of('warning');
  const traps = all
    .filter(({ check, problems }) => isTrap(check.id) && problems.length > 0)
    .sort(byProblems)
    .map((one) => trapOf(site, one));
  const changed = checks
    .map((check) => ({ check, changes: setByHub(check, hub.config) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((one, other) => ease(other) - ease(one));
  const unlooked = unlookedIn(hub);
  return {
    changed,
    eased: changed.filter((one) => ease(one) > 0).length,
    noEvidence: assess(site.hub, null).subject.mix.signals.length === 0,
    unlooked,
    trapsMaturing: maturing.filter(({ check }) => isTrap(check)).length,
    traps,
    errors,
    warnings,
    // What reading finds is for the narrowest audience: nothing is said of it to others.
    clean: all.filter(
      (one) =>
        one.problems.length === 0 &&
        !(one.check === unfinished && hub.drafts.length > 0) &&
        !left.has(one.check.id) &&
        !one.off &&
        hears(site, one.check) &&
        !unlooked.some((id) => id === one.check.id),
    ),
    off: all.filter((one) => one.off),
    trapCount: traps.reduce((sum, one) => sum + one.found.length, 0),
    errorCount: count(errors),
    warningCount: count(warnings),
  };
}
