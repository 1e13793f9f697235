import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { problemsFor, runChecks } from '../../src/checks/run.ts';
import { hubSchema } from '../../src/kinds/hub.ts';
import { checked, contentOf, entry, plainHub } from '../support/hub.ts';

const input = (edges: string) => entry(`title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: ${edges}`);
const young = (until: string, more = '') => `${plainHub}maturity: { stage: starting, until: ${until} }\n${more}`;
const found = (hub: string) => {
  const { problems, maturing, ok } = checked({ 'hub.yaml': hub, 'inputs/support.md': input('[]') });
  return { ok, listed: problems.map(({ check }) => check), counted: maturing.map(({ check }) => check) };
};

describe('a young hub', () => {
  it('has what only time can cure counted, up to its last day', () => {
    expect(found(plainHub)).toEqual({ ok: true, listed: ['input-contract'], counted: [] });
    expect(found(young('2026-11-21'))).toEqual({ ok: true, listed: [], counted: ['input-contract'] });
    expect(found(young('2026-11-20'))).toEqual({ ok: true, listed: ['input-contract'], counted: [] });
  });

  it('has everything else listed, and every error', () => {
    const files = { 'hub.yaml': young('2027-03-01'), 'personas/a.md': entry('title: A\nowner: «Who»') };
    const { problems, maturing, ok } = checked(files);
    expect([ok, maturing]).toEqual([false, []]);
    expect(new Set(problems.map(({ check }) => check))).toEqual(new Set(['shape', 'placeholder']));
    // What `hub.yaml` makes an error is wanted now.
    const strict = 'checks: { single-source: { severity: error } }\n';
    const signal = (id: string) => ({
      [`signals/${id}.md`]: entry(
        `title: T\nowner: TPS\ndate: 2026-11-01\ninput: support\nchannel: interview\njourney: use\nheard: It rang.\nwho: A lead`,
      ),
    });
    const single = (hub: string) =>
      checked({
        'hub.yaml': hub,
        'inputs/support.md': input('[]'),
        ...signal('a'),
        'strategy/calm.md': entry(
          'title: Calm\nowner: TPS\nstatus: proposed\nevidence: [a]',
          '## Diagnosis\n\nA\n\n## Guiding policy\n\nB\n\n## Coherent actions\n\nC\n\n## Not doing\n\nD',
        ),
      });
    const of = (hub: string) => single(hub).problems.filter(({ check }) => check === 'single-source').length;
    expect([of(young('2027-03-01')), of(young('2027-03-01', strict)) > 0]).toEqual([0, true]);
  });

  it('counts the same for an audience that may not see everything', () => {
    const hub = `${young('2027-03-01')}audiences: [internal, public]\nbuild: { audience: internal }\n`;
    const content = contentOf({ 'hub.yaml': hub, 'inputs/support.md': input('[]') });
    const result = runChecks(content, '2026-11-21');
    const anew = problemsFor(result, result.hub);
    expect([anew.problems, anew.maturing.length]).toEqual([[], 1]);
  });

  it('says until when', () => {
    expect(hubSchema.safeParse({ title: 'H', product: 'P', maturity: { stage: 'starting' } }).success).toBe(false);
  });
});

describe('what only time can cure', () => {
  it('is a warning by itself', () => {
    expect(checks.filter(({ curedByTime, severity }) => curedByTime && severity !== 'warning')).toEqual([]);
    expect(checks.filter(({ curedByTime }) => curedByTime).length).toBeGreaterThan(5);
  });
});
