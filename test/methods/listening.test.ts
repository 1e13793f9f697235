import { describe, expect, it } from 'vitest';
import { halfLife } from '../../src/methods/balance/weight.ts';
import { around, type HeardInput, isSilent, listening, period } from '../../src/methods/listening.ts';
import { addDays } from '../../src/model/date.ts';
import { checked, type Files, today } from '../support/hub.ts';

const input = (group: string, edges: string, journey = '[onboarding, use]') =>
  `---\ntitle: T\nowner: TPS\ngroup: ${group}\njourney: ${journey}\nedges: ${edges}\n---\n`;
const edge = (other: string, last: string | null = '2026-11-01') =>
  `{ with: ${other}, gives: A, gets: B, every: 1 month, ${last ? `last: ${last}, ` : ''}contacts: { here: H, there: T } }`;
const signal = (from: string, date: string, journey = 'use') =>
  `---\ntitle: S\nowner: TPS\ndate: ${date}\ninput: ${from}\nchannel: interview\njourney: ${journey}\nheard: Words.\n---\n`;
const strategy = (status: string, evidence: string) =>
  `---\ntitle: S\nowner: TPS\nstatus: ${status}\nadopted: 2026-01-01\nmoves: [m]\napprovers: { product: P, engineering: E, design: D }\nevidence: [${evidence}]\n---\n`;

const of = (files: Files) => listening(checked(files).hub);
const one = (files: Files, id = 'support'): HeardInput => {
  const found = of(files).inputs.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const support = { 'inputs/support.md': input('customer', `[${edge('tps')}]`) };

describe('what is heard through an input', () => {
  it('counts the last period, its first day included, and all days', () => {
    const files = {
      ...support,
      'signals/today.md': signal('support', today),
      'signals/first.md': signal('support', addDays(today, 1 - period)),
      'signals/before.md': signal('support', addDays(today, -period)),
      'signals/tomorrow.md': signal('support', addDays(today, 1)),
    };
    expect(one(files)).toMatchObject({ recent: 2, all: 4 });
  });

  it('tells stages that were heard from stages that it sees', () => {
    const files = {
      ...support,
      'signals/a.md': signal('support', '2026-01-01', 'use'),
      'signals/b.md': signal('support', '2026-11-01', 'awareness'),
    };
    expect(one(files)).toMatchObject({ sees: ['onboarding', 'use'], heard: ['awareness', 'use'] });
  });

  it('knows an input that nobody has talked to', () => {
    const never = one({ 'inputs/support.md': input('customer', `[${edge('tps', null)}]`) });
    expect(never.contract?.state).toMatchObject({ since: null, daysLeft: null, state: 'overdue' });
    expect(isSilent(never)).toBe(true);
    const without = one({ 'inputs/support.md': input('customer', '[]') });
    expect(without.contract).toBeNull();
    expect(isSilent(without)).toBe(true);
    expect(isSilent(one(support))).toBe(false);
  });
});

describe('share of evidence', () => {
  const work = (stage: string, rest: string) =>
    `---\ntitle: W\nowner: TPS\nstage: ${stage}\ncustomerValue: V\n${rest}\n---\n`;
  const two = {
    ...support,
    'inputs/sales.md': input('field', `[${edge('tps')}]`),
    'signals/a.md': signal('support', today),
    'signals/b.md': signal('support', addDays(today, -halfLife)),
    'signals/c.md': signal('sales', today),
    'signals/d.md': signal('sales', today),
  };

  it('is of all that the plan rests on, each signal once and weighed by its freshness', () => {
    const files = {
      ...two,
      'strategy/x.md': strategy('adopted', 'a, b'),
      'strategy/y.md': strategy('adopted', 'a'),
      'initiatives/w.md': work('idea', 'serves: [x]\nevidence: [c]'),
    };
    expect(of(files).evidence).toBe(3);
    expect(one(files)).toMatchObject({ used: 2, share: 0.6 });
    expect(one(files, 'sales')).toMatchObject({ used: 1, share: 0.4 });
  });

  it('leaves out what only drafts, proposals, retired strategies and ended work rest on', () => {
    const files = {
      ...two,
      'strategy/x.md': strategy('adopted', 'c'),
      'strategy/y.md': strategy('draft', 'a'),
      'strategy/z.md': strategy('retired', 'b'),
      'strategy/w.md': strategy('proposed', 'd'),
      'initiatives/w.md': work('declined', 'declinedBecause: R\nevidence: [d]'),
    };
    expect(of(files).evidence).toBe(1);
    expect(one(files)).toMatchObject({ used: 0, share: 0 });
  });

  it('counts a signal that has expired, and gives it no weight', () => {
    const old = signal('support', today).replace('channel:', `goodUntil: ${addDays(today, -1)}\nchannel:`);
    const files = { ...two, 'signals/a.md': old, 'strategy/x.md': strategy('adopted', 'a, c') };
    expect(of(files).evidence).toBe(2);
    expect(one(files)).toMatchObject({ used: 1, share: 0 });
    expect(one(files, 'sales')).toMatchObject({ used: 1, share: 1 });
  });

  it('is unknown, not zero, when the plan rests on nothing, or on nothing that still holds', () => {
    expect(one(two).share).toBeNull();
    expect(one({ ...two, 'strategy/x.md': strategy('draft', 'a') }).share).toBeNull();
    const old = signal('support', today).replace('channel:', `goodUntil: ${addDays(today, -1)}\nchannel:`);
    const files = { ...two, 'signals/a.md': old, 'strategy/x.md': strategy('adopted', 'a') };
    expect(one(files)).toMatchObject({ used: 1, share: null });
    expect(one(files, 'sales')).toMatchObject({ used: 0, share: null });
  });

  it('does not count what stands in the text alone', () => {
    const files = { ...two, 'strategy/x.md': `${strategy('adopted', 'c')}\n[a](../signals/a.md)\n` };
    expect(one(files).used).toBe(0);
  });
});

describe('contracts between inputs', () => {
  const files = {
    'inputs/a.md': input('customer', `[${edge('tps')}, ${edge('b')}]`),
    'inputs/b.md': input('company', `[${edge('tps')}, ${edge('a')}, ${edge('b')}, ${edge('nobody')}]`),
    'inputs/c.md': input('field', `[${edge('tps')}]`),
  };

  it('stand once for each pair, and only where both are there', () => {
    expect(of(files).bypasses.map((contract) => [contract.input, contract.with])).toEqual([['a', 'b']]);
  });

  it('make the neighbourhood of an input', () => {
    expect(around(of(files), 'b').inputs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(around(of(files), 'c').inputs.map(({ id }) => id)).toEqual(['c']);
    expect(around(of(files), 'c').bypasses).toEqual([]);
  });

  it('come by group', () => {
    expect(of(files).inputs.map(({ group }) => group)).toEqual(['customer', 'company', 'field']);
  });
});
