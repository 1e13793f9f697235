import { describe, expect, it } from 'vitest';
import { brief, type EntryInEdition, historyHtml, standingsOf } from '../../../src/components/changes/history.ts';
import { changed, comparison, edition, withEditions } from './changes.ts';

const key = 'strategy/calm';
const q1 = edition('2026-q1', '2026-03-31');
const q3 = edition('2026-q3', '2026-09-30');
const site = (first: Parameters<typeof comparison>[2], since: Parameters<typeof comparison>[2] = {}) =>
  withEditions([q1, q3], [comparison(q1, q3, first), comparison(q1, null, {}), comparison(q3, null, since)]);
const told = (standings: readonly EntryInEdition[]) => standings.map(({ edition: title, what }) => [title, what]);

describe('the history of an entry', () => {
  it('goes back to the edition with which it began', () => {
    const history = standingsOf(site({ entries: [changed(null, key)] }), key);
    expect(told(history)).toEqual([
      [null, 'kept'],
      ['Edition 2026-q3', 'new'],
    ]);
    expect(history[1]?.page).toBe('/editions/2026-q3/strategy/calm/');
    expect(history[1]?.changes).toBe('/changes/2026-q1/2026-q3/#strategy%2Fcalm');
  });

  it('goes back to the first edition when it was there from the start, changed or not', () => {
    expect(told(standingsOf(site({}, { entries: [changed(key, key)] }), key))).toEqual([
      [null, 'changed'],
      ['Edition 2026-q3', 'kept'],
      ['Edition 2026-q1', 'kept'],
    ]);
  });

  it('follows it through other names', () => {
    const renamed = site(
      { moved: [{ before: { key: 'strategy/first', title: 'F' }, after: { key: 'strategy/second', title: 'S' } }] },
      { entries: [changed('strategy/second', key)] },
    );
    expect(standingsOf(renamed, key).map(({ page }) => page)).toEqual([
      null,
      '/editions/2026-q3/strategy/second/',
      '/editions/2026-q1/strategy/first/',
    ]);
  });

  it('does not lead to editions that are not built', () => {
    const unbuilt = withEditions([{ ...q1, built: false }], [comparison(q1, null, {})]);
    expect(historyHtml(unbuilt, key)).toBe('Edition 2026-q1');
  });

  it('tells nothing where no edition is', () => {
    expect(historyHtml(withEditions([], []), key)).toBe('');
  });

  it('says in a line what happened when', () => {
    expect(historyHtml(site({ entries: [changed(null, key)] }, { entries: [changed(key, key)] }), key)).toBe(
      '<a href="/changes/2026-q1/2026-q3/#strategy%2Fcalm">new</a> in <a href="/editions/2026-q3/strategy/calm/">Edition 2026-q3</a>' +
        ' · <a href="/changes/#strategy%2Fcalm">changed since</a>',
    );
  });

  it('says of what is new since when it is', () => {
    expect(historyHtml(site({}, { entries: [changed(null, key)] }), key)).toBe(
      '<a href="/changes/#strategy%2Fcalm">new since Edition 2026-q3</a>',
    );
  });

  it('names the first edition and the newest ones when there are many', () => {
    const many = Array.from(
      { length: 8 },
      (_, place): EntryInEdition => ({
        edition: `E${7 - place}`,
        page: null,
        what: place === 7 ? 'new' : 'kept',
        changes: null,
      }),
    );
    expect(brief(many).map((one) => one.edition)).toEqual(['E0', 'E5', 'E6', 'E7']);
    expect(brief([{ edition: null, page: null, what: 'kept', changes: null }])).toEqual([]);
  });
});
