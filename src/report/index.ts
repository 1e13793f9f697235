import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import type { Reporter } from './report.ts';
import { sarifReport } from './sarif.ts';

/** Every format of `check --format`. A new one is one file and one line here. */
export const reporters: Readonly<Record<string, Reporter>> = {
  pretty: prettyReport,
  json: ({ ok, entries, problems }) => jsonReport(ok, entries, problems),
  github: githubReport,
  sarif: sarifReport,
};
