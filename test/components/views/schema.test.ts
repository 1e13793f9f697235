import { describe, expect, it } from 'vitest';
import { fieldsOf, jsonSchemaOf, statesOf } from '../../../src/components/views/schema.ts';
import { hubSchema } from '../../../src/kinds/hub.ts';
import { kindOf, kinds } from '../../../src/kinds/index.ts';
import type { Kind } from '../../../src/kinds/kind.ts';
import { vocabulary } from '../../../src/vocabulary/index.ts';

const kind = (folder: string): Kind => {
  const found = kindOf(folder);
  if (!found) throw new Error(folder);
  return found;
};
const field = (folder: string, path: string) => fieldsOf(kind(folder).schema).find((one) => one.path === path);

describe('fields for writers', () => {
  it('are described, every one of them', () => {
    const schemas = [
      ...kinds.map(({ schema }) => schema),
      hubSchema,
      ...vocabulary.map(({ attributes }) => attributes),
    ];
    for (const schema of schemas)
      for (const { path, description } of fieldsOf(schema)) expect(`${path}: ${description}`).toMatch(/: \S/);
  });

  it('say in words what may stand there', () => {
    expect(field('signals', 'date')).toMatchObject({ required: true, type: 'a day of the calendar, YYYY-MM-DD' });
    expect(field('signals', 'input')?.type).toBe('an id');
    expect(field('strategy', 'evidence')?.type).toBe('list of ids');
    expect(field('initiatives', 'costOfDelay[].low')).toMatchObject({
      depth: 1,
      type: 'an amount of money: 0, or 0.01 to 1e15',
    });
    expect(field('initiatives', 'urgency.shape')?.type).toBe(
      'one of `steady`, `deadline`, `window`, `begins`, `peak`, `fading`',
    );
    expect(field('initiatives', 'urgency.by')?.required).toBe(false);
    expect(field('north-star', 'inputMetrics')?.type).toBe('list of 3 to 5 of: entries with fields');
  });
});

it('tells what each state asks for', () => {
  const states = statesOf(kind('initiatives'), {});
  expect(states.map(({ value }) => value)).not.toContain('idea');
  expect(states.find(({ value }) => value === 'prioritised')?.requirements.map((one) => one.field)).toEqual([
    'valueKinds',
    'costOfDelay',
    'duration',
    'runCost',
  ]);
});

it('gives editors a schema without anything of our own', () => {
  for (const { schema } of kinds) {
    const text = JSON.stringify(jsonSchemaOf(schema));
    expect(text).not.toContain('x-expected');
    expect(JSON.parse(text)).toMatchObject({ type: 'object', additionalProperties: false });
  }
  expect(jsonSchemaOf(kind('signals').schema).properties?.date).toMatchObject({ format: 'date' });
});
