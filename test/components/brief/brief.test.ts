import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../src/cli/edition/data.ts';
import { briefChanges } from '../../../src/components/brief/brief.ts';
import { needsOf, overdueWords } from '../../../src/components/brief/needs.ts';
import { compare } from '../../../src/model/editions/compare.ts';
import { chaptersOf } from '../../../src/report/changes/chapters.ts';
import type { EditionInfo, Site } from '../../../src/site/site.ts';
import { entry, type Files } from '../../support/hub.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

describe('what the brief tells of changes', () => {
  const snapshot = (files: Files, edition: string | null, date: string) => {
    const { hub, problems } = siteOf(files);
    return snapshotOf({ edition, title: edition ?? 'Today', date }, hub, problems);
  };
  const idea = (title: string) => entry(`title: ${title}\nowner: TPS\nstage: idea\ncustomerValue: V`);
  const many = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`initiatives/new-${n}.md`, idea(`New ${n}`)]));
  const before = exampleFiles();
  const after = exampleFiles(many);
  const comparison = compare(snapshot(before, 'q3', '2026-09-30'), snapshot(after, null, '2026-11-21'));
  const site: Site = {
    ...siteOf(after),
    editions: [{ id: 'q3', title: 'Autumn', date: '2026-09-30' } as EditionInfo],
    comparisons: [comparison],
  };

  it('is nothing without an edition, nor where nothing changed', () => {
    expect(briefChanges(siteOf(after))).toBe(null);
    const same = compare(snapshot(before, 'q3', '2026-09-30'), snapshot(before, null, '2026-09-30'));
    expect(briefChanges({ ...site, comparisons: [same] })).toBe(null);
  });

  it('tells the larger change first', () => {
    const text = (entries: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(entries).map(([id, body]) => [
          `strategy/${id}.md`,
          entry(`title: Way ${id}\nowner: TPS\nstatus: draft`, `## Diagnosis\n\n${body}`),
        ]),
      );
    const old = exampleFiles(text({ a: 'One.', b: 'One.\n\nTwo.\n\nThree.' }));
    const now = exampleFiles(text({ a: 'Other.', b: 'Another.\n\nSecond.\n\nThird.' }));
    const two = compare(snapshot(old, 'q3', '2026-11-20'), snapshot(now, null, '2026-11-21'));
    const told = briefChanges({ ...siteOf(now), editions: site.editions, comparisons: [two] });
    const strategies = told?.chapters.find(({ id }) => id === 'strategy')?.statements ?? [];
    expect(strategies.map(({ entry }) => entry?.title)).toEqual(['Way b', 'Way a']);
  });

  it('leaves out phrases beyond 125 letters, and none that fits', () => {
    const work = (stage: string, cost: number, weeks: string) =>
      entry(
        `title: Work\nowner: TPS\nstage: ${stage}\ncustomerValue: V\ncostOfDelay: [{ kind: speed, low: ${cost}, likely: ${cost}, high: ${cost}, why: W }]\nduration: { low: ${weeks}, likely: ${weeks}, high: ${weeks} }`,
      );
    const wordsOf = (one: string, other: string) => {
      const [was, is] = [one, other].map((text) => exampleFiles({ 'initiatives/work.md': text })) as [Files, Files];
      const two = compare(snapshot(was, 'q3', '2026-11-20'), snapshot(is, null, '2026-11-21'));
      const told = briefChanges({ ...siteOf(is), editions: site.editions, comparisons: [two] });
      const whole = chaptersOf(two, site.hub.config).flatMap(({ statements }) => statements);
      const of = (all: readonly { entry: { key: string } | null; words: string }[]) =>
        all.find((each) => each.entry?.key === 'initiatives/work')?.words;
      return [of(told?.chapters.flatMap(({ statements }) => statements) ?? []), of(whole)];
    };
    const fits =
      'rose from place 2 to 1 in the backlog: its duration is now 1 week instead of 9 weeks; moved from the stage Idea to Shaping';
    expect(wordsOf(work('idea', 9000, '9 weeks'), work('conception', 9000, '1 week'))).toEqual([fits, fits]);
    const dearer =
      'rose from place 2 to 1 in the backlog: its cost of delay for speed is now €9,000 a week instead of €100';
    expect(wordsOf(work('idea', 100, '9 weeks'), work('idea', 9000, '1 week'))).toEqual([
      `${dearer} …`,
      `${dearer}; its duration is now 1 week instead of 9 weeks`,
    ]);
  });

  it('is the first of each chapter, and counts all that is left', () => {
    const told = briefChanges(site);
    const all = chaptersOf(comparison, site.hub.config).flatMap(({ statements }) => statements);
    const shown = told?.chapters.flatMap(({ statements }) => statements) ?? [];
    expect(told?.chapters.find(({ id }) => id === 'initiatives')?.statements).toHaveLength(4);
    expect(all.length).toBeGreaterThan(7);
    expect(told?.left).toBe(all.length - shown.length);
  });
});

describe('what we ask of others', () => {
  const site = siteOf({
    'decisions/open.md': entry(
      'title: Open\nowner: TPS\ndate: 2026-11-01\nstatus: proposed\nsignedOff: { product: 2026-11-02 }',
    ),
    'decisions/old.md': entry('title: Old\nowner: TPS\ndate: 2026-11-01\nstatus: rejected'),
    'strategy/wanted.md': entry('title: Wanted\nowner: TPS\nstatus: proposed\napprovers: { product: P, design: D }'),
    'initiatives/riddle.md': entry(
      'title: Riddle\nowner: TPS\nstage: idea\ncustomerValue: unknown\naskWhom: the council',
    ),
    'initiatives/known.md': entry('title: Known\nowner: TPS\nstage: idea\ncustomerValue: Sleep'),
    'inputs/sales.md': entry(
      'title: Sales\nowner: TPS\ngroup: field\njourney: [use]\nedges:\n  - { with: tps, gives: G, gets: T, every: 1 week, last: 2026-10-01, contacts: { here: Ann, there: Bo } }',
    ),
    'personas/lead.md': entry(
      'title: Lead\nowner: Edge\ngoals: [G]\nneeds: [N]\npains: [P]\nreviewed: 2026-01-01\nreviewEvery: 1 month',
    ),
  });
  const said = (title: string, all = needsOf(site)) =>
    all.find((one) => one.title === title)?.needs.map(({ entry, words }) => `${entry.data.title}${words}`);

  it('is signatures, figures, answers and talks that are open, and only those', () => {
    expect(said('Sign')).toEqual(['Open waits for engineering', 'Wanted waits for engineering']);
    expect(said('Answer')).toEqual(['Riddle: what would customers get? Ask the council']);
    expect(said('Estimate')).toEqual(['Known has no rank: cost of delay; duration, ask TPS']);
    expect(said('Talk to')?.[0]).toMatch(/^Sales is overdue since 8 Oct 2026 \(.*\)$/);
    expect(overdueWords(site)).toBe('1 review is overdue: Edge 1.');
  });

  it('is nothing in a hub that waits for nobody', () => {
    const quiet = siteOf({ 'personas/lead.md': entry('title: Lead\nowner: Edge\ngoals: [G]\nneeds: [N]\npains: [P]') });
    expect(needsOf(quiet)).toEqual([]);
    expect(overdueWords(quiet)).toBe('');
  });

  it('counts what it does not tell, and asks no figure of those who are shown none', () => {
    const ideas = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [
        `initiatives/i${n}.md`,
        entry(`title: I ${n}\nowner: TPS\nstage: idea\ncustomerValue: V`),
      ]),
    );
    const all = needsOf(siteOf(ideas));
    expect(all.map(({ title, needs, left }) => [title, needs.length, left])).toEqual([['Estimate', 3, 2]]);
    const wide = { ...siteOf(ideas), narrowest: false, widest: 'public', several: true, audience: 'public' };
    expect(needsOf(wide)).toEqual([]);
  });
});
