import { describe, expect, it } from 'vitest';
import {
  builtOf,
  casesOf,
  countsByKind,
  countsByOwner,
  durationsNote,
  kindsOf,
  leftOutOf,
  plotOf,
  sourceWords,
  verdictLines,
} from '../../../src/components/calibration/calibration.ts';
import type { Case } from '../../../src/methods/calibration/cases.ts';
import { estimatesOf } from '../../../src/methods/calibration/past.ts';
import type { Site } from '../../../src/site/site.ts';
import { entry, type Files } from '../../support/hub.ts';
import { siteOf } from '../views/hub.ts';

/** Initiatives of one owner that were estimated at 4, 6 and 9 weeks, by the weeks that they took. */
function filesOf(weeks: readonly number[], owner = 'Storage', more = ''): Files {
  return Object.fromEntries(
    weeks.map((took, index) => {
      const begun = new Date(Date.UTC(2025, 0, 6));
      const done = new Date(begun.valueOf() + took * 7 * 86_400_000);
      const days = [begun, done].map((day) => day.toISOString().slice(0, 10));
      const text = entry(
        `title: ${owner} ${index}\nowner: ${owner}\nstage: analytics\ncustomerValue: V\nduration: { low: 4 weeks, likely: 6 weeks, high: 9 weeks }\nstages: [{ stage: production, on: ${days[0]} }, { stage: analytics, on: ${days[1]} }]\n${more}`,
      );
      return [`initiatives/${owner.toLowerCase()}-${index}.md`, text];
    }),
  );
}
/** A site whose estimates were sealed long before, all as they are today. */
function sealedSite(files: Files): Site {
  const site = siteOf(files);
  const estimates = site.hub.of('initiatives').map(({ key, data }) => ({
    key,
    edition: 'first',
    title: 'First',
    date: '2024-12-31',
    ...estimatesOf(data),
  }));
  return { ...site, estimates };
}
const durations = (site: Site) => casesOf(site).filter(({ kind }) => kind === 'duration');
const lines = (weeks: readonly number[]) =>
  verdictLines('duration', durations(sealedSite(filesOf(weeks))), 'en').join('\n');

describe('what is said of ranges', () => {
  it('is nothing without a case', () => {
    const site = siteOf({});
    expect([casesOf(site), kindsOf(site), countsByKind(site), countsByOwner(site), durationsNote(site)]).toEqual([
      [],
      [],
      [],
      [],
      null,
    ]);
  });

  it('is which side the truth was on, with the chance of that', () => {
    const site = sealedSite(filesOf([7, 7, 8, 8, 9, 7]));
    const note =
      '6 of 6 initiatives that were estimated before they ended took longer than their likely estimate, none less. If estimates leaned neither way, a count as one-sided as this would come about by chance in 3 of 100 cases.';
    expect(durationsNote(site)).toBe(note);
    const said = lines([7, 7, 8, 8, 9, 7]);
    expect(said).toContain(`${note} So likely estimates are too low so far`);
    expect(said).toContain(
      '6 of 6 lay between the low and the high estimate, where eight of ten should; none lay below, none above.',
    );
    expect(said).toContain('These are few cases');
    expect(lines([5, 5, 4, 5, 5, 4])).toContain('So likely estimates are too high so far');
    expect(lines([7])).toContain(
      '1 of 1 initiative that was estimated before it ended took longer than its likely estimate, none less.',
    );
  });

  it('is nothing of a count that is as one-sided as any, and no number where the middle case is what was likely', () => {
    expect(lines([7])).not.toContain('If likely were the middle');
    expect(lines([5, 7])).not.toContain('If likely were the middle');
    expect(lines([5, 6, 7])).toContain('In the middle case the work took as long as its likely estimate.');
    expect(lines([7, 9, 9])).toContain('In the middle case the work took 1.5 times its likely estimate.');
  });

  it('is how much wider or narrower ranges should be, from ten cases on', () => {
    const narrow = [6, 6, 6, 5, 7, 12, 12, 12, 2, 2];
    expect(lines(narrow)).toContain('Your ranges are too narrow: try ×2.');
    expect(lines(narrow.slice(1))).toContain('These are few cases');
    expect(lines([6, 6, 6, 6, 6, 7, 5, 7, 5, 6, 6, 6])).toContain(
      'Your ranges are wider than they need to be: try ×0.',
    );
    expect(lines([5, 7, 5, 7, 5, 7, 5, 7, 10, 3])).toContain('Nothing speaks against these ranges.');
  });

  it('is drawn with its last cases only where there are many, and told row by row', () => {
    const site = sealedSite(filesOf(Array.from({ length: 45 }, () => 7)));
    const { rows, description, left } = plotOf(durations(site), 'en');
    expect([rows.length, left]).toEqual([40, true]);
    expect(description.replaceAll('\u00a0', ' ')).toContain(
      'estimated 4, 6, 9 weeks, came to 7 weeks, within, above likely.',
    );
    const [first] = durations(site);
    expect(first && sourceWords(first, 'en')).toEqual({
      title: 'First',
      note: 'sealed on 31 Dec 2024, before building began',
    });
  });

  it('counts no estimate that stands in no edition from before its truth, and keeps it as left out', () => {
    const files = filesOf([7, 12, 7]);
    const site = sealedSite(files);
    const [first, second, third] = site.estimates;
    if (!first || !second || !third) throw new Error('three estimates');
    // The first is sealed in time, the second after its end, the third never.
    const late = { ...site, estimates: [first, { ...second, date: '2025-12-31' }] };
    expect(casesOf(late).map(({ entry: { id } }) => id)).toEqual(['storage-0']);
    expect(leftOutOf(late).map((one) => [one.entry.id, sourceWords(one, 'en').note])).toEqual([
      ['storage-2', 'no sealed edition holds an earlier one'],
      ['storage-1', 'sealed on 31 Dec 2025, when the truth was known: the earliest that holds a range'],
    ]);
    expect(builtOf(late, 'initiatives/storage-1')?.truth).toBe(12);
    expect(durationsNote(siteOf(files))).toBeNull();
    expect(kindsOf(siteOf(files))).toEqual([]);
  });

  it('says of each estimate whether it was sealed before building began, meanwhile, or when the truth was known', () => {
    const [one] = durations(sealedSite(filesOf([7])));
    const sealed = (how: Case['from']['sealed']) =>
      one &&
      sourceWords({ ...one, from: { edition: { id: 'e', title: 'E', date: '2026-01-31' }, sealed: how } }, 'en').note;
    expect(sealed('before')).toBe('sealed on 31 Jan 2026, before building began');
    expect(sealed('meanwhile')).toContain('when building had begun');
    expect(sealed('after')).toContain('when the truth was known: the earliest that holds a range');
  });

  it('tells owners apart for the narrowest audience only, and from eight cases on', () => {
    const site = sealedSite({
      ...filesOf(Array.from({ length: 8 }, () => 7)),
      ...filesOf([7, 7, 7, 7, 7, 7, 7], 'Edge'),
    });
    expect(countsByOwner(site).map(({ name, found }) => [name, found.cases])).toEqual([['Storage', 8]]);
    expect(countsByOwner({ ...site, narrowest: false })).toEqual([]);
  });

  it('counts by kind where there are several', () => {
    const success =
      'success: { measure: Opened, unit: "%", better: higher, baseline: 0, target: 40, expected: { low: 20, likely: 40, high: 60 }, by: 2026-09-30 }\nresult: { value: 4, on: 2026-09-30, learned: L, verdict: take-out }\n';
    const site = sealedSite(filesOf([7], 'Storage', success));
    expect(kindsOf(site)).toEqual(['duration', 'result']);
    expect(countsByKind(site).map(({ name, found }) => [name, found.inside, found.cases])).toEqual([
      ['How long work took', 1, 1],
      ['What success measures showed', 0, 1],
      ['All estimates', 1, 2],
    ]);
    expect(countsByKind(sealedSite(filesOf([7])))).toEqual([]);
  });
});
