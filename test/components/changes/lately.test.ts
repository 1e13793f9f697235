import { expect, it } from 'vitest';
import { latelyOf } from '../../../src/components/changes/lately.ts';
import type { EditionInfo } from '../../../src/site/site.ts';
import { siteOf } from '../views/hub.ts';

const site = siteOf({});
const edition = (id: string, title: string, date: string) => ({ id, title, date }) as EditionInfo;

it('begins with the last edition, and without one some days ago', () => {
  expect(latelyOf(site)).toEqual({
    since: '2026-08-23',
    edition: null,
    words: 'Since 23 Aug 2026, the last 90 days',
  });
  const editions = [edition('q1', 'Spring', '2026-03-31'), edition('q3', 'Autumn', '2026-09-30')];
  expect(latelyOf({ ...site, editions })).toEqual({
    since: '2026-09-30',
    edition: 'q3',
    words: 'Since Autumn, 30 Sep 2026',
  });
});
