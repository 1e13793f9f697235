import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/editions/comparison.ts';
import type { Chapter } from '../../../src/report/changes/chapter.ts';
import { jsonReport } from '../../../src/report/changes/json-report.ts';
import { compared } from '../../model/editions/snapshots.ts';
import { sample, ways } from './reports.ts';

describe('what changed, as JSON', () => {
  it('is the comparison with its chapters, whose statements name the changes they carry', () => {
    const comparison = sample();
    const { chapters, ...rest } = JSON.parse(jsonReport(comparison, ways, { color: false })) as Comparison & {
      chapters: (Omit<Chapter, 'statements'> & { statements: { what: string; change: number | null }[] })[];
    };
    const { appeared: gained, resolved: cured } = comparison.findings;
    expect(rest).toEqual(JSON.parse(JSON.stringify({ ...comparison, findings: { gained, cured } })));
    const carried = chapters.flatMap(({ statements }) => statements.map(({ change }) => change));
    expect(carried.filter((change) => change !== null).sort()).toEqual([...comparison.entries.keys()]);
    expect(chapters.map(({ id }) => id)).toContain('strategy');
  });

  it('keeps the names that scripts read for what findings do', () => {
    const found = { check: 'vacuum', key: 'strategy/calm', title: 'Calm', message: 'Rests on nothing.' };
    const comparison = {
      ...sample(),
      findings: { appeared: [found], resolved: [{ ...found, check: 'parity-chase' }] },
    };
    const { findings, chapters } = JSON.parse(jsonReport(comparison, ways, { color: false }));
    expect(findings).toEqual({ gained: comparison.findings.appeared, cured: comparison.findings.resolved });
    const told = chapters.find(({ id }: Chapter) => id === 'findings') as Chapter;
    expect(told.statements.map(({ what }) => what)).toEqual(['gained', 'cured']);
  });

  it('gives settings a place of their own', () => {
    const hub = (currency: string) => ({ 'hub.yaml': `title: T\nproduct: P\ncurrency: ${currency}\n` });
    const text = jsonReport(compared(hub('EUR'), hub('USD')), ways, { color: false });
    expect(JSON.parse(text).chapters[0].statements[0].change).toBe(-1);
  });
});
