import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/methods/balance/weight.ts';
import { isExpired, signalsUnder } from '../../src/methods/evidence.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked, entry } from '../support/hub.ts';

const signal = (goodUntil?: string) =>
  ({ data: { date: '2026-01-01', ...(goodUntil && { goodUntil }) } }) as unknown as Entry<'signals'>;

describe('a signal', () => {
  it('has expired from the day after its last good day on', () => {
    const on = (today: string) => isExpired(signal('2026-11-21'), today);
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(on)).toEqual([false, false, true]);
    expect(weightOf(signal('2026-11-21'), '2026-11-21')).toBeGreaterThan(0);
    expect(weightOf(signal('2026-11-21'), '2026-11-22')).toBe(0);
  });
  it('never expires without a last day', () => {
    expect(isExpired(signal(), '9999-12-31')).toBe(false);
  });
});

it('an entry rests on the signals that it names, each once, and not on those of what it serves', () => {
  const heard = (title: string) =>
    entry(`title: ${title}\nowner: O\ndate: 2026-11-01\ninput: support\nchannel: interview\njourney: use\nheard: x`);
  const { hub } = checked({
    'inputs/support.md': entry('title: S\nowner: O\ngroup: customer\njourney: [use]\nedges: []'),
    'signals/a.md': heard('A'),
    'signals/b.md': heard('B'),
    'strategy/s.md': entry('title: S\nowner: O\nstatus: draft\nevidence: [b]'),
    'initiatives/i.md': entry('title: I\nowner: O\nstage: idea\ncustomerValue: V\nserves: [s]\nevidence: [a, a]'),
  });
  expect(signalsUnder(hub, 'initiatives/i').map(({ id }) => id)).toEqual(['a']);
});
