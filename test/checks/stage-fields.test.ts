import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);
const sections = '## Diagnosis\n\na\n\n## Guiding policy\n\nb\n\n## Coherent actions\n\nc\n\n## Not doing\n\nd';
const strategy = (fields: string, body = sections) => entry(`title: Calm\nowner: TPS\n${fields}`, body);

describe('stage-fields', () => {
  const of = (fields: string) =>
    problemsOf('stage-fields', { 'initiatives/a.md': initiative(`customerValue: v\n${fields}`) }).map(
      ({ field }) => field,
    );
  const ranges =
    'valueKinds: [speed]\ncostOfDelay: [{ kind: speed, low: 1, likely: 2, high: 3, why: x }]\nduration: { low: 1 week, likely: 2 weeks, high: 3 weeks }\nrunCost: { low: 1, likely: 2, high: 3, per: month }';

  it('asks more of an initiative the further it is', () => {
    expect(of('stage: idea')).toEqual([]);
    expect(of('stage: conception')).toEqual(['valueKinds']);
    expect(of('stage: prioritised')).toEqual(['valueKinds', 'costOfDelay', 'duration', 'runCost']);
    expect(of('stage: declined')).toEqual(['declinedBecause']);
    expect(of(`stage: prioritised\n${ranges}`)).toEqual([]);
    expect(of('stage: declined\ndeclinedBecause: Too dear.')).toEqual([]);
  });

  it('says how a field within a field is written', () => {
    const [fix] = problemsOf('stage-fields', {
      'strategy/a.md': strategy(
        'status: adopted\nadopted: 2026-01-01\nmoves: [x]\napprovers: { engineering: B, design: C }',
      ),
    }).map((problem) => problem.fix);
    expect(fix).toBe('Add `product` to `approvers`: the role that agreed, as in `approvers: { product: … }`.');
  });

  it('counts an empty list as none', () => {
    expect(of('stage: conception\nvalueKinds: []')).toEqual(['valueKinds']);
  });

  it('asks of an adopted strategy since when, by whom, and what it moves', () => {
    const fields = (more: string) =>
      problemsOf('stage-fields', { 'strategy/a.md': strategy(more) }).map(({ field }) => field);
    expect(fields('status: proposed')).toEqual([]);
    expect(fields('status: adopted\napprovers: { product: A }')).toEqual([
      'adopted',
      'moves',
      'approvers.engineering',
      'approvers.design',
    ]);
    expect(
      fields('status: adopted\nadopted: 2026-01-01\napprovers: { product: A, engineering: B, design: C }\nmoves: [x]'),
    ).toEqual([]);
  });

  it('asks of a finished experiment when it ended and with what', () => {
    const fields = (more: string) =>
      problemsOf('stage-fields', {
        'experiments/a.md': entry(
          `title: E\nowner: O\nhypothesis: h\ninitiative: i\nmeasure: m\nfrom: 2026-01-01\n${more}`,
        ),
      }).map(({ field }) => field);
    expect(fields('verdict: running')).toEqual([]);
    expect(fields('verdict: refuted')).toEqual(['to', 'result']);
    expect(fields('verdict: refuted\nto: 2026-02-01\nresult: 3 ms')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('stage-fields', { 'initiatives/a.md': initiative('stage: declined\ncustomerValue: v') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "the reason, in a sentence",
        "fix": "Add \`declinedBecause\`: the reason, in a sentence.",
        "found": null,
        "message": "\`declinedBecause\` is missing: a declined initiative keeps its reason.",
      }
    `);
  });
});
