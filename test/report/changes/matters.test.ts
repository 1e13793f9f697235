import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../src/report/changes/chapters.ts';
import { byImportance, importance } from '../../../src/report/changes/importance.ts';
import { mattersIn } from '../../../src/report/changes/matters.ts';
import { rules } from '../../../src/report/review/rules.ts';
import { filesWith, someEdits } from '../../model/editions/generated.ts';
import { compared, file, initiative, signal, strategy } from '../../model/editions/snapshots.ts';
import type { Files } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const locale = { language: 'en', currency: 'EUR' };
const matters = (...sides: Parameters<typeof compared>) => {
  const comparison = compared(...sides);
  return mattersIn(chaptersOf(comparison, locale), comparison, locale);
};
const told = (before: Files, after: Files) =>
  matters(before, after).map(({ sort, statement, was, is, because }) => [
    sort,
    statement.entry?.title,
    was,
    is,
    ...because,
  ]);
const decision = (more: Record<string, unknown>) =>
  file({ title: 'Decision', owner: 'TPS', date: '2026-10-08', status: 'accepted', ...more });

describe('what matters of a comparison', () => {
  it('is a summary that turned, told by both and by what was heard and decided', () => {
    const heard = { 'signals/2026-a.md': signal() };
    expect(
      told(
        { ...heard, 'strategy/s.md': strategy({ summary: 'Price first.' }) },
        {
          ...heard,
          'strategy/s.md': strategy({ summary: 'Cost first.', evidence: ['2026-a'] }),
          'decisions/d.md': decision({ title: 'No exceptions', about: ['strategy/s'] }),
        },
      ),
    ).toEqual([
      [
        'turned',
        'Hands off',
        'Price first.',
        'Cost first.',
        'decided in “No exceptions”',
        'new evidence: “Woken again”',
      ],
    ]);
  });

  it('is no summary in which only a figure is another one', () => {
    expect(
      told(
        { 'strategy/s.md': strategy({ summary: '145 of us.' }) },
        { 'strategy/s.md': strategy({ summary: '1,480 of us.' }) },
      ),
    ).toEqual([]);
  });

  it('is a strategy that stands otherwise', () => {
    expect(
      told({ 'strategy/s.md': strategy({ status: 'draft' }) }, { 'strategy/s.md': strategy({ status: 'retired' }) }),
    ).toEqual([['turned', 'Hands off', 'Draft', 'Retired']]);
  });

  it('is a decision that was reversed, by what both say', () => {
    const old = { 'decisions/old.md': decision({ title: 'Old', summary: 'An exception.' }) };
    expect(
      told(old, {
        ...old,
        'decisions/new.md': decision({ title: 'New', summary: 'No exception.', supersedes: ['old'] }),
      }),
    ).toEqual([['decision-reversed', 'Old', 'An exception.', 'No exception.', 'decided in “New”']]);
  });

  it('is a place in the backlog that is another by three or more, once', () => {
    const all = (first: number) =>
      Object.fromEntries(
        [first, 800, 700, 600, 500].map((cost, at) => [
          `initiatives/i${at}.md`,
          initiative(cost, 2, { title: `I${at}` }),
        ]),
      );
    expect(told(all(900), all(550))).toEqual([
      ['rank-moved', 'I0', 'place 1', 'place 4 in the backlog', expect.stringContaining('cost of delay')],
    ]);
    expect(told(all(900), all(650))).toEqual([]);
  });

  it('is a target of an initiative that moved, each side in the unit of its measure', () => {
    const metric = (more: Record<string, unknown>) => ({
      unit: '%',
      better: 'higher',
      history: [{ date: '2026-06-30', value: 20 }],
      target: { value: 80, by: '2027-06-30' },
      ...more,
    });
    const star = {
      'north-star/star.md': file({
        title: 'Star',
        owner: 'TPS',
        customerValue: 'Quiet nights.',
        metric: metric({ name: 'Nights' }),
        inputMetrics: ['alone', 'two', 'three'].map((id) => metric({ id, name: id })),
        notDoing: ['More'],
      }),
    };
    const aims = (success: Record<string, unknown>) => ({
      ...star,
      'initiatives/i.md': initiative(900, 2, { success: { baseline: 28, by: '2027-06-30', ...success } }),
    });
    const moved = (before: Record<string, unknown>, after: Record<string, unknown>) =>
      told(aims(before), aims(after)).map(([sort, , was, is]) => [sort, was, is]);
    expect(moved({ measure: 'alone', target: 75 }, { measure: 'alone', target: 90 })).toEqual([
      ['target-moved', 'target 75%', 'target 90%'],
    ]);
    const both = (value: number) => {
      const files = aims({ measure: 'alone', target: value });
      return { ...files, 'north-star/star.md': files['north-star/star.md'].replaceAll('80', String(value)) };
    };
    expect(told(both(75), both(90)).map(([, title]) => title)).not.toContain('Quiet hours');
    const own = { measure: 'Pages', better: 'lower' };
    expect(moved({ ...own, unit: 'pages', target: 3 }, { ...own, unit: 'tickets', target: 1 })).toEqual([
      ['target-moved', 'target 3\u00a0pages', 'target 1\u00a0ticket'],
    ]);
  });

  it('is evidence that is past its day and on which something rests, or that is no longer named', () => {
    const on = (evidence: string[]) => ({
      'signals/2026-a.md': signal({ goodUntil: '2026-10-31' }),
      'strategy/s.md': strategy({ evidence }),
    });
    expect(told(on(['2026-a']), on(['2026-a']))).toEqual([
      ['evidence-lost', 'Woken again', 'good evidence', 'past its day', '“Hands off” rested on it'],
    ]);
    expect(told(on(['2026-a']), on([]))).toEqual([
      ['evidence-lost', 'Hands off', null, 'no longer rests on “Woken again”'],
    ]);
    expect(told(on([]), on([]))).toEqual([]);
  });

  it('tells a statement once, and an initiative’s rank at most once', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const all = matters(filesWith([]), filesWith(edits));
        expect(new Set(all.map(({ statement }) => statement)).size).toBe(all.length);
        const moved = all.filter(({ sort }) => sort === 'rank-moved').map(({ statement }) => statement.entry?.key);
        expect(new Set(moved).size).toBe(moved.length);
      }),
      runs(40),
    );
  });
});

describe('the order of importance', () => {
  it('is one for editions and for reviews', () => {
    const ids = rules.map(({ id }) => id);
    // A warning matters less than what changed.
    expect(ids.at(-1)).toBe('new-warning');
    expect(ids.slice(0, -1)).toEqual(importance.filter((sort) => ids.includes(sort)));
  });

  it('keeps all, and tells the first few of a sort before others', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...importance, 'none'), { maxLength: 30 }), (sorts) => {
        const ordered = byImportance(sorts, (sort) => ({ chapter: 'rest', what: 'changed', touches: [sort] }));
        expect([...ordered].sort()).toEqual([...sorts].sort());
        const first = ordered.slice(0, 3);
        const best = importance.find((sort) => sorts.includes(sort));
        if (best) expect(first[0]).toBe(best);
      }),
      runs(200),
    );
  });
});
