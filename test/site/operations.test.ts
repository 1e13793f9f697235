import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { operationRecords, operationsCsv } from '../../src/components/operations/records.ts';
import { manualWork } from '../../src/methods/operations.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { siteOf } from '../components/views/hub.ts';

const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, 'operations', file), 'utf8');
const content = readContent(readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))));
const { hub } = runChecks(content, content.config.today ?? '2026-11-21');

describe('the operations as data', () => {
  it('have a row for each operation, with the figures of the method, in both files and in every edition', () => {
    const work = [...manualWork(hub, 'customers'), ...manualWork(hub, 'team')];
    const { operations, asOf } = JSON.parse(read('operations.json')) as {
      operations: Record<string, unknown>[];
      asOf: string;
    };
    expect(asOf).toBe(hub.today);
    expect(operations.map(({ name }) => name)).toEqual(work.map(({ operation }) => operation.name));
    for (const [at, row] of operations.entries()) {
      const each = work[at];
      expect(row.hours_last_month).toBe(each?.hours);
      expect(row.cost_per_year_eur).toBeCloseTo(each?.yearlyCost ?? Number.NaN, -1);
      expect(row.hours_per_year).toBeCloseTo(each?.yearlyHours ?? Number.NaN, 0);
    }
    const [head = '', ...lines] = read('operations.csv').slice(1).trimEnd().split('\r\n');
    expect(head.split(',')).toEqual(Object.keys(operations[0] ?? {}));
    expect(lines).toHaveLength(operations.length);
    for (const file of ['operations.csv', 'operations.json'])
      expect(read('index.html')).toContain(`href="/operations/${file}" download="${file}"`);
    expect(existsSync(join(folder, 'editions', '2026-q3', 'operations', 'operations.csv'))).toBe(true);
  });

  it('tell what an hour costs only to whom it is shown, and nothing of a hub without manual work', () => {
    const product = `title: P
owner: O
stage: growth
operations: [{ name: Moves, serves: All, costPerHour: 80, hoursPerMonth: [{ month: 2026-10, hours: 10 }] }]
`;
    const files = {
      'hub.yaml': 'title: H\nproduct: P\naudiences: [internal, public]\nbuild: { audience: public }\n',
      'products/p.yaml': product,
    };
    const [open] = operationRecords({ ...siteOf(files), audience: 'public', widest: 'public', several: true });
    expect(Object.keys(open ?? {}).filter((name) => name.includes('cost'))).toEqual([]);
    expect(open).toMatchObject({
      serves: 'customers',
      product: 'p',
      hours_mean: 10,
      initiative: null,
      takes_off: null,
    });
    const [own] = operationRecords({ ...siteOf(files), audience: 'internal', widest: 'public', several: true });
    expect(own?.cost_per_year_eur).toBe(9600);
    expect(operationsCsv([])).toBe('serves\r\n');
  });
});
