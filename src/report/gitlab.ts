import { createHash } from 'node:crypto';
import type { Reporter } from './report.ts';

/**
 * Problems as a Code Quality report, which GitLab shows at their lines. Files are named from the root of the repository.
 * @param report what the checks said
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlabReport: Reporter = ({ problems, folder, inRepository }) => {
  const seen = new Map<string, number>();
  const issues = problems.map(({ check, severity, file, line, message, fix }) => {
    const path = `${inRepository ?? folder}${file}`;
    // The same problem keeps its fingerprint when its line moves; of two that read alike the second gets another.
    const same = JSON.stringify([check, path, message]);
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    return {
      description: `${message} ${fix}`,
      check_name: check,
      fingerprint: createHash('sha256').update(`${same}${count}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: line ?? 1 } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
