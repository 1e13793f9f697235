import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { changesFeed } from '../../../src/components/changes/feed.ts';
import type { Comparison } from '../../../src/model/editions/comparison.ts';
import type { EditionInfo } from '../../../src/site/site.ts';
import { changed, comparison, edition, withEditions } from './changes.ts';

const q1 = edition('2026-q1', '2026-03-31', { note: 'Agreed by <the council>.' });
const q3 = edition('2026-q3', '2026-09-30');
const between = comparison(q1, q3, { entries: [changed(null, 'strategy/calm')] });
const fact = (after: string) => ({ field: 'reviewed', before: null, after });

function read(editions: EditionInfo[], comparisons: Comparison[]) {
  const xml = changesFeed(withEditions(editions, comparisons), 'https://h.example');
  const document = new new JSDOM().window.DOMParser().parseFromString(xml, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return [...document.getElementsByTagName('entry')].map((entry) => {
    const text = (name: string) => entry.getElementsByTagName(name)[0]?.textContent ?? '';
    return { id: text('id'), title: text('title'), updated: text('updated').slice(0, 10), html: text('content') };
  });
}

describe('the feed of changes', () => {
  it('has one entry for each edition and one for each entry that changed since the last, newest first', () => {
    const since = comparison(q3, null, {
      entries: [changed('strategy/calm', 'strategy/calm', { facts: [fact('2026-10-05')] })],
    });
    expect(read([q1, q3], [between, comparison(q1, null, {}), since]).map(({ id, updated }) => [id, updated])).toEqual([
      ['https://h.example/changes/2026-q3/today/#strategy%2Fcalm', '2026-10-05'],
      ['https://h.example/editions/#edition.2026-q3', '2026-09-30'],
      ['https://h.example/editions/#edition.2026-q1', '2026-03-31'],
    ]);
  });

  it('says of an edition what it stands for and what it brought, as text', () => {
    const [second, first] = read([q1, q3], [between, comparison(q1, null, {}), comparison(q3, null, {})]);
    expect(first?.html).toContain('Agreed by &lt;the council&gt;.');
    expect(second?.html).toContain('Title of strategy/calm');
    expect(second?.html).toContain('https://h.example/changes/2026-q1/2026-q3/');
  });

  it('names an entry that is gone, too', () => {
    const [gone] = read([q1], [comparison(q1, null, { entries: [changed('personas/old', null)] })]);
    expect(gone?.id).toBe('https://h.example/changes/2026-q1/today/#personas%2Fold');
  });

  it('is dated by the amendment of an edition, and tells its reason as text', () => {
    const amended = { ...q1, amended: [{ on: '2026-05-02', reason: 'A <name> taken out', seal: 'cd'.repeat(32) }] };
    const [first] = read([amended], [comparison(amended, null, {})]);
    expect(first?.updated).toBe('2026-05-02');
    expect(first?.html).toMatch(/Amended on 2\sMay 2026: A &lt;name&gt; taken out/u);
  });

  it('is empty without editions', () => {
    expect(read([], [])).toEqual([]);
  });
});
