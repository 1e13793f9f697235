import { describe, expect, it } from 'vitest';
import { githubReport } from '../../src/report/github.ts';
import { bad, reportOn } from './report.ts';

const style = { color: false };

describe('the report for a code host', () => {
  it('writes a workflow command for each problem, and the counts', () => {
    expect(githubReport(reportOn(bad), style)).toMatchInlineSnapshot(`
      "::error file=content/personas/lead.md,line=2,col=1,title=shape::\`pains\` is missing. Add \`pains\`, a list of text. What stands in their way.
      ::error file=content/personas/lead.md,line=6,col=1,title=shape::Unknown field \`pain\`. Remove it or correct its name. Did you mean \`pains\`?
      ::error file=content/personas/lead.md,line=7,col=10,title=shape::\`segment\` is the number 7, expected text. Put it in quotes, or it is a number. Customer segment they belong to.
      ::warning file=content/personas/old.md,line=7,col=11,title=review-overdue::The review was due on 2025-04-01. Read it; if it still holds, set \`reviewed\` to the day.
      3 errors, 1 warning in 2 entries.
      "
    `);
  });

  it('names files from the root of the repository that holds them', () => {
    const report = { ...reportOn(bad), folder: '../elsewhere/', inRepository: 'docs/hub/' };
    expect(githubReport(report, style)).toMatch(/^::error file=docs\/hub\/personas\/lead\.md,/);
    expect(githubReport({ ...report, inRepository: '' }, style)).toMatch(/^::error file=personas\/lead\.md,/);
  });

  it('escapes what would end a command or a property', () => {
    const [problem] = reportOn(bad).problems;
    if (!problem) throw new Error('no problem');
    const one = {
      ...problem,
      file: 'personas/50%, a:b.md',
      check: 'shape',
      message: '100 %\r\n::error::x',
      fix: 'a:b,c',
    };
    const [line, counts] = githubReport({ ...reportOn({}), problems: [one] }, style).split('\n');
    expect(line).toBe(
      `::error file=content/personas/50%25%2C a%3Ab.md,line=${one.line},col=${one.column},title=shape::100 %25 ::error::x a:b,c`,
    );
    expect(counts).toMatch(/^1 error in/);
  });

  it('leaves out the place of a file that could not be read', () => {
    expect(githubReport(reportOn({ 'personas/lead.mdz': 'x' }), style)).toMatch(
      /^::error file=content\/personas\/lead\.mdz,title=stray-file::/m,
    );
  });
});
