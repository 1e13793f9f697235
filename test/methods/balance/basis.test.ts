import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisOf, planOf, workOn } from '../../../src/methods/balance/basis.ts';
import type { Hub } from '../../../src/model/hub.ts';
import { entry } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { hubOf, ids, type Said, signals, strategy } from './hub.ts';

const said = (count: number): Said[] => Array.from({ length: count }, () => ({ input: 'support' }));
const initiative = (more = '', stage = 'idea') =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const basis = (hub: Hub, ...keys: string[]) => basisOf(hub, keys).map(({ id }) => id);

describe('the evidence basis', () => {
  const hub = hubOf({
    ...signals(said(4)),
    'strategy/it.md': strategy('s1'),
    'initiatives/own.md': initiative('evidence: [s3]\nserves: [it]'),
    'initiatives/none.md': initiative('dependsOn: [own]'),
  });

  it('is what an entry names, and what the strategies that it serves rest on', () => {
    expect(basis(hub, 'strategy/it')).toEqual(['s1']);
    expect(basis(hub, 'initiatives/own')).toEqual(['s1', 's3']);
  });

  it('is nothing by a tie that supports nothing', () => {
    expect(basis(hub, 'initiatives/none')).toEqual([]);
    expect(basis(hub)).toEqual([]);
    expect(basis(hub, 'initiatives/gone')).toEqual([]);
  });

  it('has each signal once, in the order of the hub, however many ways lead to it', () => {
    expect(basis(hub, 'initiatives/own', 'strategy/it', 'initiatives/own')).toEqual(['s1', 's3']);
    fc.assert(
      fc.property(fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 4 }), (named) => {
        const files = named.map((list, at): [string, string] => [
          `strategy/t${at}.md`,
          strategy(list.map((each) => `s${each}`).join(', ')),
        ]);
        const all = hubOf({ ...signals(said(5)), ...Object.fromEntries(files) });
        const wanted = [...new Set(named.flat())].sort().map((each) => `s${each}`);
        expect(basis(all, ...named.map((_, at) => `strategy/t${at}`))).toEqual(wanted);
      }),
      runs(100, 40),
    );
  });

  it('of a product is that of the work that ends its manual operations', () => {
    const product =
      'title: Relay\nowner: P\nstage: growth\noperations: [{ name: Moves, serves: All, automatedBy: own, hoursPerMonth: [{ month: 2026-10, hours: 1 }] }]';
    const found = hubOf({ 'products/relay.md': entry(product), 'initiatives/own.md': initiative() });
    const [relay] = found.of('products');
    expect(relay && workOn(relay, found)).toEqual(['initiatives/own']);
  });
});

it('plans by adopted strategies and by open work', () => {
  const stages = ['idea', 'production', 'analytics', 'feedback', 'declined'];
  const hub = hubOf({
    ...signals(said(1)),
    'strategy/adopted.md': strategy(ids(said(1))),
    'strategy/draft.md': strategy(ids(said(1))).replace('status: adopted', 'status: proposed'),
    ...Object.fromEntries(stages.map((stage) => [`initiatives/${stage}.md`, initiative('', stage)])),
  });
  expect([...planOf(hub)].sort()).toEqual(['initiatives/idea', 'initiatives/production', 'strategy/adopted']);
});
