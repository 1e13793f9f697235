import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cutEditions } from '../../src/bench/editions.ts';
import { writeHub } from '../../src/bench/hub.ts';
import { putEdition } from '../../src/cli/edition/folder.ts';
import { load } from '../../src/cli/load.ts';
import { thisMachine } from '../../src/cli/machine.ts';
import { kinds } from '../../src/kinds/index.ts';
import { filesBelow, temporaryFolder } from '../support/folder.ts';
import { plainEnvironment } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

function made(name: string, entries: number) {
  const path = join(folder, name);
  mkdirSync(path);
  return { path, ...writeHub(path, entries) };
}

describe('the hub of the bench', () => {
  it.each([1, 2, 3, 7, 20, 60, 400])('of %i entries has no errors', async (entries) => {
    const { path } = made(`hub-${entries}`, entries);
    const { content, result } = await load({ content: path }, thisMachine());
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.entries).toHaveLength(entries);
  });

  it('has every kind in its proportion', () => {
    const { path } = made('proportions', 1000);
    const count = (kind: string) => readdirSync(join(path, kind)).length;
    for (const { folder: kind } of kinds) expect(count(kind)).toBeGreaterThan(0);
    expect(count('north-star')).toBe(1);
    expect(count('signals')).toBeCloseTo(550, -1);
    expect(count('initiatives')).toBeCloseTo(250, -1);
    for (const kind of ['strategy', 'decisions', 'experiments']) expect(count(kind)).toBeCloseTo(50, -1);
  });

  it('is the same every time, until it is edited', async () => {
    const first = made('first', 120);
    const second = made('second', 120);
    const texts = (path: string) => filesBelow(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]);
    expect(texts(second.path)).toEqual(texts(first.path));
    second.edit(1, 'Said once more.');
    const changed = texts(second.path).filter(([, text], index) => text !== texts(first.path)[index]?.[1]);
    expect(changed).toHaveLength(1);
    expect((await load({ content: second.path }, thisMachine())).result.ok).toBe(true);
  });

  it('has sealed editions that differ, each without errors', async () => {
    const hub = made('editions', 60);
    const { path } = hub;
    cutEditions(path, 2, hub, putEdition);
    const { editions, result } = await load({ content: path }, thisMachine());
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(editions.map(({ id }) => id)).toEqual(['2026-05-23', '2026-08-22']);
    expect(editions[0]?.manifest.files).not.toEqual(editions[1]?.manifest.files);
  });
});

/** Runs `npm run bench` with a temporary folder of its own, which must be empty afterwards. */
function bench(...args: string[]) {
  const temporary = join(folder, `temporary-${args.join('-')}`);
  mkdirSync(temporary);
  const env = { ...plainEnvironment(), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const script = join(import.meta.dirname, '../../src/pack/bench.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Measuring ') });
  expect(readdirSync(temporary).filter((name) => name.startsWith('sextant-bench-'))).toEqual([]);
  return stdout;
}

const seconds = expect.any(Number);
const cpuSeconds = expect.any(Number);
const peakMegabytes = expect.any(Number);

describe('sextant bench', () => {
  it('measures a check in a process of its own, cold and after one edit', () => {
    const result = JSON.parse(bench('check', '--entries', '30', '--format', 'json', '--warm'));
    const figures = { entries: 30, seconds, cpuSeconds, peakMegabytes };
    expect(result).toEqual({ cold: figures, warm: figures });
    expect(result.cold.peakMegabytes).toBeGreaterThan(20);
    expect(result.cold.cpuSeconds).toBeGreaterThan(0.1);
  });

  it('prints a table for a person', () => {
    expect(bench('check', '--entries', '5')).toMatch(
      /^entries {2}seconds {2}cpuSeconds {2}peakMegabytes\n {6}5 {2,}[\d.]+ {2,}[\d.]+ {2,}\d+\n$/,
    );
  });

  it('measures a build', () => {
    const result = JSON.parse(bench('--entries', '12', '--format', 'json'));
    expect(result).toEqual({
      entries: 12,
      pages: expect.any(Number),
      seconds,
      cpuSeconds,
      peakMegabytes,
      bytes: expect.any(Number),
    });
    expect(result.pages).toBeGreaterThan(12);
  });

  it('measures how long a writer waits', () => {
    const result = JSON.parse(bench('dev', '--entries', '12', '--warm', '--format', 'json'));
    const waits = { entries: 12, firstPageSeconds: expect.any(Number), editSeconds: expect.any(Number) };
    expect(result).toEqual({ cold: waits, warm: waits });
    expect(result.cold.editSeconds).toBeGreaterThan(0);
  });
});
