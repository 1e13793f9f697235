import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const input = (edges: string) =>
  entry(`title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [${edges}]`);
const edge = (other: string, last = 'last: 2026-11-01, ', every = '1 month') =>
  `{ with: ${other}, gives: G, gets: H, every: ${every}, ${last}contacts: { here: A, there: B } }`;

describe('input-contract', () => {
  const found = (files: Record<string, string>) =>
    problemsOf('input-contract', files).map(({ file, field, message }) => `${file} ${field} ${message}`);

  it('misses the contract with technical product strategy', () => {
    expect(found({ 'inputs/a.md': input('') })).toEqual([
      'inputs/a.md edges It has no contract with technical product strategy.',
    ]);
  });

  it('misses what an input can see', () => {
    const blind = input(edge('tps')).replace('journey: [use]', 'journey: []');
    expect(found({ 'inputs/a.md': blind })).toEqual([
      "inputs/a.md journey Which stages of the customer's journey `a` can see is not said.",
    ]);
  });

  it('finds an edge that stands twice, or leads back to itself', () => {
    expect(
      found({
        'inputs/a.md': input(`${edge('tps')}, ${edge('b')}`),
        'inputs/b.md': input(`${edge('tps')}, ${edge('a')}`),
      }),
    ).toEqual(['inputs/b.md edges.1.with The edge between `b` and `a` stands in `inputs/a.md` already.']);
    expect(found({ 'inputs/a.md': input(`${edge('tps')}, ${edge('a')}`) })).toEqual([
      'inputs/a.md edges.1.with `a` has an edge with itself.',
    ]);
  });

  it('finds contracts that went quiet or never began', () => {
    expect(found({ 'inputs/a.md': input(edge('tps', 'last: 2026-10-21, ')) })).toEqual([
      'inputs/a.md edges.0.last The contract with `tps` is overdue: an exchange was due on 2026-11-20.',
    ]);
    expect(found({ 'inputs/a.md': input(edge('tps', '')) })).toEqual([
      'inputs/a.md edges.0.with Nobody has talked with `tps` yet.',
    ]);
  });

  it('is content with a contract that is kept, on its last day, too', () => {
    expect(found({ 'inputs/a.md': input(edge('tps', 'last: 2026-10-22, ')) })).toEqual([]);
    expect(found({ 'inputs/a.md': input(`${edge('tps')}, ${edge('b')}`), 'inputs/b.md': input(edge('tps')) })).toEqual(
      [],
    );
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('input-contract', { 'inputs/a.md': input('') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "an edge with \`tps\`: gives, gets, every, contacts",
        "fix": "Write under \`edges\` what you agreed with them: \`with: tps\` stands for you, the team behind this hub.",
        "found": "no edge with tps",
        "message": "It has no contract with technical product strategy.",
      }
    `);
  });
});
