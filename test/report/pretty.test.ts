import { describe, expect, it } from 'vitest';
import { prettyReport } from '../../src/report/pretty.ts';
import { bad, good, reportOn, waivedOnly, young } from './report.ts';

const plain = { color: false };

describe('the report for a person', () => {
  it('groups problems by file, each with its line, caret and fix', () => {
    expect(prettyReport(reportOn(bad), plain)).toMatchInlineSnapshot(`
      "content/personas/lead.md 3 errors

        content/personas/lead.md:2:1 error shape
          \`pains\` is missing.
          2 │ title: Platform lead
            │ ^
          Fix: Add \`pains\`, a list of text. What stands in their way.

        content/personas/lead.md:6:1 error shape
          Unknown field \`pain\`.
          6 │ pain: [Pages]
            │ ^
          Expected: one of title, summary, owner, audience, reviewed, reviewEvery, tags, draft, source, formerly, segment, goals, needs, pains
          Fix: Remove it or correct its name. Did you mean \`pains\`?

        content/personas/lead.md:7:10 error shape
          \`segment\` is the number 7, expected text.
          7 │ segment: 7
            │          ^
          Fix: Put it in quotes, or it is a number. Customer segment they belong to.

      content/personas/old.md 1 warning

        content/personas/old.md:7:11 warning review-overdue
          The review was due on 2025-04-01.
          7 │ reviewed: 2025-01-01
            │           ^
          Expected: a review every 90 days
          Fix: Read it; if it still holds, set \`reviewed\` to the day.

      3 errors, 1 warning in 2 entries.
      Mend the errors and check again: a hub with errors is not built.
      "
    `);
  });

  it('tells all errors before the first warning, whatever the files are called', () => {
    const files = { ...bad, 'personas/a-warning.md': bad['personas/old.md'] ?? '' };
    const weights = [...prettyReport(reportOn(files), plain).matchAll(/:\d+:\d+ (error|warning) /g)].map(
      ([, one]) => one,
    );
    expect(weights).toEqual(['error', 'error', 'error', 'warning', 'warning']);
  });

  it('says so when there is nothing to fix', () => {
    expect(prettyReport(reportOn(good), plain)).toMatchInlineSnapshot(`
      "No problems in 1 entry. 9 traps could not be looked for; the page /health/ says why.
      Nothing to fix.
      "
    `);
  });

  it('says of a hub without a problem how many traps nobody could look for', () => {
    expect(prettyReport({ ...reportOn(good), unlooked: 1 }, plain)).toContain(
      'No problems in 1 entry. 1 trap could not be looked for; the page /health/ says why.\n',
    );
    expect(prettyReport({ ...reportOn(good), unlooked: 0 }, plain)).toMatch(/^No problems in 1 entry\.\n/);
    expect(prettyReport({ ...reportOn(bad), unlooked: 1 }, plain)).not.toContain('looked for');
  });

  it('counts what was waived', () => {
    expect(prettyReport(reportOn(waivedOnly), plain)).toMatchInlineSnapshot(`
      "No problems in 1 entry, 1 problem waived. 9 traps could not be looked for; the page /health/ says why.
      Nothing to fix.
      "
    `);
  });

  it('counts what a young hub leaves to time', () => {
    expect(prettyReport(reportOn(young), plain)).toMatchInlineSnapshot(`
      "No problems in 1 entry. 9 traps could not be looked for; the page /health/ says why.
      The hub is young: 1 finding that only time can cure is not listed until 31 Mar 2027.
      Nothing to fix.
      "
    `);
  });

  it('tells from an empty hub what to write first', () => {
    expect(prettyReport(reportOn({}), plain)).toMatchInlineSnapshot(`
      "content/hub.yaml 1 error

        content/hub.yaml:1:1 error hub-file
          The hub has no entry yet.
          1 │ title: Relay strategy
            │ ^
          Expected: at least one entry
          Fix: Write the North Star first: npm run new -- north-star "Where we are going".

      1 error in 0 entries.
      Mend the errors and check again: a hub with errors is not built.
      "
    `);
  });

  it('shows problems of files that could not be read, without their lines', () => {
    const report = reportOn({ 'personas/lead.md': new Uint8Array([0x2d, 0xff]) });
    expect(prettyReport(report, plain)).toMatchInlineSnapshot(`
      "content/personas/lead.md 1 error

        content/personas/lead.md:1:2 error encoding
          The file is not UTF-8: byte 0xff at byte offset 1.
          Expected: text in UTF-8
          Fix: Save the file as UTF-8.

      1 error in 1 entry.
      Mend the errors and check again: a hub with errors is not built.
      "
    `);
  });

  it('uses colour only when asked', () => {
    const colored = prettyReport(reportOn(bad), { color: true });
    expect(colored).toContain('\u001B[');
    expect(colored.replaceAll(/\u001B\[\d+m/g, '')).toBe(prettyReport(reportOn(bad), plain));
    expect(prettyReport(reportOn(bad), plain)).not.toContain('\u001B');
  });

  it('hands nothing of an author to the terminal that it would act on', () => {
    const hostile = {
      'personas/lead.md': '---\ntitle: x\n"a\\e]0;gone\\a\\u202E": "\u009B2J"\n---\n\n\u001B[2Jx [a](b\u001B.md)\n',
    };
    const text = prettyReport(reportOn(hostile), plain);
    expect(text).toContain('gone');
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });
});
