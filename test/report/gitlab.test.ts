import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { bad, good, reportOn } from './report.ts';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}
const issues = (report: Parameters<typeof reporters.gitlab>[0]) =>
  JSON.parse(reporters.gitlab(report, { color: false })) as Issue[];

describe('the Code Quality report', () => {
  it('names each problem at its line, from the root of the repository', () => {
    expect(issues(reportOn(good))).toEqual([]);
    const found = issues({ ...reportOn(bad), inRepository: 'docs/hub/' });
    expect(found.map(({ check_name, severity, location }) => [check_name, severity, location])).toEqual([
      ['shape', 'major', { path: 'docs/hub/personas/lead.md', lines: { begin: 2 } }],
      ['shape', 'major', { path: 'docs/hub/personas/lead.md', lines: { begin: 6 } }],
      ['shape', 'major', { path: 'docs/hub/personas/lead.md', lines: { begin: 7 } }],
      ['review-overdue', 'minor', { path: 'docs/hub/personas/old.md', lines: { begin: 7 } }],
    ]);
  });

  it('knows a problem again when its line moves, and tells two that read alike apart', () => {
    const report = reportOn(bad);
    const prints = (shift: number) =>
      issues({ ...report, problems: report.problems.map((one) => ({ ...one, line: (one.line ?? 1) + shift })) }).map(
        ({ fingerprint }) => fingerprint,
      );
    expect(prints(3)).toEqual(prints(0));
    const twice = issues({ ...report, problems: [...report.problems, ...report.problems] });
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(twice.length);
  });
});
