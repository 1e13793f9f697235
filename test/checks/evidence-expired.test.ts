import { describe, expect, it } from 'vitest';
import { checked, entry, places, plainHub, problemsOf, today } from '../support/hub.ts';

const sections = '## Diagnosis\n\na\n\n## Guiding policy\n\nb\n\n## Coherent actions\n\nc\n\n## Not doing\n\nd';
const strategy = (fields: string, body = sections) => entry(`title: Calm\nowner: TPS\n${fields}`, body);
const signal = (more = '') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );
const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);

describe('evidence-expired', () => {
  const files = (goodUntil: string, fields = 'status: proposed\nevidence: [fresh, old]') => ({
    'strategy/a.md': strategy(fields),
    'signals/fresh.md': signal(),
    'signals/old.md': signal(`goodUntil: ${goodUntil}`),
  });

  it('finds what rests on expired evidence, at the id', () => {
    expect(places(problemsOf('evidence-expired', files('2026-11-20')))).toEqual(['strategy/a.md:5:19']);
  });

  it('is content with evidence on its last day', () => {
    expect(problemsOf('evidence-expired', files(today))).toEqual([]);
  });

  it('leaves retired strategies and declined initiatives in peace', () => {
    expect(problemsOf('evidence-expired', files('2026-01-01', 'status: retired\nevidence: [old]'))).toEqual([]);
    const declined = initiative('stage: declined\ndeclinedBecause: x\ncustomerValue: v\nevidence: [old]');
    expect(
      problemsOf('evidence-expired', { ...files('2026-01-01', 'status: draft'), 'initiatives/b.md': declined }),
    ).toEqual([]);
  });

  it('is a warning, whatever hub.yaml says', () => {
    const hub = `${plainHub}checks: { evidence-expired: { severity: error } }\n`;
    const { ok, problems } = checked({
      'hub.yaml': hub,
      'inputs/support.md': entry('title: S\nowner: O\ngroup: field\njourney: [use]\nedges: []'),
      ...files('2026-01-01'),
    });
    expect(problems.filter(({ check }) => check === 'evidence-expired').map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(ok).toBe(true);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('evidence-expired', files('2026-01-01'))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "evidence that is good on 2026-11-21",
        "fix": "Ask again and cite the new signal, or confirm the old one and move its \`goodUntil\`.",
        "found": "old, good until 2026-01-01",
        "message": "It rests on \`old\`, which was good until 2026-01-01.",
      }
    `);
  });
});
