import { expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { stageWords } from '../../src/kinds/stages.ts';
import { valueName, valueWords } from '../../src/model/value-words.ts';

it('calls a value what readers call it', () => {
  expect(valueName('focus-group')).toBe('Focus group');
  expect(
    ['idea', 'conception', 'prioritised', 'production', 'analytics', 'feedback', 'declined'].map(valueName),
  ).toEqual(['Idea', 'Shaping', 'Ready', 'Building', 'Measuring', 'Learning', 'Declined']);
  expect(valueWords('constructor')).toBe('constructor');
});

it('gives a stage its name only because no other list has the same value', () => {
  const values = (schema: unknown): string[] => {
    const found = JSON.stringify(schema, (_, value) => (typeof value === 'function' ? undefined : value)).matchAll(
      /"entries":(\{[^{}]*\})/g,
    );
    return [...found].flatMap(([, entries = '{}']) => Object.values(JSON.parse(entries) as Record<string, string>));
  };
  const others = kinds
    .filter(({ folder }) => folder !== 'initiatives')
    .flatMap(({ folder, schema }) =>
      Object.entries(schema.shape).flatMap(([field, type]) =>
        values((type as { _zod: { def: unknown } })._zod.def).map((value) => ({ folder, field, value })),
      ),
    );
  expect(others.length).toBeGreaterThan(20);
  const renamed = Object.entries(stageWords).flatMap(([value, words]) => (value === words ? [] : [value]));
  expect(others.filter(({ value }) => renamed.includes(value))).toEqual([]);
});
