import { describe, expect, it } from 'vitest';
import { type BoardCard, boardColumns } from '../../../src/components/board/board.ts';
import { boardWords } from '../../../src/components/board/words.ts';
import { checked, entry, type Files, plainHub } from '../../support/hub.ts';

const initiative = (stage: string, fields = '') =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${fields}`);
const since = (stage: string, on: string) => `stages: [{ stage: ${stage}, on: ${on} }]`;
const priced = (cost: number) =>
  `valueKinds: [speed]\ncostOfDelay: [{ kind: speed, low: ${cost}, likely: ${cost}, high: ${cost}, why: Because. }]\nduration: { low: 2 weeks, likely: 2 weeks, high: 2 weeks }`;

const columns = (files: Files) => boardColumns(checked(files).hub);
const cardsOf = (files: Files): BoardCard[] => columns(files).flatMap(({ cards }) => cards);
const only = (stage: string, fields: string, more: Files = {}) =>
  cardsOf({ 'initiatives/a.md': initiative(stage, fields), ...more })[0] as BoardCard;

describe('the board', () => {
  it('has the six stages and what was declined, and says of each empty one what would be there', () => {
    const board = columns({ 'initiatives/a.md': initiative('production') });
    expect(board.map(({ stage, cards }) => `${stage} ${cards.length}`)).toEqual([
      'idea 0',
      'conception 0',
      'prioritised 0',
      'production 1',
      'analytics 0',
      'feedback 0',
      'declined 0',
    ]);
    expect(new Set(board.map(({ empty }) => empty)).size).toBe(7);
  });

  it('says which stages have no ageing, by the names that its columns have', () => {
    const leftOut = columns({}).flatMap(({ ageing, title }) => (ageing ? [] : [title]));
    expect(leftOut).toEqual(['Learning', 'Declined']);
    expect(boardWords('en').ageingAbout(6)).toContain(`${leftOut.join(' and ')} are left out`);
  });

  it('orders a stage by rank; what has none comes after, the newest first', () => {
    const cards = cardsOf({
      'initiatives/a.md': initiative('conception', since('conception', '2026-10-01')),
      'initiatives/b.md': initiative('conception', since('conception', '2026-11-01')),
      'initiatives/c.md': initiative('conception', priced(100)),
      'initiatives/d.md': initiative('conception', priced(900)),
    });
    expect(cards.map(({ entry: { id }, rank }) => `${id}: ${rank}`)).toEqual([
      'd: group 1, place 1',
      'c: group 2, place 2',
      'b: rank unknown',
      'a: rank unknown',
    ]);
  });

  it('orders what has no rank by the day it came, whatever it is called', () => {
    const order = (...days: string[]) =>
      cardsOf(
        Object.fromEntries(
          days.map((day, at) => [`initiatives/${'abc'[at]}.md`, initiative('conception', since('conception', day))]),
        ),
      ).map(({ entry: { id } }) => id);
    expect(order('2026-09-01', '2026-11-01', '2026-10-01')).toEqual(['b', 'c', 'a']);
    expect(order('2026-11-01', '2026-10-01', '2026-09-01')).toEqual(['a', 'b', 'c']);
    expect(order('2026-10-01', '2026-10-01', '2026-10-01')).toEqual(['a', 'b', 'c']);
  });

  it('ranks nothing that is released or declined', () => {
    for (const stage of ['analytics', 'feedback', 'declined']) expect(only(stage, priced(1)).rank).toBeNull();
  });

  it('says how long each has been there, or that nobody knows', () => {
    expect(only('idea', since('idea', '2026-11-11')).age).toBe('10 days');
    expect(only('idea', since('idea', '2026-10-31')).age).toBe('3 weeks');
    expect(only('idea', '').age).toBeNull();
  });

  it.each<[string, string, string, string | null]>([
    ['an idea at its threshold', 'idea', since('idea', '2026-10-10'), null],
    ['an idea beyond it', 'idea', since('idea', '2026-10-09'), 'no answer for more than 6 weeks'],
    [
      'work that was not begun',
      'prioritised',
      'window: { from: 2026-11-20, to: 2026-12-20 }',
      'should have begun on 20 Nov 2026',
    ],
    ['work that begins today', 'prioritised', 'window: { from: 2026-11-21, to: 2026-12-20 }', null],
    [
      'work beyond its window',
      'production',
      'window: { from: 2026-10-20, to: 2026-11-20 }',
      'should have been done by 20 Nov 2026',
    ],
    ['work within it', 'production', 'window: { from: 2026-10-20, to: 2026-11-21 }', null],
    [
      'a measure that is owed',
      'analytics',
      'success: { measure: M, unit: m, baseline: 1, target: 2, by: 2026-11-20 }',
      'the answer was due on 20 Nov 2026',
    ],
    [
      'a measure that was answered',
      'analytics',
      'success: { measure: M, unit: m, better: higher, baseline: 1, target: 2, by: 2026-11-20 }\nresult: { value: 2, on: 2026-11-01, learned: Much., verdict: keep }',
      null,
    ],
  ])('marks in words %s', (_, stage, fields, late) => {
    expect(only(stage, fields).late).toBe(late);
  });

  it('takes the threshold of ideas from hub.yaml', () => {
    const hub = { 'hub.yaml': `${plainHub}checks: { idea-waiting: { weeks: 1 } }\n` };
    expect(only('idea', since('idea', '2026-11-13'), hub).late).toBe('no answer for more than 1 week');
    expect(only('idea', since('idea', '2026-11-14'), hub).late).toBeNull();
  });

  it('notes what will be, was or might be taken out', () => {
    const fields = (retired: string) =>
      `release: { how: full, on: 2026-07-01 }\nresult: { value: 2, on: 2026-11-01, learned: Much., verdict: take-out }\n${retired}`;
    expect(only('feedback', fields('')).after).toBe('candidate to be taken out');
    expect(only('feedback', fields('retired: { on: 2027-01-15 }')).after).toBe('to be taken out on 15 Jan 2027');
    expect(only('feedback', fields('retired: { on: 2026-11-21 }')).after).toBe('taken out on 21 Nov 2026');
  });
});
