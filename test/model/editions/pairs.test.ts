import { describe, expect, it } from 'vitest';
import { pairEntries } from '../../../src/model/editions/pairs.ts';
import type { Files } from '../../support/hub.ts';
import { earlier, later, persona, signal, snapshot, strategy } from './snapshots.ts';

const pairs = (before: Files, after: Files) =>
  pairEntries(snapshot(before, earlier).hub, snapshot(after, later).hub).list.map(
    (pair) => `${pair.before?.id ?? '–'} → ${pair.after?.id ?? '–'}`,
  );
const people = (ids: Record<string, string>): Files =>
  Object.fromEntries(Object.entries(ids).map(([id, text]) => [`personas/${id}.md`, text]));
const named = (title: string, more: Record<string, unknown> = {}) => persona({ title, ...more });

describe('which entry is which', () => {
  it('is told by the id, whatever else changed', () => {
    expect(pairs(people({ a: named('A'), b: named('B') }), people({ a: named('B'), c: named('C') }))).toEqual([
      'a → a',
      'b → –',
      '– → c',
    ]);
  });

  it('is told by the former id, on whichever side it stands', () => {
    const moved = named('New', { goals: ['Another'], formerly: ['a'] });
    expect(pairs(people({ a: named('Old') }), people({ b: moved }))).toEqual(['a → b']);
    expect(pairs(people({ b: moved }), people({ a: named('Old') }))).toEqual(['b → a']);
  });

  it('follows names that were handed on', () => {
    const before = people({ a: named('A'), b: named('B') });
    const after = people({ b: named('A', { formerly: ['a'] }), c: named('B', { formerly: ['b'] }) });
    expect(pairs(before, after)).toEqual(['a → b', 'b → c']);
    expect(pairs(after, before)).toEqual(['b → a', 'c → b']);
  });

  it('leaves an entry its id where another one claims to come from it', () => {
    const both = people({ a: named('A'), b: named('B') });
    expect(pairs(both, people({ b: named('A and B', { formerly: ['a'] }) }))).toEqual(['a → –', 'b → b']);
    expect(pairs(both, people({ a: named('A'), b: named('B', { formerly: ['a'] }) }))).toEqual(['a → a', 'b → b']);
  });

  it('recognises what was only moved, and what kept its title with its fields or its text', () => {
    expect(pairs(people({ a: named('A') }), people({ b: named('A') }))).toEqual(['a → b']);
    const text = (body: string, more = {}) => persona({ title: 'A', ...more }, body);
    expect(pairs(people({ a: text('One.') }), people({ b: text('Two.') }))).toEqual(['a → b']);
    expect(pairs(people({ a: text('One.') }), people({ b: text('One.', { goals: ['Other'] }) }))).toEqual(['a → b']);
    expect(pairs(people({ a: text('One.') }), people({ b: text('Two.', { goals: ['Other'] }) }))).toEqual([
      'a → –',
      '– → b',
    ]);
  });

  it('guesses nothing where more than one could be meant, and never across kinds', () => {
    expect(pairs(people({ a: named('A'), b: named('A') }), people({ c: named('A') }))).toEqual([
      'a → –',
      'b → –',
      '– → c',
    ]);
    expect(pairs({ 'signals/a.md': signal({ title: 'T' }) }, { 'strategy/a.md': strategy({ title: 'T' }) })).toEqual([
      '– → a',
      'a → –',
    ]);
  });

  it('gives the later key of an earlier one, and the key itself of all else', () => {
    const found = pairEntries(
      snapshot(people({ a: named('A'), x: named('X') }), earlier).hub,
      snapshot(people({ b: named('A', { formerly: ['a'] }) }), later).hub,
    );
    expect(['personas/a', 'personas/x', 'input-metric/a'].map(found.later)).toEqual([
      'personas/b',
      'personas/x',
      'input-metric/a',
    ]);
  });
});
