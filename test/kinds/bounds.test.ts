import { expect, it } from 'vitest';
import { experiments } from '../../src/kinds/experiments.ts';
import { products } from '../../src/kinds/products.ts';

it.each([
  [0.7, 0.3, true],
  [0.7, 0.304, true],
  [0.7, 0.306, false],
  [0.5, 0.3, false],
])('a mix of %d and %d is one of shares that make 1: %s', (onProduct, technicalDebt, fits) => {
  const planned = { onProduct, technicalDebt };
  const mix = [{ period: '2026-Q4', planned, agreed: '2026-10-01', reason: 'So.' }];
  const found = products.schema.safeParse({ title: 'P', owner: 'O', stage: 'growth', mix });
  expect(found.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(
    fits ? [] : ['mix.0.planned.technicalDebt'],
  );
});

it('an experiment may end on the day it begins, and not before', () => {
  const accepts = (to: string) =>
    experiments.schema.safeParse({
      ...{ title: 'E', owner: 'O', hypothesis: 'H', initiative: 'i', measure: 'M', verdict: 'running' },
      from: '2026-11-21',
      to,
    }).success;
  expect([accepts('2026-11-20'), accepts('2026-11-21')]).toEqual([false, true]);
});
