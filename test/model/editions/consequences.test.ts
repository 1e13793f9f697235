import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/model/editions/compare.ts';
import type { Files } from '../../support/hub.ts';
import { compared, earlier, file, initiative, later, persona, signal, snapshot, strategy } from './snapshots.ts';

const backlog = (initiatives: Record<string, string>, more: Files = {}): Files => ({
  ...Object.fromEntries(Object.entries(initiatives).map(([id, text]) => [`initiatives/${id}.md`, text])),
  ...more,
});
const work = (costOfDelay: number, weeks: number, more: Record<string, unknown> = {}) =>
  initiative(costOfDelay, weeks, { title: `At ${costOfDelay}`, ...more });

describe('ranks', () => {
  const before = backlog({ a: work(900, 1), b: work(800, 1), c: work(700, 1) });

  it('are told of all that have another place, in the order of the later backlog', () => {
    const { ranks } = compared(before, backlog({ a: work(900, 1), b: work(800, 4), c: work(700, 1) }));
    expect(ranks).toEqual([
      {
        before: { key: 'initiatives/c', title: 'At 700' },
        after: { key: 'initiatives/c', title: 'At 700' },
        from: { place: 3, ratio: 700 },
        to: { place: 2, ratio: 700 },
        estimates: [],
        operations: [],
      },
      {
        before: { key: 'initiatives/b', title: 'At 800' },
        after: { key: 'initiatives/b', title: 'At 800' },
        from: { place: 2, ratio: 800 },
        to: { place: 3, ratio: 200 },
        estimates: ['duration.low', 'duration.likely', 'duration.high'],
        operations: [],
      },
    ]);
  });

  it('are not told where the place is the same and only the figure, or whom it cannot be told from, differs', () => {
    const wide = initiative(700, 1, {
      title: 'At 700',
      costOfDelay: [{ kind: 'reliability', low: 100, likely: 700, high: 1300, why: 'Guessed.' }],
    });
    expect(compared(before, backlog({ a: work(950, 1), b: work(800, 1), c: work(700, 1) })).ranks).toEqual([]);
    expect(compared(before, backlog({ a: work(900, 1), b: work(800, 1), c: wide })).ranks).toEqual([]);
  });

  it('are entered and left', () => {
    const { ranks } = compared(
      before,
      backlog({
        a: work(900, 1, { stage: 'declined', declinedBecause: 'No' }),
        b: work(800, 1),
        c: work(700, 1),
        d: work(750, 1),
      }),
    );
    expect(ranks.map(({ before: was, after: is, from, to }) => [was?.key, is?.key, from?.place, to?.place])).toEqual([
      ['initiatives/b', 'initiatives/b', 2, 1],
      [undefined, 'initiatives/d', undefined, 2],
      ['initiatives/a', 'initiatives/a', 1, undefined],
    ]);
  });

  it('follow an initiative that is called otherwise, and name only fields that make the rank', () => {
    const renamed = work(800, 9, { formerly: ['b'], costOfNotDoing: 'Much', summary: 'S' });
    const { ranks, entries } = compared(before, backlog({ a: work(900, 1), n: renamed, c: work(700, 1) }));
    expect(ranks.at(-1)).toMatchObject({ before: { key: 'initiatives/b' }, after: { key: 'initiatives/n' } });
    expect(ranks.at(-1)?.estimates).toEqual(['duration.low', 'duration.likely', 'duration.high']);
    expect(entries.find(({ kind }) => kind === 'initiatives')?.facts.map(({ field }) => field)).toEqual([
      'summary',
      'duration.low',
      'duration.likely',
      'duration.high',
      'costOfNotDoing',
    ]);
  });

  it('name the work by hand that an initiative automates', () => {
    const product = (hours: number, costPerHour = 100) => ({
      'products/relay.md': file({
        title: 'Relay',
        owner: 'TPS',
        stage: 'growth',
        operations: [
          {
            name: 'Replays',
            hoursPerMonth: [{ month: '2026-08', hours }],
            serves: 'All',
            costPerHour,
            automatedBy: 'c',
          },
          { name: 'Others', hoursPerMonth: [{ month: '2026-08', hours }], serves: 'All', costPerHour },
        ],
      }),
    });
    const { ranks } = compared(
      backlog({ a: work(900, 1), c: work(700, 1) }, product(1)),
      backlog({ a: work(900, 1), c: work(700, 1) }, product(100)),
    );
    const field = 'operations[Replays].hoursPerMonth[2026-08].hours';
    expect(ranks.map(({ after, operations }) => [after?.key, operations])).toEqual([
      ['initiatives/c', [{ entry: { key: 'products/relay', title: 'Relay' }, field }]],
      ['initiatives/a', []],
    ]);
  });
});

describe('measures', () => {
  const metric = (values: [string, number][], target = 90) => ({
    name: 'Calm weeks',
    unit: '%',
    better: 'higher',
    history: values.map(([date, value]) => ({ date, value })),
    target: { value: target, by: '2027-06-30' },
  });
  const star = (metrics: Record<string, unknown>, north: unknown = metric([['2026-01-31', 1]])) => ({
    'north-star/star.md': file({
      title: 'Star',
      owner: 'TPS',
      customerValue: 'V',
      metric: north,
      inputMetrics: Object.entries(metrics).map(([id, one]) => ({ id, ...(one as object) })),
      notDoing: ['X'],
    }),
  });
  const old = metric([['2026-01-31', 1]]);

  it('are told when only the day of the target was moved', () => {
    const later = { ...old, target: { value: 90, by: '2027-09-30' } };
    const { measures } = compared(star({ a: old, b: old, c: old }), star({ a: old, b: later, c: old }));
    expect(measures.map(({ id, target }) => [id, target.by])).toEqual([['b', '2027-09-30']]);
  });

  it('are told by their last values, whichever metric it is', () => {
    const anew = metric([
      ['2026-01-31', 1],
      ['2026-07-31', 5],
    ]);
    const { measures } = compared(
      star({ a: old, b: old, c: old, d: old }),
      star({ a: old, b: anew, c: metric([['2026-01-31', 1]], 95), e: old }, anew),
    );
    expect(measures.map(({ id, from, to, target }) => [id, from?.value, to?.value, target.value])).toEqual([
      ['north-star', 1, 5, 90],
      ['b', 1, 5, 90],
      ['c', 1, 1, 95],
      ['e', undefined, 1, 90],
      ['d', 1, undefined, 90],
    ]);
    expect(measures[0]).toMatchObject({
      entry: { key: 'north-star/star', title: 'Star' },
      name: 'Calm weeks',
      unit: '%',
    });
  });
});

describe('what follows from the changes', () => {
  const input = (last: string, more: Record<string, unknown> = {}) =>
    file({
      title: 'Support',
      owner: 'TPS',
      group: 'customer',
      journey: ['use'],
      edges: [{ with: 'tps', gives: 'G', gets: 'B', every: '1 month', last, contacts: { here: 'H', there: 'T' } }],
      ...more,
    });
  const key = ({ key: own }: { key: string }) => own;

  it('is evidence that passed its day, and evidence that was asked for again', () => {
    const before = {
      'signals/old.md': signal({ title: 'Old', goodUntil: '2026-10-31' }),
      'signals/done.md': signal({ title: 'Done', goodUntil: '2026-09-01' }),
      'signals/gone.md': signal({ title: 'Gone', goodUntil: '2026-10-31' }),
    };
    const after = {
      'signals/old.md': before['signals/old.md'],
      'signals/done.md': signal({ title: 'Done', goodUntil: '2027-09-01' }),
      'signals/new.md': signal({ title: 'New', goodUntil: '2026-10-01' }),
    };
    const { evidence, entries } = compared(before, after);
    expect([evidence.expired.map(key), evidence.renewed.map(key)]).toEqual([['signals/old'], ['signals/done']]);
    // What only time changed is no change of the entry.
    expect(entries.map(({ before: was, after: is }) => (is ?? was)?.key)).toEqual([
      'signals/done',
      'signals/gone',
      'signals/new',
    ]);
  });

  it('is an input that went quiet, and one that is heard again under another id', () => {
    const before = { 'inputs/a.md': input('2026-09-20'), 'inputs/b.md': input('2026-03-01', { title: 'B' }) };
    const { inputs } = compared(before, {
      'inputs/a.md': before['inputs/a.md'],
      'inputs/c.md': input('2026-11-20', { title: 'B', formerly: ['b'] }),
    });
    expect([inputs.quiet.map(key), inputs.heard.map(key)]).toEqual([['inputs/a'], ['inputs/c']]);
  });

  it('is what took the place of what', () => {
    const old = {
      'strategy/old.md': strategy({ title: 'Old', summary: 'More.' }),
      'signals/a.md': signal({ title: 'A' }),
    };
    const { replacements } = compared(old, {
      ...old,
      'strategy/new.md': strategy({ title: 'New', supersedes: ['old'], evidence: ['a'] }),
    });
    expect(replacements).toEqual({
      made: [
        {
          replaced: { key: 'strategy/old', title: 'Old' },
          by: { key: 'strategy/new', title: 'New' },
          summaries: { replaced: 'More.', by: null },
          grounds: ['A'],
        },
      ],
      undone: [],
    });
  });

  it('is what was decided about what', () => {
    const old = { 'strategy/old.md': strategy({ title: 'Old' }) };
    const { rulings } = compared(old, {
      ...old,
      'decisions/d.md': file({
        title: 'D',
        owner: 'TPS',
        date: '2026-11-01',
        status: 'accepted',
        about: ['strategy/old'],
      }),
    });
    expect(rulings).toEqual({
      made: [{ about: { key: 'strategy/old', title: 'Old' }, by: { key: 'decisions/d', title: 'D' } }],
      undone: [],
    });
  });

  it('is a finding that appeared or was resolved, by its check and its entry, whatever its numbers', () => {
    const one = (...evidence: string[]) => ({
      'inputs/a.md': input('2026-09-20'),
      'inputs/b.md': input('2026-09-20', { title: 'B' }),
      'signals/a1.md': signal({ title: 'A1', input: 'a' }),
      'signals/a2.md': signal({ title: 'A2', input: 'a' }),
      'signals/b1.md': signal({ title: 'B1', input: 'b' }),
      'strategy/s.md': strategy({ status: 'proposed', evidence }),
    });
    const found = ({ check, key: own, title }: { check: string; key: string; title: string }) => [check, own, title];
    const single = ['single-source', 'strategy/s', 'Hands off'];
    const { findings } = compared(one('a1', 'b1'), one('a1', 'a2'));
    expect(findings.appeared.map(found)).toContainEqual(single);
    expect(compared(one('a1', 'a2'), one('a1', 'b1')).findings.resolved.map(found)).toContainEqual(single);
    expect(compared(one('a1'), one('a1', 'a2')).findings.appeared.map(found)).not.toContainEqual(single);
    // It is named as readers of the later side know its entry, and by its old name where it is gone.
    const { 'strategy/s.md': _, ...without } = one('a1', 'a2');
    const renamed = { ...without, 'strategy/t.md': strategy({ title: 'Now', status: 'draft', formerly: ['s'] }) };
    expect(compared(one('a1', 'a2'), renamed).findings.resolved.map(found)).toContainEqual([
      'single-source',
      'strategy/t',
      'Now',
    ]);
    expect(compared(one('a1', 'a2'), without).findings.resolved.map(found)).toContainEqual(single);
  });

  it('is read the other way round when the later hub comes first', () => {
    const before = {
      'signals/a.md': signal({ title: 'A', goodUntil: '2026-10-31' }),
      'signals/b.md': signal({ title: 'B', input: 'a' }),
      'signals/c.md': signal({ title: 'C', input: 'a' }),
      'inputs/a.md': input('2026-09-20'),
      'strategy/old.md': strategy({ title: 'Old' }),
      'personas/p.md': persona({ summary: 'Was' }),
      ...backlog({ a: work(900, 1), b: work(800, 1) }),
    };
    const after = {
      ...before,
      'strategy/new.md': strategy({ title: 'New', supersedes: ['old'], status: 'proposed', evidence: ['b', 'c'] }),
      'personas/p.md': persona({ summary: 'Is' }),
      ...backlog({ a: work(900, 9), b: work(800, 1) }),
    };
    const back = compare(snapshot(after, later), snapshot(before, earlier, 'before'));
    expect(back.before).toMatchObject({ edition: null, date: later });
    expect(back.evidence).toEqual({ expired: [], renewed: [{ key: 'signals/a', title: 'A', under: [] }] });
    expect(back.inputs).toEqual({ quiet: [], heard: [{ key: 'inputs/a', title: 'Support' }] });
    expect(back.replacements).toMatchObject({ made: [], undone: [{ replaced: { key: 'strategy/old' } }] });
    expect(back.findings.resolved.map(({ key: own }) => own)).toContain('strategy/new');
    expect(back.entries.map(({ before: was, after: is }) => [was?.key, is?.key])).toEqual([
      ['strategy/new', undefined],
      ['initiatives/a', 'initiatives/a'],
      ['personas/p', 'personas/p'],
    ]);
    expect(back.entries.at(-1)?.facts).toEqual([{ field: 'summary', before: 'Is', after: 'Was' }]);
    expect(back.ranks.map(({ from, to }) => [from?.place, to?.place])).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });
});
