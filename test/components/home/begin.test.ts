import { describe, expect, it } from 'vitest';
import { beginSteps, contractsOf } from '../../../src/components/home/begin.ts';
import { checked, entry, type Files, plainHub } from '../../support/hub.ts';

const young = `${plainHub}maturity: { stage: starting, until: 2027-03-01 }\n`;
const input = (edges: string) =>
  entry(`title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [${edges}]`);
const edge = '{ with: tps, gives: G, gets: H, every: 1 month, contacts: { here: A, there: B } }';
const signal = entry(
  'title: T\nowner: TPS\ndate: 2026-11-01\ninput: a\nchannel: interview\njourney: use\nheard: It rang.\nwho: A lead',
);
const of = (files: Files) => checked({ 'hub.yaml': young, ...files }).hub;
const left = (files: Files) => beginSteps(of(files)).flatMap(({ kind, isDone }) => (isDone ? [] : [kind]));

describe('what to write next', () => {
  it('is everything in a fresh hub, the North Star first', () => {
    expect(left({})).toEqual(['north-star', 'inputs', 'signals', 'strategy', 'initiatives']);
  });

  it('counts inputs from the first contract on, the rest from the first entry', () => {
    const files = { 'inputs/a.md': input(''), 'inputs/b.md': input(''), 'signals/s.md': signal };
    expect(left(files)).toEqual(['north-star', 'inputs', 'strategy', 'initiatives']);
    expect(left({ ...files, 'inputs/a.md': input(edge) })).toEqual(['north-star', 'strategy', 'initiatives']);
    expect(contractsOf(of({ ...files, 'inputs/a.md': input(edge) }))).toEqual({ inputs: 2, agreed: 1 });
  });

  it('is nobody’s business in a hub that is not young', () => {
    expect(beginSteps(checked({ 'hub.yaml': plainHub }).hub)).toEqual([]);
  });
});
