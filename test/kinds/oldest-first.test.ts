import { describe, expect, it } from 'vitest';
import { initiatives } from '../../src/kinds/initiatives.ts';
import { products } from '../../src/kinds/products.ts';

const messages = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const initiative = (stages: { stage: string; on: string }[]) =>
  initiatives.schema.safeParse({ title: 'A', owner: 'TPS', stage: 'idea', stages });

const product = (months: string[]) =>
  products.schema.safeParse({
    title: 'A',
    owner: 'TPS',
    stage: 'growth',
    operations: [{ name: 'Moves', serves: 'All', hoursPerMonth: months.map((month) => ({ month, hours: 4 })) }],
  });

describe('lists that promise "oldest first"', () => {
  it('may pass through two stages on one day, but not go back', () => {
    const idea = { stage: 'idea', on: '2026-06-02' };
    expect(messages(initiative([idea, { stage: 'conception', on: '2026-06-02' }]))).toEqual([]);
    expect(messages(initiative([idea, { stage: 'conception', on: '2026-06-01' }]))).toEqual([
      'stages.1.on: a day not before 2026-06-02',
    ]);
  });

  it('name each month once, in order', () => {
    expect(messages(product(['2026-08', '2026-09']))).toEqual([]);
    expect(messages(product(['2026-08', '2026-08']))).toEqual([
      'operations.0.hoursPerMonth.1.month: a month after 2026-08',
    ]);
  });
});
