import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisOf, planOf } from '../../../src/methods/balance/basis.ts';
import { ageOn, mixOf, type Portion } from '../../../src/methods/balance/mix.ts';
import { halfLife, weightOf } from '../../../src/methods/balance/weight.ts';
import { addDays } from '../../../src/model/date.ts';
import type { Hub } from '../../../src/model/hub.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { hubOf, ids, restingOn, type Said, signal, signals, strategy } from './hub.ts';

const aSignal = (data: { date: string; goodUntil?: string }) => ({ data }) as Entry<'signals'>;

describe('weight of a signal', () => {
  it('is 1 on its day, halves with each year, and is nothing past the day until which it was good', () => {
    expect(weightOf(aSignal({ date: today }), today)).toBe(1);
    expect(weightOf(aSignal({ date: addDays(today, -halfLife) }), today)).toBe(0.5);
    expect(weightOf(aSignal({ date: addDays(today, -2 * halfLife) }), today)).toBe(0.25);
    expect(weightOf(aSignal({ date: today, goodUntil: today }), today)).toBe(1);
    expect(weightOf(aSignal({ date: today, goodUntil: addDays(today, -1) }), today)).toBe(0);
  });

  it('never grows with age and stays between 0 and 1', () => {
    const days = fc.integer({ min: -400, max: 4000 });
    fc.assert(
      fc.property(days, days, fc.option(days, { nil: undefined }), (one, other, until) => {
        const [younger, older] = [Math.min(one, other), Math.max(one, other)];
        const goodUntil = until === undefined ? {} : { goodUntil: addDays(today, until) };
        const weight = (age: number) => weightOf(aSignal({ date: addDays(today, -age), ...goodUntil }), today);
        expect(weight(older)).toBeLessThanOrEqual(weight(younger));
        expect(weight(older)).toBeGreaterThanOrEqual(0);
        expect(weight(younger)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('is of this quarter for 90 days, and of this year for 365', () => {
  const ages = [0, 90, 91, 365, 366].map((days) => ageOn(addDays(today, -days), today));
  expect(ages).toEqual(['quarter', 'quarter', 'year', 'year', 'older']);
});

describe('what an entry rests on', () => {
  const files = {
    'signals/own.md': signal({ input: 'support' }),
    'signals/both.md': signal({ input: 'sales' }),
    'signals/deep.md': signal({ input: 'industry' }),
    'signals/none.md': signal({ input: 'industry' }),
    'strategy/it.md': strategy('both, deep'),
    'initiatives/work.md':
      '---\ntitle: W\nowner: TPS\nstage: idea\ncustomerValue: V\nserves: [it]\nevidence: [own, both]\n---\n',
    'initiatives/released.md':
      '---\ntitle: W\nowner: TPS\nstage: declined\ndeclinedBecause: R\nevidence: [none]\n---\n',
  };
  const idsOf = (hub: Hub, ...keys: string[]) => basisOf(hub, keys).map(({ id }) => id);

  it('is what it names and what that rests on, once, whatever the ways', () => {
    const hub = hubOf(files);
    expect(idsOf(hub, 'strategy/it').sort()).toEqual(['both', 'deep']);
    expect(idsOf(hub, 'initiatives/work').sort()).toEqual(['both', 'deep', 'own']);
    expect(idsOf(hub, 'initiatives/work', 'strategy/it').sort()).toEqual(['both', 'deep', 'own']);
    expect(idsOf(hub)).toEqual([]);
  });

  it('of the whole plan leaves out what is declined', () => {
    const hub = hubOf(files);
    expect(idsOf(hub, ...planOf(hub)).sort()).toEqual(['both', 'deep', 'own']);
  });

  it('is the same however many further ways lead to a signal', () => {
    fc.assert(
      fc.property(fc.subarray(['own', 'both', 'deep']), fc.integer({ min: 1, max: 4 }), (named, times) => {
        const more = Object.fromEntries(
          Array.from({ length: times }, (_, index) => [`strategy/more${index}.md`, strategy(named.join(', '))]),
        );
        const serves = ['it', ...Object.keys(more).map((file) => file.slice('strategy/'.length, -'.md'.length))];
        const work = files['initiatives/work.md'].replace('serves: [it]', `serves: [${serves.join(', ')}]`);
        const hub = hubOf({ ...files, ...more, 'initiatives/work.md': work });
        const mix = mixOf(hub, basisOf(hub, ['initiatives/work']));
        const plain = hubOf(files);
        expect(mix.weight).toBe(mixOf(plain, basisOf(plain, ['initiatives/work'])).weight);
      }),
      runs(20),
    );
  });
});

const said: fc.Arbitrary<Said> = fc.record(
  {
    input: fc.constantFrom('support', 'customer-side', 'executive', 'industry', 'competitive', 'sales'),
    date: fc.integer({ min: 0, max: 1500 }).map((age) => addDays(today, -age)),
    journey: fc.constantFrom('awareness', 'evaluation', 'purchase', 'use', 'departure'),
    former: fc.boolean(),
    goodUntil: fc.integer({ min: -300, max: 300 }).map((days) => addDays(today, days)),
  },
  { requiredKeys: ['input'] },
);
const some = fc.array(said, { minLength: 1, maxLength: 12 });

describe('mix', () => {
  it('adds up to the whole in every list', () => {
    fc.assert(
      fc.property(some, (list) => {
        const hub = restingOn(list);
        const mix = mixOf(hub, hub.of('signals'));
        for (const portions of [mix.groups, mix.inputs, mix.journey, mix.channels, mix.speakers, mix.ages]) {
          const all = portions as readonly Portion[];
          expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
          expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(mix.weight, 9);
          if (mix.weight > 0) expect(all.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
          else expect(all.every(({ share }) => share === null)).toBe(true);
        }
      }),
      runs(60),
    );
  });

  it('counts a signal once, in whatever order and however often it is given', () => {
    fc.assert(
      fc.property(some, fc.integer(), (list, seed) => {
        const hub = restingOn(list);
        const all = hub.of('signals');
        const shuffled = [...all, ...all].sort((a, b) => ((seed ^ a.id.length) & 1 ? 1 : -1) * (a.id < b.id ? 1 : -1));
        const { signals: _one, ...mix } = mixOf(hub, all);
        const { signals: _other, ...again } = mixOf(hub, shuffled);
        expect(again).toEqual(mix);
      }),
      runs(60),
    );
  });

  it('gives an input no smaller share when one more signal of it is heard', () => {
    fc.assert(
      fc.property(some, said, (list, next) => {
        const share = (those: readonly Said[]) => {
          const hub = hubOf(signals(those));
          return mixOf(hub, hub.of('signals')).inputs.find(({ name }) => name === next.input)?.share ?? 0;
        };
        expect(share([...list, next])).toBeGreaterThanOrEqual(share(list) - 1e-12);
      }),
      runs(60),
    );
  });

  it('does not hide an input that the hub does not have', () => {
    const hub = restingOn([{ input: 'support' }, { input: 'nobody' }]);
    expect(mixOf(hub, hub.of('signals')).inputs.at(-1)).toMatchObject({ name: 'nobody', count: 1 });
    expect(ids([{ input: 'a' }, { input: 'b' }])).toBe('s0, s1');
  });
});
