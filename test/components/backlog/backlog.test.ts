import { describe, expect, it } from 'vitest';
import { backlogRecords } from '../../../src/components/backlog/records.ts';
import { backlogTable } from '../../../src/components/backlog/rows.ts';
import { askFor, evidenceWords } from '../../../src/components/backlog/standing.ts';
import { cellOf } from '../../../src/components/list/export.ts';
import { dueSentence } from '../../../src/components/schedule/phrases.ts';
import { backlogLines } from '../../../src/methods/backlog-lines.ts';
import { type DueDay, dueOf } from '../../../src/methods/schedule/schedule.ts';
import { worthIn } from '../../../src/methods/worth/initiative.ts';
import { forAudience } from '../../../src/model/audience.ts';
import { buildHub, type Hub } from '../../../src/model/hub.ts';
import { href } from '../../../src/site/href.ts';
import type { Site } from '../../../src/site/site.ts';
import { checked, entry, type Files, hubWithAudiences, plainHub, today } from '../../support/hub.ts';

const known = (money: number, weeks: number) =>
  `valueKinds: [reliability]\ncostOfDelay: [{ kind: reliability, low: ${money * 0.8}, likely: ${money}, high: ${money * 1.2}, why: Because. }]\nduration: { low: ${weeks} weeks, likely: ${weeks} weeks, high: ${weeks} weeks }`;
const initiative = (title: string, stage: string, more: string) =>
  entry(`title: "${title}"\nowner: Streaming core\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const signal = (date: string, more = '') =>
  entry(`title: S\nowner: TPS\ndate: ${date}\ninput: support\nchannel: interview\njourney: use\nheard: Words\n${more}`);
const files: Files = {
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  'signals/old.md': signal('2025-10-01', 'goodUntil: 2026-10-01'),
  'signals/good.md': signal('2026-10-01', 'goodUntil: 2027-10-01'),
  'signals/soon.md': signal('2026-01-01', 'goodUntil: 2026-12-01'),
  'signals/open.md': signal('2026-11-01'),
  'initiatives/small.md': initiative('Small <first>', 'idea', `${known(9000, 1)}\nevidence: [good, soon]`),
  'initiatives/large.md': initiative('Large', 'idea', `${known(20_000, 10)}\nevidence: [old, good]`),
  'initiatives/later.md': initiative('Later', 'idea', `${known(1000, 10)}\nevidence: [open]`),
  'initiatives/dim.md': initiative('Dim', 'idea', 'valueKinds: [speed, reliability]\naskWhom: The council'),
  'initiatives/out-old.md': initiative('Old', 'feedback', 'release: { how: full, on: 2026-03-01 }'),
  'initiatives/out-new.md': initiative('New', 'analytics', 'release: { how: beta, on: 2026-09-01 }'),
  'initiatives/no.md': initiative('No', 'declined', 'declinedBecause: Nobody asked for it.'),
};

function siteWith(hub: Hub, audience = 'everyone', audiences = ['everyone']): Site {
  return {
    hub,
    audience,
    narrowest: audience === audiences[0],
    widest: audiences.at(-1) as string,
    several: audiences.length > 1,
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
    to: (destination) => href(destination, '/base/'),
  };
}
const site = siteWith(checked(files).hub);
const lines = backlogLines(site.hub);
const line = (id: string) => {
  const found = lines.find(({ entry: { id: one } }) => one === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** The same hub as the widest audience gets it. */
function publicSite(): Site {
  const config = hubWithAudiences.replace('audience: internal', 'audience: public');
  const { hub } = checked({ ...files, 'hub.yaml': config });
  const open = forAudience(hub.config, hub.entries, 'public');
  return siteWith(buildHub(open.config, open.entries, [], today), 'public', ['restricted', 'internal', 'public']);
}

describe('the backlog', () => {
  it('says what is missing and whom to ask, and gives no figure for it', () => {
    expect(line('dim')).toMatchObject({ ranked: null });
    expect(askFor(line('dim').missing, 'en')).toEqual([
      { ask: 'The council', what: 'Cost of delay for speed and reliability; duration' },
    ]);
  });
  it('tells how long its evidence holds, by what expires first', () => {
    const words = (id: string) => [line(id).evidence.state, evidenceWords(line(id).evidence, 'en')];
    expect(words('small')).toEqual(['due', 'good for 10 days']);
    expect(words('large')).toEqual(['overdue', '1 of them has expired']);
    expect(words('later')).toEqual(['unknown', 'no expiry date']);
  });
});

describe('the table', () => {
  const rowsOf = (html: string) => html.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
  const { groups, columns } = backlogTable(site, lines, true);
  const row = (title: string) => {
    const all = groups.flatMap(({ rows }) => rowsOf(rows));
    const found = all.find((one) => one.includes(`>${title}<`));
    if (!found) throw new Error(`no row ${title}`);
    return found;
  };
  it('groups rows by their group in the order, then by why they are in none', () => {
    expect(groups.map(({ name }) => name)).toEqual([
      'Group 1',
      'Group 2',
      'Group 3',
      'Rank unknown',
      'Released',
      'Declined',
    ]);
  });
  it('has a cell for each column in every row', () => {
    for (const { rows } of groups)
      for (const one of rowsOf(rows)) expect(one.match(/<t[dh][ >]/g)).toHaveLength(columns.length);
  });
  it('writes a figure with its range, and escapes what people wrote', () => {
    expect(row('Small &lt;first&gt;')).toContain('<b>€9K</b> <span class="figure">€7.2–\u206010.8K</span>');
    expect(row('Small &lt;first&gt;')).toContain('href="/base/initiatives/small/#view.rank"');
  });
  it('says beside a figure whom it cannot be told apart from, and why an average misleads', () => {
    const ranges = (low: number, likely: number, high: number) =>
      known(1, 1).replace(/low: [^w]*?, why/, `low: ${low}, likely: ${likely}, high: ${high}, why`);
    const close = (title: string, ...three: [number, number, number]) => initiative(title, 'idea', ranges(...three));
    const doubtful = siteWith(
      checked({
        'initiatives/a.md': close('Wild', 0, 10, 400),
        'initiatives/b.md': close('B', 50, 61, 70),
        'initiatives/c.md': close('C', 50, 60, 70),
        'initiatives/d.md': close('D', 50, 59, 70),
      }).hub,
    );
    const html = backlogTable(doubtful, backlogLines(doubtful.hub), true).groups.map(({ rows }) => rows);
    const [wild, , third] = html.flatMap(rowsOf);
    expect(wild).toContain(
      'Too close to 3: B, C\u00a0…; larger than the next in 45 of 100 cases only: few high cases lift its average',
    );
    expect(wild).toContain('places 1–\u20604');
    expect(third).toContain('Too close to 3: B, D\u00a0…');
    expect(row('Large')).not.toContain('oo close');
  });
  it('writes unknown for what is unknown, never zero, and sorts it last', () => {
    expect(row('Dim')).toContain('<span class="missing">Unknown</span>');
    expect(row('Dim')).toContain('data-l="CD3" data-s=""');
    expect(row('Dim')).not.toMatch(/€|>0</);
  });
  it('gives the reason of what was declined and the day of what was released', () => {
    expect(row('No')).toContain('Nobody asked for it.');
    expect(row('New')).toContain('Released as a beta on 1 Sep 2026');
  });
});

describe('the column of promises', () => {
  const fieldsOf = (more: string) => {
    const promised = siteWith(
      checked({ ...files, 'initiatives/small.md': initiative('Small', 'idea', `${known(9000, 1)}\n${more}`) }).hub,
    );
    const { columns, groups } = backlogTable(promised, backlogLines(promised.hub), true);
    return { fields: columns.map(({ field }) => field), rows: groups.map(({ rows }) => rows).join('') };
  };
  it('is there where something is promised, and else not to be asked for', () => {
    const some = fieldsOf('promised: { by: 2027-01-31, to: A customer }');
    expect(some.fields).toContain('promise');
    expect(some.rows).toContain('class="of-promise"');
    const none = fieldsOf('');
    expect(none.fields).not.toContain('promise');
    expect(none.rows).not.toContain('of-promise');
    expect(none.rows).toContain('class="of-knowing"');
  });
});

describe('the export', () => {
  const { columns, records } = backlogRecords(site);
  const value = (id: string, column: string) => {
    const record = records.find(([first]) => first === id);
    const at = columns.indexOf(column);
    if (!record || at < 0) throw new Error(`no ${column} of ${id}`);
    return record[at];
  };
  it('has units in its names and a value for every column', () => {
    expect(columns).toContain('cost_of_delay_low_eur_per_week');
    expect(columns).toContain('duration_likely_weeks');
    expect(new Set(columns).size).toBe(columns.length);
    for (const record of records) expect(record).toHaveLength(columns.length);
  });
  it('holds what the page shows, unknown as nothing', () => {
    expect(value('small', 'cd3_expected_eur_per_week_per_week_of_work')).toBe(9000);
    expect(value('large', 'duration_expected_weeks')).toBe(10);
    expect(value('large', 'place')).toBe(2);
    for (const column of columns.filter((name) => /eur_per_week|place|band|duration|left_|too_close|worth/.test(name)))
      expect(value('dim', column), column).toBeNull();
    expect(value('dim', 'missing')).toEqual(['cost of delay for speed', 'cost of delay for reliability', 'duration']);
    expect(value('out-new', 'released_on')).toBe('2026-09-01');
  });
  it('has places, ties, what is left, what urgency says and what is worth knowing', () => {
    const begun = 'stages: [{ stage: production, on: 2026-10-31 }]\n';
    const peak = 'urgency: { shape: peak, by: 2027-01-31, loses: { low: 10, likely: 20, high: 40 } }\n';
    const wide = (title: string, stage: string, more = '') =>
      initiative(title, stage, `${more}${known(9000, 8).replace(/low: 8 weeks/, 'low: 2 weeks')}`);
    const rows = siteWith(
      checked({
        'initiatives/a.md': wide('A', 'production', begun),
        'initiatives/b.md': wide('B', 'idea', peak),
        'initiatives/c.md': wide('C', 'idea', 'urgency: { shape: fading, halfLife: 3 months, from: 2026-10-01 }\n'),
      }).hub,
    );
    const all = backlogRecords(rows);
    const row = (id: string) =>
      Object.fromEntries(all.columns.map((name, at) => [name, all.records.find(([one]) => one === id)?.[at]]));
    const order = backlogLines(rows.hub).flatMap(({ ranked }) => ranked ?? []);
    for (const { entry, ties, places, left } of order)
      expect(row(entry.id)).toMatchObject({
        place_low: places.from,
        place_high: places.to,
        too_close_to: ties.map((place) => order[place - 1]?.entry.id),
        left_expected_weeks: Number(left.expected.toPrecision(6)),
        left_low_weeks: Number(left.low.toPrecision(6)),
      });
    expect(row('a').left_high_weeks).toBe(5);
    expect(row('a').duration_high_weeks).toBe(8);
    expect(row('b')).toMatchObject({
      urgency_by: '2027-01-31',
      urgency_loses_low_eur: 10,
      urgency_loses_expected_eur: 23,
    });
    expect(row('c')).toMatchObject({ urgency_from: '2026-10-01', urgency_half_life: '3 months', urgency_by: null });
    expect(order.some(({ entry }) => row(entry.id).worth_knowing === 'duration')).toBe(true);
    for (const { entry } of order)
      expect(row(entry.id).worth_knowing === null).toBe(row(entry.id).worth_knowing_saves_eur === null);
  });
  it('marks in the list what costs more than it brings, and says whether a promise is kept; of others nothing', () => {
    const priced = `${known(900, 8)}\nrunCost: { low: 10, likely: 10, high: 10, per: week }`;
    const marked = siteWith(
      checked({
        'hub.yaml': `${plainHub}teamWeekCost: { low: 50000, likely: 50000, high: 50000 }\n`,
        'initiatives/a.md': initiative('A', 'idea', priced),
        'initiatives/b.md': initiative('B', 'idea', `${known(9000, 8)}\npromised: { to: Acme, by: 2027-01-31 }`),
      }).hub,
    );
    const rowsOf = (showsMoney: boolean) => {
      const { groups } = backlogTable(marked, backlogLines(marked.hub), showsMoney);
      return groups.flatMap(({ rows }) => rows.split('\n'));
    };
    const [a, b] = ['A', 'B'].map((title) => rowsOf(true).find((html) => html.includes(`>${title}</a>`)) ?? '');
    const loss = 'It costs more than it brings in 80 of 100 cases or more';
    const promise = dueSentence(marked, dueOf(marked.hub, 'initiatives/b')[0] as DueDay);
    expect([a?.includes(loss), b?.includes(loss), a?.includes(promise), b?.includes(promise)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(rowsOf(false).join('')).not.toContain(loss);
  });
  it('ends with what all of it comes to, and with nothing where nobody can tell', () => {
    const priced = `${known(9000, 8)}\nrunCost: { low: 10, likely: 10, high: 10, per: week }`;
    const rows = siteWith(
      checked({
        'hub.yaml': `${plainHub}teamWeekCost: { low: 5000, likely: 5000, high: 5000 }\n`,
        'initiatives/a.md': initiative('A', 'idea', priced),
        'initiatives/b.md': initiative('B', 'idea', known(9000, 8)),
      }).hub,
    );
    const all = backlogRecords(rows);
    expect(all.columns.slice(-4)).toEqual([
      'worth_expected_eur',
      'worth_low_eur',
      'worth_high_eur',
      'worth_chance_below_zero',
    ]);
    const [a, b] = ['a', 'b'].map((id) => all.records.find(([one]) => one === id)?.slice(-4));
    const [entry] = rows.hub.of('initiatives').filter(({ id }) => id === 'a');
    const net = entry && worthIn(rows.hub, entry)?.net;
    expect(a?.[0]).toBe(Number(net?.expected.toPrecision(6)));
    expect(a?.[3]).toBe(net?.belowZero);
    expect(b).toEqual([null, null, null, null]);
  });
  it('puts several values into one cell', () => {
    expect([['a', 'b'], ['a b', 'c'], [], null, 3].map(cellOf)).toEqual(['a b', 'a b; c', null, null, 3]);
  });
});

describe('for an audience that is shown no money', () => {
  const shown = publicSite();
  const all = backlogLines(shown.hub);
  it('knows no rank', () => {
    expect(all.filter(({ group }) => group === 'ranked')).toEqual([]);
  });
  it('has neither figure, order, count nor question from which one could be inferred', () => {
    const { columns: heads, groups, ticks } = backlogTable(shown, all, false);
    expect(heads.map(({ label }) => label)).not.toContain('Cost of delay');
    for (const row of groups.flatMap(({ rows }) => rows.match(/<tr[\s\S]*?<\/tr>/g) ?? []))
      expect(row.match(/<t[dh][ >]/g)).toHaveLength(heads.length);
    const html = groups.map(({ rows }) => rows).join('');
    expect(ticks).toEqual([]);
    expect(html).not.toMatch(/€|Cost of delay for/);
    expect(all.filter(({ group }) => group === 'unknown').map(({ entry: { data } }) => data.title)).toEqual([
      'Dim',
      'Large',
      'Later',
      'Small <first>',
    ]);
    const { columns, records } = backlogRecords(shown);
    for (const record of records) {
      expect(
        columns.filter(
          (name, at) => /_eur(_|$)|place|band|chance_before|left_|too_close|worth/.test(name) && record[at] !== null,
        ),
      ).toEqual([]);
      expect(String(record[columns.indexOf('missing')])).not.toContain('cost');
    }
  });
});
