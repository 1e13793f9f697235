import { describe, expect, it } from 'vitest';
import { backlogLines } from '../../src/methods/backlog-lines.ts';
import { checked, entry, type Files } from '../support/hub.ts';

const known = (money: number, weeks: number) =>
  `valueKinds: [reliability]\ncostOfDelay: [{ kind: reliability, low: ${money}, likely: ${money}, high: ${money}, why: Because. }]\nduration: { low: ${weeks} weeks, likely: ${weeks} weeks, high: ${weeks} weeks }`;
const initiative = (stage: string, more: string) =>
  entry(`title: I\nowner: Streaming core\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const signal = (date: string, more = '') =>
  entry(`title: S\nowner: TPS\ndate: ${date}\ninput: support\nchannel: interview\njourney: use\nheard: Words\n${more}`);
const files: Files = {
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  'signals/old.md': signal('2025-10-01', 'goodUntil: 2026-10-01'),
  'signals/good.md': signal('2026-10-01', 'goodUntil: 2027-10-01'),
  'signals/soon.md': signal('2026-01-01', 'goodUntil: 2026-12-01'),
  'signals/open.md': signal('2026-11-01'),
  'initiatives/large.md': initiative('idea', `${known(20_000, 10)}\nevidence: [old, good]`),
  'initiatives/small.md': initiative('idea', `${known(9000, 1)}\nevidence: [good, soon]`),
  'initiatives/later.md': initiative('idea', `${known(1000, 10)}\nevidence: [open]`),
  'initiatives/dim.md': initiative('idea', 'valueKinds: [speed]\naskWhom: The council'),
  'initiatives/out-old.md': initiative('feedback', 'release: { how: full, on: 2026-03-01 }'),
  'initiatives/out-new.md': initiative('analytics', 'release: { how: beta, on: 2026-09-01 }'),
  'initiatives/no.md': initiative(
    'declined',
    'declinedBecause: Nobody asked for it.\nstages: [{ stage: declined, on: 2026-02-01 }]',
  ),
  'initiatives/no-more.md': initiative(
    'declined',
    'declinedBecause: Nobody asked for it.\nstages: [{ stage: declined, on: 2026-05-01 }]',
  ),
};
const { hub } = checked(files);
const lines = backlogLines(hub);
const evidence = (id: string) => lines.find((line) => line.entry.id === id)?.evidence;

describe('the lines of the backlog', () => {
  it('has the ranked in their order, then the unknown, the released, last first, and the declined, last first', () => {
    expect(lines.map(({ entry: { id }, group }) => [id, group])).toEqual([
      ['small', 'ranked'],
      ['large', 'ranked'],
      ['later', 'ranked'],
      ['dim', 'unknown'],
      ['out-new', 'released'],
      ['out-old', 'released'],
      ['no-more', 'declined'],
      ['no', 'declined'],
    ]);
  });
  it('are worked out once a hub', () => {
    expect(backlogLines(hub)).toBe(lines);
  });
});

describe('what an initiative rests on', () => {
  it('holds as long as what expires first', () => {
    expect(evidence('small')).toMatchObject({ state: 'due', expired: 0, next: { due: '2026-12-01', daysLeft: 10 } });
  });
  it('is overdue with one that has expired, and still says how long the others hold', () => {
    expect(evidence('large')).toMatchObject({ state: 'overdue', expired: 1, next: { due: '2027-10-01' } });
  });
  it('is unknown where none says how long it is good', () => {
    expect(evidence('later')).toMatchObject({ state: 'unknown', expired: 0, next: { daysLeft: null } });
  });
  it('is none without a signal', () => {
    expect(evidence('dim')).toMatchObject({ state: 'none', signals: [], newest: null });
  });
  it('knows its newest day, whatever the order in which the signals are named', () => {
    expect(evidence('small')?.newest).toBe('2026-10-01');
    expect(evidence('large')?.newest).toBe('2026-10-01');
  });
});
