import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const draft = (source: string) => entry(`title: A\ndraft: true\nsource: { ${source}, on: 2026-11-02 }`);

describe('source-twice', () => {
  it('tells of two entries that came from one place, of whatever kind', () => {
    const found = problemsOf('source-twice', {
      'signals/a.md': draft('system: Tracker, key: OPS-12'),
      'strategy/b.md': draft('system: tracker, key: ops-12'),
    });
    expect(found.map(({ file, field, message }) => [file, field, message])).toEqual([
      ['signals/a.md', 'source.key', '`strategy/b.md` came from there, too.'],
    ]);
  });

  it('leaves other systems and other keys alone', () => {
    const files = {
      'signals/a.md': draft('system: Tracker, key: OPS-12'),
      'signals/b.md': draft('system: Tracker, key: OPS-13'),
      'signals/c.md': draft('system: Desk, key: OPS-12'),
    };
    expect(problemsOf('source-twice', files)).toEqual([]);
  });
});
