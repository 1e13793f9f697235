import { expect, it } from 'vitest';
import { listTable } from '../../../src/components/list/rows.ts';
import { kindOf } from '../../../src/kinds/index.ts';
import type { Kind } from '../../../src/kinds/kind.ts';
import { href } from '../../../src/site/href.ts';
import type { Site } from '../../../src/site/site.ts';
import { checked, entry } from '../../support/hub.ts';

const input = (title: string, owner: string, edges: string) =>
  entry(`title: ${title}\nowner: ${owner}\ngroup: customer\njourney: [use]\nedges: ${edges}`);
const edge = (last: string) =>
  `[{ with: tps, gives: Themes., gets: Answers., every: 2 weeks${last}, contacts: { here: A, there: B } }]`;
const tableOf = (owners: readonly [string, string]) => {
  const { hub } = checked({
    'inputs/support.md': input('Support', owners[0], edge(', last: 2026-11-18')),
    'inputs/sales.md': input('Sales', owners[1], edge('')),
    'inputs/market.md': input('Market', owners[0], '[]'),
  });
  const site = { hub, to: (destination: Parameters<typeof href>[0]) => href(destination, '/') } as Site;
  return listTable(site, kindOf('inputs') as Kind, hub.of('inputs'));
};
const labelsOf = (owners: readonly [string, string]) => tableOf(owners).columns.map(({ label }) => label);
const rowOf = (title: string) =>
  tableOf(['TPS', 'TPS'])
    .rows.split('\n<tr')
    .find((one) => one.includes(`>${title}</a>`));

it('says of each input when somebody last talked with it, and whether that is as agreed', () => {
  expect(rowOf('Support')).toContain('datetime="2026-11-18"');
  expect(rowOf('Support')).toMatch(/<small class="fresh is-fresh">\d+ days left<\/small>/);
  expect(rowOf('Sales')).toContain('<small class="fresh is-overdue">no exchange yet</small>');
  expect(rowOf('Market')).toContain('<small class="fresh is-overdue">no contract</small>');
});

it('leaves out an owner who is the same in every row', () => {
  expect(labelsOf(['TPS', 'TPS'])).toEqual(['Input', 'Group', 'Sees', 'Last exchange']);
  expect(labelsOf(['TPS', 'Sales'])).toEqual(['Input', 'Group', 'Sees', 'Last exchange', 'Owner']);
});
