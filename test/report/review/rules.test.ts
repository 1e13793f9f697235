import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rankWithoutEstimate } from '../../../src/report/review/rank-rules.ts';
import { rules } from '../../../src/report/review/rules.ts';
import { file, initiative, persona, signal } from '../../model/editions/snapshots.ts';
import type { Files } from '../../support/hub.ts';
import { locale, reviewed, toldBy } from './reviewed.ts';

const handbook = readFileSync(new URL('../../../src/pages/method/review.mdx', import.meta.url), 'utf8');

describe('the rules of a review', () => {
  it('are named in the handbook, each with its reason', () => {
    const table = [...handbook.matchAll(/^\| `([a-z-]+)` \| .* \| (.*) \|$/gm)].map(([, id, because]) => ({
      id,
      because,
    }));
    expect(table).toEqual(rules.map(({ id, because }) => ({ id, because })));
    for (const { because } of rules) {
      expect(because).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

const promised = (by: string, more: Record<string, unknown> = {}) =>
  initiative(900, 3, { promised: { to: 'All', by }, ...more });

describe('a promise', () => {
  const told = (before: string | null, after: string | null) =>
    toldBy(before === null ? {} : { 'initiatives/a.md': before }, after === null ? {} : { 'initiatives/a.md': after })
      .filter((one) => one.includes('[promise-touched]'))
      .map((one) => one.split(':')[0]);

  it('is touched where it is given, moved or taken back, and where its work is dropped or takes another time', () => {
    expect(told(null, promised('2027-01-31'))).toEqual(['initiatives added initiatives/a']);
    expect(told(initiative(900, 3), promised('2027-01-31'))).toEqual(['initiatives changed initiatives/a']);
    expect(told(promised('2027-01-31'), promised('2027-02-28'))).toEqual(['initiatives changed initiatives/a']);
    expect(told(promised('2027-01-31'), initiative(900, 3))).toEqual(['initiatives changed initiatives/a']);
    expect(told(promised('2027-01-31'), null)).toEqual(['initiatives removed initiatives/a']);
    expect(told(promised('2027-01-31'), initiative(900, 5, { promised: { to: 'All', by: '2027-01-31' } }))).toEqual([
      'initiatives changed initiatives/a',
    ]);
  });

  it('is not touched by what leaves it as it is', () => {
    expect(told(promised('2027-01-31'), promised('2027-01-31', { summary: 'Other words.' }))).toEqual([]);
    expect(told(null, initiative(900, 3))).toEqual([]);
  });
});

describe('a decision', () => {
  const decision = (date: string, more: Record<string, unknown> = {}) =>
    file({ title: 'Calm', owner: 'TPS', date, status: 'accepted', ...more }, 'Words.');
  const old = decision('2024-01-02');
  const young = decision('2025-01-02', { supersedes: ['old'] });
  const told = (before: Files, after: Files) =>
    toldBy(before, after).filter((one) => one.includes('[decision-reversed]')).length;

  it('is reversed where another takes its place', () => {
    expect(told({ 'decisions/old.md': old }, { 'decisions/old.md': old, 'decisions/young.md': young })).toBe(1);
  });

  it('is not reversed where it comes in with what replaced it', () => {
    expect(told({}, { 'decisions/old.md': old, 'decisions/young.md': young })).toBe(0);
  });
});

describe('a place in the backlog', () => {
  const { review } = reviewed(
    { 'initiatives/a.md': initiative(900, 3), 'initiatives/b.md': initiative(800, 3, { title: 'B' }) },
    { 'initiatives/a.md': initiative(100, 3), 'initiatives/b.md': initiative(800, 3, { title: 'B' }) },
  );
  const find = (ranks: typeof review.comparison.ranks, facts = true) => {
    const entries = facts ? review.comparison.entries : [];
    return rankWithoutEstimate.find({ ...review, comparison: { ...review.comparison, ranks, entries } }, locale);
  };

  it('is explained by the estimate that moved it', () => {
    expect(review.comparison.ranks.map(({ estimates }) => estimates.length > 0)).toEqual([false, true]);
    expect(find(review.comparison.ranks)).toEqual([]);
  });

  it('is told where nothing explains it', () => {
    const silent = review.comparison.ranks.map((move) => ({ ...move, estimates: [] }));
    expect(find(silent, false)).toEqual([
      { entry: { key: 'initiatives/a', title: 'Quiet hours' }, words: 'no estimate explains the move' },
    ]);
  });
});

describe('evidence', () => {
  it('is lost where a signal goes, whether something rested on it or not', () => {
    expect(
      toldBy({ 'signals/2026-a.md': signal(), 'personas/a.md': persona() }, { 'personas/a.md': persona() }),
    ).toEqual(['evidence removed signals/2026-a: is no longer in the hub [evidence-lost] [entry-removed]']);
  });
});

describe('a problem', () => {
  it('is not new because a line above it is', () => {
    const before = { 'personas/a.md': persona({ segment: 'payments' }, '«To be written.»') };
    const after = { 'personas/a.md': persona({ segment: 'payments', tags: ['x'] }, '\n\n«To be written.»') };
    expect(toldBy(before, after)).toEqual(['rest changed personas/a: tags: x (new)']);
  });

  it('with other words is another error, and the one before was put right', () => {
    const broken = (link: string) => ({ 'personas/a.md': persona({}, `[Gone](${link}.md)`) });
    expect(toldBy(broken('one'), broken('two')).map((one) => one.split(':')[0])).toEqual([
      'rest changed personas/a',
      'checks appeared personas/a',
      'checks resolved personas/a',
    ]);
  });
});
