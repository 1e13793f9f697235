import { describe, expect, it } from 'vitest';
import { needSentence, needsOf, overdueWords } from '../../../src/components/brief/needs.ts';
import { entry } from '../../support/hub.ts';
import { siteOf } from '../views/hub.ts';

describe('what we ask of others', () => {
  const site = siteOf({
    'decisions/open.md': entry(
      'title: Open\nowner: TPS\ndate: 2026-11-01\nstatus: proposed\nsignedOff: { product: 2026-11-02 }',
    ),
    'decisions/old.md': entry('title: Old\nowner: TPS\ndate: 2026-11-01\nstatus: rejected'),
    'strategy/wanted.md': entry(
      'title: Wanted\nowner: TPS\nstatus: proposed\napprovers: { product: P, design: D }\nreviewed: 2026-11-01\nreviewEvery: 3 months',
    ),
    'initiatives/riddle.md': entry(
      'title: Riddle\nowner: TPS\nstage: idea\ncustomerValue: unknown\naskWhom: the council\npromised: { to: all, by: 2027-03-31 }',
    ),
    'initiatives/known.md': entry(
      'title: Known\nowner: TPS\nstage: idea\ncustomerValue: Sleep\nurgency: { shape: deadline, by: 2026-11-01 }',
    ),
    'inputs/sales.md': entry(
      'title: Sales\nowner: TPS\ngroup: field\njourney: [use]\nedges:\n  - { with: tps, gives: G, gets: T, every: 1 week, last: 2026-10-01, contacts: { here: Ann, there: Bo } }',
    ),
    'personas/lead.md': entry(
      'title: Lead\nowner: Edge\ngoals: [G]\nneeds: [N]\npains: [P]\nreviewed: 2026-01-01\nreviewEvery: 1 month',
    ),
  });
  const said = (title: string, all = needsOf(site)) => all.find((one) => one.title === title)?.needs.map(needSentence);

  it('is signatures, figures, answers and talks that are open, and only those', () => {
    expect(said('Sign')).toEqual([
      'Open waits for a signature; from engineering, no day is set',
      'Wanted waits for a signature; from engineering, before its review on 31 Jan 2027',
    ]);
    expect(said('Answer')).toEqual(['Riddle: what would customers get?; ask: the council, promised for 31 Mar 2027']);
    expect(said('Estimate')).toEqual([
      'Known has no place in the backlog yet (missing: cost of delay; duration); ask: TPS, its deadline was 1 Nov 2026',
    ]);
    expect(said('Talk to')?.[0]).toMatch(
      /^Sales: nobody talked to them as often as agreed; .+ with .+, due since 8 Oct 2026$/,
    );
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
