import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checks } from '../../src/checks/index.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { bad, reportOn, waivedOnly } from './report.ts';

/** The part of the SARIF 2.1.0 schema that we use; its objects are closed, as in the schema itself. */
const message = z.strictObject({ text: z.string().min(1), markdown: z.string().min(1).optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const properties = z.record(z.string(), z.unknown());
const reference = z.string().refine((uri) => {
  const url = URL.canParse(uri, 'file:///base/');
  return url && !/[\s<>"{}|\\^`]/.test(uri);
}, 'a URI reference');
const artifactLocation = z.strictObject({
  uri: reference.optional(),
  uriBaseId: z.string().optional(),
  description: message.optional(),
});
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() });
const rule = z.strictObject({
  id: z.string(),
  name: z.string().regex(/^[A-Z][A-Za-z]+$/),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
});
const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string(),
  properties,
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z
    .array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }) }))
    .length(1),
  suppressions: z.array(suppression),
  properties,
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
            rules: z.array(rule),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        originalUriBaseIds: z.record(z.string(), artifactLocation),
        results: z.array(result),
      }),
    )
    .length(1),
});

function runOf(report: ReturnType<typeof reportOn>) {
  const [run] = log.parse(JSON.parse(sarifReport(report, { color: true }))).runs;
  if (!run) throw new Error('no run');
  return run;
}

describe('the SARIF report', () => {
  it('describes every check as a rule', () => {
    const { rules } = runOf(reportOn(bad)).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('gives each problem its rule, level and place', () => {
    const report = reportOn(bad);
    const { results, tool } = runOf(report);
    expect(results).toHaveLength(report.problems.length);
    for (const [index, { check, severity, line, column, file }] of report.problems.entries()) {
      const one = results[index];
      expect(tool.driver.rules[one?.ruleIndex ?? -1]?.id).toBe(check);
      expect(one).toMatchObject({ ruleId: check, level: severity, suppressions: [] });
      expect(one?.locations[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: `content/${file}`, uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn: column },
      });
    }
  });

  it('leaves out the region of a file that could not be read', () => {
    const { results } = runOf(reportOn({ 'personas/lead.md': new Uint8Array([0xff]) }));
    expect(results.find(({ ruleId }) => ruleId === 'encoding')?.locations[0]?.physicalLocation).toEqual(
      expect.objectContaining({ artifactLocation: { uri: 'content/personas/lead.md', uriBaseId: '%SRCROOT%' } }),
    );
  });

  it('writes names of files as addresses', () => {
    const { results } = runOf(reportOn({ 'personas/50 % née.md': 'x' }));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'content/personas/50%20%25%20n%C3%A9e.md',
    );
  });

  it('keeps waived problems as suppressed results', () => {
    const { results } = runOf(reportOn(waivedOnly));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ruleId: 'review-overdue',
      suppressions: [{ kind: 'external', justification: 'Read for its history.', properties: { until: '2027-03-31' } }],
    });
  });

  const placesOf = (report: ReturnType<typeof reportOn>) => {
    const { results, originalUriBaseIds } = runOf(report);
    return {
      first: results[0]?.locations[0]?.physicalLocation.artifactLocation,
      root: originalUriBaseIds['%SRCROOT%']?.description?.text,
    };
  };

  it('names files from the root of the repository that holds them, wherever the check was run', () => {
    for (const folder of ['', 'hub/', '../hub/', '/docs/my hub/'])
      expect(placesOf({ ...reportOn(bad), folder, inRepository: 'docs/my hub/' })).toEqual({
        first: { uri: 'docs/my%20hub/personas/lead.md', uriBaseId: '%SRCROOT%' },
        root: 'The root of the repository.',
      });
    expect(placesOf({ ...reportOn(bad), inRepository: '' }).first?.uri).toBe('personas/lead.md');
  });

  it('names files outside of repositories from the working directory where they lie below it', () => {
    const report = reportOn(bad);
    expect(placesOf(report).root).toBe('The folder in which the check was run.');
    expect(placesOf({ ...report, folder: '' }).first?.uri).toBe('personas/lead.md');
    for (const folder of ['../hub/content/', '/hub/content/', 'C:/hub/content/'])
      expect(placesOf({ ...report, folder })).toEqual({
        first: { uri: 'file:///hub/content/personas/lead.md' },
        root: undefined,
      });
  });
});
