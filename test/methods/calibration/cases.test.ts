import { describe, expect, it } from 'vitest';
import { soundEntries } from '../../../src/checks/run.ts';
import { editionData, snapshotOf } from '../../../src/cli/edition/data.ts';
import { openHub } from '../../../src/cli/open-hub.ts';
import { builtIn, calibrationCases } from '../../../src/methods/calibration/cases.ts';
import { audiencesOf } from '../../../src/model/audience.ts';
import { buildHub } from '../../../src/model/hub.ts';
import { editionOf } from '../../support/editions.ts';
import { contentOf, entry, type Files, hubWithAudiences, today } from '../../support/hub.ts';

const built = 'stages: [{ stage: production, on: 2026-05-04 }, { stage: analytics, on: 2026-07-06 }]\n';
const initiative = (duration: string | null, more = '', stage = 'analytics') =>
  entry(
    `title: Replay\nowner: Storage\nstage: ${stage}\ncustomerValue: V\n${duration === null ? '' : `duration: ${duration}\n`}${more}`,
  );
const weeks = (low: number, likely: number, high: number) =>
  `{ low: ${low} weeks, likely: ${likely} weeks, high: ${high} weeks }`;
const at = (id: string, date: string, files: Files) => editionOf(id, files, { date, title: id });
const path = 'initiatives/replay.md';

/** The cases of a hub with editions, as an audience has them. */
function casesOf(files: Files, editions: ReturnType<typeof at>[] = [], audience?: string) {
  const content = contentOf(files);
  const among = audiencesOf(content.config);
  const name = audience ?? (among.names[0] as string);
  const { config, entries } = openHub(content.config, soundEntries(content), name);
  const hub = buildHub(config, entries, [], today);
  const now = snapshotOf({ edition: null, title: 'Today', date: today }, hub, []);
  const { estimates } = editionData(editions, now, { name, among }, new Set());
  return calibrationCases(hub, estimates);
}
const told = (...args: Parameters<typeof casesOf>) =>
  casesOf(...args).map(({ kind, range, truth, from }) => [
    kind,
    [range.low, range.likely, range.high],
    truth,
    from.edition?.id ?? null,
    from.sealed === 'before',
  ]);

describe('what was estimated and what came', () => {
  it('is the duration of what is released, against its days of building', () => {
    expect(told({ [path]: initiative(weeks(5, 7, 10), built) })).toEqual([['duration', [5, 7, 10], 9, null, false]]);
    // Not yet released, never estimated, or built at nobody knows when: no truth, or no range.
    const begun = 'stages: [{ stage: production, on: 2026-05-04 }]\n';
    expect(told({ [path]: initiative(weeks(5, 7, 10), begun, 'production') })).toEqual([]);
    expect(told({ [path]: initiative(null, built) })).toEqual([]);
    expect(told({ [path]: initiative(weeks(5, 7, 10)) })).toEqual([]);
    expect(told({ [path]: initiative(weeks(5, 7, 10), begun, 'analytics') })).toEqual([]);
    expect(told({ [path]: initiative(weeks(5, 7, 10), `${begun}release: { how: full, on: 2026-06-01 }\n`) })).toEqual([
      ['duration', [5, 7, 10], 4, null, false],
    ]);
  });

  it('counts the range that was sealed before the work began, and none that was written after', () => {
    const idea = (duration: string) => ({ [path]: initiative(duration, '', 'idea') });
    const q1 = at('q1', '2026-01-31', idea(weeks(2, 3, 4)));
    const q2 = at('q2', '2026-03-31', idea(weeks(4, 6, 9)));
    const during = at('q3', '2026-06-30', {
      [path]: initiative(weeks(6, 8, 9), built.replace(', { stage: analytics, on: 2026-07-06 }', ''), 'production'),
    });
    const later = at('q4', '2026-09-30', { [path]: initiative(weeks(8, 9, 10), built) });
    const now = { [path]: initiative(weeks(9, 9, 9), built) };
    expect(told(now, [q1, q2, during, later])).toEqual([['duration', [4, 6, 9], 9, 'q2', true]]);
    // Nothing was sealed before: the earliest that is known stands nearest to what was thought then.
    expect(told(now, [during, later])).toEqual([['duration', [6, 8, 9], 9, 'q3', false]]);
    expect(told(now, [later])).toEqual([['duration', [8, 9, 10], 9, 'q4', false]]);
    // On the day itself nobody knew yet.
    expect(told(now, [at('day', '2026-05-04', idea(weeks(1, 2, 3)))])).toEqual([
      ['duration', [1, 2, 3], 9, 'day', true],
    ]);
    // An edition without a range has none to count, even where today's page took it out.
    expect(told({ [path]: initiative(null, built) }, [q1])).toEqual([['duration', [2, 3, 4], 9, 'q1', true]]);
    expect(told(now, [at('q0', '2026-01-31', { [path]: initiative(null, '', 'idea') })])[0]?.[3]).toBeNull();
  });

  it('follows an initiative through its names', () => {
    const before = at('q1', '2026-01-31', { 'initiatives/button.md': initiative(weeks(2, 3, 4), '', 'idea') });
    const now = { [path]: initiative(weeks(9, 9, 9), `${built}formerly: [button]\n`) };
    expect(told(now, [before])).toEqual([['duration', [2, 3, 4], 9, 'q1', true]]);
  });

  it('is the result of a success measure, where a range was stated', () => {
    const success = (more: string, measure = 'Opened') =>
      `${built}success: { measure: ${measure}, unit: "%", better: higher, baseline: 0, target: 40, by: 2026-09-30${more} }\n`;
    const result = 'result: { value: 4, on: 2026-09-30, learned: L, verdict: take-out }\n';
    const expected = ', expected: { low: 20, likely: 40, high: 60 }';
    const only = (files: Files, editions?: ReturnType<typeof at>[]) =>
      told(files, editions).filter(([kind]) => kind === 'result');
    expect(only({ [path]: initiative(null, success(expected) + result) })).toEqual([
      ['result', [20, 40, 60], 4, null, false],
    ]);
    expect(only({ [path]: initiative(null, success('') + result) })).toEqual([]);
    expect(only({ [path]: initiative(null, success(expected)) })).toEqual([]);
    const earlier = at('q1', '2026-01-31', {
      [path]: initiative(null, success(', expected: { low: 30, likely: 50, high: 70 }').replace(built, ''), 'idea'),
    });
    expect(only({ [path]: initiative(null, success(expected) + result) }, [earlier])[0]?.slice(1, 4)).toEqual([
      [30, 50, 70],
      4,
      'q1',
    ]);
    // A range of another measure is none of this one.
    expect(only({ [path]: initiative(null, success(expected, 'Closed') + result) }, [earlier])[0]?.[3]).toBeNull();
  });

  it('is no more than an audience may see, today and then', () => {
    const secret = (text: string) => text.replace('owner: Storage\n', 'owner: Storage\naudience: restricted\n');
    const open = (text: string) => text.replace('owner: Storage\n', 'owner: Storage\naudience: public\n');
    const files = (text: string): Files => ({ 'hub.yaml': hubWithAudiences, [path]: text });
    const then = initiative(weeks(4, 6, 9), '', 'idea');
    const now = initiative(weeks(9, 9, 9), built);
    const hidden = [at('q1', '2026-01-31', files(secret(then)))];
    expect(told(files(secret(now)), hidden, 'public')).toEqual([]);
    // What was hidden then stays hidden: readers get the estimate that they may see.
    expect(told(files(open(now)), hidden, 'public')).toEqual([['duration', [9, 9, 9], 9, null, false]]);
    expect(told(files(open(now)), hidden, 'restricted')).toEqual([['duration', [4, 6, 9], 9, 'q1', true]]);
    expect(told(files(open(now)), [at('q1', '2026-01-31', files(open(then)))], 'public')).toEqual([
      ['duration', [4, 6, 9], 9, 'q1', true],
    ]);
  });
});

describe('the time of building', () => {
  const time = (stages: string, more = '') => {
    const text = initiative(null, `stages: [${stages}]\n${more}`);
    const [found] = soundEntries(contentOf({ [path]: text }));
    if (found?.kind !== 'initiatives') throw new Error('It is an initiative.');
    return builtIn(found.data as Parameters<typeof builtIn>[0], today)?.weeks ?? null;
  };
  const on = (stage: string, day: string) => `{ stage: ${stage}, on: ${day} }`;

  it('ends with the next stage, or the release, and leaves out what lay in between', () => {
    expect(time([on('production', '2026-01-05'), on('analytics', '2026-02-02')].join())).toBe(4);
    expect(time([on('production', '2026-01-05'), on('feedback', '2026-02-02')].join())).toBe(4);
    // Put back for two weeks.
    expect(
      time(
        [
          on('production', '2026-01-05'),
          on('conception', '2026-01-12'),
          on('production', '2026-01-26'),
          on('analytics', '2026-02-02'),
        ].join(),
      ),
    ).toBe(2);
    // Built again later.
    expect(
      time(
        [
          on('production', '2026-01-05'),
          on('analytics', '2026-02-02'),
          on('production', '2026-03-02'),
          on('analytics', '2026-06-01'),
        ].join(),
      ),
    ).toBe(4);
  });

  it('is not known without its days, and no day is no time', () => {
    expect(time(on('analytics', '2026-02-02'))).toBeNull();
    expect(time([on('production', '2026-02-02'), on('analytics', '2026-02-02')].join())).toBeNull();
    expect(time(on('production', '2026-02-02'))).toBeNull();
    expect(time([on('production', '2026-02-02'), on('analytics', '2026-12-02')].join())).toBeNull();
    expect(time(on('production', '2026-02-02'), 'release: { how: full, on: 2026-01-01 }')).toBeNull();
  });
});
