import { describe, expect, it } from 'vitest';
import { rankMoves, shiftedWords } from '../../../src/report/changes/ranks.ts';
import { compared, initiative } from '../../model/editions/snapshots.ts';

const ways = { language: 'en', currency: 'EUR' };
type Work = [costOfDelay: number, weeks: number, more?: Record<string, unknown>];
const backlog = (works: Record<string, Work>) =>
  Object.fromEntries(
    Object.entries(works).map(([id, [costOfDelay, weeks, more]]) => [
      `initiatives/${id}.md`,
      initiative(costOfDelay, weeks, { title: id.toUpperCase(), ...more }),
    ]),
  );
const told = (before: Record<string, Work>, after: Record<string, Work>) =>
  rankMoves(compared(backlog(before), backlog(after)), ways);
const lines = (before: Record<string, Work>, after: Record<string, Work>) =>
  told(before, after).map(
    ({ move, words, reasons, shifted }) =>
      `${shifted ? '(' : ''}${(move.after ?? move.before)?.title} ${[words, ...reasons].join(': ')}${shifted ? ')' : ''}`,
  );
const five = { a: [900, 1], b: [800, 1], c: [700, 1], d: [600, 1], e: [500, 1] } satisfies Record<string, Work>;

describe('a move in the backlog', () => {
  it('is told with the estimate that moved it', () => {
    expect(lines(five, { ...five, e: [850, 1] })).toEqual([
      'E rose from place 5 to 2 in the backlog: its cost of delay for reliability is now €850 a week instead of €500',
      '(B fell from place 2 to 3 in the backlog: its own estimates are the same, but “E” moved past it)',
      '(C fell from place 3 to 4 in the backlog: its own estimates are the same, but “E” moved past it)',
      '(D fell from place 4 to 5 in the backlog: its own estimates are the same, but “E” moved past it)',
    ]);
  });

  it('writes a range by its ends, and a single estimate by its name', () => {
    const duration = (low: string, likely: string, high: string) => ({ duration: { low, likely, high } });
    const to = (range: Record<string, unknown>): string | undefined =>
      told({ ...five, e: [500, 1, duration('8 weeks', '9 weeks', '14 weeks')] }, { ...five, e: [500, 1, range] })[0]
        ?.reasons[0];
    expect(to(duration('2 days', '3 days', '4 days'))).toBe('its duration is now 2 to 4 days instead of 8 to 14 weeks');
    expect(
      told(
        { ...five, e: [5700, 1, duration('8 weeks', '9 weeks', '14 weeks')] },
        { ...five, e: [5700, 1, duration('2 weeks', '9 weeks', '14 weeks')] },
      )[0]?.reasons,
    ).toEqual(['the low estimate of its duration is now 2 weeks instead of 8 weeks']);
  });

  it('is told by who moved, where it did not by itself, unless it is one place', () => {
    expect(lines(five, { ...five, d: [1000, 1], e: [950, 1] }).slice(2)).toEqual([
      'A fell from place 1 to 3 in the backlog: its own estimates are the same, but “D” and “E” moved past it',
      'B fell from place 2 to 4 in the backlog: its own estimates are the same, but “D” and “E” moved past it',
      'C fell from place 3 to 5 in the backlog: its own estimates are the same, but “D” and “E” moved past it',
    ]);
    expect(lines(five, { ...five, a: [1, 1], b: [2, 1] })[0]).toBe(
      'C rose from place 3 to 1 in the backlog: its own estimates are the same, but “B” and “A” fell behind it',
    );
  });

  it('says so when its own estimate speaks against it', () => {
    expect(lines(five, { ...five, a: [1, 1], b: [2, 1], c: [650, 1] })[0]).toBe(
      'C rose from place 3 to 1 in the backlog: “B” and “A” fell behind it, although its cost of delay for reliability is now €650 a week instead of €700',
    );
  });

  it('is a mere shift where others came or left ahead of it, however many', () => {
    const more = { x: [2000, 1], y: [3000, 1], z: [4000, 1] } satisfies Record<string, Work>;
    const moves = told(five, { ...more, ...five });
    expect(moves.filter(({ shifted }) => shifted)).toHaveLength(5);
    expect(shiftedWords(moves, ways)).toBe(
      '5 initiatives have another place in the backlog only because others came, left or moved',
    );
    expect(moves.slice(0, 3).map(({ what, words }) => [what, words])).toEqual([
      ['entered', 'is ranked now, at place 1 in the backlog'],
      ['entered', 'is ranked now, at place 2 in the backlog'],
      ['entered', 'is ranked now, at place 3 in the backlog'],
    ]);
    expect(told({ ...more, ...five }, five).map(({ what, shifted }) => [what, shifted])).toEqual([
      ...Object.keys(five).map(() => ['rose', true]),
      ['left', false],
      ['left', false],
      ['left', false],
    ]);
    expect(shiftedWords([], ways)).toBe('');
  });

  it('counts who came ahead of it, or left there', () => {
    const more = { x: [2000, 1], y: [3000, 1] } satisfies Record<string, Work>;
    const behind = { ...five, d: [1000, 1], e: [950, 1] } satisfies Record<string, Work>;
    expect(lines(five, { ...behind, ...more })).toContain(
      'A fell from place 1 to 5 in the backlog: its own estimates are the same, but “D” and “E” moved past it and 2 new initiatives came before it',
    );
    expect(lines({ ...behind, ...more }, five)).toContain(
      'A rose from place 5 to 1 in the backlog: its own estimates are the same, but “D” and “E” fell behind it and 2 initiatives before it are no longer ranked',
    );
  });

  it('enters the order when its estimate is complete, and leaves it when it is not', () => {
    const unknown = { e: [500, 1, { duration: undefined }] } satisfies Record<string, Work>;
    expect(lines({ ...five, ...unknown }, five)).toEqual([
      'E is ranked now, at place 5 in the backlog: its estimates are complete now',
    ]);
    expect(lines(five, { ...five, ...unknown })).toEqual([
      'E is no longer ranked; it was at place 5 in the backlog: an estimate of it is missing now',
    ]);
  });

  it('tells an urgency by its shape and days, and none as steady', () => {
    const due = (urgency: unknown) => ({ ...five, e: [20000, 9, { urgency }] }) as Record<string, Work>;
    const reason = (before: unknown, after: unknown) =>
      told(due(before), due(after)).flatMap(({ reasons }) => reasons.filter((one) => one.includes('urgency')));
    expect(reason({ shape: 'steady' }, { shape: 'deadline', by: '2026-12-15' })).toEqual([
      'its urgency is now a deadline on 15 Dec 2026 instead of the same cost every week',
    ]);
    expect(reason(undefined, { shape: 'fading', halfLife: '2 weeks' })).toEqual([
      'its urgency is now a cost that fades, to half of it after 2 weeks, instead of the same cost every week',
    ]);
    // Nine weeks of work: with a year and a half until its day hardly anything of 20,000 counts.
    expect(reason({ shape: 'deadline', by: '2028-12-15' }, { shape: 'deadline', by: '2027-04-15' })).toEqual([
      'its urgency now ends on 15 Apr 2027 instead of 15 Dec 2028',
    ]);
    expect(reason({ shape: 'steady' }, { shape: 'begins', from: '2028-12-15' })).toEqual([
      'its urgency is now a cost that begins on 15 Dec 2028 instead of the same cost every week',
    ]);
  });

  it('names the day where only time moved it', () => {
    const urgency = { urgency: { shape: 'deadline', by: '2026-12-15' } };
    const closing = { ...five, e: [9500, 9, urgency] } satisfies Record<string, Work>;
    expect(lines(closing, closing)).toContain(
      'E fell from place 2 to 5 in the backlog: its own estimates are the same, but waiting costs less than on 30 Sep 2026',
    );
  });

  it('counts the reasons beyond a few', () => {
    const kinds = ['reliability', 'speed', 'capability', 'affordability', 'improvement'];
    const all = (cost: number) => ({
      costOfDelay: kinds.map((kind) => ({ kind, low: cost, likely: cost, high: cost, why: 'W' })),
    });
    const four = (cost: number) => ({ costOfDelay: all(cost).costOfDelay.slice(0, 4) });
    expect(told({ ...five, e: [1, 1, four(10)] }, { ...five, e: [1, 1, four(1000)] })[0]?.reasons.at(-1)).toBe(
      'its cost of delay for affordability is now €1,000 a week instead of €10',
    );
    expect(told({ ...five, e: [1, 1, all(10)] }, { ...five, e: [1, 1, all(1000)] })[0]?.reasons).toEqual([
      'its cost of delay for reliability is now €1,000 a week instead of €10',
      'its cost of delay for speed is now €1,000 a week instead of €10',
      'its cost of delay for capability is now €1,000 a week instead of €10',
      '2 more of its estimates changed',
    ]);
  });
});
