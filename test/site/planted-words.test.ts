import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantAudiences, plantHubWithEditions } from '../support/planted/editions.ts';
import { above, type Find, wordsOf } from '../support/planted/find.ts';
import { knownLeaks } from '../support/planted/known-leaks.ts';
import { nobody, openLedger } from '../support/planted/ledger.ts';
import { plainEnvironment, temporaryFolder, writeFiles } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
const content = join(folder, 'content');
const ledger = openLedger();
const audiences = plantAudiences(ledger);

/** Starts a build of the planted hub; all share one cache, as the builds of one checkout do. */
function start(audience: string, out = join(folder, audience)) {
  const command = ['src/cli/sextant.ts', 'build', '--content', content, '--out', out, '--audience', audience];
  // An own group: what it started ends with it.
  const child = spawn(process.execPath, command, {
    detached: true,
    env: { ...plainEnvironment(), SEXTANT_CACHE: join(folder, 'cache') },
  });
  let said = '';
  const heard: (() => void)[] = [];
  const listen = (chunk: unknown) => {
    said += String(chunk);
    for (const tell of heard) tell();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((end) => child.once('close', end));
  return {
    child,
    ended,
    /** Resolves once it said something, or ended. */
    says: (words: string) =>
      Promise.race([
        ended,
        new Promise<void>((resolve) => {
          const look = () => said.includes(words) && resolve();
          heard.push(look);
          look();
        }),
      ]),
    built: async () => {
      const status = await ended;
      if (status !== 0) throw new Error(`The build for ${audience} ended with ${status}\n${said}`);
      return wordsOf(out, ledger.table);
    },
  };
}

/** Places whose words a reader must not find and finds, with the first files in which they stand. */
const leaks = (finds: readonly Find[], reader: number): string[] => {
  const places = Map.groupBy(
    above(finds, reader).filter(({ where }) => !knownLeaks.includes(where)),
    ({ where }) => where,
  );
  return [...places].map(
    ([where, those]) => `${where}: ${those.slice(0, 3).map(({ word, file }) => `${word} in ${file}`)}`,
  );
};

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
    writeFiles(content, plantHubWithEditions(ledger, { today: '2026-11-21', audiences, diagrams: true, faults: true }));
    const [restricted, internal, everybody] = audiences as [string, string, string];
    // The narrowest is killed in mid work, and made at the same time as the widest after that.
    const killed = start(restricted);
    await killed.says('Building');
    process.kill(-(killed.child.pid as number), 'SIGKILL');
    await killed.ended;
    const [narrow, wide] = [start(restricted), start(everybody)];
    finds[0] = await narrow.built();
    finds[2] = await wide.built();
    // Alone, with the pages of editions that both of them kept.
    finds[1] = await start(internal).built();
  });
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
