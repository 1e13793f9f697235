import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub, type Hub } from '../../src/model/hub.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { entry, hubWithAudiences } from '../support/hub.ts';
import { compareSchedule } from '../support/schedule-figures.ts';
import { renderPages } from '../support/site.ts';

function hubIn(folder: string, audience: string): Hub {
  const read = readContent(readContentFolder(folder));
  const { hub } = runChecks(read, read.config.today ?? '2026-11-21');
  const open = forAudience(hub.config, hub.entries, audience);
  return buildHub(open.config, open.entries, [], hub.today);
}

it('tells on every page and in every file what the methods give, on the sample', () => {
  expect(compareSchedule(inject('sampleSite'), hubIn('content', 'internal'))).toBeGreaterThan(120);
});

describe('a hub of one team with more promises than it can keep', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);
  const [content, site, open] = ['hub', 'site', 'open'].map((name) => join(folder, name)) as [string, string, string];
  const initiative = (title: string, perWeek: number, weeks: number, more = '') =>
    entry(
      `title: ${title}\nowner: O\nstage: idea\naudience: public\ncustomerValue: v\nvalueKinds: [speed]\ncostOfDelay: [{ kind: speed, low: ${perWeek * 0.7}, likely: ${perWeek}, high: ${perWeek * 2}, why: w }]\nduration: { low: ${weeks} weeks, likely: ${weeks + 1} weeks, high: ${weeks + 4} weeks }\n${more}`,
    );
  const page = (of: string, file: string) => readFileSync(join(of, file), 'utf8');
  beforeAll(async () => {
    writeFiles(content, {
      'hub.yaml': `${hubWithAudiences}today: 2026-11-21\n`,
      'initiatives/wide.md': initiative('Wide', 9000, 5),
      'initiatives/near.md': initiative('Near', 3000, 3, 'promised: { to: all, by: 2026-12-26 }'),
      'initiatives/clause.md': initiative('Clause', 8000, 4, 'urgency: { shape: deadline, by: 2027-01-29 }'),
      'initiatives/after.md': initiative('After', 2000, 2, 'dependsOn: [near, idea]'),
      'initiatives/idea.md': entry(
        'title: Idea\nowner: O\nstage: idea\naudience: public\ncustomerValue: unknown\naskWhom: X\ndependsOn: [wide]',
      ),
    });
    await renderPages(content, site);
    await renderPages(content, open, 'public');
  });

  it('tells the same figures everywhere, and marks in words what is unlikely', () => {
    expect(compareSchedule(site, hubIn(content, 'internal'))).toBeGreaterThan(40);
    const words = page(site, 'backlog/schedule/index.html');
    expect(words).toContain('>Unlikely</strong>');
    expect(words).toContain('of which nobody knows the length');
    for (const file of ['roadmap/index.html', 'index.html', 'brief/index.html'])
      expect([
        file,
        page(site, file).includes('in the order of the backlog') ||
          page(site, file).includes('rather missed than kept'),
      ]).toEqual([file, true]);
  });

  it('says of no day that it is kept for certain', () => {
    for (const file of ['backlog/schedule/index.html', 'initiatives/clause/index.html', 'roadmap/index.html'])
      expect([file, /kept in (?:every|no) case/.test(page(site, file))]).toEqual([file, false]);
  });

  it('tells no order, day or chance to an audience that is shown no money', () => {
    const words = page(open, 'backlog/schedule/index.html');
    expect(words).toContain('Amounts of money are not shown to this audience');
    expect(words).not.toContain('/initiatives/');
    expect(JSON.parse(page(open, 'backlog/schedule/schedule.json'))).toMatchObject({ initiatives: [] });
    expect(page(open, 'backlog/schedule/schedule.csv').trim()).toBe('id');
    for (const file of ['initiatives/near/index.html', 'roadmap/index.html', 'index.html', 'brief/index.html'])
      expect([file, /of 100 cases|rather missed|likely to be kept/.test(page(open, file))]).toEqual([file, false]);
  });
});
