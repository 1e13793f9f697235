import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantAudiences, plantHubWithEditions, sealedFiles } from '../support/planted/editions.ts';
import { above, type Find, wordsOf } from '../support/planted/find.ts';
import { nobody, openLedger } from '../support/planted/ledger.ts';
import { filesBelow, plainEnvironment, temporaryFolder, writeFiles } from '../support/site.ts';

const runs = join(import.meta.dirname, '../../.astro');
const { folder, remove } = temporaryFolder();
const content = join(folder, 'content');
const ledger = openLedger();
const audiences = plantAudiences(ledger);

/** Starts a build of the planted hub; all share one cache, as the builds of one checkout do. */
function start(audience: string, out = join(folder, audience)) {
  const command = ['src/cli/sextant.ts', 'build', '--content', content, '--out', out, '--audience', audience];
  const child = spawn(process.execPath, command, {
    env: { ...plainEnvironment(), SEXTANT_CACHE: join(folder, 'cache') },
  });
  let said = '';
  const listen = (chunk: unknown) => {
    said += String(chunk);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((end) => child.once('close', end));
  return {
    child,
    ended,
    built: async () => {
      const status = await ended;
      if (status !== 0) throw new Error(`The build for ${audience} ended with ${status}\n${said}`);
      return wordsOf(out, ledger.table);
    },
  };
}

/** Whether a build that is under way has written a page: it writes below `.astro/`, in a folder that names its process. */
function hasPage(pid: number): boolean {
  try {
    return readdirSync(runs)
      .filter((name) => name.includes(`-${pid}-`))
      .some((name) => filesBelow(join(runs, name)).some((file) => file.endsWith('.html')));
  } catch {
    // Not there yet, or moved while it was looked at.
    return false;
  }
}

/** Places whose words a reader must not find and finds, with the first files in which they stand. */
const leaks = (finds: readonly Find[], reader: number): string[] =>
  [...Map.groupBy(above(finds, reader), ({ where }) => where)].map(
    ([where, those]) => `${where}: ${those.slice(0, 3).map(({ word, file }) => `${word} in ${file}`)}`,
  );

/** What no page shows to anybody, and why. */
const shownNowhere: Readonly<Record<string, string>> = {
  'text: label of an address': 'only ties the words of a link to their address',
  'Audience: label of an address': 'only ties the words of a link to their address',
  'fault in text: attribute that runs': 'is taken out',
  'initiatives.result.value': 'large figures are rounded',
  'initiatives.success.baseline': 'large figures are rounded',
  'initiatives.success.target': 'large figures are rounded',
  'north-star.inputMetrics.history.value': 'large figures are rounded',
  'north-star.inputMetrics.target.value': 'large figures are rounded',
  'north-star.metric.history.value': 'large figures are rounded',
  'north-star.metric.target.value': 'large figures are rounded',
  'products.operations.hoursPerMonth.hours': 'large figures are rounded',
  'products.operations.requestsPerMonth': 'large figures are rounded',
  'products.results.operationsHours': 'large figures are rounded',
};

describe('a hub with planted words, built', () => {
  const finds: Find[][] = [];
  beforeAll(async () => {
    const planted = plantHubWithEditions(ledger, { today: '2026-11-21', audiences, diagrams: true, faults: 'built' });
    writeFiles(content, sealedFiles(planted));
    const [restricted, internal, everybody] = audiences as [string, string, string];
    // The narrowest is killed in mid work, and made at the same time as the widest after that.
    const killed = start(restricted);
    const pid = killed.child.pid as number;
    while (killed.child.exitCode === null && !hasPage(pid)) await setTimeout(50);
    expect(existsSync(join(folder, restricted)), 'killed in mid work').toBe(false);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const [narrow, wide] = [start(restricted), start(everybody)];
    [finds[0], finds[2]] = (await Promise.all([narrow.built(), wide.built()])) as [Find[], Find[]];
    // Alone, with the pages of editions that both of them kept.
    finds[1] = await start(internal).built();
    // Three builds with editions, and a part of one.
  }, 600_000);
  afterAll(remove);

  it('holds nothing that its audience may not see', () => {
    expect(leaks(finds[1] as Find[], 1), 'built alone, with kept editions of others').toEqual([]);
    expect(leaks(finds[2] as Find[], 2), 'built beside the narrowest').toEqual([]);
    expect(leaks(finds[0] as Find[], 0)).toEqual([]);
  });

  it('shows what its audience may see, so that the search would find the rest', () => {
    const share = [0, 1, 2].map((reader) => {
      const may = [...ledger.table.values()].filter(({ audience }) => audience >= reader).length;
      const found = new Set((finds[reader] as Find[]).map(({ word }) => word));
      return found.size / may;
    });
    for (const each of share) expect(each).toBeGreaterThan(0.9);
    const shown = new Set(finds.flat().map(({ where }) => where));
    const places = [
      ...new Set([...ledger.table.values()].filter(({ audience }) => audience > nobody).map(({ where }) => where)),
    ];
    expect(places.filter((where) => !shown.has(where)).sort()).toEqual(Object.keys(shownNowhere).sort());
  });
});
