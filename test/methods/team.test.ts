import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/methods/team.ts';
import { checked, type Files } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const input = (edges: string) =>
  `---\ntitle: An input\nowner: TPS\ngroup: customer\njourney: [use]\nedges:\n${edges}---\n`;
const edge = (other: string, here: string, there: string) =>
  `  - { with: ${other}, gives: Themes, gets: Answers, every: 1 month, contacts: { here: ${here}, there: ${there} } }\n`;
const member = (title: string, holds: string[]) =>
  `title: ${title}\nowner: TPS\nskills: []\nholds: [${holds.map((id) => `inputs/${id}`).join(', ')}]\n`;
const of = (files: Files) => holdersOf(checked(files).hub);
const silent = (list: ReturnType<typeof of>['ours']) =>
  list.map(({ role, alone }) => [role, alone.map(({ input: one }) => one.id)]);

describe('who holds the contracts', () => {
  it('takes a role in the contract and the member of that title for one person', () => {
    const { ours, heldByOne } = of({
      'inputs/sales.md': input(edge('tps', 'Head of sales', 'Field  strategist')),
      'team/field.yaml': member('Field Strategist', ['sales']),
    });
    expect(silent(ours)).toEqual([['Field  strategist', ['sales']]]);
    expect(ours[0]?.member?.key).toBe('team/field');
    expect(heldByOne).toBe(1);
  });

  it('calls nothing held by one person that two of us hold', () => {
    const { ours, heldByOne, contracts } = of({
      'inputs/sales.md': input(edge('tps', 'Head of sales', 'Field strategist')),
      'team/lead.yaml': member('Lead', ['sales']),
    });
    expect(silent(ours)).toEqual([
      ['Field strategist', []],
      ['Lead', []],
    ]);
    expect(ours.every(({ shared }) => shared.length === 1)).toBe(true);
    expect({ heldByOne, contracts }).toEqual({ heldByOne: 0, contracts: 1 });
  });

  it('knows roles of the inputs, those of contracts past us on both ends', () => {
    const { theirs } = of({
      'inputs/product.md': input(edge('tps', 'Group lead', 'Us')),
      'inputs/engineering.md': input(edge('product', 'Managers', 'Group lead')),
    });
    expect(silent(theirs)).toEqual([
      ['Group lead', ['engineering', 'product']],
      ['Managers', ['engineering']],
    ]);
  });

  it('finds every contract with one holder once, and no other', () => {
    const people = ['Ada', 'Bob', 'Cy'];
    const holds = fc.array(fc.subarray(people), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(holds, (holders) => {
        const files: Record<string, string> = {};
        for (const [index] of holders.entries()) files[`inputs/i${index}.md`] = input(edge('tps', 'Someone', 'Ada'));
        for (const name of people)
          files[`team/${name.toLowerCase()}.yaml`] = member(
            name,
            holders.flatMap((list, index) => (list.includes(name) ? [`i${index}`] : [])),
          );
        const { ours } = of(files);
        const alone = ours.flatMap(({ alone: list }) => list.map(({ input: one }) => one.id)).sort();
        const expected = holders.flatMap((list, index) => (new Set([...list, 'Ada']).size === 1 ? [`i${index}`] : []));
        expect(alone).toEqual(expected);
      }),
      runs(25),
    );
  });
});
