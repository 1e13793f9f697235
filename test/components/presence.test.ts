import { expect, it } from 'vitest';
import { presenceChart } from '../../src/components/presence.ts';

it('tells the share of conversations with an engineer, and leaves quarters without one open', () => {
  const told = presenceChart(
    [
      { quarter: '2026-Q2', conversations: 4, withEngineer: 1, share: 0.25 },
      { quarter: '2026-Q3', conversations: 1, withEngineer: 1, share: 1 },
      { quarter: '2026-Q4', conversations: 0, withEngineer: 0, share: null },
    ],
    'en',
  );
  expect(told.told).toBe('An engineer was in the room for 2 of 5 conversations, 40%. In Q3 2026 it was 100%.');
  expect(told.rows).toEqual([
    ['Q2 2026', '4', '1', '25%'],
    ['Q3 2026', '1', '1', '100%'],
    ['Q4 2026', '0', '0', 'no conversation'],
  ]);
  expect(presenceChart([], 'en').told).toBe('An engineer was in the room for 0 of 0 conversations.');
});
