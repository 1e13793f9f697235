import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reporters } from '../../src/report/index.ts';
import { bad, good, reportOn, young } from './report.ts';

const line = z.int().min(1).nullable();
const contract = z.strictObject({
  ok: z.boolean(),
  entries: z.int().min(0),
  problems: z.array(
    z.strictObject({
      check: z.string().regex(/^[a-z-]+$/),
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      line,
      column: line,
      field: z.string().nullable(),
      found: z.string().nullable(),
      expected: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
});

const json = (files: Parameters<typeof reportOn>[0]) =>
  contract.parse(JSON.parse(reporters.json?.(reportOn(files), { color: true }) ?? ''));

describe('the JSON report', () => {
  it('keeps its contract', () => {
    expect(json(good)).toEqual({ ok: true, entries: 1, problems: [] });
    expect(json(bad)).toMatchObject({ ok: false, entries: 2 });
    expect(JSON.parse(reporters.json(reportOn(young), { color: true }))).toEqual({
      ok: true,
      entries: 1,
      problems: [],
      maturing: { count: 1, until: '2027-03-31' },
    });
    expect(json({ ...good, 'personas/lead.mdz': 'x' }).problems).toMatchObject([{ line: null, column: null }]);
  });
});
