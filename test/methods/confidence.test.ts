import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceIn } from '../../src/methods/confidence.ts';
import { checked, entry, type Files } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const initiative = (stage: string, more = '') =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);

describe('how sure an initiative is', () => {
  const signal = (input: string, until = '') =>
    entry(
      `title: T\nowner: O\ndate: 2026-05-0${input.length}\ninput: ${input}\nchannel: interview\njourney: use\nheard: H.\n${until}`,
    );
  const trial = (verdict: string, more = 'tests: [value]\nstrength: prototype') =>
    entry(
      `title: T\nowner: O\nhypothesis: H\ninitiative: a\nmeasure: M\nfrom: 2026-10-01\nto: 2026-10-02\nresult: R\nverdict: ${verdict}\n${more}`,
    );
  const grounds = (files: Files, estimated: boolean | null = true) => {
    const { hub } = checked({ 'initiatives/a.md': initiative('idea', 'evidence: [s1, s2, s3]\n'), ...files });
    return confidenceIn(hub, 'initiatives/a', estimated);
  };
  const two = { 'signals/s1.md': signal('sales'), 'signals/s2.md': signal('support') };

  it('counts evidence, and takes two fresh signals through two inputs for heard', () => {
    expect(grounds(two)).toMatchObject({ signals: 2, expired: 0, inputs: 2, newest: '2026-05-07', heard: true });
    expect(grounds({ ...two, 'signals/s2.md': signal('sales') })).toMatchObject({ inputs: 1, heard: false });
    const old = { ...two, 'signals/s2.md': signal('support', 'goodUntil: 2026-11-20') };
    expect(grounds(old)).toMatchObject({ signals: 2, expired: 1, inputs: 2, inputsHolding: 1, heard: false });
    const turned = { 'signals/s1.md': signal('support'), 'signals/s2.md': signal('sales') };
    expect(grounds(turned)).toMatchObject({ newest: '2026-05-07' });
    expect(grounds({})).toMatchObject({ signals: 0, newest: null, heard: false });
  });

  it('takes a confirmed experiment for tried, unless another refuted it', () => {
    const with_ = (...verdicts: string[]) =>
      grounds(Object.fromEntries(verdicts.map((each, index) => [`experiments/e${index}.md`, trial(each)]))).tried;
    expect(with_()).toBe(false);
    expect(with_('inconclusive')).toBe(false);
    expect(with_('confirmed', 'inconclusive')).toBe(true);
    expect(with_('confirmed', 'refuted')).toBe(false);
  });

  describe('by what it tested and what was observed', () => {
    const of = (...more: string[]) =>
      grounds(Object.fromEntries(more.map((each, index) => [`experiments/e${index}.md`, trial('confirmed', each)])));

    it('takes value by what people do for tried, and nothing else', () => {
      expect(of('tests: [value]\nstrength: product').tried).toBe(true);
      expect(of('tests: [value]\nstrength: said').tried).toBe(false);
      expect(of('tests: [feasibility, usability, viability]\nstrength: product').tried).toBe(false);
    });

    it('tells each risk that was confirmed, with the strongest that was observed', () => {
      const found = of(
        'tests: [feasibility, value]\nstrength: said',
        'tests: [feasibility]\nstrength: prototype',
        'tests: [viability]',
      );
      expect(found.confirmed).toEqual([
        { risk: 'value', strength: 'said' },
        { risk: 'feasibility', strength: 'prototype' },
        { risk: 'viability', strength: null },
      ]);
      expect(found.untold).toBe(0);
    });

    it('takes what nobody wrote down for unknown, never for tried', () => {
      expect(of('')).toMatchObject({ confirmed: [], untold: 1, tried: false });
      expect(of('tests: []\nstrength: product')).toMatchObject({ confirmed: [], untold: 1, tried: false });
      expect(of('tests: [value]')).toMatchObject({ confirmed: [{ risk: 'value', strength: null }], tried: false });
    });

    it('tells nothing of what was refuted or is still running as confirmed', () => {
      const open = grounds({ 'experiments/a.md': trial('refuted'), 'experiments/b.md': trial('inconclusive') });
      expect(open).toMatchObject({ confirmed: [], untold: 0 });
    });
  });

  it('says well, partly or not yet; what nobody may know is no ground', () => {
    const tried = { 'experiments/e.md': trial('confirmed') };
    expect(grounds({ ...two, ...tried }).sure).toBe('well');
    expect(grounds({ ...two, ...tried }, false).sure).toBe('partly');
    expect(grounds({ ...two, ...tried }, null).sure).toBe('well');
    expect(grounds({}).sure).toBe('partly');
    expect(grounds({}, null).sure).toBe('not-yet');
  });

  it('counts each experiment by its verdict, and only those of the initiative', () => {
    const other = entry(
      'title: T\nowner: O\nhypothesis: H\ninitiative: b\nmeasure: M\nfrom: 2026-10-01\nverdict: confirmed',
    );
    const found = grounds({
      'experiments/e0.md': trial('inconclusive'),
      'experiments/e1.md': trial('inconclusive'),
      'experiments/e2.md': trial('confirmed'),
      'initiatives/b.md': initiative('idea'),
      'experiments/other.md': other,
    });
    expect(found.experiments).toBe(3);
    expect([...found.verdicts].sort()).toEqual([
      ['confirmed', 1],
      ['inconclusive', 2],
    ]);
  });

  it('has its level from how many of the grounds that can be known hold', () => {
    const levels = ['not-yet', 'partly', 'well'];
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.option(fc.boolean()), (heard, tried, estimated) => {
        const files = { ...(heard ? two : {}), ...(tried ? { 'experiments/e.md': trial('confirmed') } : {}) };
        const { sure } = grounds(files, estimated);
        const known = [heard, tried, ...(estimated === null ? [] : [estimated])];
        const holding = known.filter(Boolean).length;
        expect(levels.indexOf(sure)).toBe(holding === known.length ? 2 : holding > 0 ? 1 : 0);
      }),
      runs(12, 12),
    );
  });
});
