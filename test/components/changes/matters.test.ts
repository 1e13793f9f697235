import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../src/cli/edition/data.ts';
import { matterLine, turnedSinceLast } from '../../../src/components/changes/matters.ts';
import { compare } from '../../../src/model/editions/compare.ts';
import { chaptersOf } from '../../../src/report/changes/chapters.ts';
import type { EditionInfo, Site } from '../../../src/site/site.ts';
import { entry, type Files } from '../../support/hub.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const snapshot = (files: Files, edition: string | null, date: string) => {
  const { hub, problems } = siteOf(files);
  return snapshotOf({ edition, title: edition ?? 'Today', date }, hub, problems);
};
const siteSince = (before: Files, after: Files): Site => ({
  ...siteOf(after),
  editions: [{ id: 'q3', title: 'Autumn', date: '2026-09-30' } as EditionInfo],
  comparisons: [compare(snapshot(before, 'q3', '2026-09-30'), snapshot(after, null, '2026-11-21'))],
});
const strategies = (word: string) =>
  exampleFiles(
    Object.fromEntries(
      [1, 2, 3, 4].map((n) => [
        `strategy/way-${n}.md`,
        entry(`title: Way ${n}\nowner: TPS\nstatus: draft\nsummary: ${word}.`),
      ]),
    ),
  );
const lines = (site: Site, most = 10) => {
  const turned = turnedSinceLast(site, most);
  return turned?.matters.map((matter) => matterLine(site, turned.comparison, matter));
};

describe('what turned since the last edition', () => {
  it('is nothing without an edition, nor where nothing changed', () => {
    expect(turnedSinceLast(siteOf(strategies('Old')), 5)).toBe(null);
    const same = exampleFiles();
    const still = compare(snapshot(same, 'q3', '2026-09-30'), snapshot(same, null, '2026-09-30'));
    expect(turnedSinceLast({ ...siteSince(same, same), comparisons: [still] }, 5)).toBe(null);
  });

  it('is told by what was and what is, and counts all that is left', () => {
    const site = siteSince(strategies('Old'), strategies('New'));
    const turned = turnedSinceLast(site, 2);
    const [comparison] = site.comparisons;
    const all = comparison ? chaptersOf(comparison, site.hub.config).flatMap(({ statements }) => statements) : [];
    expect(turned?.matters).toHaveLength(2);
    expect(turned?.left).toBe(all.length - 2);
    expect(lines(site)?.[0]).toMatchObject({ title: 'Way 1', was: 'Old.', is: 'New.', isLong: false, because: '' });
  });

  it('tells of strategies that came and of those that are gone', () => {
    const strategy = (id: string) =>
      exampleFiles({ [`strategy/${id}.md`]: entry(`title: ${id}\nowner: TPS\nstatus: adopted\nsummary: ${id}.`) });
    expect(lines(siteSince(strategy('old'), strategy('new')))).toMatchObject([
      { what: 'Turned', title: 'new', was: null, is: 'was adopted' },
      { what: 'Turned', title: 'old', was: 'Adopted', is: 'no longer in the hub' },
    ]);
  });

  it('leaves out reasons for which there is no room, and never the first', () => {
    const site = siteSince(strategies('Old'), strategies('New'));
    const turned = turnedSinceLast(site, 1);
    const [matter] = turned?.matters ?? [];
    if (!turned || !matter) throw new Error('A summary turned.');
    const because = (...reasons: string[]) =>
      matterLine(site, turned.comparison, { ...matter, because: reasons }).because;
    expect(because('x'.repeat(200))).toBe('x'.repeat(200));
    expect(because('one', 'x'.repeat(200))).toBe('one …');
    expect(because('one; two', 'three')).toBe('one; two; three');
  });
});
