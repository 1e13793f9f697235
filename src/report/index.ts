import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import type { Format, Reporter } from './report.ts';
import { sarifReport } from './sarif.ts';

/** Every format of `check --format`. A new one is a file here, its name in `formats` and a line here. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty: prettyReport,
  json: ({ ok, entries, problems, maturing }) => jsonReport(ok, entries, problems, maturing),
  github: githubReport,
  gitlab: gitlabReport,
  sarif: sarifReport,
};
