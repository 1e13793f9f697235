import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subjectOf } from '../../../src/methods/balance/findings.ts';
import { shareOf } from '../../../src/methods/balance/mix.ts';
import { listening } from '../../../src/methods/listening.ts';
import { addDays } from '../../../src/model/date.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { hubOf, ids, type Said, signals, strategy } from './hub.ts';

const said: fc.Arbitrary<Said> = fc.record(
  {
    input: fc.constantFrom('support', 'customer-side', 'executive', 'industry', 'sales', 'nobody'),
    date: fc.integer({ min: 0, max: 2000 }).map((age) => addDays(today, -age)),
    goodUntil: fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days)),
  },
  { requiredKeys: ['input'] },
);

/** Hubs in which strategies of any state and initiatives of any stage rest on some of the signals, or on none. */
const hubs = fc
  .array(said, { maxLength: 10 })
  .chain((list) => {
    const some = fc.subarray(ids(list).split(', ').filter(Boolean)).map((those) => those.join(', '));
    return fc.record({
      list: fc.constant(list),
      strategies: fc.array(
        fc.record({ status: fc.constantFrom('adopted', 'proposed', 'draft', 'retired'), rests: some }),
        { maxLength: 3 },
      ),
      work: fc.array(fc.record({ stage: fc.constantFrom('idea', 'declined'), rests: some, serves: fc.boolean() }), {
        maxLength: 3,
      }),
    });
  })
  .map(({ list, strategies, work }) =>
    hubOf({
      ...signals(list),
      ...Object.fromEntries(
        strategies.map(({ status, rests }, index) => [
          `strategy/s${index}.md`,
          strategy(rests).replace('status: adopted', `status: ${status}`),
        ]),
      ),
      ...Object.fromEntries(
        work.map(({ stage, rests, serves }, index) => [
          `initiatives/w${index}.md`,
          `---\ntitle: W\nowner: TPS\nstage: ${stage}\n${stage === 'declined' ? 'declinedBecause: R\n' : ''}customerValue: V\nserves: [${serves && strategies.length > 0 ? 's0' : ''}]\nevidence: [${rests}]\n---\n`,
        ]),
      ),
    }),
  );

it('an input has one share of evidence, on the map as in the balance of the plan', () => {
  fc.assert(
    fc.property(hubs, (hub) => {
      const { inputs, evidence } = listening(hub);
      const { mix } = subjectOf(hub, null);
      expect(evidence).toBe(mix.signals.length);
      for (const { id, share, used } of inputs) {
        expect(share).toBe(shareOf(mix, 'inputs', [id]));
        expect(used).toBe(mix.signals.filter(({ data }) => data.input === id).length);
      }
    }),
    runs(100),
  );
});

it('shares of inputs add up to all that inputs of the hub have told, or are all unknown', () => {
  fc.assert(
    fc.property(hubs, (hub) => {
      const { inputs, evidence } = listening(hub);
      const { mix } = subjectOf(hub, null);
      const known = inputs.flatMap(({ share }) => share ?? []);
      expect(known.length).toBe(mix.weight > 0 ? inputs.length : 0);
      const sum = known.reduce((all, share) => all + share, 0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      // What an input that the hub does not have has told is part of the whole and of no input.
      const others = shareOf(mix, 'inputs', ['nobody']);
      if (mix.weight > 0) expect(sum + (others ?? 0)).toBeCloseTo(1, 9);
      expect(inputs.reduce((all, { used }) => all + used, 0)).toBeLessThanOrEqual(evidence);
    }),
    runs(100),
  );
});

it('the share of all names of a list is the whole, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (list) => {
      const { mix } = subjectOf(hubOf({ ...signals(list), 'strategy/s.md': strategy(ids(list)) }), null);
      const all = (portions: readonly { name: string }[]) => portions.map(({ name }) => name);
      const whole = mix.weight > 0 ? 1 : null;
      expect(shareOf(mix, 'inputs', all(mix.inputs))).toBe(whole);
      expect(shareOf(mix, 'ages', all(mix.ages))).toBe(whole);
    }),
    runs(100),
  );
});

it('the share of a name that is in no list is nothing, and unknown where nothing has any weight', () => {
  const { mix } = subjectOf(hubOf({ ...signals([{ input: 'support' }]), 'strategy/s.md': strategy('s0') }), null);
  expect(shareOf(mix, 'inputs', [])).toBe(0);
  expect(shareOf(mix, 'groups', ['customer', 'field'])).toBe(1);
  expect(shareOf(subjectOf(hubOf({}), null).mix, 'inputs', [])).toBeNull();
});
