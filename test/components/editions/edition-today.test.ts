import { describe, expect, it } from 'vitest';
import { entriesToday } from '../../../src/components/editions/edition-today.ts';
import { compare } from '../../../src/model/editions/compare.ts';
import type { Snapshot } from '../../../src/model/editions/snapshot.ts';
import { checked, entry, type Files } from '../../support/hub.ts';

const persona = (title: string, more = '', text = 'Text.') =>
  entry(`title: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n${more}`, text);
const strategy = (title: string, more = '') =>
  entry(`title: ${title}\nowner: TPS\nstatus: retired\nreviewed: 2026-09-01\nreviewEvery: 3 months\n${more}`, 'Text.');

const snapshot = (edition: string | null, files: Files): Snapshot => ({
  side: { edition, title: edition ?? 'Today', date: edition ? '2026-09-30' : '2026-11-21' },
  hub: checked(files).hub,
  places: new Map(),
  findings: [],
  expired: new Set(),
  quiet: new Set(),
});

/** What became of the entries of a hub, by key. */
function became(then: Files, now: Files) {
  const before = snapshot('2026-q3', then);
  const after = snapshot(null, now);
  const keys = before.hub.entries.map(({ key }) => key);
  return new Map(entriesToday(keys, compare(before, after), after.hub).map((one, index) => [keys[index], one]));
}

describe('what became of an entry since an edition', () => {
  it('is told for each: the same, other words, gone', () => {
    const found = became(
      {
        'personas/same.md': persona('Same'),
        'personas/other.md': persona('Other'),
        'personas/gone.md': persona('Gone'),
      },
      { 'personas/same.md': persona('Same'), 'personas/other.md': persona('Another') },
    );
    expect(found.get('personas/same')).toEqual({
      path: 'personas/same/',
      todayPath: 'personas/same/',
      title: 'Same',
      state: 'unchanged',
      by: null,
      anchor: null,
    });
    expect(found.get('personas/other')).toMatchObject({ state: 'changed', title: 'Another', anchor: 'personas/other' });
    expect(found.get('personas/gone')).toMatchObject({
      state: 'gone',
      todayPath: null,
      title: null,
      anchor: 'personas/gone',
    });
  });

  it('follows an entry to its new address', () => {
    const same = persona('Lead');
    expect(became({ 'personas/old.md': same }, { 'personas/new.md': same }).get('personas/old')).toMatchObject({
      state: 'moved',
      todayPath: 'personas/new/',
    });
    const renamed = { 'personas/new.md': persona('Chief', 'formerly: [old]') };
    expect(became({ 'personas/old.md': same }, renamed).get('personas/old')).toMatchObject({
      state: 'changed',
      todayPath: 'personas/new/',
      title: 'Chief',
      anchor: 'personas/new',
    });
  });

  it('names what took its place', () => {
    const old = strategy('Old way');
    const found = became(
      { 'strategy/old.md': old },
      { 'strategy/old.md': old, 'strategy/new.md': strategy('New way', 'supersedes: [old]') },
    );
    expect(found.get('strategy/old')).toMatchObject({
      state: 'replaced',
      todayPath: 'strategy/old/',
      by: { path: 'strategy/new/', title: 'New way' },
    });
  });
});
