import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const sections = ['Diagnosis', 'Guiding policy', 'Coherent actions', 'Not doing']
  .map((name) => `## ${name}\n\nWords.`)
  .join('\n\n');
const strategy = entry('title: Calm\nowner: TPS\nstatus: proposed\nevidence: [a, b]', sections);
const draft = entry('title: Woken\ndraft: true');

describe('rests-on-draft', () => {
  it('tells what names a draft, and where', () => {
    const found = problemsOf('rests-on-draft', { 'strategy/s.md': strategy, 'signals/b.md': draft });
    expect(found.map(({ severity, line, column, message }) => [severity, line, column, message])).toEqual([
      ['warning', 5, 15, '`b` is a draft and counts as nothing here.'],
    ]);
  });

  it('leaves drafts that name drafts alone', () => {
    const files = {
      'strategy/s.md': strategy.replace('owner: TPS', 'owner: TPS\ndraft: true'),
      'signals/a.md': draft,
      'signals/b.md': draft,
    };
    expect(problemsOf('rests-on-draft', files)).toEqual([]);
  });

  it('counts a draft as nothing: a strategy that rests on drafts alone rests on no signal', () => {
    const files = { 'strategy/s.md': strategy, 'signals/a.md': draft, 'signals/b.md': draft };
    expect(problemsOf('strategy-evidence', files)).toHaveLength(1);
    expect(problemsOf('reference', files)).toEqual([]);
  });
});
