import { describe, expect, it } from 'vitest';
import { unansweredIn, unestimatedIn, unheardIn, unsignedIn } from '../../src/methods/open-questions.ts';
import { overdueByOwner, reviewsOf } from '../../src/methods/reviews.ts';
import { checked, entry } from '../support/hub.ts';

const idea = (fields: string) => entry(`title: I\nowner: TPS\nstage: idea\n${fields}`);
const input = (last: string) =>
  entry(
    `title: In\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [{ with: tps, gives: G, gets: T, every: 1 month, contacts: { here: A, there: B }${last} }]`,
  );
const { hub } = checked({
  'decisions/open.md': entry(
    'title: D\nowner: TPS\ndate: 2026-11-01\nstatus: proposed\nsignedOff: { product: 2026-11-02 }',
  ),
  'strategy/agreed.md': entry('title: S\nowner: TPS\nstatus: draft'),
  'initiatives/asked.md': idea('customerValue: unknown\naskWhom: The council'),
  'initiatives/unpriced.md': idea('customerValue: Sleep.'),
  'inputs/late.md': input(', last: 2026-10-01'),
  'inputs/kept.md': input(', last: 2026-11-01'),
});

describe('what waits for somebody', () => {
  it('is signed by whom has not signed yet', () => {
    expect(unsignedIn(hub).map(({ entry: { id }, sides }) => [id, sides])).toEqual([['open', ['engineering']]]);
  });
  it('asks for the value of an idea before any figure', () => {
    expect(unansweredIn(hub).map(({ id }) => id)).toEqual(['asked']);
    expect(unestimatedIn(hub).map(({ entry: { id } }) => id)).toEqual(['unpriced']);
  });
  it('names the inputs that were not talked to as agreed', () => {
    expect(unheardIn(hub).map(({ id }) => id)).toEqual(['late']);
  });
});

it('counts overdue reviews by owner', () => {
  const reviewed = (owner: string, on: string) =>
    entry(`title: S\nowner: ${owner}\nstatus: draft\nreviewed: ${on}\nreviewEvery: 1 month`);
  const all = checked({
    'strategy/a.md': reviewed('A', '2026-01-01'),
    'strategy/b.md': reviewed('B', '2026-01-01'),
    'strategy/c.md': reviewed('B', '2026-02-01'),
    'strategy/d.md': reviewed('C', '2026-11-20'),
  }).hub;
  expect(overdueByOwner(reviewsOf(all))).toEqual({
    total: 3,
    owners: [
      { owner: 'B', overdue: 2 },
      { owner: 'A', overdue: 1 },
    ],
  });
});
