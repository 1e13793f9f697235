import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../src/report/changes/chapters.ts';
import { filesWith, someEdits } from '../../model/editions/generated.ts';
import { compared, file, initiative, persona, signal, strategy } from '../../model/editions/snapshots.ts';
import type { Files } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const ways = { language: 'en', currency: 'EUR' };
/** Statements of one chapter: what, whom, the words. */
const chapter = (id: string, before: Files, after: Files, days?: readonly [string, string]) =>
  (chaptersOf(compared(before, after, days), ways).find((one) => one.id === id)?.statements ?? []).map(
    ({ what, entry, words }) => `${what} ${entry?.title ?? '–'}: ${words}`,
  );
const decision = (more: Record<string, unknown>) =>
  file(
    { title: 'Decision', owner: 'TPS', date: '2026-10-08', status: 'accepted', ...more },
    ['Context', 'Options', 'Decision', 'Consequences'].map((name) => `## ${name}\n\n${name}.`).join('\n\n'),
  );

describe('the chapters of a comparison', () => {
  it('carry each change of an entry once, whatever changed', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const comparison = compared(filesWith([]), filesWith(edits));
        const carried = chaptersOf(comparison, ways).flatMap(({ statements }) =>
          statements.flatMap(({ change }) => (change && change.kind !== 'hub' ? [change] : [])),
        );
        expect(carried).toHaveLength(comparison.entries.length);
        expect(new Set(carried)).toEqual(new Set(comparison.entries));
      }),
      runs(40),
    );
  });

  it('are none where nothing changed, and none of them is empty', () => {
    expect(chaptersOf(compared(filesWith([]), filesWith([]), ['2026-09-30', '2026-09-30']), ways)).toEqual([]);
    const found = chaptersOf(compared({}, { 'personas/a.md': persona() }), ways);
    expect(found.map(({ id, title, statements }) => [id, title, statements.length])).toEqual([
      ['rest', 'Everything else', 1],
    ]);
  });

  it('say every statement in words', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        for (const { statements } of chaptersOf(compared(filesWith([]), filesWith(edits)), ways))
          for (const { words, what } of statements) expect(`${what} ${words}`).toMatch(/^[a-z]+ \S/u);
      }),
      runs(20),
    );
  });
});

describe('the North Star', () => {
  const star = (value: number, more: Record<string, unknown> = {}) => {
    const metric = (own: number, target = 7) => ({
      name: 'Lead time to first stream',
      unit: 'days',
      better: 'lower',
      history: [{ date: '2026-01-31', value: 41 }, ...(own === 41 ? [] : [{ date: '2026-10-31', value: own }])],
      target: { value: target, by: '2027-06-30' },
    });
    return {
      'north-star/star.md': file({
        title: 'Star',
        owner: 'TPS',
        customerValue: 'V',
        metric: metric(value),
        inputMetrics: ['one', 'two', 'three'].map((id) => ({
          id,
          ...metric(41, id === 'one' && value !== 41 ? 5 : 7),
        })),
        notDoing: ['X'],
        ...more,
      }),
    };
  };

  it('tells measures with their unit, their target, and the target before', () => {
    expect(chapter('north-star', star(41), star(23))).toEqual([
      'measured Star: was measured again',
      'improved Star: Lead time to first stream: 41 → 23\u00a0days, target 7\u00a0days by 30 Jun 2027',
      'changed Star: Lead time to first stream: still 41\u00a0days, target 5\u00a0days by 30 Jun 2027 (before: 7\u00a0days)',
    ]);
    expect(chapter('north-star', star(41), star(50))[1]).toMatch(/^worsened/);
    expect(chapter('north-star', star(41), star(41, { customerValue: 'W' }))).toEqual([
      'changed Star: customer value: V → W',
    ]);
  });

  it('takes another target for no measurement', () => {
    const aimed = star(41);
    const [name, text] = Object.entries(aimed)[0] as [string, string];
    const nearer = { [name]: text.replace('"value":7', '"value":6') };
    expect(text).not.toBe(nearer[name]);
    expect(chapter('north-star', aimed, nearer)).toEqual([
      'changed Star: has another target',
      'changed Star: Lead time to first stream: still 41\u00a0days, target 6\u00a0days by 30 Jun 2027 (before: 7\u00a0days)',
    ]);
  });

  it('tells the target of the side that is compared with, backwards, too', () => {
    expect(chapter('north-star', star(23), star(41), ['2026-11-21', '2026-09-30']).at(-1)).toBe(
      'changed Star: Lead time to first stream: still 41\u00a0days, target 7\u00a0days by 30 Jun 2027 (before: 5\u00a0days)',
    );
  });
});

describe('strategy', () => {
  const old = strategy({ title: 'Old' });
  const said = (after: Files) => chapter('strategy', { 'strategy/old.md': old }, after);

  it('is adopted, revised in its sections, retired, replaced', () => {
    const adopted = {
      status: 'adopted',
      adopted: '2026-10-20',
      approvers: { product: 'P', engineering: 'E', design: 'D' },
      moves: ['one'],
    };
    expect(
      said({ 'strategy/old.md': strategy({ title: 'Old', ...adopted, moves: [] }, { Diagnosis: 'Another.' }) }),
    ).toEqual(['adopted Old: was adopted on 20 Oct 2026; its text changed in “Diagnosis”; approvers changed']);
    expect(
      said({ 'strategy/old.md': strategy({ title: 'Old' }, { Diagnosis: 'Another.', 'Guiding policy': 'New.' }) }),
    ).toEqual(['revised Old: its text changed in “Diagnosis” and “Guiding policy”']);
    const young = strategy({ title: 'Young', ...adopted, moves: [], supersedes: ['old'] });
    expect(
      said({ 'strategy/old.md': strategy({ title: 'Old', status: 'retired' }), 'strategy/young.md': young }),
    ).toEqual([
      'adopted Young: was adopted on 20 Oct 2026; replaces “Old”',
      'retired Old: was retired; was replaced by “Young”',
    ]);
    expect(said({ 'strategy/old.md': old, 'strategy/young.md': young }).at(-1)).toBe(
      'superseded Old: was replaced by “Young”',
    );
    expect(said({})).toEqual(['removed Old: is no longer in the hub']);
    expect(said({ 'strategy/new.md': old })).toEqual(['renamed Old: has another address']);
  });
});

describe('initiatives', () => {
  const work = (more: Record<string, unknown> = {}) => ({ 'initiatives/a.md': initiative(900, 2, more) });
  const said = (before: Files, after: Files) => chapter('initiatives', before, after);

  it('are added, declined, released, measured, taken out, and taken up again', () => {
    expect(said({}, work())).toEqual(['added Quiet hours: is new, in the stage Idea, at place 1 in the backlog']);
    expect(said(work(), work({ stage: 'declined', declinedBecause: 'Nobody asks.' }))).toEqual([
      'declined Quiet hours: was declined: Nobody asks.',
    ]);
    expect(said(work({ stage: 'declined', declinedBecause: 'No.' }), work())).toEqual([
      'moved Quiet hours: was taken up again, in the stage Idea; is ranked now, at place 1 in the backlog',
    ]);
    const release = { how: 'full', on: '2026-10-06' };
    const result = { value: 1, on: '2026-11-01', learned: 'L', verdict: 'take-out' };
    const released = work({ stage: 'analytics', release });
    expect(said(work(), released)).toEqual(['finished Quiet hours: was released on 6 Oct 2026']);
    expect(said(released, work({ stage: 'feedback', release, result }))).toEqual([
      'finished Quiet hours: moved on from the stage Measuring to Learning; was measured and will be taken out again',
    ]);
    const out = (on: string) => work({ stage: 'analytics', release, retired: { on } });
    expect(said(released, out('2026-11-01'))).toEqual(['retired Quiet hours: was taken out on 1 Nov 2026']);
    expect(said(released, out('2026-11-21'))).toEqual(['retired Quiet hours: was taken out on 21 Nov 2026']);
    expect(said(released, out('2027-11-01'))).toEqual(['retired Quiet hours: will be taken out on 1 Nov 2027']);
    expect(said(work(), {})).toEqual([
      'removed Quiet hours: is no longer in the hub; it was at place 1 in the backlog',
    ]);
  });

  it('move in stage and rank in one statement, with the reasons apart as well', () => {
    const others = { 'initiatives/b.md': initiative(1000, 2, { title: 'B' }) };
    const comparison = compared(
      { ...others, ...work() },
      { ...others, 'initiatives/a.md': initiative(900, 1, { stage: 'conception', title: 'Quieter hours' }) },
    );
    const statements = chaptersOf(comparison, ways).flatMap((one) => one.statements);
    expect(statements[0]).toMatchObject({
      what: 'rose',
      words:
        'was called “Quiet hours” before; rose from place 2 to 1 in the backlog: its duration is now 1 weeks instead of 2 weeks; moved from the stage Idea to Shaping',
      reasons: ['its duration is now 1 weeks instead of 2 weeks'],
    });
    expect(statements[0]?.change?.facts.map(({ field }) => field)).toContain('stage');
  });
});

describe('the other chapters', () => {
  const input = (more: Record<string, unknown> = {}) =>
    file({ title: 'Support', owner: 'TPS', group: 'customer', journey: ['use'], edges: [], ...more });

  it('tell decisions made, proposed and reversed', () => {
    const old = decision({ title: 'Old' });
    expect(
      chapter(
        'decisions',
        { 'decisions/old.md': old },
        {
          'decisions/old.md': decision({ title: 'Old', status: 'superseded' }),
          'decisions/new.md': decision({ title: 'New', supersedes: ['old'] }),
          'decisions/maybe.md': decision({ title: 'Maybe', status: 'proposed' }),
        },
      ),
    ).toEqual([
      'decided New: was decided on 8 Oct 2026; replaces “Old”',
      'reversed Old: was replaced by “New”',
      'proposed Maybe: was proposed on 8 Oct 2026',
    ]);
  });

  it('tell evidence with its way, and what is past its day', () => {
    const base = { 'inputs/support.md': input(), 'signals/a.md': signal({ title: 'A', goodUntil: '2026-10-31' }) };
    expect(chapter('evidence', base, { ...base, 'signals/b.md': signal({ title: 'B' }) })).toEqual([
      'added B: was heard through Support on 1 Sep 2026',
      'expired A: has expired',
    ]);
  });

  it('tell inputs found and lost', () => {
    const [support, sales] = [
      { 'inputs/support.md': input() },
      { 'inputs/sales.md': input({ title: 'Sales', group: 'field' }) },
    ];
    expect(chapter('inputs', support, sales)).toEqual([
      'found Sales: is a new input',
      'lost Support: is no longer an input',
    ]);
  });

  it('tell what was only read again as such, and settings as settings', () => {
    const hub = (currency: string) => ({ 'hub.yaml': `title: T\nproduct: P\ncurrency: ${currency}\n` });
    expect(
      chapter(
        'rest',
        {
          ...hub('EUR'),
          'personas/a.md': persona({ reviewed: '2026-01-01' }),
          'personas/b.md': persona({ title: 'B' }),
        },
        {
          ...hub('USD'),
          'personas/a.md': persona({ reviewed: '2026-10-01' }),
          'personas/b.md': persona({ title: 'B', goals: ['Sleep', 'Food'] }, 'Another day.'),
        },
      ),
    ).toEqual([
      'reviewed Platform lead: was reviewed and still holds',
      'changed B: its text changed; goals: Food (new)',
      'changed –: Settings of the hub: currency: EUR → USD',
    ]);
  });
});
