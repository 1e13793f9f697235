import { expect, it } from 'vitest';
import { stillStands } from '../../src/methods/still-stands.ts';

const today = '2026-11-21';

it('stands until it is retired, superseded, rejected or declined', () => {
  for (const status of ['draft', 'proposed', 'adopted', 'accepted'])
    expect([status, stillStands({ data: { status } }, today)]).toEqual([status, true]);
  for (const status of ['retired', 'superseded', 'rejected'])
    expect([status, stillStands({ data: { status } }, today)]).toEqual([status, false]);
  for (const stage of ['idea', 'production', 'feedback'])
    expect([stage, stillStands({ data: { stage } }, today)]).toEqual([stage, true]);
  expect(stillStands({ data: { stage: 'declined' } }, today)).toBe(false);
  expect(stillStands({ data: {} }, today)).toBe(true);
});

it('does not stand on the first day without it', () => {
  const on = (day: string) => stillStands({ data: { stage: 'feedback', retired: { on: day } } }, today);
  expect(on('2026-11-22')).toBe(true);
  expect(on('2026-11-21')).toBe(false);
  expect(on('2026-11-20')).toBe(false);
});
