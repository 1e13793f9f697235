import { describe, expect, it } from 'vitest';
import { checked, entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('shape', () => {
  it('finds every field that is unknown, missing or wrong, with its place', () => {
    const file = persona('reviewd: 2026-01-01\nreviewed: 2026-02-30').replace('owner: TPS\n', '');
    expect(places(problemsOf('shape', { 'personas/a.md': file }))).toEqual([
      'personas/a.md:2:1',
      'personas/a.md:6:1',
      'personas/a.md:7:11',
    ]);
  });

  it('holds hub.yaml against its schema, too', () => {
    expect(places(problemsOf('shape', { 'hub.yaml': 'title: x\nprodukt: y', 'personas/a.md': persona() }))).toEqual([
      'hub.yaml:1:1',
      'hub.yaml:2:1',
    ]);
  });

  it('is content with fields that fit', () => {
    expect(problemsOf('shape', { 'personas/a.md': persona('reviewed: 2026-02-28') })).toEqual([]);
  });

  it('keeps other checks from speaking of an entry that is not sound, and others from missing it', () => {
    const files = {
      'personas/a.md': persona('reviewd: x\nreviewed: 2020-01-01\nreviewEvery: 1 day'),
      'signals/b.md': entry(
        'title: H\nowner: TPS\ndate: 2026-01-01\ninput: c\npersona: a\nchannel: poll\njourney: use\nheard: W',
      ),
      'inputs/c.md': entry('title: I'),
    };
    expect(
      checked(files)
        .problems.map(({ check }) => check)
        .filter((check) => check !== 'shape'),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('shape', { 'personas/a.md': persona('reviewd: 2026-01-01') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "one of title, summary, owner, audience, reviewed, reviewEvery, tags, draft, source, formerly, segment, goals, needs, pains",
        "fix": "Remove it or correct its name. Did you mean \`reviewed\`?",
        "found": "reviewd",
        "message": "Unknown field \`reviewd\`.",
      }
    `);
  });
});
