import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/cli/code-digest.ts';
import { drawDiagrams } from '../../src/cli/diagram-store.ts';
import { readKept, writeKept } from '../../src/cli/kept.ts';
import { type Drawn, endedEarly, tooLarge, tooLong } from '../../src/diagrams/drawn.ts';
import { temporaryFolder } from '../support/folder.ts';
import { today } from '../support/hub.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

let cache: string;
let number = 0;
beforeEach(() => {
  number += 1;
  cache = join(folder, String(number));
});

/** Where the drawings of the only hub lie. */
const place = () => join(cache, readdirSync(cache)[0] as string);

/** What comes of a text: it says so itself. */
const drawing = (source: string, day: string): Drawn => {
  if (source === 'slow') return tooLong;
  if (source === 'ended') return endedEarly;
  if (source === 'huge') return tooLarge;
  const words = { title: null, description: null, name: source, summary: source, table: null };
  return {
    type: 'diagram',
    svg: `<svg>${source} ${source.startsWith('gantt') ? day : ''}</svg>`,
    width: 1,
    height: 1,
    links: [],
    showsTitle: false,
    showsToday: source.startsWith('gantt'),
    ...words,
  };
};

/** Draws; tells which texts were drawn anew. */
async function run(sources: string[], day = today, hub = '/hub') {
  const drawn: string[] = [];
  const drawings = await drawDiagrams(hub, sources, day, cache, async (missing, _, { made }) => {
    drawn.push(...missing);
    for (const source of missing) {
      if (source === 'power cut') throw new Error('Out.');
      made(source, drawing(source, day));
    }
    return missing.map((source) => drawing(source, day));
  });
  return { drawn, drawings };
}

describe('drawings', () => {
  it('are those of the texts, each drawn once', async () => {
    const { drawn, drawings } = await run(['a', 'b', 'a']);
    expect(drawn).toEqual(['a', 'b']);
    expect([...drawings]).toEqual([
      ['a', drawing('a', today)],
      ['b', drawing('b', today)],
    ]);
  });

  it('are kept from one run to the next, one by one', async () => {
    const first = await run(['a', 'b']);
    expect(await run(['a', 'b'])).toEqual({ drawn: [], drawings: first.drawings });
    const changed = await run(['b', 'c']);
    expect(changed.drawn).toEqual(['c']);
    expect([...changed.drawings.keys()]).toEqual(['b', 'c']);
    expect((await run(['c', 'a', 'b'])).drawn).toEqual([]);
  });

  it('are not asked for where there are none', async () => {
    expect(await run([])).toEqual({ drawn: [], drawings: new Map() });
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });

  it('are kept apart for each hub', async () => {
    await run(['a'], today, '/one');
    expect((await run(['a'], today, '/two')).drawn).toEqual(['a']);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('that show today are drawn anew on another day, and the others are not', async () => {
    await run(['gantt', 'a']);
    expect((await run(['gantt', 'a'])).drawn).toEqual([]);
    const next = await run(['gantt', 'a'], '2026-11-22');
    expect(next.drawn).toEqual(['gantt']);
    expect(next.drawings.get('gantt')).toMatchObject({ svg: '<svg>gantt 2026-11-22</svg>' });
    expect((await run(['gantt', 'a'], '2026-11-22')).drawn).toEqual([]);
    expect((await run(['gantt', 'a'])).drawn).toEqual(['gantt']);
  });

  it('that were made before a run was stopped are kept', async () => {
    await expect(run(['a', 'b', 'power cut', 'c'])).rejects.toThrow('Out.');
    expect((await run(['a', 'b', 'c'])).drawn).toEqual(['c']);
  });

  it('of two runs at the same time are all kept', async () => {
    await Promise.all([run(['a', 'b']), run(['b', 'c'])]);
    expect((await run(['a', 'b', 'c'])).drawn).toEqual([]);
  });

  it('that cannot be made are faults, and kept as such', async () => {
    await run(['huge']);
    const { drawn, drawings } = await run(['huge']);
    expect(drawn).toEqual([]);
    expect(drawings.get('huge')).toEqual(tooLarge);
  });

  it('that were given up for their time, or ended from outside, are tried again', async () => {
    expect((await run(['slow', 'a', 'ended'])).drawings.get('slow')).toEqual(tooLong);
    expect((await run(['slow', 'a', 'ended'])).drawn).toEqual(['slow', 'ended']);
  });

  it('of a large hub outlive a run that wants a few', async () => {
    const many = Array.from({ length: 900 }, (_, index) => `diagram ${index}`);
    await run(many);
    await run(['another']);
    expect((await run(many)).drawn).toEqual([]);
  });

  it('that nobody wants any more do not pile up for ever', async () => {
    for (let round = 0; round < 4; round += 1)
      await run(Array.from({ length: 900 }, (_, index) => `diagram ${round} ${index}`));
    await run(['last']);
    expect(readdirSync(place()).length).toBeLessThan(3000);
  });
});

describe('a file of a kept drawing', () => {
  const file = () => join(place(), readdirSync(place())[0] as string);

  const bytes = (path: string) => readFileSync(path);
  const version = codeDigest('diagrams');
  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => writeFileSync(path, bytes(path).subarray(0, bytes(path).length / 2))],
    ['empty', (path) => writeFileSync(path, '')],
    ['something else', (path) => writeFileSync(path, '{"version":"1"}')],
    [
      'changed in one letter',
      (path) => writeFileSync(path, bytes(path).toString('latin1').replace('svg', 'gsv'), 'latin1'),
    ],
    ['of another version', (path) => writeKept(path, 'another', readKept(path, version))],
    ['of another text', (path) => writeKept(path, version, { ...readKept<object>(path, version), source: 'b' })],
  ])('that is %s is not looked at, and written anew', async (_, spoil) => {
    const first = await run(['a']);
    spoil(file());
    expect(await run(['a'])).toEqual({ drawn: ['a'], drawings: first.drawings });
    expect((await run(['a'])).drawn).toEqual([]);
  });

  it('is alone in its folder: nothing half written stays', async () => {
    await run(['a']);
    await run(['a', 'b']);
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^diagrams-[\da-f]{16}$/)]);
    expect(readdirSync(place())).toEqual([
      expect.stringMatching(/^[\da-f]{40}$/),
      expect.stringMatching(/^[\da-f]{40}$/),
    ]);
  });

  it('that cannot be written is done without', async () => {
    writeFileSync(cache, 'a file, where a folder should be');
    const { drawn, drawings } = await run(['a']);
    expect(drawn).toEqual(['a']);
    expect(drawings.get('a')).toMatchObject({ type: 'diagram' });
    expect((await run(['a'])).drawn).toEqual(['a']);
  });
});
