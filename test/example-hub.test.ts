import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import { kinds } from '../src/kinds/index.ts';
import { readContent } from '../src/source/content.ts';
import { readContentFolder } from '../src/source/read.ts';

const content = readContent(readContentFolder(join(import.meta.dirname, 'fixtures/example-hub')));
const { ok, problems, waived, hub } = runChecks(content, content.config.today ?? '');

describe('the small hub that shows every shape', () => {
  it('has no error', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ok).toBe(true);
  });

  it('has the warnings that it was written to have', () => {
    expect(problems.map(({ check, file, line }) => `${file}:${line} ${check}`)).toEqual([
      'hub.yaml:1 blind-spot',
      'hub.yaml:15 cut-text',
      'initiatives/hands-off-rebalancing.mdx:14 cut-text',
      'inputs/industry.mdx:14 input-contract',
    ]);
  });

  it('waives a review that nobody needs', () => {
    expect(waived.map(({ problem }) => `${problem.file} ${problem.check}`)).toEqual([
      'decisions/2026-03-no-partition-pricing.mdx review-overdue',
    ]);
  });

  it('has an entry of every kind, all of them sound', () => {
    expect(kinds.filter(({ folder }) => hub.of(folder as 'team').length === 0)).toEqual([]);
    expect(hub.entries.length).toBe(content.entries.length);
  });

  it('leads from the North Star to the work and back to what was heard', () => {
    expect(hub.to('input-metric/pages-per-pipeline').map(({ from }) => from)).toEqual([
      'strategy/hands-off-operation',
      'initiatives/hands-off-rebalancing',
      'initiatives/hands-off-rebalancing',
    ]);
    expect(hub.from('strategy/hands-off-operation').map(({ to, field }) => `${field ?? 'text'} ${to}`)).toEqual([
      'evidence signals/2026-10-03-woken-for-nothing',
      'evidence signals/2026-08-02-calm-is-bought',
      'moves input-metric/pages-per-pipeline',
      'moves input-metric/replay-alone',
      'text initiatives/hands-off-rebalancing',
      'text signals/2026-10-03-woken-for-nothing',
    ]);
  });

  it('joins the texts that a comma cut', () => {
    expect(hub.get('initiatives/hands-off-rebalancing')?.data).toMatchObject({
      costOfDelay: [{}, { why: 'Hours of moves by hand, ours and theirs.' }],
    });
  });
});
