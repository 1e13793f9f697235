import { describe, expect, it } from 'vitest';
import { manualOwnedBy } from '../../src/methods/operations.ts';
import { overdueOf, reviewsOf } from '../../src/methods/reviews.ts';
import { promisesIn, roadmap } from '../../src/methods/roadmap.ts';
import { checked, entry, type Files } from '../support/hub.ts';

const hubOf = (files: Files) => checked(files).hub;

const idea = (title: string, more: string) =>
  entry(`title: ${title}\nowner: Edge\nstage: idea\ncustomerValue: V\n${more}`);

describe('what waits for an owner', () => {
  it('is the manual work of its products, and what its initiatives end', () => {
    const operation = (name: string, end: string) =>
      `{ name: ${name}, serves: S, hoursPerMonth: [{ month: 2026-10, hours: ${name.length} }]${end} }`;
    const hub = hubOf({
      'initiatives/end.md': idea('End', ''),
      'products/one.md': entry(
        `title: One\nowner: Core\nstage: growth\noperations: [${operation('Visits', ', automatedBy: end')}, ${operation('Moves', '')}]`,
      ),
      'products/two.md': entry(`title: Two\nowner: Edge\nstage: growth\noperations: [${operation('Recoveries', '')}]`),
    });
    expect(manualOwnedBy(hub, 'Edge').map(({ operation: { name } }) => name)).toEqual(['Recoveries', 'Visits']);
    expect(manualOwnedBy(hub, 'Nobody')).toEqual([]);
  });

  it('is its reviews that are overdue, the longest first, and no others', () => {
    const persona = (title: string, owner: string, reviewed: string) =>
      entry(
        `title: ${title}\nowner: ${owner}\ngoals: [G]\nneeds: [N]\npains: [P]\nreviewed: ${reviewed}\nreviewEvery: 1 month`,
      );
    const hub = hubOf({
      'personas/a.md': persona('A', 'Edge', '2026-08-01'),
      'personas/b.md': persona('B', 'Edge', '2026-06-01'),
      'personas/c.md': persona('C', 'Core', '2026-06-01'),
      'personas/d.md': persona('D', 'Edge', '2026-11-20'),
    });
    expect(overdueOf(reviewsOf(hub), 'Edge').map(({ entry: { id } }) => id)).toEqual(['b', 'a']);
  });
});

it('promises of open work stand by their days', () => {
  const hub = hubOf({
    'initiatives/late.md': idea('Late', 'promised: { to: all, by: 2027-05-01 }'),
    'initiatives/soon.md': idea('Soon', 'promised: { to: all, by: 2027-01-01 }'),
    'initiatives/none.md': idea('None', ''),
  });
  const plan = roadmap(hub, { ranked: [], unknown: [] });
  expect(promisesIn(plan).map(({ entry: { id } }) => id)).toEqual(['soon', 'late']);
});
