import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Build, differing, digestsOf, killAt, startBuild } from '../support/builds.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { plantAudiences, plantHubWithEditions, sealedFiles } from '../support/planted/editions.ts';
import { above, type Find, wordsOf } from '../support/planted/find.ts';
import { nobody, openLedger } from '../support/planted/ledger.ts';
import { full } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
const content = join(folder, 'content');
const ledger = openLedger();
const audiences = plantAudiences(ledger);
const [restricted, internal, everybody] = [0, 1, 2] as const;
type Reader = 0 | 1 | 2;
const readers: readonly Reader[] = [restricted, internal, everybody];
/** Whose sites are searched: between two edits that of the widest audience, which may see least, and the one that shows all. */
const searched = full ? readers : [restricted, everybody];

/**
 * How the planted hub is built. The pages of the latest edition are made: it shows each audience what it did not show
 * another one; the earlier one, of which the widest audience hears nothing, is told and compared.
 */
const argumentsFor = (reader: Reader) => ['--audience', audiences[reader] as string, '--editions', 'latest:1'];
const build = (reader: Reader, way: string, cache: string): Promise<void> =>
  buildSite(content, siteOf(reader, way), argumentsFor(reader), { SEXTANT_CACHE: cache });
/** Starts a build in a process of its own. */
const start = (reader: Reader, way: string, cache: string): Build =>
  startBuild(content, siteOf(reader, way), cache, argumentsFor(reader));
const siteOf = (reader: Reader, way: string) => join(folder, way, String(reader));
const cacheOf = (name: string | Reader) => join(folder, 'caches', String(name));

/** Editions whose pages a cache keeps. */
const keptIn = (cache: string) => readdirSync(join(cache, 'editions')).sort();

/** A cache that holds what builds for some audiences kept, and nothing else. */
function cacheWith(name: string, ...kept: readonly Reader[]): string {
  for (const reader of kept) cpSync(cacheOf(reader), cacheOf(name), { recursive: true });
  return cacheOf(name);
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
  'hub.yaml.teamWeekCost.high': 'its mean is told, and what the work costs between its ends',
  'hub.yaml.teamWeekCost.low': 'its mean is told, and what the work costs between its ends',
};

describe('a hub with planted words, built', () => {
  const finds: Find[][] = [];
  const alone: ReadonlyMap<string, string>[] = [];
  const page = /\.html$/;
  const pageOfAnEdition = /^beside\/.+\.html$/;

  beforeAll(() => {
    mkdirSync(join(folder, 'caches'));
    writeFiles(
      content,
      sealedFiles(plantHubWithEditions(ledger, { today: '2026-11-21', audiences, diagrams: true, faults: 'built' })),
    );
  });
  afterAll(remove);

  it.each(searched)('alone, with nothing kept, holds nothing that audience %i may not see', async (reader) => {
    await build(reader, 'alone', cacheOf(reader));
    alone[reader] = digestsOf(siteOf(reader, 'alone'));
    finds[reader] = wordsOf(siteOf(reader, 'alone'), ledger.table);
    expect(leaks(finds[reader], reader)).toEqual([]);
  });

  it('shows what its audience may see, so that the search would find the rest', () => {
    const share = searched.map((reader) => {
      const may = [...ledger.table.values()].filter(({ audience }) => audience >= reader).length;
      const found = new Set(finds[reader]?.map(({ word }) => word));
      return found.size / may;
    });
    for (const each of share) expect(each).toBeGreaterThan(0.9);
    const shown = new Set(finds.flat().map(({ where }) => where));
    const places = [
      ...new Set([...ledger.table.values()].filter(({ audience }) => audience > nobody).map(({ where }) => where)),
    ];
    expect(places.filter((where) => !shown.has(where)).sort()).toEqual(Object.keys(shownNowhere).sort());
  });

  /** Kills builds for some readers in mid work, then builds for others at once, and holds each against the one made alone. */
  async function holds(way: string, cache: string, killed: readonly [Reader, RegExp][], built: readonly Reader[]) {
    const kept = keptIn(cache);
    await Promise.all(killed.map(([reader, at]) => killAt(start(reader, way, cache), at)));
    for (const [reader] of killed) expect(existsSync(siteOf(reader, way)), 'killed in mid work').toBe(false);
    expect(keptIn(cache)).toEqual(kept);
    // In one process: they share its memory, and the engine.
    await Promise.all(built.map((reader) => build(reader, way, cache)));
    for (const reader of built)
      expect(differing(digestsOf(siteOf(reader, way)), alone[reader] ?? new Map()), `for audience ${reader}`).toEqual(
        [],
      );
    return { before: kept.length, after: keptIn(cache).length };
  }

  // Whichever way a site is made, it is the one made alone, in which every word was looked for. Between two edits
  // `together.test.ts` and `killed.test.ts` hold small hubs to it.
  it.runIf(full)(
    'is the same for all at once, after all were killed, the widest with nothing kept but what narrower ones may see',
    async () => {
      const killed = readers.map((reader): [Reader, RegExp] => [reader, page]);
      const kept = await holds('all', cacheWith('narrower', restricted, internal), killed, readers);
      expect(kept).toEqual({ before: 2, after: 3 });
    },
  );

  // Two minutes more: test/by-hand/every-way.sh.
  describe.runIf(process.env.SEXTANT_EVERY_WAY)('in every other way', () => {
    it('is the same for the wider two, with nothing kept but what the narrowest may see', async () => {
      const pair = [internal, everybody];
      const killed = pair.map((reader): [Reader, RegExp] => [reader, page]);
      const kept = await holds('wider', cacheWith('narrowest', restricted), killed, pair);
      expect(kept).toEqual({ before: 1, after: 3 });
    });

    it('is the same for all, the narrowest killed in the middle of an edition, with nothing kept but what others may see', async () => {
      const killed: [Reader, RegExp][] = [
        [restricted, pageOfAnEdition],
        [everybody, page],
      ];
      const kept = await holds('narrowest', cacheWith('others', internal, everybody), killed, readers);
      expect(kept).toEqual({ before: 2, after: 3 });
    });
  });
});
