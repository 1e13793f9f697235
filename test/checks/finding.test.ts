import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { problemsFor } from '../../src/checks/run.ts';
import { limits } from '../../src/methods/balance/limits.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub } from '../../src/model/hub.ts';
import { ids, inputs, type Said, signals, strategy } from '../methods/balance/hub.ts';
import { checked, contentOf, type Files, hubWithAudiences, plainHub, problemsOf, today } from '../support/hub.ts';

const field: Said[] = ['sales', 'sales', 'sales', 'support'].map((input) => ({ input }));
const resting = (said: readonly Said[], more: Files = {}): Files => ({
  ...inputs,
  ...signals(said),
  'strategy/it.md': strategy(ids(said)),
  ...more,
});

describe('findings as checks', () => {
  it('are warnings, one for each trap, with its thresholds', () => {
    for (const [id, settings] of Object.entries(limits))
      expect(checks.find((check) => check.id === id)).toMatchObject({ severity: 'warning', combines: true, settings });
  });

  it('say what leans where, by how much, what is wanted and whom to ask', () => {
    expect(problemsOf('sales-bent', resting(field))).toEqual([
      {
        check: 'sales-bent',
        severity: 'warning',
        file: 'hub.yaml',
        line: 1,
        column: 1,
        field: '',
        found: '75% of the evidence is from the field',
        expected: 'at most 40% of the evidence from the field',
        message: 'Sales-bent: too much from the field (75% of the evidence is from the field).',
        fix: expect.stringMatching(/Ask next: `customer-side`, `support`\.$/),
      },
      expect.objectContaining({ file: 'strategy/it.md', line: 8, field: 'evidence' }),
    ]);
  });

  it('take thresholds and severity from `hub.yaml`, and can be waived', () => {
    const with_ = (settings: string) =>
      checked(resting(field, { 'hub.yaml': `${plainHub}${settings}` })).problems.filter(
        ({ check }) => check === 'sales-bent',
      );
    expect(with_('checks: { sales-bent: { field: 0.8 } }\n')).toEqual([]);
    expect(with_('checks: { sales-bent: { severity: off } }\n')).toEqual([]);
    expect(with_('checks: { sales-bent: { severity: error } }\n')[0]).toMatchObject({ severity: 'error' });
    const waiver = 'waivers: [{ check: sales-bent, entry: strategy/it, reason: R, until: 2027-01-01 }]\n';
    expect(with_(waiver).map(({ file }) => file)).toEqual(['hub.yaml']);
  });

  it('leave drafts and retired strategies alone, and initiatives that take their evidence over', () => {
    for (const status of ['draft', 'retired'])
      expect(
        problemsOf('sales-bent', {
          ...resting(field),
          'strategy/it.md': strategy(ids(field)).replace('status: adopted', `status: ${status}`),
        }),
      ).toEqual([]);
    const work = '---\ntitle: W\nowner: TPS\nstage: idea\ncustomerValue: V\nserves: [it]\n---\n';
    expect(problemsOf('sales-bent', resting(field, { 'initiatives/w.md': work })).map(({ file }) => file)).toEqual([
      'hub.yaml',
      'strategy/it.md',
    ]);
    const alone = work.replace('serves: [it]', `evidence: [${ids(field)}]`);
    expect(
      problemsOf('sales-bent', { ...inputs, ...signals(field), 'initiatives/w.md': alone }).map(({ file }) => file),
    ).toEqual(['hub.yaml', 'initiatives/w.md']);
  });
});

describe('for an audience that may not see everything', () => {
  it('is found among what it may see: nothing tells of hidden signals', () => {
    const said: Said[] = ['sales', 'sales', 'sales', 'support', 'customer-side', 'industry'].map((input) => ({
      input,
    }));
    const all = resting(said, { 'hub.yaml': hubWithAudiences });
    const hide = (id: string) =>
      (all[`signals/${id}.md`] as string).replace('owner: TPS', 'owner: TPS\naudience: restricted');
    const files = { ...all, 'signals/s0.md': hide('s0'), 'signals/s1.md': hide('s1') };
    const result = checked(files);
    expect(result.problems.some(({ check }) => check === 'sales-bent')).toBe(true);
    const content = contentOf(files);
    const { config, entries } = forAudience(content.config, result.hub.entries, 'internal');
    const told = problemsFor(result, buildHub(config, entries, [], today));
    expect(told.problems.filter(({ check }) => check === 'sales-bent')).toEqual([]);
    expect(told.problems.length).toBeGreaterThan(0);
  });
});
