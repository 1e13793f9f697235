import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const experiment = (more: string, verdict = 'confirmed') =>
  entry(
    `title: T\nowner: O\nhypothesis: h\ninitiative: a\nmeasure: m\nfrom: 2026-05-04\nto: 2026-06-01\nresult: r\n${more}verdict: ${verdict}`,
  );
const found = (text: string) =>
  problemsOf('confirmed-by-what', {
    'experiments/a.md': text,
    'initiatives/a.md': entry('title: A\nowner: O\nstage: idea\ncustomerValue: v'),
  });

describe('confirmed-by-what', () => {
  it('finds a confirmed experiment that does not say what it tested, or what it observed', () => {
    expect(found(experiment(''))).toMatchObject([
      { line: 10, severity: 'warning', found: 'confirmed, without `tests` and `strength`' },
    ]);
    expect(found(experiment('tests: []\nstrength: product\n'))).toMatchObject([
      { found: 'confirmed, without `tests`' },
    ]);
    expect(found(experiment('tests: [usability]\n'))).toMatchObject([{ found: 'confirmed, without `strength`' }]);
  });

  it('is content with both, and with what confirmed nothing', () => {
    expect(found(experiment('tests: [value]\nstrength: said\n'))).toEqual([]);
    for (const verdict of ['refuted', 'inconclusive', 'running']) expect(found(experiment('', verdict))).toEqual([]);
  });
});
