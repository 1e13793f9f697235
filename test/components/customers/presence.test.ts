import { expect, it } from 'vitest';
import { behindOf, presenceChart } from '../../../src/components/customers/presence.ts';
import { checked, entry } from '../../support/hub.ts';

it('tells the share of conversations with an engineer, and leaves quarters without one open', () => {
  const drawn = presenceChart(
    [
      { quarter: '2026-Q2', conversations: 4, withEngineer: 1, share: 0.25 },
      { quarter: '2026-Q3', conversations: 1, withEngineer: 1, share: 1 },
      { quarter: '2026-Q4', conversations: 0, withEngineer: 0, share: null },
    ],
    'en',
  );
  expect(drawn.summary).toBe(
    'An engineer was in the room for 2 of 5 conversations with people outside our company, 40%. In Q3 2026 it was 100%.',
  );
  expect(drawn.rows).toEqual([
    ['Q2 2026', '4', '1', '25%'],
    ['Q3 2026', '1', '1', '100%'],
    ['Q4 2026', '0', '0', 'no conversation'],
  ]);
  expect(presenceChart([], 'en').summary).toBe(
    'An engineer was in the room for 0 of 0 conversations with people outside our company.',
  );
});

it('names the pages behind owners so that each is a name of a folder, and another one', () => {
  const idea = (owner: string) => entry(`title: A\nowner: ${owner}\nstage: idea\ncustomerValue: Calm`);
  const long = '𝟜字'.repeat(200);
  const names = behindOf(checked({ 'initiatives/a.md': idea(`${long}a`), 'initiatives/b.md': idea(`${long}b`) }).hub);
  expect(new Set(names.values()).size).toBe(2);
  for (const name of names.values()) expect(Buffer.byteLength(name)).toBeLessThan(256);
});
