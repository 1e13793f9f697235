import { describe, expect, it } from 'vitest';
import { editionPlaces } from '../../../src/components/shell/navigation.ts';
import type { EditionInfo, Site } from '../../../src/site/site.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const edition = (id: string, built = true) => ({ id, title: `Council ${id}`, built }) as EditionInfo;
const site: Site = { ...siteOf(exampleFiles()), editions: ['a', 'b', 'c', 'd'].map((id) => edition(id)) };
const hrefs = (one: Site, path: string) => editionPlaces(one, path).map(({ href }) => href);

describe('the same page in sealed editions', () => {
  it('is offered where every hub has such a page, in the newest three', () => {
    expect(editionPlaces(site, 'backlog/')).toEqual([
      { label: 'Council d', href: '/editions/d/backlog/' },
      { label: 'Council c', href: '/editions/c/backlog/' },
      { label: 'Council b', href: '/editions/b/backlog/' },
    ]);
    expect(hrefs(site, '')[0]).toBe('/editions/d/');
    expect(hrefs(site, 'roadmap/timeline/')[0]).toBe('/editions/d/roadmap/timeline/');
  });

  it('is not offered where an edition may have none', () => {
    for (const path of ['digest/2026-10/', 'changes/', 'editions/', 'strategy/hands-off-operation/', 'search/'])
      expect(editionPlaces(site, path), path).toEqual([]);
  });

  it('is offered in those only whose pages were made', () => {
    expect(hrefs({ ...site, editions: [edition('a', false), edition('b')] }, 'map/')).toEqual(['/editions/b/map/']);
  });
});
