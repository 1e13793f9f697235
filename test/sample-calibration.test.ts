import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import { snapshotFor } from '../src/cli/edition/data.ts';
import { calibrationCases, isClaim } from '../src/methods/calibration/cases.ts';
import { pastEstimates } from '../src/methods/calibration/past.ts';
import { adviceOf, calibrationOf } from '../src/methods/calibration/report.ts';
import { backlogOf } from '../src/methods/cost-of-delay/backlog.ts';
import { audiencesOf } from '../src/model/audience.ts';
import { compare } from '../src/model/editions/compare.ts';
import { readContent } from '../src/source/content.ts';
import { readEditions } from '../src/source/editions/read.ts';
import { readContentFolder } from '../src/source/read.ts';

const folder = join(import.meta.dirname, '../content');
const content = readContent(readContentFolder(folder));
const today = content.config.today ?? '';
const { hub, problems } = runChecks(content, today);

/** What the sealed editions say of estimates. */
function past() {
  const audience = { name: 'restricted', among: audiencesOf(content.config) };
  const now = snapshotFor({ edition: null, title: 'Today', date: today }, content, audience);
  return readEditions(folder, content, { today }).flatMap((edition) => {
    const { id, content: then, manifest } = edition;
    const side = { edition: id, title: manifest.title, date: manifest.date };
    const read = then && snapshotFor(side, then, audience);
    return read && now ? pastEstimates(compare(read.snapshot, now.snapshot), read.snapshot.hub, now.snapshot.hub) : [];
  });
}

describe('the sample shows what the methods can say', () => {
  it('of durations: enough claims for a suggestion, which is that ranges are too narrow', () => {
    const durations = calibrationCases(hub, past()).filter((one) => one.kind === 'duration' && isClaim(one));
    const found = calibrationOf(durations);
    expect([found.cases, found.inside, found.above]).toEqual([10, 6, 4]);
    expect(adviceOf(found).width).toBe('wider');
    expect(found.factor).toBe(1.6);
  });

  it('of results: one that was expected to lie in a range before anybody knew it', () => {
    const results = calibrationCases(hub, past()).filter((one) => one.kind === 'result' && isClaim(one));
    expect(results.map(({ entry, from: { sealed } }) => [entry.id, sealed])).toEqual([
      ['refused-with-a-reason', 'before'],
    ]);
  });

  it('of work whose estimate the days have overtaken: a warning, and no place', () => {
    const overtaken = problems.filter(({ check }) => check === 'estimate-overtaken').map(({ file }) => file);
    expect(overtaken).toEqual(['initiatives/smaller-client-image.md']);
    const { unknown, ranked } = backlogOf(hub);
    expect(unknown.find(({ entry }) => entry.id === 'smaller-client-image')?.missing).toMatchObject([
      { what: 'overtaken', high: 5, ask: 'Edge' },
    ]);
    expect(ranked.some(({ entry }) => entry.id === 'smaller-client-image')).toBe(false);
  });
});
