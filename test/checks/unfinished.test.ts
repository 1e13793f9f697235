import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, entry, problemsOf } from '../support/hub.ts';
import { draftFile, drafts } from '../support/left-over.ts';
import { runs } from '../support/runs.ts';

const bare = entry('title: Calm\ndraft: true', '');

describe('A draft', () => {
  it('may lack every field and section: that is one warning', () => {
    const files = {
      'signals/a.md': bare,
      'strategy/a.md': bare,
      'initiatives/a.md': bare,
      'north-star/a.md': bare,
      'inputs/a.md': bare,
      'products/a.md': bare,
      'personas/a.md': entry('draft: true'),
      'team/a.yaml': 'draft: true\n',
      'decisions/a.md': bare,
      'experiments/a.md': bare,
    };
    const { ok, problems, hub } = checked(files);
    expect(ok).toBe(true);
    expect(new Set(problems.map(({ check }) => check))).toEqual(new Set(['unfinished']));
    expect(problems).toHaveLength(10);
    expect(hub.entries).toEqual([]);
    expect(hub.drafts).toHaveLength(10);
  });

  it('is no error, whichever of its parts are left to be written', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { problems } = checked({ [`${draft.kind}/a.md`]: draftFile(draft) });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      runs(3000, 300),
    );
  });

  it('says what it lacks, and where', () => {
    const [problem] = problemsOf('unfinished', {
      'decisions/a.md': entry(
        'title: Calm\nowner: TPS\ndraft: true\ndate: «Day»\nstatus: proposed\ndata: [gone]',
        '## Context\n\nWords.\n\n## Options\n\n«What was weighed.»\n\nSee [it](../signals/gone.md).\n\n## Decision',
      ),
    });
    expect(problem).toMatchInlineSnapshot(`
      {
        "check": "unfinished",
        "column": 8,
        "expected": "a finished entry",
        "field": "draft",
        "file": "decisions/a.md",
        "fix": "Write what is missing, then remove \`draft: true\`.",
        "found": "true",
        "line": 4,
        "message": "This draft is unfinished. Left to be written: \`date\`, \`«What was weighed.»\` (line 16). The section "Consequences" is missing. There is no entry in \`signals/\` with the id \`gone\`. \`../signals/gone.md\` leads to \`signals/gone.md\`, which does not exist (line 18). The section "Decision" is empty (line 20).",
        "severity": "warning",
      }
    `);
  });

  it('lists what a new file leaves to be written by its fields, the id of another entry among them', () => {
    const [problem] = problemsOf('unfinished', {
      'signals/a.md': entry(
        'title: A\ndraft: true\nowner: «Team»\ndate: 2026-01-01\ninput: which-input\nchannel: TODO\njourney: «Stage»\nheard: «Words»',
      ),
    });
    expect(problem?.message).toBe(
      'This draft is unfinished. Left to be written: `owner`, `input`, `channel` (TODO), `journey`, `heard`.',
    );
  });

  it('does not state the id that a new file stands with', () => {
    const { hub } = checked({ 'signals/a.md': entry('title: A\ndraft: true\ninput: which-input\nheard: Words') });
    expect(hub.drafts[0]?.data).toMatchObject({ heard: 'Words' });
    expect(hub.drafts[0]?.data.input).toBeUndefined();
  });

  it('says that nothing is missing any more', () => {
    const [problem] = problemsOf('unfinished', {
      'personas/a.md': entry('title: A\nowner: TPS\ndraft: true\nsegment: S\ngoals: [g]\nneeds: [n]\npains: [p]'),
    });
    expect(problem?.message).toBe('Nothing is missing in this draft.');
  });

  it('is wrong where a field is unknown, a day does not exist or it tells nobody whom it is for', () => {
    const errors = (fields: string) =>
      checked({ 'signals/a.md': entry(`title: A\ndraft: true\n${fields}`) }).problems.flatMap(({ check, severity }) =>
        severity === 'error' ? [check] : [],
      );
    expect(errors('heart: x')).toEqual(['shape']);
    expect(errors('date: 2026-02-30')).toEqual(['shape']);
    expect(errors('channel: shout')).toEqual(['shape']);
    expect(errors('audience:')).toEqual(['shape']);
    expect(errors('audience: «Whom»')).toEqual(['audience-known']);
    expect(errors('heard: «What»\ndate:\nchannel: «How it was heard»\npresent: [{ role: «Who» }]')).toEqual([]);
  });

  it('lacks of a field that is begun what is left of it, and not the field', () => {
    const [problem] = problemsOf('unfinished', {
      'initiatives/a.md': entry(
        'title: A\nowner: TPS\ndraft: true\nstage: prioritised\ncustomerValue: Calm\ncostOfDelay: [{ kind: reliability, low: 1, likely: 2, high: 3 }]',
      ),
    });
    expect(problem?.message).toContain('`costOfDelay.0.why` is missing.');
    expect(problem?.message).not.toContain('`costOfDelay` is missing');
  });

  it('is finished once the mark is false', () => {
    expect(checked({ 'signals/a.md': entry('title: A\ndraft: false') }).ok).toBe(false);
  });
});
