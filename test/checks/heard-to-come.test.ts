import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf, today } from '../support/hub.ts';

const input = (last: string) =>
  entry(
    `title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [{ with: tps, gives: G, gets: H, every: 1 month, last: ${last}, contacts: { here: A, there: B } }]`,
  );
const signal = (date: string) =>
  entry(
    `title: T\nowner: TPS\ndate: ${date}\ninput: support\nchannel: interview\njourney: use\nheard: It rang.\nwho: A lead`,
  );
const of = (day: string) =>
  problemsOf('heard-to-come', { 'inputs/support.md': input(day), 'signals/s.md': signal(day) });

describe('heard-to-come', () => {
  it('finds a conversation of a day to come', () => {
    expect(places(of('2999-01-01'))).toEqual(['inputs/support.md:6:63', 'signals/s.md:4:7']);
  });

  it('is content with today, and with tomorrow where the day has begun already', () => {
    expect(of(today)).toEqual([]);
  });
});
