import { expect, it } from 'vitest';
import { latelyFrom, newsSince } from '../../src/methods/lately.ts';
import { checked, entry, today } from '../support/hub.ts';

const initiative = (...stages: string[]) =>
  entry(
    `title: T\nowner: O\nstage: prioritised\ncustomerValue: Sleep.\nstages: [${stages.map((on, at) => `{ stage: ${['idea', 'conception', 'prioritised'][at]}, on: ${on} }`).join(', ')}]`,
  );
const signal = (date: string) =>
  entry(`title: S\nowner: TPS\ndate: ${date}\ninput: support\nchannel: interview\njourney: use\nheard: W`);

it('counts from the day itself on up to today, and the last stage entered', () => {
  const { hub } = checked({
    'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
    'signals/before.md': signal('2026-09-29'),
    'signals/on.md': signal('2026-09-30'),
    'signals/today.md': signal(today),
    'initiatives/early.md': initiative('2026-01-01', '2026-02-01', '2026-03-01'),
    'initiatives/late.md': initiative('2026-01-01', '2026-10-01', '2026-11-01'),
    'initiatives/first.md': initiative('2026-01-01', '2026-02-01', '2026-10-05'),
  });
  const { signals, steps, decisions } = newsSince(hub, '2026-09-30');
  expect(signals.map(({ id }) => id).sort()).toEqual(['on', 'today']);
  expect(steps.map(({ entry: { id }, stage, on }) => [id, stage, on])).toEqual([
    ['late', 'prioritised', '2026-11-01'],
    ['first', 'prioritised', '2026-10-05'],
  ]);
  expect(decisions).toEqual([]);
});

it('is a quarter where no edition says since when', () => {
  expect(latelyFrom(today)).toBe('2026-08-23');
});
