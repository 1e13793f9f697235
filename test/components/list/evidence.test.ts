import { expect, it } from 'vitest';
import { listTable } from '../../../src/components/list/rows.ts';
import { kindOf } from '../../../src/kinds/index.ts';
import type { Kind } from '../../../src/kinds/kind.ts';
import { href } from '../../../src/site/href.ts';
import type { Site } from '../../../src/site/site.ts';
import { checked, entry } from '../../support/hub.ts';

const signal = (title: string, more: string) =>
  entry(
    `title: ${title}\nowner: TPS\nsummary: What we made of it.\ndate: 2026-01-01\ninput: support\nchannel: interview\njourney: use\nheard: "It <rang> at three."\n${more}`,
  );
const { hub } = checked({
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  'signals/good.md': signal('Good', 'goodUntil: 2027-10-01'),
  'signals/soon.md': signal('Soon', 'goodUntil: 2026-12-01'),
  'signals/old.md': signal('Old', 'goodUntil: 2026-02-01'),
  'signals/open.md': signal('Open', ''),
  'initiatives/a.md': entry('title: A\nowner: TPS\nstage: idea\ncustomerValue: Sleep.\nevidence: [good, soon]'),
  'initiatives/b.md': entry('title: B\nowner: TPS\nstage: idea\ncustomerValue: Sleep.\nevidence: [good]'),
});
const site = { hub, to: (destination: Parameters<typeof href>[0]) => href(destination, '/') } as Site;
const table = listTable(site, kindOf('signals') as Kind, hub.of('signals'));
const row = (title: string) => table.rows.split('\n<tr').find((one) => one.includes(`>${title}</a>`)) ?? '';
const optionsOf = (field: string) =>
  table.filters.find((filter) => filter.field === field)?.options.map(({ name, count }) => [name, count]);

it('shows the words that were heard in place of the owner, escaped', () => {
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Signal',
    'What was heard',
    'Heard on',
    'Input',
    'Good until',
    'Used by',
  ]);
  expect(row('Good')).toContain('>It &lt;rang&gt; at three.</td>');
  expect(row('Good')).not.toContain('What we made of it');
});

it('says until when each is good and what rests on it', () => {
  expect(row('Good')).toContain('is-fresh">1 Oct 2027</span>');
  expect(row('Good')).toContain('>2 initiatives</td>');
  expect(row('Soon')).toContain('is-due">1 Dec 2026</span>');
  expect(row('Soon')).toContain('>1 initiative</td>');
  expect(row('Old')).toContain('is-overdue">1 Feb 2026</span>');
  expect(row('Old')).toContain('Nothing rests on it');
  expect(row('Open')).toContain('No last day');
});

it('narrows by both', () => {
  expect(optionsOf('goodUntil')).toEqual([
    ['Still good', 1],
    ['Expires soon', 1],
    ['Expired', 1],
    ['No last day', 1],
  ]);
  expect(optionsOf('used-by')).toEqual([
    ['Nothing rests on it', 2],
    ['Initiative', 2],
  ]);
});
