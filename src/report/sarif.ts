import type { Check } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import type { Waived } from '../checks/run.ts';
import type { Problem } from '../source/problem.ts';
import type { Report, Reporter } from './report.ts';

const uri = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** `review-overdue` → `ReviewOverdue`: SARIF wants a name in one word. */
const nameOf = (id: string) => id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const ruleOf = ({ id, title, severity, why, fix, example }: Check) => ({
  id,
  name: nameOf(id),
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\n${fix}\n\nInstead of:\n\n${example.wrong}\n\nwrite:\n\n${example.right}`,
    markdown: `${why}\n\n${fix}\n\nInstead of:\n\n\`\`\`\`\n${example.wrong}\n\`\`\`\`\n\nwrite:\n\n\`\`\`\`\n${example.right}\n\`\`\`\``,
  },
  defaultConfiguration: { level: severity },
});

const indices = new Map(checks.map(({ id }, index) => [id, index]));

function resultOf(problem: Problem, place: Place, waived?: Waived) {
  const { check, severity, file, line, column, field, found, expected, message, fix } = problem;
  return {
    ruleId: check,
    ruleIndex: indices.get(check) ?? -1,
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: `${place.prefix}${uri(file)}`, ...(place.root ? { uriBaseId: '%SRCROOT%' } : {}) },
          ...(line === null
            ? {}
            : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
        },
      },
    ],
    // Of all results of a run, either every one has the property or none.
    suppressions: waived
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: waived.reason,
            properties: { until: waived.until },
          },
        ]
      : [],
    properties: { field, found, expected, fix },
  };
}

/** How files are named: what stands before their paths, and what it is counted from; null for whole addresses. */
interface Place {
  prefix: string;
  root: string | null;
}

/**
 * Files are named from the root of the repository, as code hosts look for them, else from the working directory when
 * they lie below it: the report then means the same elsewhere.
 */
function placeOf({ folder, inRepository, address }: Report): Place {
  if (inRepository !== null) return { prefix: uri(inRepository), root: 'The root of the repository.' };
  return /^(\.\.\/|\/|[A-Za-z]:)/.test(folder)
    ? { prefix: address, root: null }
    : { prefix: uri(folder), root: 'The folder in which the check was run.' };
}

/**
 * Problems as SARIF 2.1.0, with every rule and its help, and waived problems as suppressed results.
 * @param report what the checks said
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifReport: Reporter = (report) => {
  const { problems, waived, version } = report;
  const place = placeOf(report);
  return `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Sextant', semanticVersion: version, rules: checks.map(ruleOf) } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: place.root === null ? {} : { '%SRCROOT%': { description: { text: place.root } } },
          results: [
            ...problems.map((problem) => resultOf(problem, place)),
            ...waived.map((one) => resultOf(one.problem, place, one)),
          ],
        },
      ],
    },
    null,
    2,
  )}\n`;
};
