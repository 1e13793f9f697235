import { describe, expect, it } from 'vitest';
import { dependencyPicture } from '../../../src/charts/roadmap-dependencies.ts';
import { confidenceOf, roadmapOf } from '../../../src/components/roadmap/data.ts';
import { groundsWords, noteWords, rankWords, reasonWords } from '../../../src/components/roadmap/phrases.ts';
import { roadmapCsv, roadmapRecords } from '../../../src/components/roadmap/records.ts';
import { milestonesOf, timelineRows } from '../../../src/components/roadmap/timeline-rows.ts';
import { forAudience } from '../../../src/model/audience.ts';
import { buildHub } from '../../../src/model/hub.ts';
import { href } from '../../../src/site/href.ts';
import type { Site } from '../../../src/site/site.ts';
import { checked, entry, type Files, hubWithAudiences, today } from '../../support/hub.ts';

const initiative = (stage: string, more = '') =>
  entry(
    `title: =Sum\nowner: Streaming core\naudience: public\nstage: ${stage}\ncustomerValue: Sleep.\nvalueKinds: [speed]\n${more}`,
  );
const worth = (money: number) =>
  `costOfDelay: [{ kind: speed, low: ${money}, likely: ${money}, high: ${money}, why: Because. }]\nduration: { low: 1 week, likely: 1 week, high: 1 week }\n`;

const files: Files = {
  'hub.yaml': hubWithAudiences,
  'initiatives/a.md': initiative('idea', worth(100)),
  'initiatives/b.md': initiative('idea', `${worth(900)}dependsOn: [a, gone, landed]\n`),
  'initiatives/c.md': initiative('production', 'window: { from: 2026-09-01, to: 2026-11-20 }\n'),
  'initiatives/hidden.md': entry('title: H\nowner: O\nstage: production\naudience: restricted\ncustomerValue: V.'),
  'initiatives/landed.md': initiative('analytics', 'release: { how: beta, on: 2026-11-02 }\n'),
  'initiatives/not.md': initiative('declined', 'declinedBecause: No.\n'),
};

function siteFor(audience: string): Site {
  const { hub } = checked(files);
  const { config, entries } = forAudience(hub.config, hub.entries, audience);
  return {
    hub: buildHub(config, entries, [], today),
    audience,
    narrowest: audience === 'restricted',
    widest: 'public',
    several: true,
    problems: [],
    unfinished: [],
    waived: [],
    maturing: [],
    edition: null,
    editions: [],
    comparisons: [],
    estimates: [],
    events: [],
    handbook: [],
    images: new Map(),
    diagrams: new Map(),
    origin: null,
    to: (destination) => href(destination, '/'),
  };
}

const byId = (audience: string) => new Map(roadmapRecords(siteFor(audience)).map((record) => [record.id, record]));

describe('the roadmap as data', () => {
  it('has open work, then what landed, and nothing that is declined or hidden', () => {
    expect(roadmapRecords(siteFor('internal')).map(({ id, horizon }) => [id, horizon])).toEqual([
      ['c', 'now'],
      ['b', 'later'],
      ['a', 'later'],
      ['landed', 'landed'],
    ]);
    expect(byId('restricted').has('hidden')).toBe(true);
  });

  it('says ranks, dependencies and contradictions', () => {
    const records = byId('internal');
    expect(records.get('b')).toMatchObject({
      place: 1,
      band: 1,
      comes_after: ['a', 'landed'],
      contradictions: ['depends-on a: rank'],
      sure: 'partly',
    });
    expect(records.get('c')).toMatchObject({ place: null, band: null, contradictions: ['should-be-done 2026-11-20'] });
    expect(records.get('landed')).toMatchObject({ released_on: '2026-11-02', sure: null });
  });

  it('gives those who may not see money no rank, nor anything that follows from one', () => {
    const site = siteFor('public');
    expect(roadmapOf(site).ranks).toBe(false);
    const records = roadmapRecords(site);
    expect(records.map(({ place, band }) => [place, band])).toEqual(records.map(() => [null, null]));
    expect(records.flatMap(({ contradictions }) => contradictions)).toEqual(['should-be-done 2026-11-20']);
    // Without ranks and windows the list stays as the hub orders it: by title, then by id.
    expect(records.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'landed']);
    for (const planned of roadmapOf(site).all) {
      expect(rankWords(site, planned)).toBe('not shown to this audience');
      expect(confidenceOf(site, planned).estimated).toBeNull();
    }
  });

  it('becomes a table in which no title is a formula', () => {
    const [head, first] = roadmapCsv(roadmapRecords(siteFor('internal'))).split('\r\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['id', 'title', 'owner', 'horizon']);
    expect(first?.startsWith("c,'=Sum,Streaming core,now,production,,,Sleep.,2026-09-01,2026-11-20,")).toBe(true);
  });
});

describe('the views', () => {
  it('draw what has a window, late where it should be done', () => {
    expect(timelineRows(siteFor('internal')).map(({ id, late }) => [id, late])).toEqual([['initiatives/c', true]]);
    const [landed] = roadmapOf(siteFor('internal')).landed;
    expect(landed && milestonesOf(landed)).toEqual([{ what: 'release', on: '2026-11-02' }]);
  });

  it('draw dependencies, broken where the order contradicts them', () => {
    const site = siteFor('internal');
    const { all, contradictions } = roadmapOf(site);
    const open = all.map((each) => each.entry);
    const picture = dependencyPicture(site.hub, open, [...contradictions.values()].flat());
    expect(picture?.columns.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['initiatives/a', 'initiatives/landed'],
      ['initiatives/b'],
    ]);
    expect(picture?.bonds.map(({ from, missing = false }) => [from, missing])).toEqual([
      ['initiatives/a', true],
      ['initiatives/landed', false],
    ]);
    expect(
      dependencyPicture(
        site.hub,
        open.filter(({ id }) => id === 'c'),
        [],
      ),
    ).toBeNull();
  });

  it('say in words what does not fit together, and what is missing', () => {
    const site = siteFor('internal');
    expect(noteWords({ what: 'should-be-done', day: '2026-11-20' }, 'en')).toBe('should have been done by 20 Nov 2026');
    expect(reasonWords({ why: 'rank', place: 1, otherPlace: 3 }, 'en')).toBe(
      'surely ranks later, at place 3, while this is at place 1',
    );
    const [c, b, a] = roadmapOf(site).all;
    expect(c && rankWords(site, c)).toBe('unknown: cost of delay for speed; duration (ask: Streaming core)');
    expect(b && rankWords(site, b)).toBe(
      'group 1, place 1; it should come before the next one in every case within their ranges',
    );
    expect(a && rankWords(site, a)).toBe('group 2, place 2');
    expect(c && groundsWords(confidenceOf(site, c), 'en')).toBe('no signal; no experiment; not estimated');
  });
});
