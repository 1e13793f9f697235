import { describe, expect, it } from 'vitest';
import {
  addressOfChanges,
  anchorOf,
  comparisonOf,
  leadWords,
  pageOf,
  sinceLast,
  textsOf,
} from '../../../src/components/changes/changes.ts';
import { tellingOf, toneOf } from '../../../src/components/changes/telling.ts';
import { chaptersFor, textPagesFor } from '../../../src/site/chapters.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';
import { changed, comparison, edition, withEditions } from './changes.ts';

const q1 = edition('2026-q1', '2026-03-31');
const q3 = edition('2026-q3', '2026-09-30');
const between = comparison(q1, q3, {});
const since = comparison(q3, null, {});
const editions = [q1, q3];
const site = withEditions(editions, [between, comparison(q1, null, {}), since]);
const { hub } = siteOf(exampleFiles());
const inHub = { ...site, hub };
const key = 'strategy/hands-off-operation';
const saying = (entry: { key: string; title: string } | null, words: string, more = {}) => ({
  what: 'changed',
  entry,
  gone: false,
  words,
  change: null,
  ...more,
});

describe('comparisons of a site', () => {
  it('are found by their sides', () => {
    expect(comparisonOf(site, '2026-q1', '2026-q3')).toBe(between);
    expect(sinceLast(site)).toBe(since);
    expect(comparisonOf(site, '2026-q3', '2026-q1')).toBeUndefined();
    expect(sinceLast(withEditions([], []))).toBeUndefined();
  });

  it('have addresses; the one since the last edition a short one', () => {
    expect(addressOfChanges(site, since)).toBe('/changes/');
    expect(addressOfChanges(site, between)).toBe('/changes/2026-q1/2026-q3/');
    expect(addressOfChanges(site, comparison(q1, null, {}), 'strategy/calm')).toBe(
      '/changes/2026-q1/today/#strategy%2Fcalm',
    );
  });

  it('are told once and kept', () => {
    const one = comparison(q3, null, { entries: [changed(null, 'personas/new')] });
    expect(chaptersFor(site, one)).toBe(chaptersFor(site, one));
  });

  it('show how entries differ on a page for each chapter, a long one in parts', () => {
    const text = (size: number) => ({
      type: 'paragraph' as const,
      section: null,
      moved: false,
      sentences: [{ before: null, after: [{ text: 'w'.repeat(size), changed: true }] }],
    });
    const sized = (key: string, size: number) => changed(key, key, { text: size > 0 ? [text(size)] : [] });
    const sizes = [0, 30_000, 9_000, 100_000, 10];
    const one = comparison(q1, null, {
      entries: [...sizes.map((size, at) => sized(`personas/p${at}`, size)), sized('inputs/a', 10), sized('team/t', 0)],
    });
    const told = textPagesFor(site, one).map(({ chapter, part, statements }) => [
      chapter.id,
      part,
      ...statements.map(anchorOf),
    ]);
    expect(told).toEqual([
      ['inputs', 1, 'inputs/a'],
      ['rest', 1, 'personas/p1', 'personas/p2'],
      ['rest', 2, 'personas/p3'],
      ['rest', 3, 'personas/p4'],
    ]);
    const statements = chaptersFor(site, one).flatMap((chapter) => chapter.statements);
    const addresses = statements.map((statement) => textsOf(site, one, statement)).filter(Boolean);
    expect(addresses).toContain('/changes/2026-q1/today/rest/#personas%2Fp1');
    expect(addresses).toContain('/changes/2026-q1/today/rest/2/#personas%2Fp3');
    expect(addresses).toHaveLength(5);
  });

  it('are summed up in a sentence', () => {
    const one = comparison(q1, q3, {
      entries: [
        changed(null, 'personas/new'),
        changed(null, 'personas/other'),
        changed('signals/a', 'signals/a'),
        changed('team/b', null),
      ],
    });
    expect(leadWords(one, chaptersFor(site, one), 'en')).toBe(
      '4 changes in 2 chapters: 2 entries added, 1 entry changed and 1 entry removed.',
    );
    expect(leadWords(since, [], 'en')).toBe('Nothing changed.');
  });
});

describe('a statement', () => {
  it('leads to the entry today, if it is there', () => {
    expect(pageOf(inHub, between, saying({ key, title: '' }, ''))).toBe(`/${key}/`);
  });

  it('leads to the edition that has it, if that is built', () => {
    const gone = saying({ key: 'personas/old', title: '' }, '', { gone: true, change: changed('personas/old', null) });
    expect(pageOf(inHub, between, gone)).toBe('/editions/2026-q1/personas/old/');
    expect(pageOf(inHub, between, { ...gone, gone: false, change: null })).toBe('/editions/2026-q3/personas/old/');
    const unbuilt = { ...inHub, editions: editions.map((one) => ({ ...one, built: false })) };
    expect(pageOf(unbuilt, between, gone)).toBeNull();
  });

  it('is named by what it shows', () => {
    expect(anchorOf(saying(null, '', { change: changed('personas/old', null) }))).toBe('personas/old');
    expect(anchorOf(saying({ key, title: '' }, ''))).toBeUndefined();
  });

  it('goes on from the title where it is short, and stands below where it is long or does not', () => {
    const told = (words: string, what = 'retired') =>
      tellingOf(inHub, between, saying({ key, title: 'Calm' }, words, { what }));
    expect(told('was retired')).toMatchObject({ title: 'Calm', words: ' was retired', below: false });
    expect(told('its text changed', 'revised')).toMatchObject({ words: ': its text changed', below: false });
    expect(told(`was ${'very '.repeat(20)}long`)).toMatchObject({ words: expect.stringMatching(/^Was/), below: true });
    expect(told('Diagnosis changed')).toMatchObject({ words: 'Diagnosis changed', below: true });
    expect(tellingOf(inHub, between, saying(null, 'settings changed'))).toMatchObject({
      title: '',
      words: 'Settings changed',
    });
  });

  it('of a measure is headed by the measure', () => {
    const star = hub.of('north-star')[0];
    const [id, metric] = [...hub.inputMetrics][0] ?? [];
    if (!star || !id || !metric) throw new Error('the example has a North Star');
    const entry = { key: star.key, title: star.data.title };
    const move = {
      id,
      entry,
      name: metric.name,
      unit: 'days',
      better: 'lower' as const,
      target: { value: 7, by: '2027-06-30' },
      from: { value: 41, on: '2026-03-31' },
      to: { value: 23, on: '2026-09-30' },
    };
    const one = comparison(q1, q3, { measures: [move] });
    expect(tellingOf(inHub, one, saying(entry, `${metric.name}: 41 → 23 days`))).toEqual({
      title: metric.name,
      href: site.to({ entry: star.key, anchor: `metric.${id}` }),
      words: ': 41 → 23 days',
      below: false,
    });
  });

  it('has a mark of its own kind, and a plain one when the kind is unknown', () => {
    expect(['rose', 'fell', 'added', 'removed', 'decided', 'expired', 'anything'].map(toneOf)).toEqual([
      'up',
      'down',
      'in',
      'out',
      'good',
      'bad',
      'edit',
    ]);
  });
});
