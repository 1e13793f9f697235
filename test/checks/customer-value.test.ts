import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);

describe('customer-value', () => {
  const found = (fields: string) =>
    problemsOf('customer-value', { 'initiatives/a.md': initiative(fields) }).map(({ message }) => message);

  it('misses the value, or whom to ask for it', () => {
    expect(found('stage: idea')).toEqual(['The initiative does not state its customer value.']);
    expect(found('stage: idea\ncustomerValue: unknown')).toEqual([
      'The customer value is unknown, and nobody is named who could tell.',
    ]);
    expect(found('stage: conception\ncustomerValue: unknown\naskWhom: Leads')).toEqual([
      'Only an idea may leave its customer value unknown.',
    ]);
  });

  it('is content with a value, and with an idea that says whom to ask', () => {
    expect(found('stage: idea\ncustomerValue: Sleep')).toEqual([]);
    expect(found('stage: idea\ncustomerValue: unknown\naskWhom: Leads')).toEqual([]);
    expect(found('stage: prioritised\ncustomerValue: Sleep')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('customer-value', { 'initiatives/a.md': initiative('stage: idea\ncustomerValue: unknown') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "what customers get, in the customer's words",
        "fix": "Add \`askWhom:\` with the role that could tell.",
        "found": "unknown",
        "message": "The customer value is unknown, and nobody is named who could tell.",
      }
    `);
  });
});

it('knows an unknown value however it is written', () => {
  const at = (stage: string, value: string) =>
    problemsOf('customer-value', {
      'initiatives/a.md': entry(`title: A\nowner: TPS\nstage: ${stage}\ncustomerValue: ${JSON.stringify(value)}`),
    }).map(({ message }) => message);
  for (const value of ['unknown', 'Unknown', 'UNKNOWN', 'Unknown.', ' unknown ']) {
    expect(at('prioritised', value)).toEqual(['Only an idea may leave its customer value unknown.']);
    expect(at('idea', value)).toEqual(['The customer value is unknown, and nobody is named who could tell.']);
  }
  expect(at('prioritised', 'Unknown callers are named.')).toEqual([]);
});
