import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityOf, overtakenWeeks, tightestSpan } from '../../src/methods/capacity.ts';
import { rankBacklog } from '../../src/methods/cost-of-delay/backlog.ts';
import { horizons, roadmap } from '../../src/methods/roadmap.ts';
import { addDays } from '../../src/model/date.ts';
import { checked, entry, type Files, today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const initiative = (stage: string, more = '', owner = 'Streaming core') =>
  entry(`title: T\nowner: ${owner}\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const window = (from: string, to: string) => `window: { from: ${from}, to: ${to} }\n`;
const hubOf = (files: Files) =>
  checked(Object.fromEntries(Object.entries(files).map(([id, text]) => [`initiatives/${id}.md`, text]))).hub;
const planOf = (files: Files) => {
  const hub = hubOf(files);
  return roadmap(hub, rankBacklog(hub));
};

describe('what the roadmap asks of a team', () => {
  const length = 'duration: { low: 2 weeks, likely: 4 weeks, high: 6 weeks }\n';

  it('is what is left of the expected weeks, at least something where the weeks have overtaken them', () => {
    const now = (text: string) => capacityOf(planOf({ a: text }), today)[0]?.now;
    expect(now(initiative('production', length))?.weeks).toBeCloseTo(4);
    const begun = (on: string) => initiative('production', `${length}stages: [{ stage: production, on: ${on} }]\n`);
    // Of 2, 4 and 6 weeks, three have passed: of the fifth of the cases up to 4 and the half after that.
    expect(now(begun('2026-10-31'))).toMatchObject({
      weeks: expect.closeTo((0.2 * 0.5 + 0.4 * 2 + 0.1 * 3) / 0.7),
      overtaken: [],
    });
    const overtaken = now(begun('2025-10-31'));
    expect(overtaken?.weeks).toBe(overtakenWeeks);
    expect(overtaken?.overtaken.map(({ entry }) => entry.id)).toEqual(['a']);
    expect(now(initiative('production'))).toMatchObject({ weeks: 0, known: 0 });
  });

  it('is summed per owner and horizon, and says what is unknown', () => {
    const plan = planOf({
      a: initiative('production', length, 'Storage'),
      b: initiative('prioritised', length, 'Storage'),
      c: initiative('prioritised', '', 'Storage'),
      d: initiative('prioritised', length, 'Edge'),
    });
    const [storage, edge] = capacityOf(plan, today);
    expect([storage?.owner, edge?.owner]).toEqual(['Storage', 'Edge']);
    expect(storage?.now).toMatchObject({ known: 1, unknown: [] });
    expect(storage?.next.weeks).toBeCloseTo(4);
    expect(storage?.next.unknown.map(({ entry }) => entry.id)).toEqual(['c']);
    expect(edge?.now).toEqual({ weeks: 0, known: 0, unknown: [], overtaken: [], count: 0 });
  });

  it('is tightest where windows ask for most weeks per week', () => {
    const span = (...texts: string[]) => {
      const plan = planOf(Object.fromEntries(texts.map((each, index) => [`i${index}`, each])));
      return tightestSpan(
        horizons.flatMap((horizon) => plan[horizon]),
        today,
      );
    };
    const work = (from: string, to: string) => initiative('prioritised', length + window(from, to));
    // Four weeks of work in four weeks, and two of them at once in six.
    expect(span(work('2027-01-04', '2027-01-31'))).toEqual({
      from: '2027-01-04',
      to: '2027-01-31',
      weeks: 4,
      asked: 4,
      isTooMuch: false,
    });
    expect(span(work('2027-01-04', '2027-01-31'), work('2027-01-18', '2027-02-14'))).toMatchObject({
      from: '2027-01-04',
      to: '2027-02-14',
      weeks: 6,
      asked: 8,
      isTooMuch: true,
    });
    expect(span(work('2026-11-09', '2026-11-29'))).toMatchObject({ from: today, to: '2026-11-29', asked: 4 });
    expect(span(work('2026-10-01', '2026-11-20'), initiative('prioritised', length))).toBeNull();
  });

  it('is tightest nowhere more than in the span that it names', () => {
    const day = fc.integer({ min: -30, max: 200 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 7 }),
        (windows) => {
          const plan = planOf(
            Object.fromEntries(
              windows.map(([from, days], index) => [
                `i${index}`,
                initiative('prioritised', length + window(addDays(today, from), addDays(today, from + days))),
              ]),
            ),
          );
          const all = horizons.flatMap((horizon) => plan[horizon]);
          const spans = windows
            .map(([from, days]) => [Math.max(0, from), from + days] as const)
            .filter(([, to]) => to >= 0);
          const rates = spans.flatMap(([from]) =>
            spans
              .filter(([, to]) => to >= from)
              .map(([, to]) => (spans.filter(([a, b]) => a >= from && b <= to).length * 4) / ((to - from + 1) / 7)),
          );
          const found = tightestSpan(all, today);
          expect(found ? found.asked / found.weeks : 0).toBeCloseTo(Math.max(0, ...rates));
        },
      ),
      runs(150),
    );
  });

  it('keeps a window up to its last day, and asks too much only beyond what it has', () => {
    const now = (days: number, to: string) =>
      tightestSpan(
        planOf({
          a: initiative(
            'prioritised',
            `duration: { low: ${days} days, likely: ${days} days, high: ${days} days }\n${window('2026-11-01', to)}`,
          ),
        }).now,
        today,
      );
    expect(now(1, today)).toEqual({ from: today, to: today, weeks: 1 / 7, asked: 1 / 7, isTooMuch: false });
    expect(now(2, today)?.isTooMuch).toBe(true);
    expect(now(1, '2026-11-20')).toBeNull();
  });

  it('comes in the order of the weeks now, then next, then later, then of names', () => {
    const plan = planOf({
      a: initiative('idea', length, 'Zeta'),
      b: initiative('prioritised', length, 'Edge'),
      c: initiative('production', length, 'Core'),
      d: initiative('idea', '', 'Beta'),
      e: initiative('idea', '', 'Alpha'),
    });
    expect(capacityOf(plan, today).map(({ owner }) => owner)).toEqual(['Core', 'Edge', 'Zeta', 'Alpha', 'Beta']);
  });
});
