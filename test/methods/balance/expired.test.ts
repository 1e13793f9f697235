import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiredUnder, onExpired } from '../../../src/methods/balance/expired.ts';
import { stillStands } from '../../../src/methods/still-stands.ts';
import type { Hub } from '../../../src/model/hub.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { hubOf, signal, strategy } from './hub.ts';

const gone = signal({ input: 'support', goodUntil: '2026-11-20' });
const good = signal({ input: 'sales', goodUntil: today });
const work = (serves: string, evidence: string, rest = 'stage: idea\n') =>
  `---\ntitle: W\nowner: TPS\ncustomerValue: V\nserves: [${serves}]\nevidence: [${evidence}]\n${rest}---\n`;
const files = {
  'signals/gone.md': gone,
  'signals/good.md': good,
  'strategy/weak.md': strategy('gone, good'),
  'strategy/sound.md': strategy('good'),
  'initiatives/above.md': work('weak, sound', 'good'),
  'initiatives/both.md': work('weak', 'gone'),
  'initiatives/sound.md': work('sound', 'good'),
};
const ways = (hub: Hub, key: string) =>
  expiredUnder(hub, key).map(({ through, signal: { id }, until }) => [...through.map((one) => one.key), id, until]);

describe('what rests on expired evidence', () => {
  it('is shown with the shortest way to it', () => {
    const hub = hubOf(files);
    expect(ways(hub, 'strategy/weak')).toEqual([['gone', '2026-11-20']]);
    expect(ways(hub, 'initiatives/above')).toEqual([['strategy/weak', 'gone', '2026-11-20']]);
    expect(ways(hub, 'initiatives/both')).toEqual([['gone', '2026-11-20']]);
    expect(ways(hub, 'initiatives/sound')).toEqual([]);
    expect(ways(hub, 'initiatives/none')).toEqual([]);
    expect([...onExpired(hub)].sort()).toEqual(['initiatives/above', 'initiatives/both', 'strategy/weak']);
  });

  it('is shown under a decision, while it holds', () => {
    const decided = (status: string) =>
      `---\ntitle: D\nowner: TPS\ndate: 2026-11-01\nstatus: ${status}\ndata: [gone]\n---\n`;
    const of = (status: string) => ways(hubOf({ ...files, 'decisions/d.md': decided(status) }), 'decisions/d');
    expect(of('accepted')).toEqual([['gone', '2026-11-20']]);
    expect(of('superseded')).toEqual([]);
  });

  it('holds through the day until which it was good', () => {
    expect(ways(hubOf({ ...files, 'signals/gone.md': good }), 'initiatives/above')).toEqual([]);
  });

  it('leaves out what no longer stands, and what hangs on it alone', () => {
    const retired = strategy('gone').replace('status: adopted', 'status: retired');
    const declined = work('sound', 'gone', 'stage: declined\ndeclinedBecause: R\n');
    const hub = hubOf({ ...files, 'strategy/weak.md': retired, 'initiatives/declined.md': declined });
    expect(stillStands(hub.get('strategy/weak') as never, today)).toBe(false);
    expect(ways(hub, 'strategy/weak')).toEqual([]);
    expect(ways(hub, 'initiatives/above')).toEqual([]);
    expect([...onExpired(hub)]).toEqual(['initiatives/both']);
    const out = (on: string) => stillStands({ data: { stage: 'feedback', retired: { on } } } as never, today);
    expect([out(today), out('2026-11-22')]).toEqual([false, true]);
  });

  it('is the same seen from below and from above', () => {
    const some = fc.subarray(['s0', 's1', 's2', 's3']);
    const status = fc.constantFrom('adopted', 'retired');
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(some, status), { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(fc.subarray(['t0', 't1', 't2']), some), { maxLength: 4 }),
        (expired, strategies, initiatives) => {
          const hub = hubOf({
            ...Object.fromEntries(expired.map((is, index) => [`signals/s${index}.md`, is ? gone : good])),
            ...Object.fromEntries(
              strategies.map(([evidence, is], index) => [
                `strategy/t${index}.md`,
                strategy(evidence.join(', ')).replace('status: adopted', `status: ${is}`),
              ]),
            ),
            ...Object.fromEntries(
              initiatives.map(([serves, evidence], index) => [
                `initiatives/i${index}.md`,
                work(serves.join(', '), evidence.join(', ')),
              ]),
            ),
          });
          const below = hub.entries.filter(({ kind, key }) => kind !== 'signals' && ways(hub, key).length > 0);
          expect(below.map(({ key }) => key).sort()).toEqual([...onExpired(hub)].sort());
        },
      ),
      runs(40),
    );
  });
});
