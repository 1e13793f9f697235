import { describe, expect, it } from 'vitest';
import { dependencyPicture } from '../../src/charts/roadmap-dependencies.ts';
import { backlogRecords } from '../../src/components/backlog/records.ts';
import { backlogTable } from '../../src/components/backlog/rows.ts';
import { listTable } from '../../src/components/list/rows.ts';
import { recordOf } from '../../src/components/search/entry-record.ts';
import { stateOf } from '../../src/components/views/card.ts';
import { kindOf } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/kinds/kind.ts';
import { backlogLines } from '../../src/methods/backlog-lines.ts';
import type { Site } from '../../src/site/site.ts';
import type { Entry } from '../../src/source/entry.ts';
import { entry, today } from '../support/hub.ts';
import { siteOf } from './views/hub.ts';

const released = (title: string, retired: string) =>
  entry(
    `title: ${title}\nowner: TPS\nstage: feedback\nstages: [{ stage: feedback, on: 2026-06-01 }]\ncustomerValue: V\n` +
      `release: { how: full, on: 2026-05-01 }\n${retired}`,
  );
const files = {
  'initiatives/gone.md': released('Gone', `retired: { on: ${today} }\n`),
  'initiatives/going.md': released('Going', 'retired: { on: 2026-11-22 }\n'),
  'initiatives/stays.md': released('Stays', ''),
};
const site: Site = siteOf(files);
const kind = kindOf('initiatives') as Kind;
const get = (id: string) => site.hub.get(`initiatives/${id}`) as Entry;

describe('an initiative that was taken out', () => {
  it('reads retired from that day on, wherever its stage is told', () => {
    expect(['gone', 'going', 'stays'].map((id) => stateOf(get(id), today))).toEqual([
      'retired',
      'learning',
      'learning',
    ]);
    expect(stateOf(get('going'), '2026-11-22')).toBe('retired');
    expect(recordOf(site, get('gone')).filters).toContainEqual(['stage', 'Retired']);
    expect(recordOf(site, get('going')).filters).toContainEqual(['stage', 'Learning']);
  });

  it('can be chosen in lists, after all stages', () => {
    const options = [
      { value: 'feedback', count: 2, name: 'Learning' },
      { value: 'retired', count: 1, name: 'Retired' },
    ];
    const { filters, rows } = listTable(site, kind, site.hub.of('initiatives'));
    expect(filters.find(({ field }) => field === 'stage')?.options).toEqual(options);
    expect(rows.match(/<span class="state ended">Retired<\/span>/g)).toHaveLength(1);
    const table = backlogTable(site, backlogLines(site.hub), true);
    expect(table.filters.find(({ field }) => field === 'stage')?.options).toEqual(options);
    expect(table.groups[0]?.rows.match(/Retired/g)).toHaveLength(1);
  });

  it('is drawn as past where other work waits for it', () => {
    const neededBox = (id: string) => {
      const idea = entry(`title: New\nowner: TPS\nstage: idea\ncustomerValue: V\ndependsOn: [${id}]`);
      const { hub } = siteOf({ ...files, 'initiatives/new.md': idea });
      const open = hub.of('initiatives').filter((one) => one.id === 'new');
      return dependencyPicture(hub, open, [])
        ?.columns.flatMap(({ items }) => items)
        .find((one) => one.id === `initiatives/${id}`);
    };
    expect(neededBox('gone')).toMatchObject({ note: 'retired', standing: 'missing' });
    expect(neededBox('going')).toMatchObject({ note: 'released', standing: 'past' });
  });

  it('is exported as retired, with the day', () => {
    const { columns, records } = backlogRecords(site);
    const at = (id: string, column: string) =>
      records.find((record) => record[columns.indexOf('id')] === id)?.[columns.indexOf(column)];
    expect([at('gone', 'stage'), at('gone', 'stage_since'), at('gone', 'taken_out_on')]).toEqual([
      'retired',
      today,
      today,
    ]);
    expect([at('going', 'stage'), at('going', 'stage_since'), at('going', 'taken_out_on')]).toEqual([
      'feedback',
      '2026-06-01',
      '2026-11-22',
    ]);
    expect(at('stays', 'taken_out_on')).toBe(null);
  });
});
