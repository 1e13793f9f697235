import { descending } from 'd3-array';
import { checks } from '../../checks/index.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';
import { editAddress } from '../entry/lookup.ts';
import { ownerName } from '../entry/owner.ts';
import { problemHtml } from '../entry/problem-words.ts';

/** Problems of one owner's entries, errors first. */
export interface OwnerProblems {
  /** As readers see the name; null for what stands in no entry, such as `hub.yaml`. */
  owner: string | null;
  problems: readonly Problem[];
}

/**
 * What the checks find, by whose it is: who has most first, what is nobody's last.
 * @param site the site
 */
export const problemsByOwner: (site: Site) => readonly OwnerProblems[] = memoize((site) => {
  const ownerOf = ({ file }: Problem) => {
    const owner = site.hub.byFile(file)?.data.owner;
    return owner === undefined ? null : ownerName(owner, site.hub.config.language);
  };
  const isError = ({ severity }: Problem) => severity === 'error';
  const all = [...Map.groupBy(site.problems, ownerOf)]
    .map(([owner, found]) => ({
      owner,
      problems: [...found.filter(isError), ...found.filter((one) => !isError(one))],
    }))
    .sort((one, other) => descending(one.problems.length, other.problems.length));
  return [...all.filter(({ owner }) => owner !== null), ...all.filter(({ owner }) => owner === null)];
});

const namesOfChecks = new Map(checks.map(({ id, problem }) => [id, problem]));

/** A problem as a row: where, what is wrong, and the ways out of it. */
export interface ProblemRow {
  entry: Entry | undefined;
  title: string;
  /** What the check finds, in words of the rule; empty where its message begins with them. */
  rule: string;
  html: string;
  /** Where its file is edited; null where nobody says so. */
  edit: string | null;
  /** The page of the rule: why, and how to put it right. */
  help: string;
}

/**
 * A problem as a row, with its ways out.
 * @param site what the page is rendered from
 * @param problem one of it
 * @param words what is said of it; all, where nothing of it is told elsewhere
 */
export function problemRow(site: Site, problem: Problem, words = `${problem.message} ${problem.fix}`): ProblemRow {
  const entry = site.hub.byFile(problem.file);
  const rule = namesOfChecks.get(problem.check) ?? problem.check;
  return {
    entry,
    title: entry?.data.title ?? problem.file,
    rule: problem.message.startsWith(rule) ? '' : rule,
    html: problemHtml(site, words),
    edit: site.narrowest ? editAddress(site, problem.file) : null,
    help: site.to({ check: problem.check }),
  };
}
